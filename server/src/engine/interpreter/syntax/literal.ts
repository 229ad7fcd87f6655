// Array, object, template and regular-expression literals (ECMA-262 § 13.2).

import ts from 'typescript';
import { meantHeader } from '../../exchange/meant-header.ts';
import type { Environment } from '../environment.ts';
import { evaluate } from '../evaluate.ts';
import { boundedText } from '../bounded-text.ts';
import { MOST_ELEMENTS } from '../builtins/native-call.ts';
import { textOf } from '../operations.ts';
import { propertyKey } from '../pattern.ts';
import { elementsOf } from '../properties.ts';
import { copyProperties } from '../spread.ts';
import type { Run } from '../run.ts';
import { NO_SOURCES, union, type Sources } from '../sources.ts';
import { anyElement, combine } from '../unknowns.ts';
import { array, define, object, undefinedValue, type ObjectValue, type Value } from '../value.ts';
import { defineAccessor } from './class.ts';
import { makeClosure } from './function.ts';
import { tableOf } from './table.ts';

export function evaluateArray(node: ts.ArrayLiteralExpression, environment: Environment, run: Run): Value {
  return tableOf(node, isCorsHeader, run) ?? arrayOf(node, environment, run);
}

function arrayOf(node: ts.ArrayLiteralExpression, environment: Environment, run: Run): Value {
  const result = array([], node);
  const { internal } = result;
  if (internal.type !== 'array') return result;
  for (const element of node.elements) {
    if (ts.isOmittedExpression(element)) internal.elements.push(undefinedValue(element));
    else if (ts.isSpreadElement(element)) spreadInto(result, internal.elements, element, environment, run);
    else internal.elements.push(evaluate(element, environment, run));
  }
  return result;
}

function spreadInto(
  target: ObjectValue,
  elements: Value[],
  node: ts.SpreadElement,
  environment: Environment,
  run: Run,
): void {
  const value = run.force(evaluate(node.expression, environment, run));
  const spread = elementsOf(run, value, node);
  if (spread && elements.length + spread.length <= MOST_ELEMENTS) {
    elements.push(...spread);
    if (value.kind === 'object') target.rest ??= value.rest;
    return;
  }
  // The list has members that we cannot name: kept as one unknown element, and remembered as the rest.
  const rest = anyElement(value, node);
  elements.push(rest);
  target.rest ??= rest;
}

export function evaluateObject(node: ts.ObjectLiteralExpression, environment: Environment, run: Run): Value {
  return tableOf(node, isCorsHeader, run) ?? objectOf(node, environment, run);
}

function objectOf(node: ts.ObjectLiteralExpression, environment: Environment, run: Run): Value {
  const result = object(node);
  for (const property of node.properties) {
    if (run.stopped) break;
    defineProperty(run, result, property, environment);
  }
  if (namesCorsHeader(result)) run.headerObjects.set(node, result);
  return result;
}

function namesCorsHeader({ properties }: ObjectValue): boolean {
  for (const name of properties.keys()) if (isCorsHeader(name)) return true;
  return false;
}

function isCorsHeader(name: string): boolean {
  return /^access-control-allow-/i.test(name) || meantHeader(name) !== undefined;
}

function defineProperty(
  run: Run,
  target: ObjectValue,
  property: ts.ObjectLiteralElementLike,
  environment: Environment,
): void {
  if (ts.isSpreadAssignment(property)) {
    copyProperties(run, target, evaluate(property.expression, environment, run), property);
  } else if (ts.isShorthandPropertyAssignment(property)) {
    define(target, property.name.text, evaluate(property.name, environment, run), property);
  } else if (ts.isGetAccessor(property) || ts.isSetAccessor(property)) {
    defineAccessor(property, target, environment, run);
  } else {
    const key = propertyKey(run, property.name, environment);
    const value = ts.isPropertyAssignment(property)
      ? evaluate(property.initializer, environment, run)
      : makeClosure(property, environment, run, target);
    if (key !== undefined) define(target, key, value, property);
    else target.rest = combine(property, [value]);
  }
}

export function evaluateTemplate(node: ts.TemplateExpression, environment: Environment, run: Run): Value {
  let text = node.head.text;
  let from: Sources = NO_SOURCES;
  const parts: Value[] = [];
  let known = true;
  for (const span of node.templateSpans) {
    const part = textOf(run, evaluate(span.expression, environment, run), span);
    parts.push(part);
    from = union(from, part.from);
    if (part.kind === 'unknown') known = false;
    else text += part.value + span.literal.text;
  }
  return known ? boundedText(text, node, from) : combine(node, parts);
}

export function evaluateRegExp(node: ts.RegularExpressionLiteral): Value {
  const end = node.text.lastIndexOf('/');
  return object(node, {
    type: 'regexp',
    source: node.text.slice(1, end),
    flags: node.text.slice(end + 1),
    lastIndex: 0,
  });
}
