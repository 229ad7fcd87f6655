// Express 4 and 5: apps, routers, `use`, verbs, `all`, `route()`, error handlers.

import type ts from 'typescript';
import semver from 'semver';
import { elementsOf, getProperty } from '../../interpreter/properties.ts';
import { isCallable } from '../../interpreter/operations.ts';
import type { Run } from '../../interpreter/run.ts';
import {
  hostObject,
  native,
  primitive,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../../interpreter/value.ts';
import { unknown } from '../../interpreter/unknowns.ts';
import { defineFramework } from '../framework.ts';
import { functionWith, methodTable } from '../native-object.ts';
import { appEndpoints } from './endpoints.ts';
import { expressManners } from './manners.ts';
import { ANY_PATH, type PathPattern, type PathSyntax } from './paths.ts';
import { registerRouter, routerState, type Layer, type RouterState } from './router.ts';

const VERBS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'search', 'purge', 'query'] as const;

export const express = defineFramework({
  name: 'express',
  packages: ['express'],
  model: ({ node, version, subpath }) => {
    if (subpath) return undefined;
    const syntax = pathSyntax(version.number);
    const makeRouter: NativeBehaviour = (call) => newRouter('router', syntax, call);
    const router = native('Router', node, makeRouter, makeRouter);
    // What parses bodies and serves files passes every request of interest on.
    const passes = native('middleware', node, (call) => native('middleware', call.node, callNext));
    return functionWith(
      native('express', node, (call) => newRouter('app', syntax, call)),
      { Router: router, json: passes, urlencoded: passes, text: passes, raw: passes, static: passes },
    );
  },
});

/** The path syntax of a version of Express; of the newest where the version is unknown. */
export function pathSyntax(version: string | undefined): PathSyntax {
  const parsed = version === undefined ? null : semver.coerce(version);
  return parsed && parsed.major < 5 ? 4 : 5;
}

/** An app that another package makes by `express()`. */
export function newApp(syntax: PathSyntax, call: NativeCall): ObjectValue {
  return newRouter('app', syntax, call);
}

function callNext(call: NativeCall): Value {
  const next = call.args[2] && call.run.force(call.args[2]);
  return next?.kind === 'object' && next.internal.type === 'native'
    ? next.internal.call({ ...call, args: [] })
    : undefinedValue(call.node);
}

function newRouter(kind: 'app' | 'router', syntax: PathSyntax, call: NativeCall): ObjectValue {
  const { node, run } = call;
  const strict = kind === 'router' && isSet(call, 'strict');
  const caseSensitive = kind === 'router' && isSet(call, 'caseSensitive');
  const rules = { syntax, strict, caseSensitive };
  const state: RouterState = { kind, node, layers: [], rules, manners: expressManners(syntax), mounted: false };
  const methods = methodTable(routerMethods(state));
  const value = hostObject(kind, node, (name, at) => methods(name, at));
  registerRouter(value, state);
  run.sites.push(() => appEndpoints(run, state));
  return value;
}

/** Whether the options of `express.Router({…})` say so; what they leave to something unknown is taken for not set. */
function isSet({ run, args, node }: NativeCall, name: string): boolean {
  const options = args[0] && run.force(args[0]);
  if (options?.kind !== 'object') return false;
  const value = run.force(getProperty(run, options, name, node));
  return value.kind === 'primitive' && Boolean(value.value);
}

function routerMethods(state: RouterState): Readonly<Record<string, NativeBehaviour>> {
  const chain: NativeBehaviour = (call) => call.self;
  const table: Record<string, NativeBehaviour> = {
    use: (call) => {
      addLayer(state, 'use', [], call);
      return call.self;
    },
    all: (call) => {
      addLayer(state, 'route', [], call);
      return call.self;
    },
    route: (call) => routeChain(state, call),
    listen: (call) => hostObject('Server', call.node, () => undefined),
    set: chain,
    enable: chain,
    disable: chain,
    engine: chain,
    param: chain,
  };
  for (const verb of VERBS) {
    table[verb] = (call) => {
      // `app.get('env')` reads a setting.
      if (verb === 'get' && state.kind === 'app' && call.args.length === 1) return setting(call);
      addLayer(state, 'route', [verb.toUpperCase()], call);
      return call.self;
    };
  }
  return table;
}

/** `app.get('env')` is NODE_ENV, or `development` where that is not set; other settings are unknown. */
function setting({ run, args, node }: NativeCall): Value {
  const name = args[0] && run.force(args[0]);
  const isEnv = name?.kind === 'primitive' && name.value === 'env';
  if (!isEnv) return unknown({ key: `setting@${node.pos}`, node, from: [{ kind: 'opaque' }] });
  const mode = unknown({ key: 'process.env.NODE_ENV', node, from: [{ kind: 'environment', name: 'NODE_ENV' }] });
  const condition = { subject: mode.key, test: { kind: 'truthy' }, from: mode.from, node, text: mode.key } as const;
  return { kind: 'choice', condition, whenTrue: mode, whenFalse: primitive('development', node, mode.from), node };
}

/** `app.route('/path').get(…).post(…)`. */
function routeChain(state: RouterState, outer: NativeCall): ObjectValue {
  const path = pathOf(outer.run, outer.args[0], outer.node) ?? ANY_PATH;
  const route = {};
  const table: Record<string, NativeBehaviour> = {};
  for (const verb of ['all', ...VERBS]) {
    table[verb] = (call) => {
      const methods = verb === 'all' ? [] : [verb.toUpperCase()];
      state.layers.push({
        kind: 'route',
        path,
        methods,
        handlers: flatten(call.run, call.args, call.node),
        node: call.node,
        route,
      });
      return call.self;
    };
  }
  const methods = methodTable(table);
  return hostObject('Route', outer.node, (name, at) => methods(name, at));
}

function addLayer(state: RouterState, kind: Layer['kind'], methods: readonly string[], call: NativeCall): void {
  const { run, args, node } = call;
  const path = pathOf(run, args[0], node);
  const handlers = flatten(run, path ? args.slice(1) : args, node);
  for (const handler of handlers) markMounted(run, handler);
  state.layers.push({ kind, path: path ?? ANY_PATH, methods, handlers, node, route: {} });
}

function markMounted(run: Run, handler: Value): void {
  const mounted = handler.kind === 'deferred' ? undefined : routerState(run.force(handler));
  if (mounted) mounted.mounted = true;
}

/** The pattern in a first argument; `undefined` when that is a handler already. */
function pathOf(run: Run, first: Value | undefined, node: ts.Node): PathPattern | undefined {
  if (!first || first.kind === 'deferred') return undefined;
  const settled = run.force(first);
  if (settled.kind === 'primitive') return typeof settled.value === 'string' ? [settled] : undefined;
  if (settled.kind === 'unknown') return undefined;
  if (settled.internal.type === 'regexp') return [settled];
  const elements = settled.internal.type === 'array' ? elementsOf(run, settled, node) : undefined;
  const isList = elements?.every((element) => pathOf(run, element, node) !== undefined);
  return elements && elements.length > 0 && isList ? elements : undefined;
}

/** Handlers may come in lists, nested at will. */
function flatten(run: Run, handlers: readonly Value[], node: ts.Node): Value[] {
  return handlers.flatMap((handler) => {
    if (handler.kind === 'deferred') return [handler];
    const settled = run.force(handler);
    if (settled.kind !== 'object' || isCallable(settled) || settled.internal.type !== 'array') return [settled];
    return flatten(run, elementsOf(run, settled, node) ?? [], node);
  });
}
