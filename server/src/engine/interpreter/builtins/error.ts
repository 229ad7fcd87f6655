// Error and its subclasses (ECMA-262 § 20.5), and how the runtime itself throws them in the user's program.

import type ts from 'typescript';
import { textOf } from '../operations.ts';
import { getProperty } from '../properties.ts';
import type { Run } from '../run.ts';
import { combine, unknownHere } from '../unknowns.ts';
import {
  defineHidden,
  object,
  primitive,
  sourcesOf,
  undefinedValue,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../value.ts';
import { builtinGlobal } from './global.ts';
import { argument, methodIn, type Methods } from './native-call.ts';
import type { RuntimeClass } from './runtime-class.ts';

/** Throws an error of the given class in the user's program. */
export function throwError(run: Run, name: string, message: string, node: ts.Node): Value {
  return run.throw(newError(run, name, primitive(message, node), node));
}

export function errorClass(name: string): RuntimeClass {
  const construct = (call: NativeCall) => constructError(name, call);
  return { name, construct, call: construct, method: errorMethod, statics: { captureStackTrace: nothing } };
}

/** `class AppError extends TypeError`: a subclass inherits from Error's prototype. */
export function linkErrorClass(run: Run, value: ObjectValue, name: string, node: ts.Node): void {
  const prototype = value.properties.get('prototype')?.value;
  if (prototype?.kind !== 'object') return;
  defineHidden(prototype, 'name', primitive(name, node), node);
  defineHidden(prototype, 'message', primitive('', node), node);
  const parent = name === 'Error' ? undefined : builtinGlobal(run, 'Error', node);
  if (parent?.kind !== 'object') return;
  value.prototype = parent;
  const parentPrototype = parent.properties.get('prototype')?.value;
  if (parentPrototype?.kind === 'object') prototype.prototype = parentPrototype;
}

function constructError(name: string, call: NativeCall): Value {
  const message = argument(call, name === 'AggregateError' ? 1 : 0);
  const absent = message.kind === 'primitive' && message.value === undefined;
  const error = newError(call.run, name, absent ? undefined : textOf(call.run, message, call.node), call.node);
  const options = argument(call, name === 'AggregateError' ? 2 : 1);
  if (options.kind === 'object' && options.properties.has('cause')) {
    defineHidden(error, 'cause', getProperty(call.run, options, 'cause', call.node), call.node);
  }
  if (name === 'AggregateError') defineHidden(error, 'errors', argument(call, 0), call.node);
  return error;
}

function newError(run: Run, name: string, message: Value | undefined, node: ts.Node): ObjectValue {
  const type = builtinGlobal(run, name, node);
  const prototype = type?.kind === 'object' ? type.properties.get('prototype')?.value : undefined;
  const error = object(node, { type: 'error' }, prototype?.kind === 'object' ? prototype : undefined);
  if (message) defineHidden(error, 'message', message, node);
  // A stack names files and lines of the running machine.
  defineHidden(error, 'stack', unknownHere(node, [{ kind: 'opaque' }]), node);
  return error;
}

export function errorMethod(name: string, node: ts.Node): Value | undefined {
  return methodIn(methods, name, node);
}

const methods: Methods = {
  /** ECMA-262 § 20.5.3.4. */
  toString: (call: NativeCall) => errorText(call.run, call.run.force(call.self), call.node),
};

function errorText(run: Run, error: Value, node: ts.Node): Value {
  const name = textOf(run, getProperty(run, error, 'name', node), node);
  const message = textOf(run, getProperty(run, error, 'message', node), node);
  if (name.kind === 'unknown' || message.kind === 'unknown') return combine(node, [name, message]);
  const parts = [name.value, message.value].filter((part) => part !== '');
  return primitive(parts.join(': '), node, sourcesOf(message));
}

function nothing(call: NativeCall): Value {
  return undefinedValue(call.node);
}
