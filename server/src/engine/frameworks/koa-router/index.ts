// `@koa/router` 8 to 15 and `koa-router` 7 to 14 (lib/router.js; run with 7, 12, 14 and 15): routes, nested routers, prefixes,
// and the answers to methods that no route is for.

import semver from 'semver';
import type ts from 'typescript';
import { settle } from '../../interpreter/call.ts';
import { knownText } from '../../interpreter/operations.ts';
import { getProperty } from '../../interpreter/properties.ts';
import {
  hostObject,
  native,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../../interpreter/value.ts';
import { defineFramework, type AssumedVersion } from '../framework.ts';
import { asBranch, markUsed } from '../koa/branches.ts';
import { calledWith } from '../koa/compose.ts';
import { appEndpoints } from '../koa/endpoints.ts';
import { functionWith, methodTable } from '../native-object.ts';
import { allowedMethods } from './allowed-methods.ts';
import { flatten, isPath, pathsIn, regExpOrUnknown, textsOf } from './arguments.ts';
import type { Dialect, LayerPath } from './paths.ts';
import {
  addLayer,
  addNested,
  ALL_METHODS,
  dispatch,
  registerRoutes,
  routerBehind,
  routesIn,
  setPrefix,
  type RouterState,
} from './router.ts';

const VERBS = ['get', 'post', 'put', 'patch', 'delete', 'del', 'head', 'options'] as const;
const NEWEST = 15;

export const koaRouter = defineFramework({
  name: '@koa/router',
  packages: ['@koa/router', 'koa-router'],
  model: ({ node, version, subpath }) => {
    if (subpath) return undefined;
    const make: NativeBehaviour = (call) => newRouter(call, version);
    const Router = native('Router', node, make, make);
    return functionWith(Router, { default: Router, Router });
  },
});

function newRouter(call: NativeCall, version: AssumedVersion): ObjectValue {
  const { run, node, args } = call;
  const major = semver.coerce(version.number)?.major ?? NEWEST;
  const option = (name: string): Value | undefined => {
    const options = args[0] && run.force(args[0]);
    return options?.kind === 'object' ? run.force(getProperty(run, options, name, node)) : undefined;
  };
  const isSet = (value: Value | undefined) => value?.kind === 'primitive' && Boolean(value.value);
  const state: RouterState = {
    node,
    rules: {
      dialect: dialectOf(major),
      strict: isSet(option('strict')),
      sensitive: isSet(option('sensitive')),
      takesRegExps: major === 14,
    },
    isRootExact: major >= 15,
    isExclusive: isSet(option('exclusive')),
    prefix: knownText(run, option('prefix'))?.replace(/\/$/, '') ?? '',
    layers: [],
    used: false,
  };
  const methods = methodTable(routerMethods(state));
  run.sites.push(() => (state.used ? [] : appEndpoints(run, { node, major: 2, middleware: [routesOf(state, node)] })));
  return hostObject('router', node, (name, at) => methods(name, at));
}

function dialectOf(major: number): Dialect {
  if (major >= 14) return 8;
  return major >= 9 ? 6 : 1;
}

function routerMethods(state: RouterState): Readonly<Record<string, NativeBehaviour>> {
  const chain: NativeBehaviour = (call) => call.self;
  const routes: NativeBehaviour = (call) => routesOf(state, call.node);
  const table: Record<string, NativeBehaviour> = {
    use: (call) => {
      addMiddleware(state, call);
      return call.self;
    },
    all: (call) => {
      addRoute(state, ALL_METHODS, call.args, call);
      return call.self;
    },
    register: (call) => {
      const [path = undefinedValue(call.node), methods = path, ...handlers] = call.args;
      addRoute(state, textsOf(call.run, methods, call.node), [path, ...handlers], call);
      return call.self;
    },
    prefix: (call) => {
      const prefix = knownText(call.run, call.args[0]);
      if (prefix !== undefined) setPrefix(state, prefix);
      return call.self;
    },
    param: chain,
    on: chain,
    redirect: chain,
    routes,
    middleware: routes,
    allowedMethods: (call) => allowedMethods(call),
  };
  for (const verb of VERBS) {
    const method = verb === 'del' ? 'DELETE' : verb.toUpperCase();
    table[verb] = (call) => {
      addRoute(state, [method], call.args, call);
      return call.self;
    };
  }
  return table;
}

/** `router.routes()`: the router as middleware. */
function routesOf(state: RouterState, node: ts.Node): ObjectValue {
  const middleware = native('routes', node, (call) => {
    const { context, goOn } = calledWith(call);
    return settle(call.run, dispatch(call.run, state, context, goOn), node);
  });
  registerRoutes(middleware, state);
  return asBranch(middleware, {
    routes: (run, prefix) => routesIn(run, state, prefix),
    markUsed: () => {
      state.used = true;
    },
  });
}

/** `router.use([path], …middleware)`. */
function addMiddleware(state: RouterState, { run, args, node }: NativeCall): void {
  const paths = pathsIn(run, args[0], node);
  const handlers = flatten(run, paths ? args.slice(1) : args, node);
  for (const handler of handlers) {
    const nested = routerBehind(handler);
    markUsed(handler);
    for (const path of paths ?? [undefined]) {
      const text = path && knownText(run, path);
      if (nested) addNested(state, nested, text ?? '');
      else addLayer(state, { path: middlewarePath(state, path, text), methods: undefined, handlers: [handler] });
    }
  }
}

function middlewarePath({ isRootExact }: RouterState, path: Value | undefined, text: string | undefined): LayerPath {
  if (!path || text === '') return { kind: 'below', prefix: '' };
  if (text === '/') return isRootExact ? { kind: 'pattern', text, isWhole: true } : { kind: 'below', prefix: '' };
  return text === undefined ? regExpOrUnknown(path) : { kind: 'pattern', text, isWhole: false };
}

/** `router.get(['name'], path, …handlers)`. */
function addRoute(state: RouterState, methods: readonly string[], args: readonly Value[], call: NativeCall): void {
  const { run, node } = call;
  const isNamed = args.length > 2 && isPath(run, args[1]);
  const [first, ...rest] = isNamed ? args.slice(1) : args;
  const handlers = flatten(run, rest, node);
  for (const handler of handlers) markUsed(handler);
  for (const path of pathsIn(run, first, node) ?? (first ? [first] : [])) {
    const text = knownText(run, path);
    const layerPath: LayerPath =
      text === undefined ? regExpOrUnknown(run.force(path)) : { kind: 'pattern', text, isWhole: true };
    addLayer(state, { path: layerPath, methods, handlers });
  }
}
