// Assignment in all its forms (ECMA-262 § 13.15): `=`, `+=`, `||=`, destructuring.

import ts from 'typescript';
import type { Environment } from '../environment.ts';
import { evaluate } from '../evaluate.ts';
import { assignPattern } from '../pattern.ts';
import { setElementValue, setProperty } from '../properties.ts';
import type { Run } from '../run.ts';
import type { Value } from '../value.ts';
import { keepsLeft } from './conditional.ts';
import { binaryResult } from './operator.ts';
import { unwrapped } from './wrapper.ts';

export function isAssignment(node: ts.BinaryExpression): boolean {
  const { kind } = node.operatorToken;
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

export function evaluateAssignment(node: ts.BinaryExpression, environment: Environment, run: Run): Value {
  const value = assignedValue(node, environment, run);
  if (value === undefined || run.stopped) return value ?? evaluate(node.left, environment, run);
  assignTo(run, node.left, value, environment, node);
  return value;
}

/** What is to be assigned; `undefined` when a logical assignment leaves its target alone. */
function assignedValue(node: ts.BinaryExpression, environment: Environment, run: Run): Value | undefined {
  const { kind } = node.operatorToken;
  if (kind === ts.SyntaxKind.EqualsToken) return evaluate(node.right, environment, run);
  const left = evaluate(node.left, environment, run);
  switch (kind) {
    case ts.SyntaxKind.BarBarEqualsToken:
      return keepsLeft(run, ts.SyntaxKind.BarBarToken, left) ? undefined : evaluate(node.right, environment, run);
    case ts.SyntaxKind.AmpersandAmpersandEqualsToken:
      return keepsLeft(run, ts.SyntaxKind.AmpersandAmpersandToken, left)
        ? undefined
        : evaluate(node.right, environment, run);
    case ts.SyntaxKind.QuestionQuestionEqualsToken:
      return keepsLeft(run, ts.SyntaxKind.QuestionQuestionToken, left)
        ? undefined
        : evaluate(node.right, environment, run);
    default:
      return binaryResult(run, operatorOf(kind), left, evaluate(node.right, environment, run), node);
  }
}

/** `+` of `+=`. */
function operatorOf(kind: ts.SyntaxKind): ts.SyntaxKind {
  const text = ts.tokenToString(kind)?.slice(0, -1);
  for (let at = ts.SyntaxKind.FirstPunctuation; at <= ts.SyntaxKind.LastPunctuation; at++) {
    if (ts.tokenToString(at) === text) return at;
  }
  return ts.SyntaxKind.Unknown;
}

/** Stores a value in a variable, property or pattern. `site` is the whole assignment. */
export function assignTo(
  run: Run,
  target: ts.Expression,
  value: Value,
  environment: Environment,
  site: ts.Node = target,
): void {
  if (run.stopped) return;
  const node = unwrapped(target);
  if (ts.isIdentifier(node)) {
    const binding = environment.find(node.text);
    if (binding) binding.value = value;
  } else if (ts.isPropertyAccessExpression(node)) {
    setProperty(run, evaluate(node.expression, environment, run), node.name.text, value, site);
  } else if (ts.isElementAccessExpression(node)) {
    const owner = evaluate(node.expression, environment, run);
    setElementValue(run, owner, evaluate(node.argumentExpression, environment, run), value, site);
  } else if (ts.isArrayLiteralExpression(node) || ts.isObjectLiteralExpression(node)) {
    assignPattern(run, node, value, environment);
  }
}
