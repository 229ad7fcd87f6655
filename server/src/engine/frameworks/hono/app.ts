// Hono's apps (src/hono-base.ts): `use`, verbs, `on`, `route`, `basePath`, `mount`, handlers of errors and of what is not
// found; and `openapi` of @hono/zod-openapi.

import type ts from 'typescript';
import semver from 'semver';
import { settle } from '../../interpreter/call.ts';
import { isCallable, knownText } from '../../interpreter/operations.ts';
import { elementsOf, getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import { unknownHere } from '../../interpreter/unknowns.ts';
import {
  hostObject,
  native,
  promise,
  undefinedValue,
  type Callable,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../../interpreter/value.ts';
import { methodTable } from '../native-object.ts';
import { noteRouter } from '../web-routes.ts';
import { dispatch } from './dispatch.ts';
import { partsOfApp, routesOf } from './endpoints.ts';
import { openHandler } from '../open-handler.ts';
import { mountedHandler } from './mounted.ts';
import { mergePath } from './paths.ts';

export interface HonoRoute {
  /** Upper case; `ALL` for any. */
  readonly method: string;
  readonly path: string;
  readonly handler: Value;
  /** The call that has added it. */
  readonly node: ts.Node;
  /** True for the last handler of a verb: it answers. */
  readonly ends: boolean;
  /** The app that it was registered with. */
  readonly owner: HonoApp;
  /** The apps on its way, the innermost first, that answer errors by themselves. */
  readonly errorHandlers: readonly HonoApp[];
}

export interface HonoApp {
  readonly node: ts.Node;
  readonly version: string;
  /** Whether a slash at the end makes another path. */
  readonly isStrict: boolean;
  readonly routes: HonoRoute[];
  onError: Value | undefined;
  notFound: Value | undefined;
  /** The path of the last call, for calls without one. */
  path: string;
}

/** A function that answers as an app does which has nothing but one handler for everything. */
export function fetchThrough(handler: Value, version: string, node: ts.Node): Callable {
  const app = emptyApp(node, version, true);
  app.routes.push({ method: 'ALL', path: '/*', handler, node, ends: false, owner: app, errorHandlers: [] });
  return native('fetch', node, (call) => fetchFrom(app, call)) as Callable; // A native.
}

function emptyApp(node: ts.Node, version: string, isStrict: boolean): HonoApp {
  return { node, version, isStrict, routes: [], onError: undefined, notFound: undefined, path: '/' };
}

const VERBS = ['get', 'post', 'put', 'delete', 'options', 'patch', 'query', 'all'];
const apps = new WeakMap<ObjectValue, HonoApp>();

/** `new Hono(options)`. */
export function newApp(call: NativeCall, version: string): ObjectValue {
  const { run, args, node } = call;
  const options = args[0] && run.force(args[0]);
  const strict = options?.kind === 'object' ? run.force(getProperty(run, options, 'strict', node)) : undefined;
  const isStrict = !(strict?.kind === 'primitive' && strict.value === false);
  const app = emptyApp(node, version, isStrict);
  const fetch = native('fetch', node, (inner) => fetchFrom(app, inner)) as Callable; // A native.
  noteRouter(run, { fetch, routes: () => routesOf(run, app) });
  run.sites.push(() => partsOfApp(run, app, fetch));
  return appValue(app, '/', fetch, node);
}

/** `app.fetch(request, env, context)`: whatever request it is given, it is taken for the one that is being answered. */
function fetchFrom(app: HonoApp, { run, node }: NativeCall): Value {
  const { exchange } = run;
  if (!exchange) return unknownHere(node);
  return settle(run, dispatch(run, app, exchange, exchange.request.path ?? '/', node), node);
}

/** An app, or what `basePath` makes of it: both add to the same routes. */
function appValue(app: HonoApp, base: string, fetch: Callable, node: ts.Node): ObjectValue {
  const value = hostObject('Hono', node, (name, at) => (name === 'fetch' ? fetch : methods(name, at)));
  apps.set(value, app);
  const chained = (add: (call: NativeCall) => void): NativeBehaviour => {
    return (call) => {
      add(call);
      return call.self;
    };
  };
  const table: Record<string, NativeBehaviour> = {
    use: chained((call) => addHandlers(app, base, ['ALL'], call, false)),
    on: chained((call) => addByMethods(app, base, call)),
    route: chained((call) => addRoutesOf(app, base, call)),
    mount: chained((call) => addMounted(app, base, call)),
    openapi: chained((call) => addOpenApi(app, base, call)),
    basePath: ({ run, args, node: at }) => appValue(app, mergePath(base, knownText(run, args[0]) ?? '/'), fetch, at),
    onError: chained(({ args }) => {
      app.onError = args[0];
    }),
    notFound: chained(({ args }) => {
      app.notFound = args[0];
    }),
    // What tests ask.
    request: ({ node: at }) => promise(unknownHere(at), at),
    fire: ({ node: at }) => undefinedValue(at),
  };
  for (const name of ['doc', 'doc31', 'doc30', 'showRoutes']) table[name] = chained(() => undefined);
  for (const verb of VERBS) {
    table[verb] = chained((call) => addHandlers(app, base, [verb.toUpperCase()], call, true));
  }
  const methods = methodTable(table);
  return value;
}

/** `app.get([path], …handlers)`. */
function addHandlers(app: HonoApp, base: string, methods: readonly string[], call: NativeCall, ends: boolean): void {
  const { run, args, node } = call;
  const [first] = args;
  const path = first?.kind === 'deferred' ? undefined : knownText(run, first);
  if (path !== undefined) app.path = path;
  // Until Hono 4 middleware without a path went where the last call went, at first to `/`.
  else if (!ends && semver.gte(app.version, '4.0.0')) app.path = '*';
  const isUnknownPath =
    path === undefined && first !== undefined && run.force(first).kind === 'unknown' && args.length > 1;
  // Nobody knows which paths an unknown one is for.
  if (isUnknownPath && ends) return;
  const handlers = spread(run, path === undefined ? args : args.slice(1), node);
  for (const method of methods) addAll(app, base, method, app.path, handlers, node, ends);
}

function addAll(
  app: HonoApp,
  base: string,
  method: string,
  path: string,
  handlers: readonly Value[],
  node: ts.Node,
  ends: boolean,
): void {
  handlers.forEach((handler, index) => {
    const isLast = ends && index === handlers.length - 1;
    const route = { method, path: mergePath(base, path), handler, node, ends: isLast, owner: app, errorHandlers: [] };
    app.routes.push(route);
  });
}

/** `createHandlers(…)` gives a list, which is spread where it is used. */
function spread(run: Run, handlers: readonly Value[], node: ts.Node): readonly Value[] {
  return handlers.flatMap((handler) => {
    if (handler.kind !== 'object' || handler.internal.type !== 'array') return [handler];
    return elementsOf(run, handler, node) ?? [];
  });
}

/** `app.on(method or methods, path or paths, …handlers)`. */
function addByMethods(app: HonoApp, base: string, { run, args, node }: NativeCall): void {
  const [methods, paths, ...handlers] = args;
  for (const path of textsOf(run, paths, node)) {
    for (const method of textsOf(run, methods, node)) {
      addAll(app, base, method.toUpperCase(), path, handlers, node, method.toUpperCase() !== 'ALL');
    }
  }
}

function textsOf(run: Run, value: Value | undefined, node: ts.Node): readonly string[] {
  const settled = value && run.force(value);
  const elements = settled?.kind === 'object' ? elementsOf(run, settled, node) : undefined;
  return (elements ?? [settled]).flatMap((element) => knownText(run, element) ?? []);
}

/** `app.route(path, sub)`: the routes that the other app has at the moment. */
function addRoutesOf(app: HonoApp, base: string, { run, args, node }: NativeCall): void {
  const prefix = knownText(run, args[0]);
  if (prefix === undefined || !args[1]) return;
  const value = openHandler(run, args[1]);
  const below = mergePath(base, prefix);
  const sub = value?.kind === 'object' ? apps.get(value) : undefined;
  // What is there nobody shows: it may answer, with what the handlers before it have set.
  if (!sub) return addAll(app, below, 'ALL', '*', [unknownHere(node)], node, false);
  for (const route of sub.routes) {
    const errorHandlers = sub.onError ? [...route.errorHandlers, sub] : route.errorHandlers;
    app.routes.push({ ...route, path: mergePath(below, route.path), errorHandlers });
  }
}

/** `app.mount(path, handler)`: a function of a Request. */
function addMounted(app: HonoApp, base: string, { run, args, node }: NativeCall): void {
  const path = knownText(run, args[0]);
  const handler = args[1] && openHandler(run, args[1]);
  if (path === undefined) return;
  const isKnown = handler !== undefined && isCallable(handler) && handler.internal.type === 'closure';
  addAll(
    app,
    base,
    'ALL',
    mergePath(path, '*'),
    [isKnown ? mountedHandler(handler, node) : unknownHere(node)],
    node,
    true,
  );
}

/** `app.openapi(route, handler)`: the path stands in the route, with its parameters in braces. */
function addOpenApi(app: HonoApp, base: string, { run, args, node }: NativeCall): void {
  const [route, handler] = args;
  const settled = route && run.force(route);
  if (settled?.kind !== 'object' || !handler) return;
  const path = knownText(run, getProperty(run, settled, 'path', node));
  const method = knownText(run, getProperty(run, settled, 'method', node));
  if (path === undefined || method === undefined) return;
  const before = settled.properties.get('middleware');
  const middleware = before ? spread(run, [run.force(before.value)], node) : [];
  addAll(app, base, method.toUpperCase(), path.replace(/\{(\w+)\}/g, ':$1'), [...middleware, handler], node, true);
}
