// The endpoints of a restify server: one for each route that can differ from the others, and one for what no route answers.

import type { Endpoint, Run } from '../../interpreter/run.ts';
import { placeOf } from '../../source/place.ts';
import { mayWrite } from '../open-handler.ts';
import { pathMatching } from '../find-my-way.ts';
import { respondByServer } from './lifecycle.ts';
import type { Route, ServerState } from './server-state.ts';

const MOST_ENDPOINTS = 40;
const UNMATCHED: Route = { methods: [], path: '/any', handlers: [] };

export function serverEndpoints(run: Run, server: ServerState): readonly Endpoint[] {
  const isEmpty = server.pre.length + server.use.length + server.routes.length + server.listeners.size === 0;
  if (isEmpty) return [];
  const routes = [...chooseRoutes(run, server.routes), UNMATCHED];
  return routes.slice(0, MOST_ENDPOINTS).map((route) => endpointOf(server, route));
}

/** Every route with handlers of interest, and of the others the first of each method. */
function chooseRoutes(run: Run, routes: readonly Route[]): readonly Route[] {
  const chosen = new Map<string, Route>();
  for (const route of routes) {
    const methods = route.methods.join();
    const isOwn = route.handlers.some((handler) => mayWrite(run, handler));
    const key = isOwn ? `${methods} ${route.path}` : `plain ${methods}`;
    if (!chosen.has(key)) chosen.set(key, route);
  }
  return [...chosen.values()];
}

function endpointOf(server: ServerState, { methods, path }: Route): Endpoint {
  const { file, start } = placeOf(server.node);
  const asked = pathMatching(path);
  return {
    key: `restify ${file}:${start} ${methods.join()} ${path}`,
    label: `${methods.join(', ') || 'any'} ${asked}`,
    node: server.node,
    methods,
    path: asked,
    part: false,
    respond: (run, exchange) => respondByServer(run, exchange, server),
  };
}
