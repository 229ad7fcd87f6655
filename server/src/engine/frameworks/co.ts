// `co` 4: generator functions as asynchronous code. What is yielded is waited for: a promise, a generator, a generator
// function, a thunk, and lists and objects of such. Tested against 4.6, and against Koa, which runs its middleware so.

import type ts from 'typescript';
import { callValue, settle } from '../interpreter/call.ts';
import { awaited } from '../interpreter/evaluate.ts';
import { isGeneratorCode, startGenerator } from '../interpreter/generator.ts';
import { isCallable } from '../interpreter/operations.ts';
import { entriesOf } from '../interpreter/properties.ts';
import type { Run } from '../interpreter/run.ts';
import { unknownHere } from '../interpreter/unknowns.ts';
import {
  array,
  define,
  native,
  object,
  promise,
  undefinedValue,
  type ObjectValue,
  type Value,
} from '../interpreter/value.ts';
import { defineFramework } from './framework.ts';
import { functionWith } from './native-object.ts';

export const co = defineFramework({
  name: 'co',
  packages: ['co'],
  model: ({ node, subpath }) => {
    if (subpath) return undefined;
    const wrap = native('wrap', node, ({ args: [inner = undefinedValue(node)], node: at }) =>
      native('wrapped', at, (call) => {
        const made = callValue(call.run, inner, call.self, call.args, call.node);
        return runByCo(call.run, made, call.node);
      }),
    );
    const run = native('co', node, ({ run, self, args: [code = undefinedValue(node), ...args], node: at }) => {
      const settled = run.force(code);
      return runByCo(run, isCallable(settled) ? callValue(run, settled, self, args, at) : settled, at);
    });
    const whole = functionWith(run, { wrap });
    return functionWith(whole, { default: whole, co: whole });
  },
});

/** The promise of what a generator comes to; what is none is its own result. */
function runByCo(run: Run, value: Value, node: ts.Node): Value {
  const settled = run.stopped ? value : run.force(value);
  const isGenerator = settled.kind === 'object' && settled.internal.type === 'generator';
  return settle(run, isGenerator ? drivenByCo(run, settled, node) : settled, node);
}

/** What `co` makes of a value that was yielded: it waits for what promises something, and runs generators. */
export function drivenByCo(run: Run, value: Value, node: ts.Node): Value {
  const settled = run.stopped ? value : run.force(value);
  // A list may hold itself.
  if (settled.kind !== 'object' || !run.enter()) return settled;
  const result = drivenObject(run, settled, node);
  run.leave();
  return result;
}

function drivenObject(run: Run, value: ObjectValue, node: ts.Node): Value {
  const { internal } = value;
  switch (internal.type) {
    case 'generator':
      return startGenerator(run, internal, node, (yielded, at) => drivenByCo(run, yielded, at));
    case 'closure':
      if (!isGeneratorCode(internal.code)) return thunk(run, value, node);
      return drivenByCo(run, callValue(run, value, undefinedValue(node), [], node), node);
    case 'native':
      return thunk(run, value, node);
    case 'array':
      return array(
        internal.elements.map((element) => drivenByCo(run, element, node)),
        node,
      );
    case 'plain':
      return drivenEach(run, value, node);
    default:
      return awaited(run, value);
  }
}

function drivenEach(run: Run, value: ObjectValue, node: ts.Node): Value {
  const result = object(node);
  for (const [name, part] of entriesOf(run, value, node)) {
    define(result, name, drivenByCo(run, part, node), node);
  }
  result.rest = value.rest;
  return result;
}

/** `(callback) => …`: what it tells its callback. */
function thunk(run: Run, code: Value, node: ts.Node): Value {
  let outcome: Value | undefined;
  const callback = native('callback', node, (call) => {
    const [error, result = undefinedValue(call.node)] = call.args;
    const failure = error && call.run.force(error);
    const hasFailed = failure && !(failure.kind === 'primitive' && !failure.value);
    outcome ??= hasFailed ? promise(failure, call.node, 'rejected') : result;
    return undefinedValue(call.node);
  });
  callValue(run, code, undefinedValue(node), [callback], node);
  if (run.stopped) return undefinedValue(node);
  return outcome ? awaited(run, outcome) : unknownHere(node, [{ kind: 'opaque' }]);
}
