// Arithmetic, comparison and the other operators on one or two values (ECMA-262 § 13.4 to § 13.12).

import ts from 'typescript';
import type { Environment } from '../environment.ts';
import { evaluate } from '../evaluate.ts';
import { boundedText } from '../bounded-text.ts';
import { className } from '../builtins/object-prototype.ts';
import { answer, convertedBy, equals, not, numberOf, textOf } from '../operations.ts';
import { question } from '../path.ts';
import { getProperty, hasProperty, keyName } from '../properties.ts';
import type { Run } from '../run.ts';
import { union } from '../sources.ts';
import { combine } from '../unknowns.ts';
import {
  primitive,
  shortText,
  sourcesOf,
  undefinedValue,
  type ObjectValue,
  type Primitive,
  type Settled,
  type Value,
} from '../value.ts';
import { referenceTo } from './assignment.ts';

export function evaluateBinary(node: ts.BinaryExpression, environment: Environment, run: Run): Value {
  if (node.operatorToken.kind === ts.SyntaxKind.CommaToken) {
    evaluate(node.left, environment, run);
    return evaluate(node.right, environment, run);
  }
  const left = evaluate(node.left, environment, run);
  const right = evaluate(node.right, environment, run);
  if (run.stopped) return undefinedValue(node);
  return binaryResult(run, node.operatorToken.kind, left, right, node);
}

export function binaryResult(run: Run, operator: ts.SyntaxKind, left: Value, right: Value, node: ts.Node): Value {
  switch (operator) {
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
      return equals(run, left, right, node, false);
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
      return not(run, equals(run, left, right, node, false), node);
    case ts.SyntaxKind.EqualsEqualsToken:
      return equals(run, left, right, node, true);
    case ts.SyntaxKind.ExclamationEqualsToken:
      return not(run, equals(run, left, right, node, true), node);
    case ts.SyntaxKind.PlusToken:
      return add(run, left, right, node);
    case ts.SyntaxKind.InKeyword:
      return evaluateIn(run, left, right, node);
    case ts.SyntaxKind.InstanceOfKeyword:
      return instanceOf(run, left, right, node);
    default:
      return arithmetic(run, operator, left, right, node);
  }
}

/** ECMA-262 § 13.15.3 ApplyStringOrNumericBinaryOperator for `+`. */
function add(run: Run, left: Value, right: Value, node: ts.Node): Value {
  const a = operand(run, left, node);
  const b = operand(run, right, node);
  if (a.kind === 'unknown' || b.kind === 'unknown') return combine(node, [a, b]);
  const from = union(a.from, b.from);
  if (isBigInt(a) && isBigInt(b)) return combine(node, [a, b]);
  if (isNumeric(a) && isNumeric(b)) return primitive(Number(a.value) + Number(b.value), node, from);
  const first = textOf(run, a, node);
  const second = textOf(run, b, node);
  if (first.kind === 'unknown' || second.kind === 'unknown') return combine(node, [a, b]);
  return boundedText(first.value + second.value, node, from);
}

/** ECMA-262 § 7.1.1 ToPrimitive without a hint: `valueOf` before `toString`. */
function operand(run: Run, value: Value, node: ts.Node): Settled {
  const settled = run.force(value);
  if (settled.kind !== 'object') return settled;
  if (settled.internal.type === 'wrapper') return settled.internal.content;
  const converted = convertedBy(run, settled, ['@@toPrimitive', 'valueOf'], node);
  return converted && converted.kind !== 'object' ? converted : settled;
}

/** ECMA-262 § 7.1.1 ToPrimitive as numbers and comparisons want it. */
function comparable(run: Run, value: Value, node: ts.Node): Settled {
  const settled = operand(run, value, node);
  return settled.kind === 'object' ? textOf(run, settled, node) : settled;
}

/** Arithmetic on big integers is not followed. */
function isBigInt(value: Settled): boolean {
  return value.kind === 'primitive' && typeof value.value === 'bigint';
}

function isNumeric(value: Settled): value is Primitive {
  return value.kind === 'primitive' && typeof value.value !== 'string' && typeof value.value !== 'bigint';
}

function arithmetic(run: Run, operator: ts.SyntaxKind, left: Value, right: Value, node: ts.Node): Value {
  const a = comparable(run, left, node);
  const b = comparable(run, right, node);
  const from = union(sourcesOf(a), sourcesOf(b));
  if (a.kind === 'primitive' && b.kind === 'primitive' && typeof a.value === 'string' && typeof b.value === 'string') {
    const compared = compare(operator, a.value, b.value);
    if (compared !== undefined) return primitive(compared, node, from);
  }
  if (isBigInt(a) || isBigInt(b)) return combine(node, [a, b]);
  const x = numberOf(run, a, node);
  const y = numberOf(run, b, node);
  if (x.kind === 'unknown' || y.kind === 'unknown') return combine(node, [a, b]);
  const result = compare(operator, x.value, y.value) ?? calculate(operator, x.value, y.value);
  return result === undefined ? combine(node, [a, b]) : primitive(result, node, from);
}

function compare<T extends string | number>(operator: ts.SyntaxKind, a: T, b: T): boolean | undefined {
  switch (operator) {
    case ts.SyntaxKind.LessThanToken:
      return a < b;
    case ts.SyntaxKind.GreaterThanToken:
      return a > b;
    case ts.SyntaxKind.LessThanEqualsToken:
      return a <= b;
    case ts.SyntaxKind.GreaterThanEqualsToken:
      return a >= b;
    default:
      return undefined;
  }
}

function calculate(operator: ts.SyntaxKind, a: number, b: number): number | undefined {
  switch (operator) {
    case ts.SyntaxKind.MinusToken:
      return a - b;
    case ts.SyntaxKind.AsteriskToken:
      return a * b;
    case ts.SyntaxKind.SlashToken:
      return a / b;
    case ts.SyntaxKind.PercentToken:
      return a % b;
    case ts.SyntaxKind.AsteriskAsteriskToken:
      return a ** b;
    case ts.SyntaxKind.AmpersandToken:
      return a & b;
    case ts.SyntaxKind.BarToken:
      return a | b;
    case ts.SyntaxKind.CaretToken:
      return a ^ b;
    case ts.SyntaxKind.LessThanLessThanToken:
      return a << b;
    case ts.SyntaxKind.GreaterThanGreaterThanToken:
      return a >> b;
    case ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken:
      return a >>> b;
    default:
      return undefined;
  }
}

function evaluateIn(run: Run, left: Value, right: Value, node: ts.Node): Value {
  const name = keyName(run, left, node);
  const target = run.force(right);
  const from = union(sourcesOf(left), sourcesOf(target));
  const found = typeof name === 'string' ? hasProperty(run, target, name, node) : undefined;
  if (found !== undefined) return primitive(found, node, from);
  return answer(question(combine(node, [left, target]).key, `\`${shortText(node)}\` holds`, node, from), node);
}

function instanceOf(run: Run, left: Value, right: Value, node: ts.Node): Value {
  const value = run.force(left);
  const type = run.force(right);
  if (value.kind === 'primitive') return primitive(false, node, value.from);
  if (value.kind === 'object' && type.kind === 'object') {
    if (isOfNativeClass(value, type)) return primitive(true, node, value.from);
    const prototype = run.force(getProperty(run, type, 'prototype', node));
    for (let holder = value.prototype; holder; holder = holder.prototype) {
      if (holder === prototype) return primitive(true, node, value.from);
    }
    // What a host object is an instance of, the code does not tell.
    if (prototype.kind === 'object' && value.internal.type !== 'host') return primitive(false, node, value.from);
  }
  const from = union(sourcesOf(value), sourcesOf(type));
  return answer(question(combine(node, [value, type]).key, `\`${shortText(node)}\` holds`, node, from), node);
}

/** `x instanceof RegExp`, where the class is one of the runtime's. */
function isOfNativeClass(value: ObjectValue, type: ObjectValue): boolean {
  if (type.internal.type !== 'native') return false;
  const { name } = type.internal;
  return name === 'Object' || (value.internal.type !== 'host' && className(value) === name);
}

export function evaluatePrefix(node: ts.PrefixUnaryExpression, environment: Environment, run: Run): Value {
  const { operand, operator } = node;
  switch (operator) {
    case ts.SyntaxKind.ExclamationToken:
      return not(run, evaluate(operand, environment, run), node);
    case ts.SyntaxKind.PlusPlusToken:
    case ts.SyntaxKind.MinusMinusToken:
      return increment(run, node, environment).after;
    default: {
      const number = numberOf(run, evaluate(operand, environment, run), node);
      if (number.kind === 'unknown') return combine(node, [number]);
      return primitive(signed(operator, number.value), node, number.from);
    }
  }
}

function signed(operator: ts.PrefixUnaryOperator, value: number): number {
  if (operator === ts.SyntaxKind.MinusToken) return -value;
  return operator === ts.SyntaxKind.TildeToken ? ~value : value;
}

export function evaluatePostfix(node: ts.PostfixUnaryExpression, environment: Environment, run: Run): Value {
  return increment(run, node, environment).before;
}

function increment(
  run: Run,
  node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression,
  environment: Environment,
): { readonly before: Value; readonly after: Value } {
  const target = referenceTo(node.operand, environment, run);
  const before = numberOf(run, target.read(), node);
  const step = node.operator === ts.SyntaxKind.PlusPlusToken ? 1 : -1;
  const after = before.kind === 'unknown' ? combine(node, [before]) : primitive(before.value + step, node, before.from);
  if (!run.stopped) target.write(after, node);
  return { before, after };
}
