// Routers that answer a Request with a Response: what they answer, for whoever serves them. A Worker's own function may
// stand between the platform and its router, and is then asked for each of the router's paths.

import type { Run } from '../interpreter/run.ts';
import type { Callable } from '../interpreter/value.ts';

export interface WebRoute {
  /** `undefined` for any. */
  readonly method: string | undefined;
  /** A path that leads there. */
  readonly path: string;
}

interface WebRouter {
  readonly fetch: Callable;
  readonly routes: () => readonly WebRoute[];
}

const routersOf = new WeakMap<Run, WebRouter[]>();

/** Makes known that `fetch` is a router's. */
export function noteRouter(run: Run, router: WebRouter): void {
  const known = routersOf.get(run) ?? [];
  routersOf.set(run, [...known, router]);
}

/** What a function answers: a router its routes, any other function those of all routers that it may call. */
export function routesBehind(run: Run, handler: Callable): readonly WebRoute[] {
  const routers = routersOf.get(run) ?? [];
  const own = routers.filter(({ fetch }) => fetch === handler);
  const routes = (own.length > 0 ? own : routers).flatMap((router) => router.routes());
  return [...new Map(routes.map((route) => [`${route.method} ${route.path}`, route])).values()];
}

/** Whether a function is a router's own. */
export function isRouter(run: Run, handler: Callable): boolean {
  return routersOf.get(run)?.some(({ fetch }) => fetch === handler) ?? false;
}
