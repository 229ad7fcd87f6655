// A Nest app: `NestFactory.create(AppModule, adapter, options)`, what is set on it, and what `listen()` makes of it:
// CORS by option, then the modules' middleware, then the controllers' routes, and last the answer to everything else.

import type ts from 'typescript';
import { callValue } from '../../interpreter/call.ts';
import { knownText, truthy } from '../../interpreter/operations.ts';
import { elementsOf, getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import { unknown } from '../../interpreter/unknowns.ts';
import {
  hostObject,
  native,
  primitive,
  promise,
  undefinedValue,
  type Deferred,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../../interpreter/value.ts';
import { matchesPath } from '../express/paths.ts';
import type { AssumedVersion } from '../framework.ts';
import { ownOption } from '../library-options.ts';
import { methodTable } from '../native-object.ts';
import { adapterOf, callMethod, type Adapter } from './adapter.ts';
import { meaningOf } from './decorators.ts';
import { expressAdapter } from './express-adapter.ts';
import { answerException, FILTER_TOKEN, type Passage } from './filters.ts';
import { answerByRoute, filtersFor } from './handler.ts';
import { middlewareOf, type Mounted } from './middleware.ts';
import { partsOf, providedAs, type Parts } from './modules.ts';
import { isOfInterest, joinPaths, optionOf, routesOf, type ControllerRoute } from './routes.ts';

interface App {
  readonly root: Value;
  readonly options: Value | undefined;
  readonly adapter: Adapter;
  readonly node: ts.Node;
  readonly filters: Value[];
  prefix: string;
  /** Paths that have no prefix. */
  unprefixed: readonly string[];
  /** `v` for versions in the path, `undefined` where the path has none. */
  versions: { readonly prefix: string; readonly byDefault: string | undefined } | undefined;
  isReady: boolean;
}

/** `NestFactory.create(…)`: a promise of the app. */
export function createApp(call: NativeCall, version: AssumedVersion): Value {
  const { run, args, node } = call;
  const given = adapterOf(run, args[1]);
  const state: { app?: App } = {};
  // Asked before the underlying framework is: its routes are there by then.
  run.sites.push(() => {
    if (state.app) makeReady(run, state.app);
    return [];
  });
  const adapter = given ?? expressAdapter(run, version, undefined, node);
  if (!adapter) return unknown({ key: `nest@${node.pos}`, node, from: [{ kind: 'opaque' }] });
  const isKnownAdapter = given !== undefined || args.length > 2;
  const options = isKnownAdapter ? args[2] : args[1];
  const app: App = {
    root: args[0] ?? undefinedValue(node),
    options,
    adapter,
    node,
    filters: [],
    prefix: '',
    unprefixed: [],
    versions: undefined,
    isReady: false,
  };
  state.app = app;
  return promise(appObject(app), node);
}

function appObject(app: App): ObjectValue {
  const { adapter, node } = app;
  const methods = methodTable({
    use: (call) => {
      callMethod(call.run, adapter.instance, 'use', call.args, call.node);
      return call.self;
    },
    enableCors: (call) => {
      if (!app.isReady) adapter.enableCors(call.run, call.args[0], call.node);
      return undefinedValue(call.node);
    },
    setGlobalPrefix: (call) => {
      setPrefix(app, call);
      return call.self;
    },
    enableVersioning: (call) => {
      setVersions(app, call);
      return call.self;
    },
    useGlobalFilters: (call) => {
      app.filters.push(...call.args);
      return call.self;
    },
    init: (call) => {
      makeReady(call.run, app);
      return promise(call.self, call.node);
    },
    listen: (call) => {
      makeReady(call.run, app);
      return promise(
        hostObject('Server', call.node, () => undefined),
        call.node,
      );
    },
    getHttpAdapter: (call) => hostObject('HttpAdapter', call.node, (name, at) => adapterMember(adapter, name, at)),
    getHttpServer: (call) => hostObject('Server', call.node, () => undefined),
  });
  return hostObject('NestApplication', node, (name, at, run) => {
    if (
      /^(?:useGlobal|useStatic|useBody|useLogger|useWebSocket|enableShutdown|connect|startAll|flush|setBase|setView)/.test(
        name,
      )
    ) {
      return native(name, at, (call) => call.self);
    }
    const own = methods(name, at);
    if (own) return own;
    // Whatever the app does not know itself is asked of the framework below.
    if (/^(?:set|enable|disable|register|engine)$/.test(name)) return getProperty(run, adapter.instance, name, at);
    return unknown({
      key: `nest@${node.pos}.${name}`,
      text: `app.${name}`,
      node: at,
      from: [{ kind: 'opaque' }],
      present: true,
    });
  });
}

function adapterMember({ instance }: Adapter, name: string, node: ts.Node): Value {
  if (name === 'getInstance') return native(name, node, () => instance);
  return unknown({ key: `adapter.${name}`, text: name, node, from: [{ kind: 'opaque' }], present: true });
}

function setPrefix(app: App, { run, args, node }: NativeCall): void {
  app.prefix = knownText(run, args[0] ?? undefinedValue(node)) ?? '';
  const excluded = optionOf(run, args[1], 'exclude');
  const list = excluded && run.force(excluded);
  const entries = list?.kind === 'object' ? (elementsOf(run, list, node) ?? []) : [];
  app.unprefixed = entries.flatMap((entry) => {
    const path = knownText(run, entry) ?? knownText(run, optionOf(run, entry, 'path') ?? undefinedValue(node));
    return path === undefined ? [] : [joinPaths(path)];
  });
}

/** Only versions in the path change which path answers. */
function setVersions(app: App, { run, args, node }: NativeCall): void {
  const type = optionOf(run, args[0], 'type');
  const kind = type && run.force(type);
  if (kind && !(kind.kind === 'primitive' && kind.value === 0)) return;
  const text = (name: string) => knownText(run, optionOf(run, args[0], name) ?? undefinedValue(node));
  app.versions = { prefix: text('prefix') ?? 'v', byDefault: text('defaultVersion') };
}

/** What happens once when the app starts to listen; what is set on it afterwards comes too late. */
function makeReady(run: Run, app: App): void {
  if (app.isReady) return;
  const { exchange } = run;
  run.exchange = undefined;
  enableByOption(run, app);
  app.isReady = true;
  const parts = partsOf(run, app.root, app.node);
  app.filters.push(...providedAs(run, parts, FILTER_TOKEN, app.node));
  for (const module of parts.modules) {
    for (const mounted of middlewareOf(run, module)) addMiddleware(run, app, mounted);
  }
  for (const route of routesIn(run, parts)) addRoute(run, app, route);
  app.adapter.finish(run, app.node);
  run.exchange = exchange;
}

/** `{ cors: true }` is `enableCors()`, `{ cors: { … } }` is `enableCors({ … })`. */
function enableByOption(run: Run, app: App): void {
  const given = app.options && run.force(app.options);
  const option = ownOption(run, given, 'cors', app.node);
  if (!option || !truthy(run, option.value)) return;
  const value = run.force(option.value);
  if (value.kind === 'primitive') app.adapter.enableCors(run, undefined, option.node);
  else app.adapter.enableCors(run, value, app.node);
}

function routesIn(run: Run, { controllers }: Parts): readonly ControllerRoute[] {
  return controllers.flatMap((controller) => routesOf(run, controller));
}

function addRoute(run: Run, app: App, route: ControllerRoute): void {
  const filters = filtersFor(route, app.filters);
  const { code } = route;
  const handler: Value = isOfInterest(route, filters)
    ? native('route', code, (call) => {
        const { exchange } = call.run;
        if (exchange) answerByRoute(route, passageOf(call), exchange, app.filters);
        return undefinedValue(code);
      })
    : unseen(code);
  for (const path of route.paths) {
    app.adapter.addRoute(run, { path: servedAt(run, app, route, path), methods: route.methods, handler, node: code });
  }
}

/** A handler that cannot touch CORS. */
function unseen(node: ts.Node): Deferred {
  return { kind: 'deferred', node, load: () => undefinedValue(node), mayHoldCors: () => false };
}

function passageOf({ run, args, node }: NativeCall): Passage {
  const [request, response, next] = args;
  const nothing = undefinedValue(node);
  return { run, request: request ?? nothing, response: response ?? nothing, next: next ?? nothing };
}

function servedAt(run: Run, app: App, { told, toldOfAll }: ControllerRoute, path: string): string {
  const prefix = app.unprefixed.includes(path) ? '' : app.prefix;
  if (!app.versions) return joinPaths(prefix, path);
  const ofController = optionOf(run, meaningOf(toldOfAll, 'controller')?.path, 'version');
  const own = meaningOf(told, 'version')?.version ?? meaningOf(toldOfAll, 'version')?.version ?? ofController;
  const version = (own && knownText(run, own)) ?? (own ? undefined : app.versions.byDefault);
  return version === undefined ? joinPaths(prefix, path) : joinPaths(prefix, `${app.versions.prefix}${version}`, path);
}

/** Middleware under the app's prefix; what it throws goes to the app's filters. */
function addMiddleware(run: Run, app: App, { middleware, path, methods, excluded, node }: Mounted): void {
  const isAnywhere = /^\/(?:\(?\.?\*.*|\{\*.*)?$/.test(path);
  const served = isAnywhere ? '/' : joinPaths(app.prefix, path);
  const handler = native('middleware', node, (call) => {
    const { exchange } = call.run;
    if (!exchange) return undefinedValue(node);
    const isExcluded = excluded.some((one) => leadsTo(run, joinPaths(app.prefix, one), exchange.request.path, node));
    const [, , next] = call.args;
    const nothing = undefinedValue(node);
    if (isExcluded) return next ? callValue(run, next, nothing, [], node) : nothing;
    const result = callValue(run, middleware, nothing, call.args, node);
    const thrown = run.takeThrown();
    if (thrown) answerException(thrown, passageOf(call), exchange, app.filters);
    return result;
  });
  app.adapter.addMiddleware(run, handler, { path: served, methods, node });
}

function leadsTo(run: Run, pattern: string, path: string | undefined, node: ts.Node): boolean {
  const rules = { syntax: 5, strict: false, caseSensitive: true } as const;
  return path !== undefined && matchesPath([primitive(pattern, node)], path, false, run, rules) !== undefined;
}
