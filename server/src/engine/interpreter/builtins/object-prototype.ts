// What every object inherits from Object.prototype (ECMA-262 § 20.1.3), and which class of the runtime an object
// belongs to.

import type ts from 'typescript';
import { answer, textOf } from '../operations.ts';
import { question } from '../path.ts';
import { getProperty, keyName } from '../properties.ts';
import type { Run } from '../run.ts';
import { union } from '../sources.ts';
import { combine, keyOf, shortened, unknownHere } from '../unknowns.ts';
import {
  primitive,
  shortText,
  sourcesOf,
  type Internal,
  type NativeCall,
  type ObjectValue,
  type Primitive,
  type Settled,
  type Value,
} from '../value.ts';
import { builtinGlobal } from './global.ts';
import { argument, methodIn, unknownResult, type Methods } from './native-call.ts';

/** Objects that were made by `Object.create(null)`. */
const withoutPrototype = new WeakSet<ObjectValue>();

export function removePrototype(target: ObjectValue): void {
  withoutPrototype.add(target);
}

/** A property that a value inherits from Object.prototype, with the `constructor` of its class. */
export function objectPrototypeProperty(
  run: Run,
  target: Primitive | ObjectValue,
  name: string,
  node: ts.Node,
): Value | undefined {
  if (target.kind === 'object' && withoutPrototype.has(target)) return undefined;
  return name === 'constructor' ? builtinGlobal(run, className(target), node) : objectPrototypeMethod(name, node);
}

export function objectPrototypeMethod(name: string, node: ts.Node): Value | undefined {
  return methodIn(methods, name, node);
}

/** The `prototype` of the class that a value is an instance of, where its own chain does not say more. */
export function prototypeOf(run: Run, value: Primitive | ObjectValue, node: ts.Node): Value {
  if (value.kind === 'object' && withoutPrototype.has(value)) return primitive(null, node);
  if (value.kind === 'object' && value.prototype) return value.prototype;
  const constructor = builtinGlobal(run, className(value), node);
  return constructor ? getProperty(run, constructor, 'prototype', node) : combine(node, [value]);
}

const CLASSES: Readonly<Record<Exclude<Internal['type'], 'wrapper'>, string>> = {
  plain: 'Object',
  host: 'Object',
  array: 'Array',
  closure: 'Function',
  native: 'Function',
  regexp: 'RegExp',
  map: 'Map',
  set: 'Set',
  promise: 'Promise',
  generator: 'Object',
  url: 'URL',
  'search-params': 'URLSearchParams',
  headers: 'Headers',
  response: 'Response',
  error: 'Error',
  date: 'Date',
};

/** The name of the class of the runtime that a value is an instance of. */
export function className(value: Primitive | ObjectValue): string {
  if (value.kind === 'primitive') return primitiveClass(value);
  const { internal } = value;
  return internal.type === 'wrapper' ? primitiveClass(internal.content) : CLASSES[internal.type];
}

function primitiveClass({ value }: Primitive): string {
  switch (typeof value) {
    case 'string':
      return 'String';
    case 'number':
      return 'Number';
    case 'boolean':
      return 'Boolean';
    case 'bigint':
      return 'BigInt';
    default:
      return value === null ? 'Null' : 'Undefined';
  }
}

/** Whether a value has a property of its own; `undefined` when the code does not tell. */
export function hasOwn(run: Run, target: Settled, name: string, node: ts.Node): boolean | undefined {
  if (target.kind === 'unknown') return undefined;
  if (target.kind === 'primitive') {
    if (typeof target.value !== 'string') return false;
    return name === 'length' || (/^\d+$/.test(name) && Number(name) < target.value.length);
  }
  if (target.properties.has(name)) return true;
  const { internal } = target;
  if (internal.type === 'host') return hostHas(run, internal.lookup(name, node, run));
  if (target.rest) return undefined;
  if (internal.type !== 'array') return false;
  return name === 'length' || (/^\d+$/.test(name) && Number(name) < internal.elements.length);
}

function hostHas(run: Run, value: Value | undefined): boolean | undefined {
  if (!value) return false;
  const settled = run.force(value);
  if (settled.kind === 'unknown') return undefined;
  return settled.kind === 'object' || settled.value !== undefined;
}

/** `hasOwn` as a value of the program: where nobody knows, an open question. */
export function ownAnswer(call: NativeCall, target: Settled, key: Settled): Value {
  const { run, node } = call;
  const name = keyName(run, key, node);
  const found = typeof name === 'string' ? hasOwn(run, target, name, node) : undefined;
  const from = union(sourcesOf(key), sourcesOf(target));
  if (found !== undefined) return primitive(found, node, from);
  const owner = target.kind === 'object' ? (target.rest ?? target) : target;
  const keys = [keyOf(key), keyOf(owner)];
  const subject = keys.includes(undefined) ? unknownHere(node).key : keys.join(' own of ');
  const text = `\`${shortText(node)}\` holds`;
  return answer(question(shortened(subject), text, node, union(from, sourcesOf(owner))), node);
}

const methods: Methods = {
  hasOwnProperty: (call: NativeCall) => ownAnswer(call, call.run.force(call.self), argument(call, 0)),
  propertyIsEnumerable: (call: NativeCall) => ownAnswer(call, call.run.force(call.self), argument(call, 0)),
  isPrototypeOf: (call: NativeCall) => {
    const [self, value] = [call.run.force(call.self), argument(call, 0)];
    if (value.kind === 'unknown' || self.kind === 'unknown') return unknownResult(call);
    if (value.kind === 'primitive') return primitive(false, call.node);
    for (let holder = value.prototype; holder; holder = holder.prototype) {
      if (holder === self) return primitive(true, call.node);
    }
    return primitive(prototypeOf(call.run, value, call.node) === self, call.node);
  },
  toString: (call: NativeCall) => {
    const self = call.run.force(call.self);
    return self.kind === 'unknown'
      ? unknownResult(call)
      : primitive(`[object ${className(self)}]`, call.node, self.from);
  },
  toLocaleString: (call: NativeCall) => textOf(call.run, call.self, call.node),
  valueOf: (call: NativeCall) => {
    const self = call.run.force(call.self);
    return self.kind === 'object' && self.internal.type === 'wrapper' ? self.internal.content : self;
  },
};
