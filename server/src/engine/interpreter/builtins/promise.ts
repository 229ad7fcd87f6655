// Promise (ECMA-262 § 27.2). A promise is settled when it is made, and what waits for it runs at once: the order of
// jobs is not kept. One that nobody settles is unknown.

import type ts from 'typescript';
import { callValue, settle } from '../call.ts';
import { isCallable } from '../operations.ts';
import { elementsOf } from '../properties.ts';
import type { Run } from '../run.ts';
import { unknownHere } from '../unknowns.ts';
import {
  array,
  define,
  native,
  object,
  primitive,
  promise,
  undefinedValue,
  type Internal,
  type NativeCall,
  type ObjectValue,
  type Settled,
  type Value,
} from '../value.ts';
import { throwError } from './error.ts';
import { argument, methodIn, unknownResult, type Methods } from './native-call.ts';
import type { RuntimeClass } from './runtime-class.ts';

type Outcome = Extract<Internal, { type: 'promise' }>;

export const promiseClass: RuntimeClass = {
  name: 'Promise',
  construct,
  statics: {
    resolve: (call) => settle(call.run, argument(call, 0), call.node),
    reject: (call) => promise(argument(call, 0), call.node, 'rejected'),
    all: (call) => combined(call, all),
    allSettled: (call) => combined(call, allSettled),
    race: (call) => combined(call, (outcomes) => outcomes[0]),
    any: (call) => combined(call, any),
    withResolvers,
    try: (call) => {
      const [callback = undefinedValue(call.node), ...args] = call.args;
      return settle(call.run, callValue(call.run, callback, undefinedValue(call.node), args, call.node), call.node);
    },
  },
  method: promiseMethod,
};

export function promiseMethod(name: string, node: ts.Node): Value | undefined {
  return methodIn(methods, name, node);
}

const methods: Methods = {
  then: (call) => then(call, argument(call, 0), argument(call, 1)),
  catch: (call) => then(call, undefinedValue(call.node), argument(call, 0)),
  finally: (call) => {
    const self = call.run.force(call.self);
    if (!outcomeOf(self)) return unknownResult(call);
    const callback = argument(call, 0);
    if (!isCallable(callback) && callback.kind !== 'unknown') return self;
    const result = settle(call.run, callValue(call.run, callback, undefinedValue(call.node), [], call.node), call.node);
    const isRejected = result.kind === 'object' && outcomeOf(result)?.state === 'rejected';
    return isRejected || call.run.stopped ? result : self;
  },
};

function outcomeOf(value: Settled): Outcome | undefined {
  return value.kind === 'object' && value.internal.type === 'promise' ? value.internal : undefined;
}

function then(call: NativeCall, onFulfilled: Settled, onRejected: Settled): Value {
  const { run, node } = call;
  const self = run.force(call.self);
  const outcome = outcomeOf(self);
  if (!outcome) return unknownResult(call);
  const callback = outcome.state === 'fulfilled' ? onFulfilled : onRejected;
  if (!isCallable(callback) && callback.kind !== 'unknown') return self;
  return settle(run, callValue(run, callback, undefinedValue(node), [outcome.value], node), node);
}

function construct(call: NativeCall): Value {
  const { run, node } = call;
  const executor = argument(call, 0);
  if (executor.kind === 'unknown') return unknownResult(call);
  if (!isCallable(executor)) return throwError(run, 'TypeError', 'Promise resolver is not a function', node);
  const pending = new Pending();
  const { resolve, reject } = pending.functions(node);
  callValue(run, executor, undefinedValue(node), [resolve, reject], node);
  const thrown = run.takeThrown();
  if (run.stopped) return undefinedValue(node);
  return pending.result ?? (thrown ? promise(thrown, node, 'rejected') : unknownHere(node, [{ kind: 'opaque' }]));
}

/** The two functions that settle a promise; the first call decides. */
class Pending {
  result: Value | undefined;

  functions(node: ts.Node): { readonly resolve: ObjectValue; readonly reject: ObjectValue } {
    const resolve = native('resolve', node, (call) => {
      this.result ??= settle(call.run, argument(call, 0), call.node);
      return undefinedValue(call.node);
    });
    const reject = native('reject', node, (call) => {
      this.result ??= promise(argument(call, 0), call.node, 'rejected');
      return undefinedValue(call.node);
    });
    return { resolve, reject };
  }
}

function withResolvers(call: NativeCall): Value {
  const result = object(call.node);
  const { resolve, reject } = new Pending().functions(call.node);
  // When it will be settled, and with what, is up to code that runs later.
  define(result, 'promise', unknownHere(call.node, [{ kind: 'opaque' }]));
  define(result, 'resolve', resolve);
  define(result, 'reject', reject);
  return result;
}

/** A member of the list that Promise.all and its like take; what is no promise counts as fulfilled. */
interface Member {
  readonly state: 'fulfilled' | 'rejected';
  readonly value: Value;
}

type Combination = (outcomes: readonly Member[], call: NativeCall) => Member | undefined;

function combined(call: NativeCall, combination: Combination): Value {
  const source = argument(call, 0);
  const elements = elementsOf(call.run, source, call.node);
  if (call.run.stopped) return promiseOfThrown(call.run, call.node);
  if (!elements || (source.kind === 'object' && source.rest)) return promise(unknownResult(call), call.node);
  const outcomes = elements.map((element): Member => {
    const settled = call.run.force(element);
    return outcomeOf(settled) ?? { state: 'fulfilled', value: settled };
  });
  const result = combination(outcomes, call);
  if (!result) return unknownHere(call.node, [{ kind: 'opaque' }]);
  return promise(result.value, call.node, result.state);
}

function promiseOfThrown(run: Run, node: ts.Node): Value {
  const thrown = run.takeThrown();
  return thrown ? promise(thrown, node, 'rejected') : undefinedValue(node);
}

function all(outcomes: readonly Member[], { node }: NativeCall): Member {
  const rejected = outcomes.find((outcome) => outcome.state === 'rejected');
  const values = outcomes.map((outcome) => outcome.value);
  return rejected ?? { state: 'fulfilled', value: array(values, node) };
}

function allSettled(outcomes: readonly Member[], { node }: NativeCall): Member {
  const values = outcomes.map(({ state, value }) => {
    const result = object(node);
    define(result, 'status', primitive(state, node));
    define(result, state === 'fulfilled' ? 'value' : 'reason', value, node);
    return result;
  });
  return { state: 'fulfilled', value: array(values, node) };
}

function any(outcomes: readonly Member[], call: NativeCall): Member {
  const first = outcomes.find((outcome) => outcome.state === 'fulfilled');
  if (first) return first;
  throwError(call.run, 'AggregateError', 'All promises were rejected', call.node);
  return { state: 'rejected', value: call.run.takeThrown() ?? undefinedValue(call.node) };
}
