// What a Hono app answers: each route that can differ from the others, and what its middleware does on all other paths.

import type { Endpoint, Run } from '../../interpreter/run.ts';
import type { Callable } from '../../interpreter/value.ts';
import { placeOf } from '../../source/place.ts';
import { mayWrite } from '../open-handler.ts';
import { respondByWebHandler } from '../web-handler.ts';
import type { WebRoute } from '../web-routes.ts';
import type { HonoApp, HonoRoute } from './app.ts';
import { examplePath, matchesPath } from './paths.ts';

const MOST_ROUTES = 40;

/** Every route of interest, and of those that are alike the first of each method. */
export function routesOf(run: Run, { routes }: HonoApp): readonly WebRoute[] {
  const chosen = new Map<string, WebRoute>();
  for (const route of routes) {
    const method = route.method === 'ALL' ? undefined : route.method;
    const path = examplePath(route.path);
    const isOfInterest = mayWrite(run, route.handler);
    if (!isOfInterest && !route.ends) continue;
    const key = isOfInterest ? `${method} ${path}` : `plain ${method} ${guardsOf(run, routes, route)}`;
    if (!chosen.has(key)) chosen.set(key, { method, path });
  }
  return [...chosen.values()].slice(0, MOST_ROUTES);
}

/** The app by itself, for where nobody in sight serves it. */
export function partsOfApp(run: Run, app: HonoApp, fetch: Callable): readonly Endpoint[] {
  const { node } = app;
  const { file, start } = placeOf(node);
  return routesOf(run, app).map(({ method, path }) => ({
    key: `hono ${file}:${start} ${method} ${path}`,
    label: `${method ?? 'ALL'} ${path}`,
    node,
    methods: method === undefined ? [] : [method],
    path,
    part: true,
    respond: (inner) => respondByWebHandler(inner, { handler: fetch, others: [] }, node),
  }));
}

/** Which handlers of interest a request for a route passes by. */
function guardsOf(run: Run, routes: readonly HonoRoute[], { path, method }: HonoRoute): string {
  const asked = examplePath(path);
  const isAsked = (route: HonoRoute): boolean =>
    ['ALL', 'OPTIONS', method].includes(route.method) && mayWrite(run, route.handler) && matchesPath(route.path, asked);
  return routes.flatMap((route, index) => (isAsked(route) ? [index] : [])).join();
}
