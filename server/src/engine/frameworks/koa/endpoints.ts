// The endpoints of a Koa app: one for each route that can differ from the others, and one for all the rest.

import type ts from 'typescript';
import type { Exchange } from '../../exchange/exchange.ts';
import type { Endpoint, Run } from '../../interpreter/run.ts';
import type { ObjectValue, Value } from '../../interpreter/value.ts';
import { placeOf } from '../../source/place.ts';
import { routesOf, type Route } from './branches.ts';
import { runChain } from './compose.ts';
import { contextOf, makeContext } from './context.ts';
import { answerError } from './errors.ts';
import { noteUnreached } from './unreached.ts';
import type { Major } from './headers.ts';

const MOST_ENDPOINTS = 40;

/** An app, or something that answers as one. */
export interface App {
  readonly node: ts.Node;
  readonly major: Major;
  readonly middleware: readonly Value[];
  /** The call of `use` that has added each. */
  readonly uses?: ReadonlyMap<Value, ts.Node>;
  /** The app's own value; `undefined` for a router that nobody has mounted. */
  readonly value?: ObjectValue;
  /** `app.context`: what every `ctx` has besides. */
  readonly extensions?: ObjectValue;
}

export function appEndpoints(run: Run, app: App): readonly Endpoint[] {
  const chosen = new Map<string, Route>();
  for (const route of routesOf(run, app.middleware, '')) {
    // Of routes that are alike the first of each method.
    const key = route.isOfInterest ? `${route.methods.join()} ${route.path}` : `plain ${route.methods.join()}`;
    if (!chosen.has(key)) chosen.set(key, route);
  }
  return [...chosen.values()].slice(0, MOST_ENDPOINTS).map((route) => endpointOf(app, route));
}

function endpointOf(app: App, { path, methods }: Route): Endpoint {
  const { file, start } = placeOf(app.node);
  return {
    key: `koa ${file}:${start} ${methods.join()} ${path}`,
    label: `${methods.join(', ') || 'any'} ${path}`,
    node: app.node,
    methods,
    path,
    part: false,
    seesAll: app.value !== undefined,
    respond: (run, exchange) => respondByApp(run, exchange, app),
  };
}

/** Lets an app answer. */
export function respondByApp(run: Run, exchange: Exchange, app: App): void {
  const { node, major, middleware, value, extensions } = app;
  const context = makeContext(exchange, major, node, value, extensions);
  const reached = new Set<Value>();
  const end = runChain(middleware, { run, context, node, onReached: (one) => reached.add(one) });
  if (run.stopped || exchange.sent) return;
  answerBy(end, run, exchange, app, context);
  if (reached.size < middleware.length) noteUnreached(run, exchange, app, reached);
}

function answerBy(end: Value, run: Run, exchange: Exchange, { node }: App, context: ObjectValue): void {
  const settled = run.force(end);
  const outcome = settled.kind === 'object' && settled.internal.type === 'promise' ? settled.internal : undefined;
  if (outcome?.state === 'rejected') return answerError(run, exchange, outcome.value, node);
  // Whoever has switched Koa's own answer off answers by Node's means.
  if (isSwitchedOff(context)) exchange.unanswered = true;
  else respond(exchange, context);
}

function respond(exchange: Exchange, context: ObjectValue): void {
  if (exchange.passedUnseen && !contextOf(context)?.hasStatus) exchange.status = undefined;
  exchange.sent = true;
}

/** `ctx.respond = false`. */
function isSwitchedOff(context: ObjectValue): boolean {
  const respond = context.properties.get('respond')?.value;
  return respond?.kind === 'primitive' && respond.value === false;
}
