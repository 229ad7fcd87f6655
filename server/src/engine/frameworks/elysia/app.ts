// Elysia's apps (src/index.ts): routes that take the hooks of the moment along, plugins, groups and guards.

import type ts from 'typescript';
import { callValue, settle } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import { isCallable, knownText } from '../../interpreter/operations.ts';
import { entriesOf, getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import { unknownHere } from '../../interpreter/unknowns.ts';
import {
  define,
  hostObject,
  native,
  undefinedValue,
  type Callable,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../../interpreter/value.ts';
import { methodTable } from '../native-object.ts';
import { webEndpoints } from '../web-handler.ts';
import { noteRouter } from '../web-routes.ts';
import { dispatch } from './dispatch.ts';
import { partsOfApp, routesOf } from './endpoints.ts';
import { following, hooksIn, hooksOfCall, NO_HOOKS, widened, type Hook, type Hooks } from './hooks.ts';
import { mountedHandler } from './mounted.ts';
import { addHooks, addRoute, copyInto, emptyApp, share, takeOver, type ElysiaApp, type Manners } from './state.ts';

const apps = new WeakMap<ObjectValue, ElysiaApp>();
const VERBS = ['get', 'post', 'put', 'delete', 'patch', 'options', 'head', 'connect', 'all'];
/** What changes nothing about responses. */
const OTHERS = [
  'onStart',
  'onStop',
  'onParse',
  'onAfterResponse',
  'onResponse',
  'parser',
  'model',
  'macro',
  'ws',
  'trace',
  'wrap',
  'compile',
  'error',
  'prefix',
  'suffix',
  'affix',
];
const HOOKS: Readonly<Record<string, string>> = {
  onRequest: 'request',
  onTransform: 'transform',
  onBeforeHandle: 'beforeHandle',
  onAfterHandle: 'afterHandle',
  onError: 'error',
};

/** `new Elysia({ prefix })`. */
export function newApp({ run, args, node }: NativeCall, manners: Manners): ObjectValue {
  const options = args[0] && run.force(args[0]);
  const prefix = options?.kind === 'object' ? knownText(run, getProperty(run, options, 'prefix', node)) : undefined;
  const app = emptyApp(node, 'the server', prefix ?? '', manners);
  return started(run, app);
}

/** An app that a library makes: it calls `hook` with the context of every request. */
export function newPlugin(node: ts.Node, label: string, hook: NativeBehaviour): ElysiaApp {
  const app = emptyApp(node, label, '', { usualScope: 'local', joinsHeaders: false });
  const onRequest: Hook = { call: native(label, node, hook), scope: 'global', adds: false };
  app.hooks = { ...NO_HOOKS, request: [onRequest] };
  return app;
}

/** Has a plugin answer preflights of all paths. */
export function addPreflightRoutes(app: ElysiaApp, answer: NativeBehaviour): void {
  const handler = native(app.label, app.node, answer);
  for (const path of ['/', '/*']) addRoute(app, { method: 'OPTIONS', path, handler, hooks: NO_HOOKS });
}

/** The value of an app, whose endpoints are known from now on. */
export function started(run: Run, app: ElysiaApp): ObjectValue {
  const { node } = app;
  const fetch = native('fetch', node, (call) => fetchFrom(app, call)) as Callable; // A native.
  noteRouter(run, { fetch, routes: () => routesOf(run, app) });
  run.sites.push(() => partsOfApp(run, app, fetch));
  return appValue(app, fetch);
}

/** `app.fetch(request)`, `app.handle(request)`: whatever it is given, it is taken for the request that is answered. */
function fetchFrom(app: ElysiaApp, { run, node }: NativeCall): Value {
  const { exchange } = run;
  if (!exchange) return unknownHere(node);
  return settle(run, dispatch(run, app, exchange, exchange.request.path ?? '/', node), node);
}

function appValue(app: ElysiaApp, fetch: Callable): ObjectValue {
  const value = hostObject('Elysia', app.node, (name, at) => {
    if (name === 'fetch' || name === 'handle') return fetch;
    if (name === 'server' || name === 'routes' || name === 'store') return unknownHere(at);
    return methods(name, at);
  });
  apps.set(value, app);
  const methods = methodTable(methodsOf(app, fetch));
  return value;
}

function methodsOf(app: ElysiaApp, fetch: Callable): Readonly<Record<string, NativeBehaviour>> {
  const chained = (change: (call: NativeCall) => void): NativeBehaviour => {
    return (call) => {
      change(call);
      return call.self;
    };
  };
  const hooking = (name: string): NativeBehaviour =>
    chained((call) => addHooks(app, hooksOfCall(name, call, app.manners.usualScope)));
  const table: Record<string, NativeBehaviour> = {
    use: (call) => (call.args[0] ? use(app, call.args[0], call) : call.self),
    group: chained((call) => addGroup(app, call)),
    guard: chained((call) => addGuarded(app, call)),
    mount: chained((call) => addMounted(app, call)),
    route: chained((call) => addRoutes(app, textsOf(call), { ...call, args: call.args.slice(1) })),
    on: chained((call) => addHooks(app, hooksNamed(app, call))),
    as: chained(({ run, args }) => {
      app.hooks = widened(app.hooks, knownText(run, args[0]) === 'global' ? 'global' : 'scoped');
    }),
    headers: chained(({ run, args }) => copyInto(app.headers, args[0] && run.force(args[0]))),
    decorate: chained((call) => addValues(app.decorations, call)),
    state: chained((call) => addValues(app.store, call)),
    listen: chained(({ run, node }) => {
      run.sites.push(() =>
        webEndpoints(run, { runtime: 'elysia', label: app.label, node }, { handler: fetch, others: [] }),
      );
    }),
  };
  for (const name of OTHERS) table[name] = chained(() => undefined);
  for (const [name, kind] of Object.entries(HOOKS)) table[name] = hooking(kind);
  for (const name of ['mapResponse', 'derive', 'resolve', 'mapDerive', 'mapResolve']) table[name] = hooking(name);
  for (const verb of VERBS) table[verb] = chained((call) => addRoutes(app, [verb.toUpperCase()], call));
  return table;
}

/** `app.on('beforeHandle', handler)`, `app.on({ as }, 'beforeHandle', handler)`. */
function hooksNamed({ manners }: ElysiaApp, call: NativeCall): Hooks {
  const { run, args } = call;
  const at = args.findIndex((arg) => knownText(run, arg) !== undefined);
  const name = knownText(run, args[at]);
  if (name === undefined) return NO_HOOKS;
  return hooksOfCall(name, { ...call, args: args.filter((_, index) => index !== at) }, manners.usualScope);
}

/** `route('GET', …)`, `route(['GET', 'PUT'], …)`. */
function textsOf({ run, args }: NativeCall): readonly string[] {
  return (knownText(run, args[0]) ?? '').split(',').map((method) => method.toUpperCase());
}

/** `app.get(path, handler, options)`. */
function addRoutes(app: ElysiaApp, methods: readonly string[], { run, args }: NativeCall): void {
  const [path, handler, options] = args;
  const text = knownText(run, path);
  if (text === undefined || !handler) return;
  const hooks = hooksIn(run, options, 'local');
  for (const method of methods) addRoute(app, { method, path: text, handler, hooks });
}

/** `app.use(plugin)`: an app, a function of this one, a list, or what an import promises. */
function use(app: ElysiaApp, given: Value, call: NativeCall): Value {
  const { run, node, self } = call;
  if (given.kind === 'deferred' && !given.mayHoldCors()) {
    app.usesUnseen = true;
    return self;
  }
  const plugin = awaited(run, given);
  const known = plugin.kind === 'object' ? apps.get(plugin) : undefined;
  if (known) {
    takeOver(app, known);
  } else if (isCallable(plugin)) {
    const result = callValue(run, plugin, undefinedValue(node), [self], node);
    const other = run.stopped ? undefined : awaited(run, result);
    return other && appBehind(run, other) ? other : self;
  } else if (plugin.kind === 'object' && plugin.internal.type === 'array') {
    for (const one of plugin.internal.elements) use(app, one, call);
  } else if (plugin.kind === 'object' && plugin.properties.has('default')) {
    return use(app, getProperty(run, plugin, 'default', node), call);
  } else if (plugin.kind === 'unknown') app.usesUnseen = true;
  return self;
}

function appBehind(run: Run, value: Value): ElysiaApp | undefined {
  const settled = run.force(value);
  return settled.kind === 'object' ? apps.get(settled) : undefined;
}

/** `app.group(prefix, [options], (app) => app)`. */
function addGroup(app: ElysiaApp, { run, args, node }: NativeCall): void {
  const prefix = knownText(run, args[0]);
  const build = args.at(-1);
  if (prefix === undefined || !build) return;
  addBuilt(app, { prefix, hooks: args.length > 2 ? hooksIn(run, args[1], 'local') : NO_HOOKS, build }, run, node);
}

/** `app.guard(options)` for what follows, `app.guard(options, (app) => app)` for what is made there. */
function addGuarded(app: ElysiaApp, { run, args, node }: NativeCall): void {
  const [options, build] = args;
  if (!options) return;
  const only = isCallable(run.force(options)) ? options : build;
  const hooks = hooksIn(run, options, 'local');
  if (only) addBuilt(app, { prefix: '', hooks, build: only }, run, node);
  else addHooks(app, hooks);
}

interface Building {
  readonly prefix: string;
  /** What stands before the hooks of its routes. */
  readonly hooks: Hooks;
  readonly build: Value;
}

function addBuilt(app: ElysiaApp, { prefix, hooks, build }: Building, run: Run, node: ts.Node): void {
  const inner = emptyApp(node, app.label, '', app.manners);
  copyInto(inner.decorations, app.decorations);
  copyInto(inner.store, app.store);
  const value = appValue(inner, native('fetch', node, () => unknownHere(node)) as Callable); // A native.
  const built = callValue(run, build, undefinedValue(node), [value], node);
  if (run.stopped) return;
  const outer = appBehind(run, built) ?? inner;
  const { request, mapResponse } = outer.hooks;
  for (const route of inner.routes) {
    const all = following(hooks, following(route.hooks, { ...NO_HOOKS, error: outer.hooks.error }));
    addRoute(app, { ...route, path: `${prefix}/${route.path}`, hooks: all });
  }
  addHooks(app, { ...NO_HOOKS, request, mapResponse });
  share(app, inner);
}

/** `app.mount([path], handler)`: another app, or a function of a Request. */
function addMounted(app: ElysiaApp, { run, args, node }: NativeCall): void {
  const path = knownText(run, args[0]);
  const given = path === undefined ? args[0] : args[1];
  const settled = given && run.force(given);
  if (!settled) return;
  const fetch = settled.kind === 'object' && apps.has(settled) ? getProperty(run, settled, 'fetch', node) : settled;
  const handler = isCallable(fetch) ? mountedHandler(fetch, node) : unknownHere(node);
  for (const below of [path ?? '', `${path ?? ''}/*`]) {
    addRoute(app, { method: 'ALL', path: below, handler, hooks: NO_HOOKS });
  }
}

/** `decorate(name, value)`, `decorate({ … })`; with how to treat names that are there already in front. */
function addValues(target: ObjectValue, { run, args, node }: NativeCall): void {
  const first = args[0] && run.force(args[0]);
  const name = knownText(run, first);
  if (name !== undefined && args[1]) return define(target, name, args[1], node);
  const last = args.at(-1);
  const values = last && run.force(last);
  if (values?.kind !== 'object' || isCallable(values)) return;
  for (const [key, value] of entriesOf(run, values, node)) define(target, key, value, node);
}
