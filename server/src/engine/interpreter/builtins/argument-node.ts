// Where an argument stands in the code: what a finding about a native call underlines.

import ts from 'typescript';

/** What stands in the code as the n-th argument of a call; the call itself where nothing does. */
export function argumentOf(node: ts.Node, index: number): ts.Node {
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return node.arguments?.[index] ?? node;
  return node;
}
