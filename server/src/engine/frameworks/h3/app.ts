// Apps of h3 1: `createApp()` with its layers in order, and what is done with an error.
// Whatever a handler has written to Node's response stays on the answer to its error.

import type ts from 'typescript';
import type { Exchange } from '../../exchange/exchange.ts';
import { callValue } from '../../interpreter/call.ts';
import { isCallable, knownText, truthy } from '../../interpreter/operations.ts';
import { elementsOf, getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import {
  define,
  hostObject,
  native,
  primitive,
  undefinedValue,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../../interpreter/value.ts';
import { objectWith } from '../native-object.ts';
import { addEndpoints, markMounted, onRoutes, routerBehind, type Found } from './endpoints.ts';
import { asHttpError, httpError, isError, statusOf } from './errors.ts';
import { h3Event, mountOf } from './event.ts';
import { callHandler, isOfInterest, mayBeNothing, outcomeOf, type Outcome } from './handlers.ts';
import { handlerIn, lazyHandler } from './making-handlers.ts';
import { writeResponse } from './sending.ts';

interface Layer {
  /** What the path begins with; empty for every path. */
  readonly route: string;
  readonly match: Value | undefined;
  readonly handler: Value;
  readonly node: ts.Node;
}

interface App {
  readonly node: ts.Node;
  readonly layers: Layer[];
  readonly options: Value | undefined;
}

/** `createApp(options)` of version 1. */
export function createApp(call: NativeCall): ObjectValue {
  const { run, node } = call;
  const app: App = { node, layers: [], options: call.args[0] };
  const handler = native('app', node, (inner) => {
    run.invoked.add(node);
    return dispatch(app, inner);
  });
  const value = hostObject('App', node, () => undefined);
  const use = native('use', node, (inner) => {
    addLayers(app, inner.args, inner);
    return value;
  });
  define(value, 'use', use, node);
  define(value, 'handler', handler, node);
  onRoutes(handler, (prefix) => routesOf(run, app, prefix));
  addEndpoints(run, { handler, node, respond: (inner, exchange) => respond(inner, exchange, app) });
  return value;
}

/** `use(handler)`, `use('/path', handler)`, `use({ route, handler, match })`, each with lists for one. */
export function addToApp(value: Value | undefined, call: NativeCall): Value {
  const { run, node, args } = call;
  const use = value && getProperty(run, value, 'use', node);
  return use ? callValue(run, use, value, args.slice(1), node) : undefinedValue(node);
}

function addLayers(app: App, [first, second, third]: readonly Value[], call: NativeCall): void {
  const { run, node } = call;
  if (!first) return;
  const list = elementsIn(first, call);
  if (list) {
    for (const one of list) addLayers(app, [one, ...[second, third].flatMap((arg) => arg ?? [])], call);
    return;
  }
  const handlers = second && elementsIn(second, call);
  if (handlers) {
    for (const one of handlers) addLayers(app, third ? [first, one, third] : [first, one], call);
    return;
  }
  if (first.kind === 'deferred') return addLayer(app, '', first, second, call);
  const route = knownText(run, first);
  if (route !== undefined) return addLayer(app, route, second, third, call);
  const settled = run.force(first);
  if (settled.kind !== 'object' || isCallable(settled)) return addLayer(app, '', settled, second, call);
  const inObject = getProperty(run, settled, 'route', node);
  addLayer(app, knownText(run, inObject) ?? '', getProperty(run, settled, 'handler', node), settled, call);
}

function elementsIn(value: Value, { run, node }: NativeCall): readonly Value[] | undefined {
  const settled = value.kind === 'deferred' ? undefined : run.force(value);
  return settled?.kind === 'object' && settled.internal.type === 'array' ? elementsOf(run, settled, node) : undefined;
}

function addLayer(
  app: App,
  route: string,
  given: Value | undefined,
  options: Value | undefined,
  call: NativeCall,
): void {
  const { run, node } = call;
  if (!given) return;
  const settings = options && run.force(options);
  const option = (name: string): Value | undefined =>
    settings?.kind === 'object' ? settings.properties.get(name)?.value : undefined;
  const lazy = option('lazy');
  const handler = lazy && truthy(run, lazy) ? lazyHandler(given, node) : handlerIn(run, given, node);
  markMounted(handler);
  app.layers.push({ route: route.replace(/\/$/, ''), match: option('match'), handler, node });
}

function routesOf(run: Run, app: App, prefix: string): readonly Found[] {
  const found = app.layers.flatMap((layer) => {
    const path = `${prefix}${layer.route}`;
    const router = routerBehind(layer.handler);
    if (router) return router.routes(path);
    return layer.route === '' ? [] : [{ path, methods: [], isOfInterest: isOfInterest(run, layer.handler) }];
  });
  const isShared = app.layers.some(({ route, handler }) => route === '' && !routerBehind(handler));
  // What is written on every path shows on one that no route of this file answers.
  return isShared ? [...found, { path: `${prefix}/any`, methods: [], isOfInterest: true }] : found;
}

function respond(run: Run, exchange: Exchange, app: App): void {
  const { node } = app;
  const event = h3Event(exchange, node, 1);
  const outcome = outcomeOf(run, dispatch(app, { run, self: undefinedValue(node), args: [event], node }));
  if (run.stopped || outcome.kind !== 'error') return;
  const error = asHttpError(run, outcome.error, ['statusCode', 'status'], node);
  exchange.status = statusOf(run, error, ['statusCode'], node);
  callHook('onError', [error, event], app, run);
  if (exchange.sent || run.stopped) return;
  callHook('onBeforeResponse', [event, objectWith(node, { body: error })], app, run);
  exchange.sent = true;
}

function callHook(name: string, args: readonly Value[], { options, node }: App, run: Run): void {
  const settled = options && run.force(options);
  if (settled?.kind !== 'object') return;
  const outcome = callHandler(run, getProperty(run, settled, name, node), args, node);
  if (outcome.kind === 'error') run.throw(outcome.error);
}

/** The layers in their order, until one answers. */
function dispatch(app: App, { run, args }: NativeCall): Value {
  const { node } = app;
  const [event = undefinedValue(node)] = args;
  const mount = mountOf(event);
  const { exchange } = run;
  if (!mount || !exchange) return undefinedValue(node);
  const { path } = mount;
  callHook('onRequest', [event], app, run);
  for (const layer of app.layers) {
    if (run.stopped || exchange.unanswered) return undefinedValue(node);
    if (!path.startsWith(layer.route)) continue;
    mount.path = path.slice(layer.route.length) || '/';
    if (!isMatched(layer, event, mount.path, run)) continue;
    const outcome = callHandler(run, layer.handler, [event], layer.node);
    if (takeOutcome(outcome, app, event, { run, exchange })) return undefinedValue(node);
  }
  if (exchange.sent || run.stopped || exchange.unanswered) return undefinedValue(node);
  if (!exchange.passedUnseen) return run.throw(httpError(run, 404, node));
  finish(undefined, app, event, { run, exchange });
  return undefinedValue(node);
}

function isMatched({ match, node }: Layer, event: Value, path: string, run: Run): boolean {
  const settled = match && run.force(match);
  if (!settled || !isCallable(settled)) return true;
  return truthy(run, callValue(run, settled, undefinedValue(node), [primitive(path, node), event], node));
}

interface Answering {
  readonly run: Run;
  readonly exchange: Exchange;
}

/** True when the request goes on to no other layer. */
function takeOutcome(outcome: Outcome, app: App, event: Value, answering: Answering): boolean {
  const { run, exchange } = answering;
  switch (outcome.kind) {
    case 'error':
      run.throw(outcome.error);
      return true;
    case 'answered':
      finish(undefined, app, event, answering);
      return true;
    case 'value':
      if (!mayBeNothing(outcome)) {
        finish(outcome.value, app, event, answering);
        return true;
      }
      exchange.passedUnseen = true;
      return exchange.sent;
    case 'unseen':
      exchange.passedUnseen = true;
      return exchange.sent;
    case 'nothing':
      return exchange.sent || run.stopped;
  }
}

/** Sends what a handler has given; `undefined` for what nobody shows. */
function finish(value: Value | undefined, app: App, event: Value, { run, exchange }: Answering): void {
  const { node } = app;
  const body = value ?? undefinedValue(node);
  if (value === undefined) exchange.status = undefined;
  callHook('onBeforeResponse', [event, objectWith(node, { body })], app, run);
  if (run.stopped || exchange.sent) return;
  const settled = run.force(body);
  if (isError(settled)) {
    run.throw(settled);
    return;
  }
  writeResponse(run, exchange, settled);
  exchange.sent = true;
}

/** Handlers that no app in sight uses answer as they would in an app of their own. */
export function respondByHandlers(run: Run, exchange: Exchange, handlers: readonly Value[], node: ts.Node): void {
  const layers = handlers.map((handler): Layer => ({ route: '', match: undefined, handler, node }));
  respond(run, exchange, { node, options: undefined, layers });
}
