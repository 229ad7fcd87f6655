// The app of h3 2: `new H3()` with middleware, routes and mounted apps.

import type ts from 'typescript';
import type { Exchange } from '../../exchange/exchange.ts';
import { HeaderList } from '../../exchange/header-list.ts';
import { newResponse } from '../../interpreter/builtins/response.ts';
import { callValue } from '../../interpreter/call.ts';
import { isCallable, knownText, truthy } from '../../interpreter/operations.ts';
import { elementsOf, getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import {
  define,
  hostObject,
  native,
  promise,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Settled,
  type Value,
} from '../../interpreter/value.ts';
import { methodTable } from '../native-object.ts';
import { openHandler } from '../open-handler.ts';
import { webRequest } from '../web-request.ts';
import { callHook, prepare } from './answer.ts';
import { addEndpoints, markMounted, onRoutes, routerBehind, type Found } from './endpoints.ts';
import { h3Event, mountOf, nodeSide } from './event.ts';
import { callHandler, isOfInterest, valueOf, type Outcome } from './handlers.ts';
import { handlerIn, withoutBase } from './making-handlers.ts';
import { callMiddleware, type Middleware } from './middleware.ts';
import { examplePath, findRoute, matchesPattern } from './route-patterns.ts';
import { overlay } from './sending.ts';

interface Route {
  /** Upper case; empty for every method. */
  readonly methods: readonly string[];
  readonly path: string;
  readonly handler: Value;
  readonly middleware: readonly Middleware[];
  readonly node: ts.Node;
}

interface App {
  readonly node: ts.Node;
  readonly config: Value | undefined;
  readonly middleware: (Middleware & { readonly path?: string })[];
  readonly routes: Route[];
}

const apps = new WeakMap<ObjectValue, App>();
const VERBS = ['get', 'post', 'put', 'delete', 'patch', 'head', 'options', 'connect', 'trace', 'query'];

/** `new H3(config)`, and `createApp`, `createRouter` of version 2. */
export function newH3({ run, args, node }: NativeCall): ObjectValue {
  const app: App = { node, config: args[0], middleware: [], routes: [] };
  const methods = methodTable(appMethods(app));
  const value = hostObject('H3', node, (name, at) => methods(name, at));
  const handler = native('app', node, (call) => {
    call.run.invoked.add(node);
    const [event = undefinedValue(node)] = call.args;
    return valueOf(call.run, dispatch(call.run, app, event), node);
  });
  define(value, 'handler', handler, node);
  apps.set(value, app);
  onRoutes(handler, (prefix) => routesOf(run, app, prefix));
  addEndpoints(run, { handler, node, respond: (inner, exchange) => respond(inner, exchange, app) });
  for (const plugin of pluginsIn(run, app)) callValue(run, plugin, undefinedValue(node), [value], node);
  return value;
}

function pluginsIn(run: Run, { config, node }: App): readonly Value[] {
  const settled = config && run.force(config);
  if (settled?.kind !== 'object') return [];
  const plugins = settled.properties.get('plugins')?.value;
  return (plugins && elementsOf(run, plugins, node)) ?? [];
}

function appMethods(app: App): Readonly<Record<string, NativeBehaviour>> {
  const table: Record<string, NativeBehaviour> = {
    use: (call) => {
      use(app, call);
      return call.self;
    },
    mount: (call) => {
      mount(app, knownText(call.run, call.args[0]) ?? '', call.args[1], call);
      return call.self;
    },
    on: (call) => addRoute(app, methodsIn(call), call.args.slice(1), call),
    all: (call) => addRoute(app, [], call.args, call),
    register: (call) => {
      const [plugin = undefinedValue(call.node)] = call.args;
      callValue(call.run, plugin, undefinedValue(call.node), [call.self], call.node);
      return call.self;
    },
    fetch: (call) => promise(undefinedValue(call.node), call.node),
    request: (call) => promise(undefinedValue(call.node), call.node),
  };
  for (const verb of VERBS) table[verb] = (call) => addRoute(app, [verb.toUpperCase()], call.args, call);
  return table;
}

function methodsIn({ run, args }: NativeCall): readonly string[] {
  const method = knownText(run, args[0])?.toUpperCase();
  return method ? [method] : [];
}

function addRoute(
  app: App,
  methods: readonly string[],
  [path, given, options]: readonly Value[],
  call: NativeCall,
): Value {
  const { run, node } = call;
  const text = path && knownText(run, path);
  if (text === undefined || !given) return call.self;
  const settings = options && run.force(options);
  const list = settings?.kind === 'object' ? settings.properties.get('middleware')?.value : undefined;
  const middleware = ((list && elementsOf(run, list, node)) ?? []).map((fn) => ({ fn, node }));
  const handler = handlerIn(run, given, node);
  markMounted(handler);
  app.routes.push({ methods, path: text, handler, middleware, node });
  return call.self;
}

/** `use(fn)`, `use('/path/**', fn, { method })`, and an app, which is mounted. */
function use(app: App, call: NativeCall): void {
  const { run, args, node } = call;
  const path = args[0]?.kind === 'deferred' ? undefined : knownText(run, args[0]);
  const [fn, options] = path === undefined ? args : args.slice(1);
  if (!fn) return;
  const settled = openHandler(run, fn);
  if (settled?.kind === 'object' && apps.has(settled)) return mount(app, path ?? '', settled, call);
  const settings = options && run.force(options);
  const option = (name: string): Value | undefined =>
    settings?.kind === 'object' ? settings.properties.get(name)?.value : undefined;
  const method = knownText(run, option('method'))?.toUpperCase();
  const match = option('match');
  const isFor = (event: Value): boolean => {
    const asked = run.exchange?.request.method;
    if (method !== undefined && asked !== method && !(method === 'GET' && asked === 'HEAD')) return false;
    if (path !== undefined && path !== '' && !matchesPattern(path, mountOf(event)?.path ?? '/')) return false;
    return !match || truthy(run, callValue(run, match, undefinedValue(node), [event], node));
  };
  app.middleware.push({ fn: settled ?? fn, node, isFor, ...(path === undefined ? {} : { path }) });
}

/** An app's middleware and routes under a base, or a function of a Request. */
function mount(app: App, base: string, given: Value | undefined, { run, node }: NativeCall): void {
  const prefix = base.replace(/\/$/, '');
  const settled = given && run.force(given);
  const inner = settled?.kind === 'object' ? apps.get(settled) : undefined;
  if (!inner) {
    if (settled) app.routes.push(fetchRoute(run, prefix, settled, node));
    return;
  }
  if (settled) markMounted(getProperty(run, settled, 'handler', node));
  app.middleware.push({
    fn: undefinedValue(node),
    node,
    path: `${prefix}/**`,
    pass: (event, behind) => passBelow(run, inner, prefix, event, behind),
  });
  for (const route of inner.routes)
    app.routes.push({ ...route, path: `${prefix}${route.path === '/' ? '' : route.path}` || '/' });
}

function passBelow(run: Run, inner: App, prefix: string, event: Value, behind: () => Outcome): Outcome {
  const place = mountOf(event);
  run.invoked.add(inner.node);
  if (!place || (place.path !== prefix && !place.path.startsWith(`${prefix}/`))) return behind();
  const { path } = place;
  place.path = withoutBase(path, prefix);
  const outcome = callMiddleware(run, inner.middleware, event, () => {
    place.path = path;
    return behind();
  });
  place.path = path;
  return outcome;
}

function fetchRoute(run: Run, prefix: string, given: Settled, node: ts.Node): Route {
  const fetch = isCallable(given) ? given : getProperty(run, given, 'fetch', node);
  const handler = native('mounted', node, (call) => {
    const { exchange } = call.run;
    if (!exchange) return undefinedValue(node);
    return callValue(call.run, fetch, undefinedValue(node), [webRequest(exchange.request, node)], node);
  });
  return { methods: [], path: `${prefix}/**`, handler, middleware: [], node };
}

function routesOf(run: Run, app: App, prefix: string): readonly Found[] {
  const routes = app.routes.flatMap((route): readonly Found[] => {
    const path = `${prefix}${examplePath(route.path)}`;
    const router = routerBehind(route.handler);
    if (router) return router.routes(route.path.endsWith('**') ? prefix : path);
    const interesting = isOfInterest(run, route.handler) || route.middleware.some(({ fn }) => isOfInterest(run, fn));
    return [{ path, methods: route.methods, isOfInterest: interesting }];
  });
  const under = app.middleware.flatMap(({ path }) => (path === undefined ? [] : [examplePath(path)]));
  const isShared = app.middleware.some(({ path }) => path === undefined);
  const shared = [...under, ...(isShared ? ['/any'] : [])];
  return [...routes, ...shared.map((path) => ({ path: `${prefix}${path}`, methods: [], isOfInterest: true }))];
}

/** The middleware in order, then the route. */
function dispatch(run: Run, app: App, event: Value): Outcome {
  return callMiddleware(run, app.middleware, event, () => {
    const { request } = run.exchange ?? run;
    const path = mountOf(event)?.path ?? '/';
    const found = findRoute(app.routes, request.method, path);
    const route = found ?? (request.method === 'HEAD' ? findRoute(app.routes, 'GET', path) : undefined);
    if (!route) return { kind: 'nothing' };
    return callMiddleware(run, route.middleware, event, () => {
      const outcome = callHandler(run, route.handler, [event], route.node);
      if (outcome.kind === 'nothing') return { kind: 'value', value: undefinedValue(route.node) };
      return outcome.kind === 'unseen' ? { kind: 'answered' } : outcome;
    });
  });
}

/** Handlers that no app in sight uses answer as they would in an app of their own. */
export function respondByMiddleware(
  run: Run,
  exchange: Exchange,
  handlers: readonly Value[],
  config: Value,
  node: ts.Node,
): void {
  respond(run, exchange, { node, config, middleware: handlers.map((fn) => ({ fn, node })), routes: [] });
}

function respond(run: Run, exchange: Exchange, app: App): void {
  const { node } = app;
  const event = h3Event(exchange, node, 2);
  const hook = callHook('onRequest', [event], app, run);
  const outcome = hook?.kind === 'error' ? hook : dispatch(run, app, event);
  if (run.stopped || exchange.unanswered) return;
  const side = nodeSide(event)?.exchange;
  // Node's own response may have been ended already.
  if (side?.sent) {
    exchange.headers = side.headers;
    exchange.status = side.status;
  } else {
    prepare(run, exchange, app, event, outcome);
    const whole = side?.headers.copy() ?? new HeaderList();
    overlay(whole, exchange.headers);
    exchange.headers = whole;
  }
  callHook('onResponse', [newResponse(run, exchange.headers, exchange.status, node), event], app, run);
  exchange.sent = true;
}
