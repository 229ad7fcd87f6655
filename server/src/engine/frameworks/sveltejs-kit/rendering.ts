// How SvelteKit makes the response to a request: the `handle` hook stands before the endpoint of the route, and what either
// of them throws is answered for.

import type ts from 'typescript';
import { HeaderList } from '../../exchange/header-list.ts';
import type { Exchange } from '../../exchange/exchange.ts';
import { newResponse } from '../../interpreter/builtins/response.ts';
import { callValue, settle } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import { getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import { native, undefinedValue, type Callable, type ObjectValue, type Value } from '../../interpreter/value.ts';
import { objectWith } from '../native-object.ts';
import { newEvent, type RequestEvent } from './request-event.ts';

/** Gives the response of what stands behind the hook. */
export type Render = (event: RequestEvent) => Value;

/** The response to the run's request. */
export function respondTo(
  run: Run,
  exchange: Exchange,
  handle: Callable | undefined,
  render: Render,
  node: ts.Node,
): Value {
  const event = newEvent(exchange, node);
  const resolve = (): Value => withHeaders(run, event, rendered(run, render(event), node));
  if (!handle) return resolve();
  const resolving = native('resolve', node, () => settle(run, resolve(), node));
  const input = objectWith(node, { event: event.value, resolve: resolving });
  const response = awaited(run, callValue(run, handle, undefinedValue(node), [input], node));
  return rendered(run, response, node);
}

/** What an endpoint answers: its export for the method, or the one for all others. */
export function endpointResponse(run: Run, handler: Callable | undefined, event: RequestEvent, node: ts.Node): Value {
  if (!handler) return newResponse(run, new HeaderList(), 405, node);
  const result = callValue(run, handler, undefinedValue(node), [event.value], node);
  return run.stopped ? undefinedValue(node) : awaited(run, result);
}

/** A response; the answer to an exception in its place, which has none of its headers. */
function rendered(run: Run, response: Value, node: ts.Node): Value {
  const thrown = run.takeThrown();
  if (!thrown) return response;
  const error = run.force(thrown);
  // Only what SvelteKit's own functions throw has a status.
  const isExpected = error.kind === 'object' && thrownByKit.has(error);
  const status = isExpected ? run.force(getProperty(run, error, 'status', node)) : undefined;
  const isNumber = status?.kind === 'primitive' && typeof status.value === 'number';
  return newResponse(run, new HeaderList(), isNumber ? Number(status.value) : isExpected ? undefined : 500, node);
}

const thrownByKit = new WeakSet<ObjectValue>();

/** Notes what `error` and `redirect` throw. */
export function noteThrown(thrown: ObjectValue): ObjectValue {
  thrownByKit.add(thrown);
  return thrown;
}

/** A response with what `setHeaders` was given, which goes before its own headers. */
function withHeaders(run: Run, { headers }: RequestEvent, response: Value): Value {
  const settled = run.force(response);
  if (settled.kind !== 'object' || settled.internal.type !== 'response') return response;
  for (const { name, value, write } of headers.all()) settled.internal.list.set(name, [value], write);
  return settled;
}
