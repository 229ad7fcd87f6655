// Node's `process`: environment variables are unknown, each by its name; so is everything else that a machine decides.

import type ts from 'typescript';
import { callValue } from '../call.ts';
import { unknown } from '../unknowns.ts';
import { hostObject, undefinedValue, type NativeCall, type ObjectValue, type Value } from '../value.ts';
import { argument, methodIn, type Methods } from './native-call.ts';

export function processObject(node: ts.Node): ObjectValue {
  const environment = environmentObject('process.env', node);
  return hostObject('process', node, (name, at) => {
    if (name === 'env') return environment;
    return methodIn(methods, name, at) ?? machineValue(`process.${name}`, at);
  });
}

/** An object of environment variables, by the name that the code has for it: `process.env`, `Bun.env`. */
export function environmentObject(name: string, node: ts.Node): ObjectValue {
  return hostObject(name, node, (variable, at) => environmentVariable(variable, at, `${name}.${variable}`), [
    { kind: 'environment', name },
  ]);
}

/** An environment variable, which is a text or not set; the same unknown wherever it is read. */
export function environmentVariable(name: string, node: ts.Node, text = `process.env.${name}`): Value {
  return unknown({ key: `process.env.${name}`, text, node, from: [{ kind: 'environment', name }], textual: true });
}

function machineValue(text: string, node: ts.Node): Value {
  return unknown({ key: text, text, node, from: [{ kind: 'opaque' }] });
}

const methods: Methods = {
  nextTick: (call) => {
    callValue(call.run, argument(call, 0), undefinedValue(call.node), call.args.slice(1), call.node);
    return undefinedValue(call.node);
  },
  // Nothing that stands after it runs on this path.
  exit: (call) => {
    call.run.abrupt ??= { type: 'finished' };
    return undefinedValue(call.node);
  },
  on: self,
  once: self,
  off: self,
  emitWarning: (call) => undefinedValue(call.node),
  cwd: (call) => machineValue('process.cwd()', call.node),
};

function self(call: NativeCall): Value {
  return call.self;
}
