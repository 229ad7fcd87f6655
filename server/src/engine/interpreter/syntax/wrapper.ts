// What only wraps an expression and leaves its value as it is: parentheses and TypeScript's assertions.

import ts from 'typescript';

/** The expression directly inside a wrapper; `undefined` for what is none. */
export function wrapped(node: ts.Expression): ts.Expression | undefined {
  if (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isTypeAssertionExpression(node) ||
    ts.isExpressionWithTypeArguments(node)
  ) {
    return node.expression;
  }
  return undefined;
}

/** The expression without all its wrappers. */
export function unwrapped(node: ts.Expression): ts.Expression {
  let inner = node;
  for (let next = wrapped(inner); next; next = wrapped(inner)) inner = next;
  return inner;
}
