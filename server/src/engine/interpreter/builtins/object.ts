// Object's static functions (ECMA-262 § 20.1.2) that list, copy and make objects. What describes single properties is
// in descriptor.ts, what every object inherits in object-prototype.ts.

import ts from 'typescript';
import { callValue } from '../call.ts';
import { elementsOf, entriesOf, getProperty, keyName, pair, setProperty } from '../properties.ts';
import { copyProperties } from '../spread.ts';
import { combine } from '../unknowns.ts';
import {
  array,
  define,
  inherit,
  object,
  primitive,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Settled,
  type Value,
} from '../value.ts';
import { defineFromDescriptor, defineFromDescriptors, ownDescriptor, ownNames } from './descriptor.ts';
import { throwError } from './error.ts';
import { newList } from './list.ts';
import { sameValueZero } from './membership.ts';
import { argument, unknownResult } from './native-call.ts';
import { objectPrototypeMethod, ownAnswer, prototypeOf, removePrototype } from './object-prototype.ts';
import type { RuntimeClass } from './runtime-class.ts';

export const objectClass: RuntimeClass = {
  name: 'Object',
  call: construct,
  construct,
  statics: {
    keys: listing(({ name, value, nameNode }) => primitive(name, nameNode, value.kind === 'unknown' ? value.from : [])),
    values: listing(({ value }) => value),
    entries: listing(({ name, value, nameNode }) => pair(primitive(name, nameNode), value, nameNode)),
    assign,
    freeze: same,
    seal: same,
    preventExtensions: same,
    isFrozen: (call) => unknownResult(call),
    isSealed: (call) => unknownResult(call),
    isExtensible: (call) => unknownResult(call),
    fromEntries,
    create,
    groupBy,
    is,
    hasOwn: (call) =>
      isNullish(argument(call, 0)) ? refuseNullish(call) : ownAnswer(call, argument(call, 0), argument(call, 1)),
    getPrototypeOf: (call) => {
      const value = argument(call, 0);
      return value.kind === 'unknown' ? unknownResult(call) : prototypeOf(call.run, value, call.node);
    },
    setPrototypeOf,
    defineProperty: defineFromDescriptor,
    defineProperties: defineFromDescriptors,
    getOwnPropertyDescriptor: ownDescriptor,
    getOwnPropertyNames: ownNames,
    getOwnPropertySymbols: (call) => newList(call, []),
  },
  method: objectPrototypeMethod,
};

function construct(call: NativeCall): Value {
  const value = argument(call, 0);
  if (value.kind !== 'primitive') return value;
  if (value.value == null) return object(call.node);
  return object(call.node, { type: 'wrapper', content: value }, undefined, value.from);
}

function same(call: NativeCall): Value {
  return argument(call, 0);
}

function isNullish(value: Settled): boolean {
  return value.kind === 'primitive' && value.value == null;
}

function refuseNullish(call: NativeCall): Value {
  return throwError(call.run, 'TypeError', 'Cannot convert undefined or null to object', call.node);
}

interface Own {
  readonly name: string;
  readonly value: Value;
  /** Where the name stands in the code. */
  readonly nameNode: ts.Node;
}

/** `Object.keys` and its like: a member for each own property, and an open end where there may be more. */
function listing(toMember: (own: Own) => Value): NativeBehaviour {
  return (call) => {
    const target = argument(call, 0);
    if (target.kind === 'unknown') return unknownResult(call);
    if (target.kind === 'object') {
      if (target.internal.type === 'host') return unknownResult(call);
      const members = ownOf(call, target).map(toMember);
      return newList(
        call,
        target.rest && target.internal.type !== 'array' ? [...members, target.rest] : members,
        target.rest,
      );
    }
    if (target.value == null) return refuseNullish(call);
    const characters = typeof target.value === 'string' ? [...target.value] : [];
    const own = characters.map((character, index) => ({
      name: String(index),
      value: primitive(character, call.node, target.from),
      nameNode: call.node,
    }));
    return newList(call, own.map(toMember));
  };
}

function ownOf(call: NativeCall, target: ObjectValue): Own[] {
  return entriesOf(call.run, target, call.node)
    .filter(([name]) => !name.startsWith('@@'))
    .map(([name, value]) => ({ name, value, nameNode: nameNodeOf(target.properties.get(name)?.node) ?? call.node }));
}

function nameNodeOf(node: ts.Node | undefined): ts.Node | undefined {
  return node && (ts.isPropertyAssignment(node) || ts.isMethodDeclaration(node)) ? node.name : undefined;
}

function assign(call: NativeCall): Value {
  if (isNullish(argument(call, 0))) return refuseNullish(call);
  const target = argument(call, 0);
  if (target.kind === 'primitive') return unknownResult(call);
  for (const source of call.args.slice(1)) {
    const settled = call.run.force(source);
    if (target.kind === 'object' && target.internal.type === 'plain' && !hasSetter(target)) {
      copyProperties(call.run, target, settled, call.node);
    } else if (settled.kind === 'object') {
      for (const { name, value } of ownOf(call, settled)) {
        setProperty(call.run, target, name, value, settled.properties.get(name)?.node ?? call.node);
      }
    } else if (settled.kind === 'unknown' && target.kind === 'object') {
      target.rest ??= settled;
    }
    if (call.run.stopped) break;
  }
  return target;
}

function hasSetter({ properties }: ObjectValue): boolean {
  for (const { setter } of properties.values()) if (setter) return true;
  return false;
}

function fromEntries(call: NativeCall): Value {
  const { run, node } = call;
  const source = argument(call, 0);
  const entries = elementsOf(run, source, node);
  if (run.stopped) return undefinedValue(node);
  if (!entries) return unknownResult(call);
  const result = object(node);
  if (source.kind === 'object') result.rest = source.rest;
  for (const entry of entries) {
    const settled = run.force(entry);
    if (settled.kind === 'unknown') {
      result.rest ??= settled;
      continue;
    }
    if (settled.kind === 'primitive') return throwError(run, 'TypeError', 'entry is not an object', node);
    const name = keyName(run, getProperty(run, settled, '0', node), node);
    const value = getProperty(run, settled, '1', node);
    if (run.stopped) return undefinedValue(node);
    if (typeof name === 'string') define(result, name, value, settled.node);
    else result.rest = combine(node, [name, value]);
  }
  return result;
}

function setPrototypeOf(call: NativeCall): Value {
  const [target, prototype] = [argument(call, 0), argument(call, 1)];
  if (isNullish(target)) return refuseNullish(call);
  if (isNoPrototype(prototype)) return throwError(call.run, 'TypeError', 'Object prototype expected', call.node);
  if (target.kind !== 'object') return target;
  inherit(target, prototype.kind === 'object' ? prototype : undefined);
  if (prototype.kind === 'unknown') target.rest = prototype;
  else if (prototype.kind === 'primitive') removePrototype(target);
  return target;
}

/** A prototype is an object or null. */
function isNoPrototype(value: Settled): boolean {
  return value.kind === 'primitive' && value.value !== null;
}

function create(call: NativeCall): Value {
  const prototype = argument(call, 0);
  if (isNoPrototype(prototype)) return throwError(call.run, 'TypeError', 'Object prototype expected', call.node);
  const result = object(call.node, { type: 'plain' }, prototype.kind === 'object' ? prototype : undefined);
  if (prototype.kind === 'primitive') removePrototype(result);
  if (prototype.kind === 'unknown') result.rest = prototype;
  return call.args.length > 1
    ? defineFromDescriptors({ ...call, args: [result, call.args[1] ?? undefinedValue(call.node)] })
    : result;
}

function groupBy(call: NativeCall): Value {
  const { run, node } = call;
  const elements = elementsOf(run, argument(call, 0), node);
  if (!elements) return unknownResult(call);
  const result = object(node);
  for (const [index, element] of elements.entries()) {
    const args = [element, primitive(index, node)];
    const name = keyName(run, callValue(run, argument(call, 1), undefinedValue(node), args, node), node);
    if (run.stopped) return undefinedValue(node);
    if (typeof name !== 'string') return unknownResult(call, ...elements);
    const group = result.properties.get(name)?.value;
    if (group?.kind === 'object' && group.internal.type === 'array') group.internal.elements.push(element);
    else define(result, name, array([element], node), node);
  }
  return result;
}

function is(call: NativeCall): Value {
  const [a, b] = [argument(call, 0), argument(call, 1)];
  if (a.kind === 'primitive' && b.kind === 'primitive') return primitive(Object.is(a.value, b.value), call.node);
  const same = sameValueZero(a, b);
  return same === undefined ? unknownResult(call) : primitive(same, call.node);
}
