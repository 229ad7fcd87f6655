// `?:`, `&&`, `||`, `??` (ECMA-262 § 13.13 and § 13.14). Where the condition is unknown and the sides do nothing but
// compute, both are computed and the choice is left open; it is decided when somebody needs the value.

import ts from 'typescript';
import type { Environment } from '../environment.ts';
import { evaluate } from '../evaluate.ts';
import { choice, conditionOn, knownTruth, nullish, truthy } from '../operations.ts';
import { isPure } from '../relevance.ts';
import type { Run } from '../run.ts';
import type { Choice, Condition, Unknown, Value } from '../value.ts';

type Logical = ts.SyntaxKind.BarBarToken | ts.SyntaxKind.AmpersandAmpersandToken | ts.SyntaxKind.QuestionQuestionToken;

export function isLogical(node: ts.BinaryExpression): boolean {
  return isLogicalOperator(node.operatorToken.kind);
}

function isLogicalOperator(kind: ts.SyntaxKind): kind is Logical {
  return (
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken
  );
}

export function evaluateConditional(node: ts.ConditionalExpression, environment: Environment, run: Run): Value {
  const test = evaluate(node.condition, environment, run);
  if (run.stopped) return test;
  const condition = openCondition(run, test);
  if (condition && isPure(node.whenTrue) && isPure(node.whenFalse)) {
    const both = tryBoth(run, node.whenTrue, node.whenFalse, environment);
    if (both) return openChoice(condition, both[0], both[1], node);
  }
  const holds = run.decideFor(node, () => truthy(run, test));
  return evaluate(holds ? node.whenTrue : node.whenFalse, environment, run);
}

export function evaluateLogical(node: ts.BinaryExpression, environment: Environment, run: Run): Value {
  const left = evaluate(node.left, environment, run);
  const operator = node.operatorToken.kind;
  return isLogicalOperator(operator) ? logical(run, operator, left, node, environment) : left;
}

function logical(run: Run, operator: Logical, left: Value, node: ts.BinaryExpression, environment: Environment): Value {
  if (run.stopped) return left;
  if (left.kind === 'choice' && isPure(node.right)) {
    const whenTrue = logicalSide(run, operator, left, true, node, environment);
    const whenFalse = logicalSide(run, operator, left, false, node, environment);
    return choice(left.condition, whenTrue, whenFalse, node);
  }
  const settled = run.force(left);
  if (settled.kind === 'unknown' && !settled.present && isPure(node.right)) {
    const right = tryEvaluate(run, node.right, environment);
    if (right) return logicalChoice(operator, settled, right, node);
  }
  return run.decideFor(node, () => keepsLeft(run, operator, settled))
    ? settled
    : evaluate(node.right, environment, run);
}

/** One side of a choice on the left. In `(a || b) || c` the side `a` is truthy: without that, sides would double. */
function logicalSide(
  run: Run,
  operator: Logical,
  left: Choice,
  side: boolean,
  node: ts.BinaryExpression,
  environment: Environment,
): Value {
  const value = side ? left.whenTrue : left.whenFalse;
  const keeps = value.kind === 'unknown' ? keepsUnder(operator, value, left.condition, side) : undefined;
  if (keeps === undefined) return logical(run, operator, value, node, environment);
  return keeps
    ? value
    : (tryEvaluate(run, node.right, environment) ?? logical(run, operator, value, node, environment));
}

/** Whether an operator keeps an unknown, where a condition on it has turned out so; `undefined` where that depends. */
function keepsUnder(operator: Logical, value: Unknown, { subject, test }: Condition, outcome: boolean) {
  if (subject !== value.key || (test.kind !== 'truthy' && test.kind !== 'nullish')) return undefined;
  const isNullish = test.kind === 'nullish' ? outcome : outcome ? false : undefined;
  const isTruthy = test.kind === 'truthy' ? outcome : outcome ? false : undefined;
  switch (operator) {
    case ts.SyntaxKind.BarBarToken:
      return isTruthy;
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return isTruthy === undefined ? undefined : !isTruthy;
    case ts.SyntaxKind.QuestionQuestionToken:
      return isNullish === undefined ? undefined : !isNullish;
  }
}

function logicalChoice(operator: Logical, left: Value & { kind: 'unknown' }, right: Value, node: ts.Node): Value {
  switch (operator) {
    case ts.SyntaxKind.BarBarToken:
      return choice(conditionOn(left, { kind: 'truthy' }), left, right, node);
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return choice(conditionOn(left, { kind: 'truthy' }), right, left, node);
    case ts.SyntaxKind.QuestionQuestionToken:
      return choice(conditionOn(left, { kind: 'nullish' }), right, left, node);
  }
}

/** Whether a logical operator's value is its left side: the right one is not evaluated then. */
export function keepsLeft(run: Run, operator: Logical, left: Value): boolean {
  switch (operator) {
    case ts.SyntaxKind.BarBarToken:
      return truthy(run, left);
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return !truthy(run, left);
    case ts.SyntaxKind.QuestionQuestionToken:
      return !nullish(run, left);
  }
}

/** The condition that a test hangs on when the path has not decided it yet, with which side means true. */
export function openCondition(
  run: Run,
  test: Value,
): { readonly condition: Condition; readonly negated: boolean } | undefined {
  if (test.kind === 'choice') {
    const whenTrue = knownTruth(test.whenTrue);
    const whenFalse = knownTruth(test.whenFalse);
    if (whenTrue === undefined || whenFalse === undefined || whenTrue === whenFalse) return undefined;
    return { condition: test.condition, negated: !whenTrue };
  }
  const settled = run.force(test);
  return settled.kind === 'unknown' && !settled.present
    ? { condition: conditionOn(settled, { kind: 'truthy' }), negated: false }
    : undefined;
}

function openChoice(
  { condition, negated }: { readonly condition: Condition; readonly negated: boolean },
  whenTrue: Value,
  whenFalse: Value,
  node: ts.Node,
): Value {
  return negated ? choice(condition, whenFalse, whenTrue, node) : choice(condition, whenTrue, whenFalse, node);
}

function tryBoth(run: Run, a: ts.Expression, b: ts.Expression, environment: Environment): [Value, Value] | undefined {
  const first = tryEvaluate(run, a, environment);
  const second = first && tryEvaluate(run, b, environment);
  return first && second && [first, second];
}

/** Evaluates a side that may turn out to be impossible on this path: if it throws, nothing has happened. */
function tryEvaluate(run: Run, node: ts.Expression, environment: Environment): Value | undefined {
  const value = evaluate(node, environment, run);
  return run.takeThrown() ? undefined : value;
}
