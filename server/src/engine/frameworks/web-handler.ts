// A function that is given the Fetch Standard's Request and returns a Response, now or later: what Workers, Deno, Bun,
// Next's route handlers and many functions of the edge have in common.

import type ts from 'typescript';
import { WEB } from '../exchange/exchange.ts';
import { callValue } from '../interpreter/call.ts';
import { awaited } from '../interpreter/evaluate.ts';
import type { Endpoint, Run } from '../interpreter/run.ts';
import { unknown } from '../interpreter/unknowns.ts';
import { undefinedValue, type Callable, type Value } from '../interpreter/value.ts';
import { placeOf } from '../source/place.ts';
import { fail } from './outcome.ts';
import { takeResponse } from './returned-response.ts';
import { webRequest } from './web-request.ts';

export interface WebHandler {
  readonly handler: Callable;
  /** What follows the request among its arguments. */
  readonly others: readonly Value[];
  readonly self?: Value;
}

/** Lets a `(request, …) => Response` function answer the run's exchange. */
export function respondByWebHandler(run: Run, { handler, others, self }: WebHandler, node: ts.Node): void {
  const { exchange } = run;
  if (!exchange) return;
  exchange.server = WEB;
  const request = webRequest(exchange.request, node);
  const result = callValue(run, handler, self ?? undefinedValue(node), [request, ...others], node);
  answerWith(run, result, node);
}

/** Sends what a handler has returned; one that throws is answered for by its runtime, with none of its headers. */
export function answerWith(run: Run, result: Value, node: ts.Node): void {
  const { exchange } = run;
  const value = run.stopped ? undefinedValue(node) : awaited(run, result);
  if (!exchange) return;
  if (run.takeThrown()) {
    exchange.headers.clear();
    fail(exchange);
  } else if (!run.stopped) {
    // What another server or a service has answered may have any status.
    if (run.force(value).kind === 'unknown') exchange.status = undefined;
    takeResponse(run, exchange, value, node);
    exchange.sent = true;
  }
}

/** Where in a file a handler was found, and what it answers. */
export interface WebEndpoint {
  /** The runtime: a part of the endpoint's key. */
  readonly runtime: string;
  readonly label: string;
  readonly node: ts.Node;
  readonly methods?: readonly string[];
  readonly path?: string | undefined;
}

/** An endpoint that is answered by one such function. */
export function webEndpoint(
  { runtime, label, node, methods = [], path }: WebEndpoint,
  handlerOf: (run: Run) => WebHandler | undefined,
): Endpoint {
  const { file, start } = placeOf(node);
  return {
    key: `${runtime} ${file}:${start} ${label}`,
    label,
    node,
    methods,
    path,
    part: false,
    respond: (run, exchange) => {
      const answering = handlerOf(run);
      if (answering) respondByWebHandler(run, answering, node);
      else exchange.unanswered = true;
    },
  };
}

/** The settings and services that a platform gives to a handler: `env` of Workers. */
export function runtimeContext(name: string, node: ts.Node): Value {
  return unknown({ key: `runtime ${name}`, text: name, node, from: [{ kind: 'opaque' }], present: true });
}
