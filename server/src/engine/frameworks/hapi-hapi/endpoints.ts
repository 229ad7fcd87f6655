// The endpoints of a hapi server: one for each route that can differ from the others, and one for what no route answers.

import type { Endpoint, Run } from '../../interpreter/run.ts';
import type { Value } from '../../interpreter/value.ts';
import { placeOf } from '../../source/place.ts';
import { pathMatching } from '../find-my-way.ts';
import { mayWriteCors } from './decorations.ts';
import { respondByServer } from './lifecycle.ts';
import { EXTENSIONS, type Route, type ServerState } from './server-state.ts';

const MOST_ENDPOINTS = 40;

export function serverEndpoints(run: Run, server: ServerState, unmatched: Route): readonly Endpoint[] {
  const routes = [...chooseRoutes(run, server), unmatched];
  return routes.slice(0, MOST_ENDPOINTS).map((route) => endpointOf(server, route, unmatched));
}

/** Every route with settings or code of its own that touch CORS, and of the others the first of each method. */
function chooseRoutes(run: Run, server: ServerState): readonly Route[] {
  const chosen = new Map<string, Route>();
  for (const route of server.routes) {
    const methods = route.methods.join();
    const isOwn = (route.cors?.layers.length ?? 0) > 0 && route.cors?.node === route.node;
    const key =
      isOwn || isOfInterest(run, route, server)
        ? `${methods} ${route.path}`
        : `plain ${methods} ${Boolean(route.cors)}`;
    if (!chosen.has(key)) chosen.set(key, route);
  }
  return [...chosen.values()];
}

function isOfInterest(run: Run, { handler, extensions }: Route, server: ServerState): boolean {
  const own = [handler, ...EXTENSIONS.flatMap((point) => extensions[point])];
  return own.some((value) => value !== undefined && mayWrite(run, value, server));
}

function mayWrite(run: Run, handler: Value, server: ServerState): boolean {
  if (handler.kind === 'deferred' && !handler.mayHoldCors()) return false;
  return mayWriteCors(run.force(handler), server);
}

function endpointOf(server: ServerState, { methods, path }: Route, unmatched: Route): Endpoint {
  const { file, start } = placeOf(server.node);
  const asked = pathMatching(path);
  return {
    key: `hapi ${file}:${start} ${methods.join()} ${path}`,
    label: `${methods.join(', ') || 'any'} ${asked}`,
    node: server.node,
    methods,
    path: asked,
    part: false,
    respond: (run, exchange) => respondByServer(run, exchange, server, unmatched),
  };
}
