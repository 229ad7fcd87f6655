// Assignment in all its forms (ECMA-262 § 13.15): `=`, `+=`, `||=`, destructuring.

import ts from 'typescript';
import type { Environment } from '../environment.ts';
import { evaluate } from '../evaluate.ts';
import { assignPattern } from '../pattern.ts';
import { getElement, getProperty, setElementValue, setProperty } from '../properties.ts';
import type { Run } from '../run.ts';
import { undefinedValue, type Value } from '../value.ts';
import { keepsLeft } from './conditional.ts';
import { binaryResult } from './operator.ts';
import { unwrapped } from './wrapper.ts';

export function isAssignment(node: ts.BinaryExpression): boolean {
  const { kind } = node.operatorToken;
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

export function evaluateAssignment(node: ts.BinaryExpression, environment: Environment, run: Run): Value {
  const { kind } = node.operatorToken;
  if (kind === ts.SyntaxKind.EqualsToken) {
    const value = evaluate(node.right, environment, run);
    assignTo(run, node.left, value, environment, node);
    return value;
  }
  const target = referenceTo(node.left, environment, run);
  const left = target.read();
  const value = run.stopped ? undefined : changedValue(node, left, environment, run);
  if (value && !run.stopped) target.write(value, node);
  return value ?? left;
}

/** What a compound assignment stores; `undefined` when a logical one leaves its target alone. */
function changedValue(node: ts.BinaryExpression, left: Value, environment: Environment, run: Run): Value | undefined {
  const { kind } = node.operatorToken;
  switch (kind) {
    case ts.SyntaxKind.BarBarEqualsToken:
    case ts.SyntaxKind.AmpersandAmpersandEqualsToken:
    case ts.SyntaxKind.QuestionQuestionEqualsToken:
      return keepsLeft(run, LOGICAL[kind], left) ? undefined : evaluate(node.right, environment, run);
    default:
      return binaryResult(run, operatorOf(kind), left, evaluate(node.right, environment, run), node);
  }
}

const LOGICAL = {
  [ts.SyntaxKind.BarBarEqualsToken]: ts.SyntaxKind.BarBarToken,
  [ts.SyntaxKind.AmpersandAmpersandEqualsToken]: ts.SyntaxKind.AmpersandAmpersandToken,
  [ts.SyntaxKind.QuestionQuestionEqualsToken]: ts.SyntaxKind.QuestionQuestionToken,
} as const;

/** A place that is found once, read and written (ECMA-262 § 6.2.5). */
export interface Reference {
  readonly read: () => Value;
  /** `site` is the whole assignment. */
  readonly write: (value: Value, site: ts.Node) => void;
}

/** The place that an expression names; what stands in it is evaluated now, and only now. */
export function referenceTo(target: ts.Expression, environment: Environment, run: Run): Reference {
  const node = unwrapped(target);
  if (ts.isPropertyAccessExpression(node) && node.expression.kind !== ts.SyntaxKind.SuperKeyword) {
    const owner = evaluate(node.expression, environment, run);
    const name = node.name.text;
    return {
      read: () => (run.stopped ? undefinedValue(node) : getProperty(run, owner, name, node)),
      write: (value, site) => setProperty(run, owner, name, value, site),
    };
  }
  if (ts.isElementAccessExpression(node) && node.expression.kind !== ts.SyntaxKind.SuperKeyword) {
    const owner = evaluate(node.expression, environment, run);
    const key = evaluate(node.argumentExpression, environment, run);
    return {
      read: () => (run.stopped ? undefinedValue(node) : getElement(run, owner, key, node)),
      write: (value, site) => setElementValue(run, owner, key, value, site),
    };
  }
  return {
    read: () => evaluate(node, environment, run),
    write: (value, site) => assignTo(run, node, value, environment, site),
  };
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
