// The objects that routes are added to: `use`, verbs, `all`, `route()`, in Express and in what routes as it does.

import type ts from 'typescript';
import { elementsOf } from '../../interpreter/properties.ts';
import { isCallable } from '../../interpreter/operations.ts';
import type { Run } from '../../interpreter/run.ts';
import {
  hostObject,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../../interpreter/value.ts';
import { noteListening } from '../listening.ts';
import { methodTable } from '../native-object.ts';
import { appEndpoints } from './endpoints.ts';
import type { Manners } from './manners.ts';
import { ANY_PATH, type PathPattern, type PathRules } from './paths.ts';
import { registerRouter, routerState, type Layer, type RouterState } from './router.ts';

const VERBS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'search', 'purge', 'query'] as const;

type Methods = Readonly<Record<string, NativeBehaviour>>;

export interface RouterSpec {
  readonly kind: 'app' | 'router';
  readonly rules: PathRules;
  readonly manners: Manners;
  /** Methods of its own, and those that do not do what Express's do. */
  readonly methods?: ((state: RouterState) => Methods) | undefined;
}

/** A new app or router, made at `call`. */
export function newRouter({ kind, rules, manners, methods }: RouterSpec, { run, node }: NativeCall): ObjectValue {
  const state: RouterState = { kind, node, layers: [], rules, manners, mounted: false };
  const known = methodTable(routerMethods(state, methods?.(state) ?? {}));
  const value = hostObject(kind, node, (name, at) => known(name, at));
  registerRouter(value, state);
  run.sites.push(() => appEndpoints(run, state));
  return value;
}

function routerMethods(state: RouterState, more: Methods): Readonly<Record<string, NativeBehaviour>> {
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
    listen: (call) => {
      noteListening(call);
      return hostObject('Server', call.node, () => undefined);
    },
    set: chain,
    enable: chain,
    disable: chain,
    engine: chain,
    param: chain,
  };
  for (const verb of VERBS) {
    table[verb] = (call) => {
      addLayer(state, 'route', [verb.toUpperCase()], call);
      return call.self;
    };
  }
  return { ...table, ...more };
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

/** What `use` and the verbs do. */
export function addLayer(state: RouterState, kind: Layer['kind'], methods: readonly string[], call: NativeCall): void {
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
