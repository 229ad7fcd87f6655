// What is left behind by code that was not run because nobody knows whether it runs: everything that it assigns
// becomes unknown. Only used for code that `relevance.ts` found to be of no interest.

import ts from 'typescript';
import type { Environment } from './environment.ts';
import { evaluate } from './evaluate.ts';
import { isAssignment } from './syntax/assignment.ts';
import type { Run } from './run.ts';
import { isPure } from './relevance.ts';
import { unknownHere } from './unknowns.ts';
import { define } from './value.ts';
import { unwrapped } from './syntax/wrapper.ts';

/** Makes unknown what the code of `node` may assign. */
export function forgetAssigned(node: ts.Node, environment: Environment, run: Run): void {
  if (ts.isFunctionLike(node)) return;
  if (ts.isBinaryExpression(node) && isAssignment(node)) forgetTarget(node.left, environment, run);
  if (ts.isPostfixUnaryExpression(node)) forgetTarget(node.operand, environment, run);
  if (ts.isPrefixUnaryExpression(node) && changesOperand(node)) forgetTarget(node.operand, environment, run);
  ts.forEachChild(node, (child) => forgetAssigned(child, environment, run));
}

function changesOperand(node: ts.PrefixUnaryExpression): boolean {
  return node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken;
}

function forgetTarget(target: ts.Expression, environment: Environment, run: Run): void {
  const node = unwrapped(target);
  const gone = unknownHere(node, [{ kind: 'opaque' }]);
  if (ts.isIdentifier(node)) {
    const binding = environment.find(node.text);
    if (binding) binding.value = gone;
  } else if (ts.isPropertyAccessExpression(node) && isPure(node.expression)) {
    const owner = run.force(evaluate(node.expression, environment, run));
    run.takeThrown();
    if (owner.kind === 'object') define(owner, node.name.text, gone, node);
    else if (owner.kind === 'unknown') run.assigned.get(owner.key)?.delete(node.name.text);
  } else if (ts.isElementAccessExpression(node) && isPure(node.expression)) {
    const owner = run.force(evaluate(node.expression, environment, run));
    run.takeThrown();
    if (owner.kind === 'object') owner.rest = gone;
    else if (owner.kind === 'unknown') run.assigned.delete(owner.key);
  }
}
