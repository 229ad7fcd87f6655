// Controllers in a file of their own: each route that touches CORS is probed by itself, as Express would call it, where no
// app of the file has done so.

import ts from 'typescript';
import type { Endpoint, ModuleInstance, Run } from '../../interpreter/run.ts';
import { undefinedValue } from '../../interpreter/value.ts';
import { placeOf } from '../../source/place.ts';
import { expressRequest, expressResponse } from '../express/request-response.ts';
import { classOf, type ClassValue } from './decorators.ts';
import { answerByRoute } from './handler.ts';
import { isOfInterest, routesOf, type ControllerRoute } from './routes.ts';

/** The routes of interest of the controllers that a file declares. */
export function controllerEndpoints(module: ModuleInstance, run: Run): readonly Endpoint[] {
  if (!module.source.text.includes('@nestjs/')) return [];
  return classesIn(module, run)
    .flatMap((controller) => routesOf(run, controller))
    .filter((route) => isOfInterest(route, []))
    .flatMap((route) => route.paths.map((path) => endpointOf(route, path)));
}

/** The classes that a file declares. */
export function classesIn({ source, environment }: ModuleInstance, run: Run): readonly ClassValue[] {
  return source.statements.flatMap((statement) => {
    const name = ts.isClassDeclaration(statement) ? statement.name?.text : undefined;
    const value = name === undefined ? undefined : environment.find(name)?.value;
    const type = value && classOf(run, value);
    return type ? [type] : [];
  });
}

function endpointOf(route: ControllerRoute, path: string): Endpoint {
  const { code, methods } = route;
  const { file, start } = placeOf(code);
  return {
    key: `nest ${file}:${start} ${path}`,
    label: `${methods.join(', ') || 'any'} ${path}`,
    node: code,
    methods,
    path: path.replace(/:\w+/g, 'x'),
    part: true,
    respond: (run, exchange) => {
      // Without CORS in sight, a preflight finds no route.
      if (!answersMethod(route, exchange.request.method)) {
        exchange.status = 404;
        exchange.sent = true;
        return;
      }
      const next = undefinedValue(code);
      const request = expressRequest(exchange, code);
      answerByRoute(route, { run, request, response: expressResponse(exchange, code), next }, exchange, []);
    },
  };
}

function answersMethod({ methods }: ControllerRoute, method: string): boolean {
  return methods.length === 0 || methods.includes(method) || (method === 'HEAD' && methods.includes('GET'));
}
