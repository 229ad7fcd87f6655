// hapi 18 to 21: servers, routes, plugins, extensions, and the CORS that is built in. Tested against every measured row of
// 18.4.1, 20.3.0 and 21.4.10, and against the real servers (test/frameworks/hapi).

import type ts from 'typescript';
import semver from 'semver';
import { callValue } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import { isCallable, knownText } from '../../interpreter/operations.ts';
import { elementsOf, getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import { unknownHere } from '../../interpreter/unknowns.ts';
import {
  hostObject,
  native,
  object,
  promise,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Settled,
  type Value,
} from '../../interpreter/value.ts';
import { defineFramework } from '../framework.ts';
import { methodTable, objectWith } from '../native-object.ts';
import { isRefused } from './cors.ts';
import { serverEndpoints } from './endpoints.ts';
import { NEWEST, unmatchedRoute } from './lifecycle.ts';
import {
  EXTENSIONS,
  noExtensions,
  type CorsLayer,
  type CorsSettings,
  type ExtensionPoint,
  type Extensions,
  type ServerState,
} from './server-state.ts';

export const hapi = defineFramework({
  name: '@hapi/hapi',
  packages: ['@hapi/hapi', 'hapi'],
  model: ({ node, version, subpath }) => {
    const number = semver.coerce(version.number)?.version;
    // Before 17 a server was another thing.
    if (subpath || (number && semver.lt(number, '17.0.0'))) return undefined;
    const make: NativeBehaviour = (call) => newServer(call, number);
    const exports = { server: native('server', node, make), Server: native('Server', node, make, make) };
    return objectWith(node, exports);
  },
});

function newServer({ run, args, node }: NativeCall, version: string | undefined): Value {
  const options = args[0] && run.force(args[0]);
  const defaults = options && propertyIn(run, options, 'routes', node);
  const server: ServerState = {
    node,
    version: version ?? NEWEST,
    installed: version !== undefined,
    defaults,
    routes: [],
    extensions: noExtensions(),
    decorations: new Map(),
    isBroken: false,
  };
  const unmatched = unmatchedRoute(server, corsOf(run, server, undefined, node));
  run.sites.push(() => serverEndpoints(run, server, unmatched));
  return serverValue(server, '', node);
}

/** The server as the code sees it; below `prefix` for the plugin that was registered there. */
function serverValue(server: ServerState, prefix: string, node: ts.Node): ObjectValue {
  const chain: NativeBehaviour = (call) => call.self;
  const later: NativeBehaviour = (call) => promise(unknownHere(call.node), call.node);
  const methods = methodTable({
    route: (call) => {
      for (const route of listed(call.run, call.args[0], call.node)) addRoute(server, prefix, route, call);
      return undefinedValue(call.node);
    },
    ext: (call) => addExtension(server, call),
    register: (call) => register(server, prefix, call),
    decorate: (call) => decorate(server, call),
    start: later,
    stop: later,
    initialize: later,
    inject: later,
    log: chain,
    bind: chain,
    validator: chain,
  });
  return hostObject('Server', node, (name, at) => methods(name, at));
}

function decorate({ decorations }: ServerState, { run, args, node }: NativeCall): Value {
  const name = knownText(run, args[1]);
  if (name !== undefined && knownText(run, args[0]) === 'toolkit' && args[2]) decorations.set(name, args[2]);
  return undefinedValue(node);
}

/** `server.register(plugin, { routes: { prefix } })`: a plugin, `{ plugin, options }`, or a list of them. */
function register(server: ServerState, prefix: string, { run, args, node }: NativeCall): Value {
  const shared = args[1] && run.force(args[1]);
  for (const given of listed(run, args[0], node)) {
    if (given.kind !== 'object') continue;
    const inner = propertyIn(run, given, 'plugin', node);
    const plugin = inner?.kind === 'object' ? (propertyIn(run, inner, 'plugin', node) ?? inner) : given;
    const own = inner ? given : undefined;
    const body = propertyIn(run, plugin, 'register', node);
    if (!body || !isCallable(body)) continue;
    const routes = (own && propertyIn(run, own, 'routes', node)) ?? (shared && propertyIn(run, shared, 'routes', node));
    const below = knownText(run, routes && propertyIn(run, routes, 'prefix', node)) ?? '';
    const options = (own && propertyIn(run, own, 'options', node)) ?? object(node);
    const result = callValue(run, body, plugin, [serverValue(server, prefix + below, node), options], node);
    if (!run.stopped) awaited(run, result);
  }
  return promise(undefinedValue(node), node);
}

function addRoute(server: ServerState, prefix: string, route: Settled, { run, node: call }: NativeCall): void {
  if (route.kind !== 'object') return;
  const { node } = route;
  const path = knownText(run, propertyIn(run, route, 'path', call));
  const methods = listed(run, propertyIn(run, route, 'method', call), call).map((one) => knownText(run, one));
  if (path === undefined || !methods.every((method) => method !== undefined)) return;
  const options = propertyIn(run, route, 'options', call) ?? propertyIn(run, route, 'config', call);
  const cors = corsOf(run, server, options, node);
  if (cors && isRefused(run, cors, server)) server.isBroken = true;
  const whole = prefix === '' || path !== '/' ? prefix + path : prefix;
  server.routes.push({
    methods: methods.includes('*') ? [] : methods.map((method) => method.toUpperCase()),
    path: inFindMyWay(whole),
    handler: propertyIn(run, route, 'handler', call) ?? (options && propertyIn(run, options, 'handler', call)),
    extensions: extensionsOf(run, options && propertyIn(run, options, 'ext', call), call),
    cors,
    node,
  });
}

/** `/users/{id}`, `/files/{path*}`, `/{lang?}`, `/{both*2}` in find-my-way's syntax. */
function inFindMyWay(path: string): string {
  return path
    .replace(/\{(\w+)\*(\d+)\}/g, (_whole, name: string, count: string) =>
      Array.from({ length: Number(count) }, (_, at) => `:${name}${at}`).join('/'),
    )
    .replace(/\{\w+\*\}/g, '*')
    .replace(/\{(\w+)(\??)\}/g, ':$1$2');
}

/** The CORS settings that hold for a route: none where the innermost is `false`, or where there are none. */
function corsOf(
  run: Run,
  { defaults, node: made }: ServerState,
  options: Settled | undefined,
  node: ts.Node,
): CorsSettings | undefined {
  const layers = [defaults, options].flatMap((settings) => {
    const layer = settings && corsLayer(run, settings, node);
    return layer ? [layer] : [];
  });
  const last = layers.at(-1);
  if (!last || (last.value.kind === 'primitive' && last.value.value !== true)) return undefined;
  const isOwn = options !== undefined && corsLayer(run, options, node) !== undefined;
  const on = layers.filter(({ value }) => !(value.kind === 'primitive' && value.value === false));
  return { layers: on, node: isOwn ? node : made };
}

function corsLayer(run: Run, settings: Settled, node: ts.Node): CorsLayer | undefined {
  const value = propertyIn(run, settings, 'cors', node);
  if (!value) return undefined;
  const property = settings.kind === 'object' ? settings.properties.get('cors')?.node : undefined;
  return { value, property: property ?? value.node };
}

/** `ext('onPreResponse', method)`, `ext({ type, method })`, `ext([…])`. */
function addExtension({ extensions }: ServerState, { run, args, node }: NativeCall): Value {
  const point = pointNamed(knownText(run, args[0]));
  if (point) extensions[point].push(...listed(run, args[1], node));
  for (const event of point ? [] : listed(run, args[0], node)) {
    const type = pointNamed(knownText(run, propertyIn(run, event, 'type', node)));
    if (type) extensions[type].push(...listed(run, propertyIn(run, event, 'method', node), node));
  }
  return undefinedValue(node);
}

/** `options.ext` of a route: `{ onPreResponse: { method } }`. */
function extensionsOf(run: Run, given: Settled | undefined, node: ts.Node): Extensions {
  const extensions = noExtensions();
  for (const point of given ? EXTENSIONS : []) {
    for (const event of listed(run, given && propertyIn(run, given, point, node), node)) {
      extensions[point].push(...listed(run, propertyIn(run, event, 'method', node), node));
    }
  }
  return extensions;
}

function pointNamed(name: string | undefined): ExtensionPoint | undefined {
  return EXTENSIONS.find((point) => point === name);
}

/** One value or a list of them; nothing of a file without a CORS word. */
function listed(run: Run, given: Value | undefined, node: ts.Node): readonly Settled[] {
  if (!given || (given.kind === 'deferred' && !given.mayHoldCors())) return [];
  const settled = run.force(given);
  const isList = settled.kind === 'object' && settled.internal.type === 'array';
  return isList ? (elementsOf(run, settled, node) ?? []).map((one) => run.force(one)) : [settled];
}

/** A property that is there and not `undefined`. */
function propertyIn(run: Run, target: Settled, name: string, node: ts.Node): Settled | undefined {
  if (target.kind === 'primitive') return undefined;
  const value = run.force(getProperty(run, target, name, node));
  return value.kind === 'primitive' && value.value === undefined ? undefined : value;
}
