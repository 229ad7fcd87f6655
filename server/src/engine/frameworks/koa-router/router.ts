// What a Koa router does with a request (koa-router 7 to 14, @koa/router 8 to 15): of the layers whose path matches all run
// in turn, those of `use` too, but only if a route for the method is among them.

import type ts from 'typescript';
import type { Run } from '../../interpreter/run.ts';
import type { ObjectValue, Value } from '../../interpreter/value.ts';
import type { Route } from '../koa/branches.ts';
import { runChain } from '../koa/compose.ts';
import { contextOf } from '../koa/context.ts';
import { mayWrite } from '../open-handler.ts';
import { exampleOf, matches, prefixed, type LayerPath, type PathRules } from './paths.ts';

export interface Layer {
  readonly path: LayerPath;
  /** Upper case; `undefined` for middleware of `use`, which makes no route. */
  readonly methods: readonly string[] | undefined;
  readonly handlers: readonly Value[];
}

/** The methods of `all`. */
export const ALL_METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

export interface RouterState {
  readonly node: ts.Node;
  readonly rules: PathRules;
  /** Whether `use('/')` is for the root alone. */
  readonly isRootExact: boolean;
  /** Whether only the last of the matching layers runs. */
  readonly isExclusive: boolean;
  prefix: string;
  layers: Layer[];
  /** True once an app or another router uses it. */
  used: boolean;
}

/** Adds a layer below the router's prefix. */
export function addLayer(state: RouterState, layer: Layer): void {
  state.layers.push({ ...layer, path: prefixed(layer.path, state.prefix, state.rules) });
}

/** Adds the layers that another router has now. */
export function addNested(state: RouterState, nested: RouterState, path: string): void {
  for (const layer of nested.layers) {
    addLayer(state, { ...layer, path: prefixed(layer.path, path, nested.rules) });
  }
}

/** `router.prefix('/api')`: for the layers that are there already as well. */
export function setPrefix(state: RouterState, prefix: string): void {
  state.prefix = prefix.replace(/\/$/, '');
  state.layers = state.layers.map((layer) => ({ ...layer, path: prefixed(layer.path, state.prefix, state.rules) }));
}

/** Answers a request, or lets the rest of the chain do so; gives the promise of the end. */
export function dispatch(run: Run, state: RouterState, value: Value, goOn: () => Value): Value {
  const context = contextOf(value);
  const path = context?.path ?? run.exchange?.request.path ?? '/';
  const method = run.exchange?.request.method ?? 'GET';
  const matching = state.layers.filter((layer) => matches(layer.path, path, state.rules));
  if (context) context.matched = [...(context.matched ?? []), ...matching.flatMap(({ methods }) => methods ?? [])];
  const passed = matching.filter(({ methods }) => !methods || answers(methods, method));
  if (!passed.some(({ methods }) => methods)) return goOn();
  const running = state.isExclusive ? passed.slice(-1) : passed;
  const handlers = running.flatMap((layer) => layer.handlers);
  return runChain(handlers, { run, context: value, node: state.node }, goOn);
}

function answers(methods: readonly string[], method: string): boolean {
  return methods.includes(method) || (method === 'HEAD' && methods.includes('GET'));
}

/** The router's routes, where it is mounted at `prefix`. */
export function routesIn(run: Run, state: RouterState, prefix: string): readonly Route[] {
  const seen = new Set<string>();
  return state.layers.flatMap((layer): readonly Route[] => {
    const path = layer.methods && exampleOf(layer.path);
    if (!layer.methods || path === undefined) return [];
    const methods = layer.methods === ALL_METHODS ? [] : layer.methods;
    const isOwn = layer.handlers.some((handler) => mayWrite(run, handler));
    // Of the routes behind the same middleware the first of each method tells all.
    const kind = `${methods.join()} ${middlewareBefore(run, state, path).join()}`;
    const isFirst = !seen.has(kind) && !kind.endsWith(' ');
    seen.add(kind);
    return [{ path: `${prefix}${path}`, methods, isOfInterest: isOwn || isFirst }];
  });
}

/** Which of the router's own middleware touches CORS on that path. */
function middlewareBefore(run: Run, { layers, rules }: RouterState, path: string): readonly number[] {
  return layers.flatMap((layer, at) => {
    const isOne = !layer.methods && matches(layer.path, path, rules);
    return isOne && layer.handlers.some((handler) => mayWrite(run, handler)) ? [at] : [];
  });
}

const states = new WeakMap<ObjectValue, RouterState>();

/** Notes which router is behind the middleware that `routes()` gives. */
export function registerRoutes(middleware: ObjectValue, state: RouterState): void {
  states.set(middleware, state);
}

export function routerBehind(middleware: Value): RouterState | undefined {
  return middleware.kind === 'object' ? states.get(middleware) : undefined;
}
