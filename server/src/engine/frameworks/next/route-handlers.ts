// App Router route handlers: `app/**/route.ts` exporting GET, POST, … (nextjs.org, "route.js").

import type ts from 'typescript';
import type { FilePath } from '../../finding.ts';
import { getProperty } from '../../interpreter/properties.ts';
import type { Endpoint, ModuleInstance, Run } from '../../interpreter/run.ts';
import { isCallable } from '../../interpreter/operations.ts';
import type { Callable } from '../../interpreter/value.ts';
import { placeOf } from '../../source/place.ts';
import { objectWith } from '../native-object.ts';
import { requesterPart } from '../probe-values.ts';
import { respondByWebHandler, type WebHandler } from '../web-handler.ts';
import { isSharedElsewhere } from './elsewhere.ts';

const ROUTE_FILE = /(?:^|\/)app\/(?:.*\/)?route\.(?:[cm]?[jt]sx?)$/;
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

export function routeHandlerEndpoints(module: ModuleInstance, run: Run): readonly Endpoint[] {
  if (!ROUTE_FILE.test(module.file)) return [];
  const exported = METHODS.flatMap((method) => {
    const value = run.force(getProperty(run, module.exports, method, module.source));
    return isCallable(value) ? [{ method, handler: value }] : [];
  });
  const seesAll = !isSharedElsewhere(run, module, '/app/');
  const preflight = exported.find(({ method }) => method === 'OPTIONS')?.handler;
  const actual = exported.filter(({ method }) => method !== 'OPTIONS');
  if (actual.length === 0 && preflight) return [routeEndpoint(module, seesAll, 'OPTIONS', preflight, preflight)];
  return actual.map(({ method, handler }) => routeEndpoint(module, seesAll, method, handler, preflight));
}

function routeEndpoint(
  module: ModuleInstance,
  seesAll: boolean,
  method: string,
  handler: Callable,
  preflight?: Callable,
): Endpoint {
  const { file, start } = placeOf(handler.node);
  return {
    key: `next route ${file}:${start} ${method}`,
    label: `${method} ${routePath(module.file)}`,
    node: module.source,
    methods: [method],
    path: routePath(module.file),
    part: false,
    seesAll,
    respond: (run, exchange) => {
      const answering = exchange.request.method === 'OPTIONS' ? preflight : handler;
      if (answering) {
        respondByWebHandler(run, withContext(answering, handler.node), handler.node);
      } else {
        // Next answers OPTIONS itself: 204 with Allow (measured on 15.5 and 16.4).
        exchange.status = 204;
        exchange.sent = true;
      }
    },
  };
}

/** A handler with what Next hands over besides the request: the context of a route, the event of middleware. */
export function withContext(handler: Callable, node: ts.Node): WebHandler {
  // Since Next 15 `params` is a promise; awaiting takes either.
  return { handler, others: [objectWith(node, { params: requesterPart('params', node) })] };
}

/** The URL path of a route file: groups and dynamic segments resolved. */
function routePath(file: FilePath): string {
  const folders = file.replace(/^.*?(?:^|\/)app\//, '').replace(/(?:^|\/)route\.[a-z]+$/, '');
  const segments = folders.split('/').filter((segment) => segment !== '' && !/^\(.*\)$/.test(segment));
  return `/${segments.map((segment) => segment.replace(/^\[+.*$/, 'x')).join('/')}`;
}
