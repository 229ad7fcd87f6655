// What an Elysia app answers: each route that can differ from the others in its handler or its hooks.

import type ts from 'typescript';
import type { Endpoint, Run } from '../../interpreter/run.ts';
import type { Callable } from '../../interpreter/value.ts';
import { placeOf } from '../../source/place.ts';
import { respondByWebHandler } from '../web-handler.ts';
import type { WebRoute } from '../web-routes.ts';
import type { ElysiaApp, ElysiaRoute } from './state.ts';
import { mayWrite } from './handlers.ts';
import { STAGES } from './hooks.ts';
import { examplePath } from './paths.ts';

const MOST_ROUTES = 40;

/** Every route whose handler can write headers, and of those that have the same hooks the first of each method. */
export function routesOf(run: Run, { routes }: ElysiaApp): readonly WebRoute[] {
  const chosen = new Map<string, WebRoute>();
  // Preflights are asked wherever something else is.
  for (const route of routes.filter(({ method }) => method !== 'OPTIONS')) {
    const method = route.method === 'ALL' ? undefined : route.method;
    const path = examplePath(route.path);
    const isOwn = mayWrite(run, route.handler);
    const key = `${method} ${isOwn ? path : hooksOf(run, route)}`;
    if (!chosen.has(key)) chosen.set(key, { method, path });
  }
  return [...chosen.values()].slice(0, MOST_ROUTES);
}

/** Which hooks of interest stand around a route. */
function hooksOf(run: Run, { hooks }: ElysiaRoute): string {
  const calls = STAGES.flatMap((stage) => hooks[stage].map(({ call }) => call)).filter((call) => mayWrite(run, call));
  return calls.map(({ node }) => keyOf(node)).join();
}

function keyOf(node: ts.Node): string {
  const { file, start } = placeOf(node);
  return `${file}:${start}`;
}

/** The app by itself, for where nobody in sight serves it. */
export function partsOfApp(run: Run, app: ElysiaApp, fetch: Callable): readonly Endpoint[] {
  const { node, label } = app;
  const routes = routesOf(run, app);
  const answering = { handler: fetch, others: [] };
  const endpoint = (route: WebRoute | undefined): Endpoint => {
    const name = route ? `${route.method ?? 'ALL'} ${route.path}` : label;
    return {
      key: `elysia ${keyOf(node)} ${name}`,
      label: name,
      node,
      methods: route?.method === undefined ? [] : [route.method],
      path: route?.path,
      part: true,
      respond: (inner) => respondByWebHandler(inner, answering, node),
    };
  };
  if (routes.length > 0) return routes.map(endpoint);
  return app.hooks.request.length > 0 || app.routes.length > 0 ? [endpoint(undefined)] : [];
}
