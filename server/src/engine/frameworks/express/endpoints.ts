// The endpoints of an Express app: one for each route that can differ from the others, and one for all the rest.

import type { Exchange } from '../../exchange/exchange.ts';
import type { Endpoint, Run } from '../../interpreter/run.ts';
import type { Value } from '../../interpreter/value.ts';
import { placeOf } from '../../source/place.ts';
import { mayWrite, openHandler } from '../open-handler.ts';
import { examplePath, firstPath } from './paths.ts';
import { passThrough, routerState, type Layer, type RouterState } from './router.ts';

const MOST_ENDPOINTS = 40;

interface Route {
  readonly path: string;
  readonly methods: readonly string[];
  /** False for a route whose own handlers cannot touch CORS: it answers as every other such route does. */
  readonly isOfInterest: boolean;
}

export function appEndpoints(run: Run, state: RouterState): readonly Endpoint[] {
  if (state.layers.length === 0) return [];
  const chosen = chooseRoutes(routesBelow(run, state, '', new Set()));
  return chosen.map((route) => endpointOf(state, route));
}

/** Every route of interest, and of those that are alike the first of each method. */
function chooseRoutes(routes: readonly Route[]): readonly Route[] {
  const chosen = new Map<string, Route>();
  for (const route of routes) {
    const key = route.isOfInterest ? `${route.methods.join()} ${route.path}` : `plain ${route.methods.join()}`;
    if (!chosen.has(key)) chosen.set(key, route);
  }
  return [...chosen.values()].slice(0, MOST_ENDPOINTS);
}

function routesBelow(run: Run, state: RouterState, prefix: string, seen: Set<RouterState>): Route[] {
  if (seen.has(state)) return [];
  seen.add(state);
  const routes = state.layers.flatMap((layer) => routesOfLayer(run, layer, prefix, seen));
  const isShared = state.layers.some((layer) => layer.kind === 'use' && layer.path.length === 0);
  // What middleware writes on every path shows on one that no route of this file answers.
  return isShared ? [...routes, { path: `${prefix}/any`, methods: [], isOfInterest: true }] : routes;
}

function routesOfLayer(run: Run, layer: Layer, prefix: string, seen: Set<RouterState>): Route[] {
  const own = firstPath(layer.path, run);
  const path = prefix + (own === undefined ? '' : examplePath(own)).replace(/\/$/, '');
  if (layer.kind === 'route') {
    return [{ path: path || '/', methods: layer.methods, isOfInterest: layer.handlers.some((h) => mayWrite(run, h)) }];
  }
  const nested = layer.handlers.flatMap((handler) => nestedRoutes(run, handler, path, seen));
  if (nested.length > 0 || own === undefined) return nested;
  // Middleware under a path of its own: what is below may be answered differently.
  const interesting = layer.handlers.some((handler) => mayWrite(run, handler));
  return interesting ? [{ path: `${path}/x`, methods: [], isOfInterest: true }] : [];
}

function nestedRoutes(run: Run, handler: Value, path: string, seen: Set<RouterState>): Route[] {
  const settled = openHandler(run, handler);
  const state = settled && routerState(settled);
  return state ? routesBelow(run, state, path, seen) : [];
}

function endpointOf(state: RouterState, { path, methods }: Route): Endpoint {
  const { file, start } = placeOf(state.node);
  return {
    key: `express ${file}:${start} ${methods.join()} ${path}`,
    label: `${methods.join(', ') || 'any'} ${path}`,
    node: state.node,
    methods,
    path,
    part: state.mounted,
    seesAll: state.kind === 'app',
    respond: (run, exchange) => respondByApp(run, exchange, state),
  };
}

function respondByApp(run: Run, exchange: Exchange, state: RouterState): void {
  const path = exchange.request.path ?? '/';
  const mount = { path };
  const { makeObjects, lastWord } = state.manners;
  const objects = makeObjects(exchange, state.node, mount);
  passThrough(state, { run, exchange, ...objects, path, mount }, (error) => lastWord(run, exchange, objects, error));
}
