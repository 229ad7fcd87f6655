// Small building blocks for models: objects whose methods are native functions.

import type ts from 'typescript';
import { argumentOf } from '../interpreter/builtins/argument-node.ts';
import {
  define,
  native,
  object,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../interpreter/value.ts';

/** Looks methods up by name, making each a function value when it is asked for. */
export function methodTable(
  methods: Readonly<Record<string, NativeBehaviour>>,
): (name: string, node: ts.Node) => Value | undefined {
  return (name, node) => {
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
    return method && native(name, node, method);
  };
}

/** A plain object whose properties are these values. */
export function objectWith(node: ts.Node, properties: Readonly<Record<string, Value>>): ObjectValue {
  const result = object(node);
  for (const [name, value] of Object.entries(properties)) define(result, name, value, node);
  return result;
}

/** A function that has properties too, as `express` and `http` have. */
export function functionWith(target: ObjectValue, properties: Readonly<Record<string, Value>>): ObjectValue {
  for (const [name, value] of Object.entries(properties)) define(target, name, value, target.node);
  return target;
}

/** What stands in the code as the n-th argument of a call; the call itself where nothing does. */
export function argumentNode(call: NativeCall, index: number): ts.Node {
  return argumentOf(call.node, index);
}
