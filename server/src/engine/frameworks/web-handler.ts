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
import { isRouter, routesBehind } from './web-routes.ts';

export interface WebHandler {
  readonly handler: Callable;
  /** What follows the request among its arguments. */
  readonly others: readonly Value[];
  readonly self?: Value;
  /** What answers instead where the handler throws. */
  readonly onError?: Callable | undefined;
}

/** Lets a `(request, …) => Response` function answer the run's exchange. */
export function respondByWebHandler(run: Run, { handler, others, self, onError }: WebHandler, node: ts.Node): void {
  const { exchange } = run;
  if (!exchange) return;
  exchange.server = WEB;
  const request = webRequest(exchange.request, node);
  const result = callValue(run, handler, self ?? undefinedValue(node), [request, ...others], node);
  answerWith(run, result, node, onError);
}

/**
 * Sends what a handler has returned. One that throws, or returns nothing, is answered for by its runtime, with none of its
 * headers, where there is no `onError`.
 */
export function answerWith(run: Run, result: Value, node: ts.Node, onError?: Callable): void {
  const { exchange } = run;
  const value = run.stopped ? undefinedValue(node) : awaited(run, result);
  if (!exchange) return;
  const thrown = run.takeThrown();
  if (run.stopped) return;
  if (thrown && onError) {
    answerWith(run, callValue(run, onError, undefinedValue(node), [thrown], node), node);
    return;
  }
  const { kind } = run.force(value);
  if (thrown || kind === 'primitive') {
    exchange.headers.clear();
    fail(exchange);
  } else {
    // What another server or a service has answered may have any status.
    if (kind === 'unknown') exchange.status = undefined;
    takeResponse(run, exchange, value, node);
    exchange.sent = true;
  }
}

/** Where in a file a handler was found. */
export interface WebSite {
  /** The runtime: a part of the endpoint's key. */
  readonly runtime: string;
  readonly label: string;
  readonly node: ts.Node;
}

/** The runtimes that hand every request to the function, and add nothing to what it answers. */
const SEEING_ALL = ['bun', 'deno', 'elysia', 'node', 'worker'];

/**
 * The endpoints that one such function answers: one for each route of the routers behind it, or one for everything. A
 * function of a library that has endpoints of its own has none.
 */
export function webEndpoints(run: Run, site: WebSite, answering: WebHandler): readonly Endpoint[] {
  const { handler } = answering;
  if (handler.internal.type !== 'closure' && !isRouter(run, handler)) return [];
  const routes = routesBehind(run, handler);
  if (routes.length === 0) return [webEndpoint(site, () => answering)];
  return routes.map((route) => webEndpoint(site, () => answering, route));
}

/** An endpoint that is answered by a function which is there only once somebody asks. */
export function webEndpoint(
  { runtime, label, node }: WebSite,
  handlerOf: (run: Run) => WebHandler | undefined,
  route?: { readonly method: string | undefined; readonly path: string | undefined },
): Endpoint {
  const { file, start } = placeOf(node);
  const name = route?.path === undefined ? label : `${route.method ?? 'ALL'} ${route.path}`;
  return {
    key: `${runtime} ${file}:${start} ${label} ${name}`,
    label: name,
    node,
    methods: route?.method === undefined ? [] : [route.method],
    path: route?.path,
    part: false,
    seesAll: SEEING_ALL.includes(runtime),
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
