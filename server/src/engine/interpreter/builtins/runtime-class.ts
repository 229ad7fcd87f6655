// How a class of the runtime becomes a value: a function with static members and a `prototype`. Which classes there
// are is known in global.ts.

import type ts from 'typescript';
import {
  defineHidden,
  hostObject,
  native,
  primitive,
  type NativeBehaviour,
  type ObjectValue,
  type Value,
} from '../value.ts';
import { throwError } from './error.ts';
import type { Methods } from './native-call.ts';

export interface RuntimeClass {
  readonly name: string;
  readonly construct: NativeBehaviour;
  /** What a call without `new` does; a TypeError where it is left out. */
  readonly call?: NativeBehaviour;
  readonly statics?: Methods;
  readonly constants?: Readonly<Record<string, string | number>>;
  /** A method of its instances. */
  readonly method: (name: string, node: ts.Node) => Value | undefined;
}

export function classValue(definition: RuntimeClass, node: ts.Node): ObjectValue {
  const { name, construct, statics = {}, constants = {} } = definition;
  const value = native(name, node, definition.call ?? onlyWithNew(name), construct);
  for (const [key, behaviour] of Object.entries(statics)) defineHidden(value, key, native(key, node, behaviour), node);
  for (const [key, content] of Object.entries(constants)) defineHidden(value, key, primitive(content, node), node);
  defineHidden(value, 'prototype', prototypeObject(definition, value, node), node);
  return value;
}

function prototypeObject({ name, method }: RuntimeClass, constructor: Value, node: ts.Node): ObjectValue {
  return hostObject(`${name}.prototype`, node, (key, at) => (key === 'constructor' ? constructor : method(key, at)));
}

function onlyWithNew(name: string): NativeBehaviour {
  return (call) =>
    throwError(call.run, 'TypeError', `Class constructor ${name} cannot be invoked without 'new'`, call.node);
}
