// The built-in properties and methods of every kind of value, by what the value is. Each kind has its own file.

import type ts from 'typescript';
import type { Run } from '../run.ts';
import { primitive, type ObjectValue, type Primitive, type Value } from '../value.ts';
import { arrayMethod } from './array.ts';
import { dateMethod } from './date.ts';
import { errorMethod } from './error.ts';
import { functionProperty } from './function.ts';
import { generatorMethod } from './generator.ts';
import { headersMethod } from './headers.ts';
import { mapProperty } from './map.ts';
import { booleanMethod, numberMethod } from './number.ts';
import { objectPrototypeProperty } from './object-prototype.ts';
import { promiseMethod } from './promise.ts';
import { assignLastIndex, regexpProperty } from './regexp.ts';
import { responseProperty } from './response.ts';
import { searchParamsProperty } from './search-params.ts';
import { setProperty } from './set.ts';
import { stringProperty } from './string.ts';
import { assignUrlPart, urlProperty } from './url.ts';

/** A property that a value has by its kind, its own or inherited; `undefined` when it has none of that name. */
export function builtinProperty(
  run: Run,
  target: Primitive | ObjectValue,
  name: string,
  node: ts.Node,
): Value | undefined {
  return ofKind(target, name, node) ?? objectPrototypeProperty(run, target, name, node);
}

/** The same without what every object inherits from Object.prototype. */
export function ofKind(target: Primitive | ObjectValue, name: string, node: ts.Node): Value | undefined {
  return target.kind === 'primitive' ? ofPrimitive(target, name, node) : ofObject(target, name, node);
}

function ofPrimitive(target: Primitive, name: string, node: ts.Node): Value | undefined {
  const { value, from } = target;
  switch (typeof value) {
    case 'string':
      return stringProperty(primitive(value, node, from), name, node);
    case 'number':
    case 'bigint':
      return numberMethod(name, node);
    case 'boolean':
      return booleanMethod(name, node);
    default:
      return undefined;
  }
}

function ofObject(target: ObjectValue, name: string, node: ts.Node): Value | undefined {
  const { internal } = target;
  switch (internal.type) {
    case 'plain':
    case 'host':
      return undefined;
    case 'array':
      return arrayMethod(name, node);
    case 'closure':
    case 'native':
      return functionProperty(target, name, node);
    case 'regexp':
      return regexpProperty(target, internal, name, node);
    case 'map':
      return mapProperty(target, internal.entries, name, node);
    case 'set':
      return setProperty(target, internal.elements, name, node);
    case 'generator':
      return generatorMethod(target, name, node);
    case 'promise':
      return promiseMethod(name, node);
    case 'url':
      return urlProperty(target, internal.url, name, node);
    case 'search-params':
      return searchParamsProperty(internal.entries, name, node);
    case 'headers':
      return headersMethod(name, node);
    case 'response':
      return responseProperty(target, internal.status, name, node);
    case 'error':
      return errorMethod(name, node);
    case 'date':
      return dateMethod(name, node);
    case 'wrapper':
      return ofPrimitive(internal.content, name, node);
  }
}

/** Assigns a property that a value has by its kind; false when it has none of that name, or it cannot be followed. */
export function assignBuiltin(run: Run, target: ObjectValue, name: string, value: Value, node: ts.Node): boolean {
  const { internal } = target;
  if (internal.type === 'url') return assignUrlPart(run, internal.url, name, value, node);
  if (internal.type !== 'regexp' || name !== 'lastIndex') return false;
  assignLastIndex(run, internal, value);
  return true;
}
