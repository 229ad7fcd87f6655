// The endpoints of an app or router of h3: one for each route that can differ from the others, and one for all the rest.

import type ts from 'typescript';
import type { Exchange } from '../../exchange/exchange.ts';
import type { Endpoint, Run } from '../../interpreter/run.ts';
import type { ObjectValue, Value } from '../../interpreter/value.ts';
import { placeOf } from '../../source/place.ts';

const MOST_ENDPOINTS = 40;

export interface Found {
  readonly path: string;
  /** Upper case; empty for every method. */
  readonly methods: readonly string[];
  /** False for a route whose own handler cannot touch CORS: it answers as every other such route does. */
  readonly isOfInterest: boolean;
}

interface Router {
  /** The routes behind it, where it is mounted under `prefix`. */
  readonly routes: (prefix: string) => readonly Found[];
  /** True once another router or app has mounted it. */
  mounted: boolean;
}

const routers = new WeakMap<ObjectValue, Router>();

/** Tells which routes are behind a handler. */
export function onRoutes(handler: ObjectValue, routes: Router['routes']): void {
  routers.set(handler, { routes, mounted: false });
}

/** The router behind a handler; `undefined` for a handler that is none. */
export function routerBehind(handler: Value): Router | undefined {
  return handler.kind === 'object' ? routers.get(handler) : undefined;
}

export function markMounted(handler: Value): void {
  const router = routerBehind(handler);
  if (router) router.mounted = true;
}

export interface Site {
  /** The function behind which the routes are. */
  readonly handler: ObjectValue;
  /** The call that has made the app. */
  readonly node: ts.Node;
  readonly respond: (run: Run, exchange: Exchange) => void;
}

/** Has an app probed when the code has run. */
export function addEndpoints(run: Run, site: Site): void {
  run.sites.push(() =>
    chooseRoutes(routerBehind(site.handler)?.routes('') ?? []).map((found) => endpointOf(site, found)),
  );
}

/** Every route of interest, and of those that are alike the first of each method. */
function chooseRoutes(routes: readonly Found[]): readonly Found[] {
  const chosen = new Map<string, Found>();
  for (const route of routes) {
    const key = route.isOfInterest ? `${route.methods.join()} ${route.path}` : `plain ${route.methods.join()}`;
    if (!chosen.has(key)) chosen.set(key, route);
  }
  return [...chosen.values()].slice(0, MOST_ENDPOINTS);
}

function endpointOf({ handler, node, respond }: Site, found: Found): Endpoint {
  const { file, start } = placeOf(node);
  const path = found.path === '' ? '/' : found.path;
  return {
    key: `h3 ${file}:${start} ${found.methods.join()} ${path}`,
    label: `${found.methods.join(', ') || 'any'} ${path}`,
    node,
    methods: found.methods,
    path,
    part: routerBehind(handler)?.mounted ?? false,
    respond,
  };
}
