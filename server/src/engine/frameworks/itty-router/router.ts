// The routers of itty-router: handlers are asked in the order of their routes, and the first that gives anything has
// answered. `Router` since 5 has stages before and after them, `AutoRouter` fills these itself.

import type ts from 'typescript';
import { callValue, settle } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import { isCallable, knownText, nullish } from '../../interpreter/operations.ts';
import { elementsOf, getProperty } from '../../interpreter/properties.ts';
import type { Endpoint, Run } from '../../interpreter/run.ts';
import {
  define,
  hostObject,
  native,
  undefinedValue,
  type Callable,
  type NativeCall,
  type Settled,
  type Value,
} from '../../interpreter/value.ts';
import { placeOf } from '../../source/place.ts';
import { requesterPart } from '../probe-values.ts';
import { leaveVaryOpen } from '../unseen-vary.ts';
import { respondByWebHandler } from '../web-handler.ts';
import { noteRouter, type WebRoute } from '../web-routes.ts';
import { patternOf, type Pattern } from './paths.ts';

/** What stands around the routes. */
export interface Stages {
  readonly before: readonly Value[];
  readonly finally: readonly Value[];
  readonly catch: Value | undefined;
}

interface Route {
  /** `ALL` for any. */
  readonly method: string;
  readonly pattern: Pattern;
  readonly handlers: readonly Value[];
}

/** What differs from release to release. */
export interface Manners {
  /** Whether `handle` is another name of `fetch`. */
  readonly hasHandle: boolean;
  /** Whether `:path+` matches nothing too. */
  readonly restMayBeEmpty: boolean;
}

interface Router {
  readonly manners: Manners;
  readonly node: ts.Node;
  readonly base: string;
  readonly routes: Route[];
  readonly stages: Stages;
}

export const NO_STAGES: Stages = { before: [], finally: [], catch: undefined };

/** The stages that a router's options name. */
export function stagesIn(run: Run, options: Settled | undefined, node: ts.Node): Stages {
  if (options?.kind !== 'object') return NO_STAGES;
  const list = (name: string): readonly Value[] => {
    const given = run.force(getProperty(run, options, name, node));
    return (given.kind === 'object' && elementsOf(run, given, node)) || [];
  };
  const handler = run.force(getProperty(run, options, 'catch', node));
  return { before: list('before'), finally: list('finally'), catch: isCallable(handler) ? handler : undefined };
}

/** A router: every property that it does not have registers a route by the method of that name. */
export function createRouter({ run, args, node }: NativeCall, stages: Stages, manners: Manners): Value {
  const options = args[0] && run.force(args[0]);
  const base = options?.kind === 'object' ? knownText(run, getProperty(run, options, 'base', node)) : undefined;
  const router: Router = { manners, node, base: base ?? '', routes: [], stages };
  const fetch = native('fetch', node, (call) => settle(call.run, answer(router, call), call.node)) as Callable; // A native.
  const value = hostObject('router', node, (name, at) => {
    if (manners.hasHandle && name === 'handle') return fetch;
    // What awaits or copies a router asks for these.
    if (name === 'then' || name === 'toJSON' || name.startsWith('@@')) return undefined;
    return native(name, at, (call) => register(router, name, call));
  });
  define(value, 'fetch', fetch, node);
  noteRouter(run, { fetch, routes: () => routesOf(router) });
  run.sites.push(() => partsOf(router, fetch));
  return value;
}

function register(router: Router, name: string, { run, args, self }: NativeCall): Value {
  const [path, ...handlers] = args;
  const text = knownText(run, path);
  if (text !== undefined) {
    router.routes.push({
      method: name.toUpperCase(),
      pattern: patternOf(router.base, text, router.manners.restMayBeEmpty),
      handlers,
    });
  }
  return self;
}

/** What a router answers; where there are others, what it does for everything is no route of its own. */
function routesOf({ routes }: Router): readonly WebRoute[] {
  const named = routes.filter(({ method, pattern }) => method !== 'OPTIONS' && !pattern.matches('/*'));
  return (named.length > 0 ? named : routes).map(({ method, pattern }) => {
    return { method: method === 'ALL' ? undefined : method, path: pattern.example };
  });
}

/** The router by itself, for where nobody in sight serves it. */
function partsOf(router: Router, fetch: Callable): readonly Endpoint[] {
  const { node } = router;
  const { file, start } = placeOf(node);
  return routesOf(router).map(({ method, path }) => ({
    key: `itty-router ${file}:${start} ${method} ${path}`,
    label: `${method ?? 'ALL'} ${path}`,
    node,
    methods: method === undefined ? [] : [method],
    path,
    part: true,
    respond: (run, exchange) => {
      respondByWebHandler(run, { handler: fetch, others: [] }, node);
      if (!run.stopped) leaveVaryOpen(exchange, node);
    },
  }));
}

/** The way of one request through a router. */
interface Way {
  readonly run: Run;
  readonly router: Router;
  readonly node: ts.Node;
  /** The request, and what the platform has given with it. */
  readonly args: readonly Value[];
}

function answer(router: Router, { run, args, node }: NativeCall): Value {
  run.invoked.add(router.node);
  const way: Way = { run, router, node, args: args.length > 0 ? args : [undefinedValue(node)] };
  let response = caught(way, () => routed(way));
  if (router.stages.finally.length === 0 || run.stopped) return response;
  response = caught(way, () => {
    let last = response;
    for (const stage of router.stages.finally) {
      const next = run.stopped ? last : ask(way, stage, [last, ...way.args]);
      if (!run.stopped && !isNothing(next)) last = next;
    }
    return last;
  });
  return response;
}

/** What a part of the way gives, or the `catch` stage where it throws. */
function caught(way: Way, part: () => Value): Value {
  const { run, router, args } = way;
  const response = part();
  const onError = router.stages.catch;
  const thrown = onError && run.takeThrown();
  return onError && thrown ? ask(way, onError, [thrown, ...args]) : response;
}

function routed(way: Way): Value {
  const { run, router, args, node } = way;
  const early = firstAnswer(way, router.stages.before, false);
  if (early || run.stopped) return early ?? undefinedValue(node);
  const method = run.exchange?.request.method;
  const path = pathOf(way);
  for (const route of router.routes) {
    if ((route.method !== 'ALL' && route.method !== method) || !route.pattern.matches(path)) continue;
    giveParameters(run, args[0], route.pattern.names);
    const response = firstAnswer(way, route.handlers, true);
    if (response || run.stopped) return response ?? undefinedValue(node);
  }
  return undefinedValue(node);
}

/** Where nobody knows which path is asked for, it is that of the first route. */
function pathOf({ run, router }: Way): string {
  return run.exchange?.request.path ?? routesOf(router)[0]?.path ?? '/';
}

function firstAnswer(way: Way, handlers: readonly Value[], endsInAnswer: boolean): Value | undefined {
  const { run } = way;
  for (const [at, handler] of handlers.entries()) {
    const response = ask(way, handler, way.args);
    if (run.stopped) return undefined;
    // The last handler of a route is there to answer; others may let the request pass, which only their code tells.
    const isLast = endsInAnswer && at === handlers.length - 1;
    const isSure = isLast && run.force(response).kind === 'unknown';
    if (isSure || !nullish(run, response)) return response;
  }
  return undefined;
}

function ask({ run, node }: Way, handler: Value, args: readonly Value[]): Value {
  const result = callValue(run, handler, undefinedValue(node), args, node);
  return run.stopped ? undefinedValue(node) : awaited(run, result);
}

function isNothing(value: Value): boolean {
  return value.kind === 'primitive' && value.value == null;
}

/** `request.params.id`, and by `withParams` also `request.id`. */
function giveParameters(run: Run, given: Value | undefined, names: readonly string[]): void {
  const request = given && run.force(given);
  if (request?.kind !== 'object') return;
  const { node } = request;
  for (const name of ['params', 'query', ...names]) {
    if (!request.properties.has(name)) define(request, name, requesterPart(`request.${name}`, node), node);
  }
}
