// Destructuring, in declarations and parameters and in assignments (ECMA-262 § 14.3.3 and § 13.15.5).

import ts from 'typescript';
import type { Environment } from './environment.ts';
import { evaluate } from './evaluate.ts';
import { elementsOf, getProperty, keyName } from './properties.ts';
import { copyProperties } from './spread.ts';
import type { Run } from './run.ts';
import { assignTo } from './syntax/assignment.ts';
import { choice, conditionOn } from './operations.ts';
import { combine } from './unknowns.ts';
import { array, object, undefinedValue, type Unknown, type Value } from './value.ts';

/** Binds a value to the names of a declaration; the initializer is the default for `undefined`. */
export function bindPattern(
  run: Run,
  name: ts.BindingName,
  value: Value,
  initializer: ts.Expression | undefined,
  environment: Environment,
): void {
  const given = withDefault(run, value, initializer, environment);
  if (run.stopped) return;
  if (ts.isIdentifier(name)) {
    const existing = environment.own(name.text);
    if (existing) existing.value = given;
    else environment.declare(name.text, { value: given, node: name });
  } else if (ts.isArrayBindingPattern(name)) {
    bindArray(run, name, given, environment);
  } else {
    bindObject(run, name, given, environment);
  }
}

function bindObject(run: Run, pattern: ts.ObjectBindingPattern, value: Value, environment: Environment): void {
  const taken: string[] = [];
  for (const element of pattern.elements) {
    if (run.stopped) return;
    if (element.dotDotDotToken) {
      bindPattern(run, element.name, restOf(run, value, taken, element), undefined, environment);
      continue;
    }
    const key = propertyKey(run, element.propertyName ?? element.name, environment);
    if (key !== undefined) taken.push(key);
    const part = key === undefined ? combine(element, [value]) : getProperty(run, value, key, element);
    bindPattern(run, element.name, part, element.initializer, environment);
  }
}

function bindArray(run: Run, pattern: ts.ArrayBindingPattern, value: Value, environment: Environment): void {
  const elements = elementsOf(run, value, pattern);
  pattern.elements.forEach((element, index) => {
    if (ts.isOmittedExpression(element) || run.stopped) return;
    bindPattern(run, element.name, elementAt(value, elements, index, element), element.initializer, environment);
  });
}

function elementAt(
  value: Value,
  elements: readonly Value[] | undefined,
  index: number,
  element: ts.BindingElement,
): Value {
  if (!elements) return combine(element, [value]);
  if (element.dotDotDotToken) return array(elements.slice(index), element);
  return elements[index] ?? undefinedValue(element);
}

/** The rest of an object pattern: what was not taken by name. */
function restOf(run: Run, value: Value, taken: readonly string[], node: ts.Node): Value {
  const settled = run.force(value);
  if (settled.kind === 'unknown') return settled;
  const rest = object(node);
  copyProperties(run, rest, settled, node);
  for (const name of taken) rest.properties.delete(name);
  return rest;
}

/** The text of a property name in a pattern or literal; `undefined` when it is computed from an unknown. */
export function propertyKey(
  run: Run,
  name: ts.PropertyName | ts.BindingName,
  environment: Environment,
): string | undefined {
  if (ts.isComputedPropertyName(name)) {
    const key = keyName(run, evaluate(name.expression, environment, run), name);
    return typeof key === 'string' ? key : undefined;
  }
  if (ts.isNumericLiteral(name)) return String(Number(name.text));
  return 'text' in name ? name.text : name.getText();
}

/** The default of a parameter or element, where the value is `undefined`. */
function withDefault(run: Run, value: Value, initializer: ts.Expression | undefined, environment: Environment): Value {
  if (!initializer) return value;
  const settled = run.force(value);
  if (settled.kind === 'object' || (settled.kind === 'unknown' && settled.present)) return settled;
  if (settled.kind === 'primitive') {
    return settled.value === undefined ? evaluate(initializer, environment, run) : settled;
  }
  return defaultOfUnknown(run, settled, initializer, environment);
}

/** An unknown may be `undefined`; whether it is, is left open until somebody needs to know. */
function defaultOfUnknown(run: Run, value: Unknown, initializer: ts.Expression, environment: Environment): Value {
  const fallback = evaluate(initializer, environment, run);
  return choice(conditionOn(value, { kind: 'equals', value: undefined }), fallback, value, initializer);
}

/** Assigns a value to an assignment pattern: `({ a, b: c } = value)`, `[a, b] = value`. */
export function assignPattern(run: Run, pattern: ts.Expression, value: Value, environment: Environment): void {
  if (ts.isArrayLiteralExpression(pattern)) {
    const elements = elementsOf(run, value, pattern);
    pattern.elements.forEach((element, index) => {
      if (ts.isOmittedExpression(element) || run.stopped) return;
      if (ts.isSpreadElement(element)) {
        assignTo(run, element.expression, elements ? array(elements.slice(index), element) : value, environment);
      } else {
        const part = elements ? (elements[index] ?? undefinedValue(element)) : combine(element, [value]);
        assignWithDefault(run, element, part, environment);
      }
    });
  } else if (ts.isObjectLiteralExpression(pattern)) {
    const taken: string[] = [];
    for (const property of pattern.properties) {
      if (ts.isSpreadAssignment(property)) {
        assignTo(run, property.expression, restOf(run, value, taken, property), environment);
      } else {
        const key = property.name && propertyKey(run, property.name, environment);
        if (key !== undefined) taken.push(key);
        assignProperty(run, property, key, value, environment);
      }
    }
  }
}

function assignProperty(
  run: Run,
  property: ts.ObjectLiteralElementLike,
  key: string | undefined,
  value: Value,
  environment: Environment,
): void {
  const part = key === undefined ? combine(property, [value]) : getProperty(run, value, key, property);
  if (ts.isShorthandPropertyAssignment(property)) {
    assignTo(
      run,
      property.name,
      withDefault(run, part, property.objectAssignmentInitializer, environment),
      environment,
    );
  } else if (ts.isPropertyAssignment(property)) {
    assignWithDefault(run, property.initializer, part, environment);
  }
}

function assignWithDefault(run: Run, target: ts.Expression, value: Value, environment: Environment): void {
  if (ts.isBinaryExpression(target) && target.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    assignTo(run, target.left, withDefault(run, value, target.right, environment), environment);
  } else {
    assignTo(run, target, value, environment);
  }
}
