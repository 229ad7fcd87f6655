// `hono/combine`: `every`, `some` and `except`, which make one middleware of several.

import type ts from 'typescript';
import { callValue } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import { isCallable, knownText, truthy } from '../../interpreter/operations.ts';
import { elementsOf } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import {
  native,
  promise,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../../interpreter/value.ts';
import { contextOf, type Context } from './context.ts';
import { matchesPath, mergePath } from './paths.ts';
import { setResponse } from './response.ts';

export function combining(node: ts.Node): Readonly<Record<string, ObjectValue>> {
  return {
    every: native('every', node, ({ args, node: at }) => native('every', at, (call) => inTurn(args, call))),
    some: native('some', node, ({ args, node: at }) => native('some', at, (call) => firstOf(args, call))),
    except: native('except', node, ({ args, node: at }) => native('except', at, unless(args))),
  };
}

/** One after the other, each inside of the one before. */
function inTurn(middleware: readonly Value[], { run, args, node }: NativeCall): Value {
  const [context = undefinedValue(node), next = undefinedValue(node)] = args;
  const [first, ...others] = middleware;
  if (!first) return awaited(run, callValue(run, next, undefinedValue(node), [], node));
  const goOn = native('next', node, (call) => {
    const result = inTurn(others, { ...call, args });
    const state = contextOf(call.run, context);
    if (state && !call.run.stopped) take(state, result, call.run, node);
    return promise(undefinedValue(node), node);
  });
  return awaited(run, callValue(run, first, undefinedValue(node), [context, goOn], node));
}

function take(context: Context, result: Value, run: Run, node: ts.Node): void {
  const settled = run.force(result);
  const isNothing = settled.kind === 'primitive' && !settled.value;
  if (!isNothing && !context.finalized) setResponse(context, run, settled, node);
}

/** The first that does not fail. */
function firstOf(middleware: readonly Value[], { run, args, node }: NativeCall): Value {
  let last: Value = undefinedValue(node);
  for (const one of middleware) {
    last = awaited(run, callValue(run, one, undefinedValue(node), args, node));
    const thrown = run.takeThrown();
    if (run.stopped || !thrown) return last;
    last = thrown;
  }
  return middleware.length === 0 ? last : run.throw(last);
}

/** All of them but on some paths, or where a function says so. */
function unless([condition, ...middleware]: readonly Value[]): NativeBehaviour {
  return (call) => {
    const { run, args, node } = call;
    const settled = condition && run.force(condition);
    const conditions = (settled?.kind === 'object' && elementsOf(run, settled, node)) || (settled ? [settled] : []);
    const isExcepted = conditions.some((one) => holds(run.force(one), call));
    return inTurn(isExcepted ? [] : middleware, { ...call, args });
  };
}

function holds(condition: Value, { run, args, node }: NativeCall): boolean {
  const path = knownText(run, condition);
  if (path !== undefined) return matchesPath(mergePath('/', path), run.exchange?.request.path ?? '/');
  if (!isCallable(condition)) return false;
  return truthy(run, callValue(run, condition, undefinedValue(node), args.slice(0, 1), node));
}
