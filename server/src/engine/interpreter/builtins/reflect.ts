// Reflect (ECMA-262 § 28.1).

import type ts from 'typescript';
import { callValue, constructValue } from '../call.ts';
import { deleteProperty, elementsOf, getElement, hasProperty, keyName, setElementValue } from '../properties.ts';
import {
  defineHidden,
  native,
  object,
  primitive,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../value.ts';
import { defineFromDescriptor, ownDescriptor, ownNames } from './descriptor.ts';
import { throwError } from './error.ts';
import { argument, unknownResult, type Methods } from './native-call.ts';
import { prototypeOf } from './object-prototype.ts';

export function reflectObject(node: ts.Node): ObjectValue {
  const reflect = object(node);
  for (const [name, behaviour] of Object.entries(methods)) {
    defineHidden(reflect, name, native(name, node, behaviour));
  }
  return reflect;
}

const methods: Methods = {
  apply: (call) => callValue(call.run, argument(call, 0), argument(call, 1), list(call, 2), call.node),
  construct: (call) => constructValue(call.run, argument(call, 0), list(call, 1), call.node),
  get: onObject((call) => getElement(call.run, argument(call, 0), argument(call, 1), call.node)),
  set: onObject((call) => {
    setElementValue(call.run, argument(call, 0), argument(call, 1), argument(call, 2), call.node);
    return primitive(true, call.node);
  }),
  has: onObject((call) => {
    const name = keyName(call.run, argument(call, 1), call.node);
    const found = typeof name === 'string' ? hasProperty(call.run, argument(call, 0), name, call.node) : undefined;
    return found === undefined ? unknownResult(call) : primitive(found, call.node);
  }),
  deleteProperty: onObject((call) => {
    const name = keyName(call.run, argument(call, 1), call.node);
    if (typeof name === 'string') deleteProperty(call.run, argument(call, 0), name);
    return primitive(true, call.node);
  }),
  defineProperty: onObject((call) => {
    defineFromDescriptor(call);
    return primitive(true, call.node);
  }),
  getOwnPropertyDescriptor: onObject(ownDescriptor),
  ownKeys: onObject(ownNames),
  getPrototypeOf: (call) => {
    const value = argument(call, 0);
    return value.kind === 'unknown' ? unknownResult(call) : prototypeOf(call.run, value, call.node);
  },
};

/** A function whose first argument must be an object. */
function onObject(behaviour: NativeBehaviour): NativeBehaviour {
  return (call) =>
    argument(call, 0).kind === 'primitive'
      ? throwError(call.run, 'TypeError', 'called on a non-object', call.node)
      : behaviour(call);
}

function list(call: NativeCall, index: number): readonly Value[] {
  return elementsOf(call.run, argument(call, index), call.node) ?? [unknownResult(call)];
}
