// The endpoints of a Fastify app: one for each route that can differ from the others, and one for what no route answers.

import type { Endpoint, Run } from '../../interpreter/run.ts';
import { placeOf } from '../../source/place.ts';
import { mayWrite } from '../open-handler.ts';
import { pathMatching } from '../find-my-way.ts';
import type { App, Context, Route } from './app.ts';
import { NOTHING, respondByApp } from './lifecycle.ts';
import { loadPlugins } from './loading.ts';

const MOST_ENDPOINTS = 40;

/** What the app answers. `part` for one that stands for a plugin which nobody in sight registers. */
export function appEndpoints(run: Run, app: App, root: Context, part: boolean): readonly Endpoint[] {
  loadPlugins(run, app);
  const unmatched: Route = { ...NOTHING, methods: [], path: '/any', context: root, node: app.node };
  const isShared = Object.values(root.hooks).some((hooks) => hooks.length > 0) || app.notFound.length > 0;
  const routes = [...chooseRoutes(run, app.routes), ...(isShared ? [unmatched] : [])];
  return routes.slice(0, MOST_ENDPOINTS).map((route) => endpointOf(app, route, unmatched, part));
}

/** Every route of interest, and of those that are alike in one context the first of each method. */
function chooseRoutes(run: Run, routes: readonly Route[]): readonly Route[] {
  const contexts = [...new Set(routes.map(({ context }) => context))];
  const chosen = new Map<string, Route>();
  for (const route of routes) {
    const methods = route.methods.join();
    const key = isOfInterest(run, route)
      ? `${methods} ${route.path.replace(/\/$/, '')}`
      : `plain ${methods} ${contexts.indexOf(route.context)}`;
    // What plugins register for all paths only shows on the paths of others.
    if (route.path !== '*' && !chosen.has(key)) chosen.set(key, route);
  }
  return [...chosen.values()];
}

function isOfInterest(run: Run, { handler, hooks, errorHandler, config }: Route): boolean {
  if (config !== undefined) return true;
  const own = [handler, errorHandler, ...Object.values(hooks).flat()];
  return own.some((value) => value !== undefined && mayWrite(run, value));
}

function endpointOf(app: App, { methods, path }: Route, unmatched: Route, part: boolean): Endpoint {
  const { file, start } = placeOf(app.node);
  const asked = pathMatching(path);
  return {
    key: `fastify ${file}:${start} ${methods.join()} ${path}`,
    label: `${methods.join(', ') || 'any'} ${asked}`,
    node: app.node,
    methods,
    path: asked,
    part,
    seesAll: !part,
    respond: (run, exchange) => respondByApp(run, exchange, app, unmatched),
  };
}
