// Servers of Bun: `Bun.serve({ fetch, routes, error })`. A route is a function, a Response, or an object of these by method
// (bun.sh, "Routing").

import type ts from 'typescript';
import { WEB, type Exchange } from '../exchange/exchange.ts';
import { callValue } from '../interpreter/call.ts';
import { isCallable } from '../interpreter/operations.ts';
import { entriesOf, getProperty } from '../interpreter/properties.ts';
import type { Endpoint, Run } from '../interpreter/run.ts';
import {
  native,
  undefinedValue,
  type Callable,
  type NativeCall,
  type ObjectValue,
  type Settled,
  type Value,
} from '../interpreter/value.ts';
import { placeOf } from '../source/place.ts';
import { defineFramework } from './framework.ts';
import { noteListening } from './listening.ts';
import { objectWith } from './native-object.ts';
import { answerWith, runtimeContext, webEndpoints } from './web-handler.ts';
import { webRequest } from './web-request.ts';

export const bun = defineFramework({
  name: 'bun',
  packages: ['bun'],
  model: ({ node, subpath }) => (subpath ? undefined : objectWith(node, { serve: native('serve', node, serve) })),
  globals: { 'Bun.serve': serve },
});

interface Server {
  readonly node: ts.Node;
  readonly fetch: Settled;
  readonly error: Settled;
}

function serve(call: NativeCall): Value {
  const { run, args, node } = call;
  const options = args[0] && run.force(args[0]);
  if (options?.kind !== 'object') return undefinedValue(node);
  noteListening(call);
  const option = (name: string): Settled => run.force(getProperty(run, options, name, node));
  const server: Server = { node, fetch: option('fetch'), error: option('error') };
  run.sites.push(() => [...routeEndpoints(run, server, option('routes')), ...fetchEndpoints(run, server)]);
  return runtimeContext('server', node);
}

function fetchEndpoints(run: Run, { fetch, error, node }: Server): readonly Endpoint[] {
  if (!isCallable(fetch)) return [];
  const answering = { handler: fetch, others: [runtimeContext('server', node)], onError: handlerIn(error) };
  return webEndpoints(run, { runtime: 'bun', label: 'the server', node }, answering);
}

function routeEndpoints(run: Run, server: Server, routes: Settled): readonly Endpoint[] {
  if (routes.kind !== 'object') return [];
  return entriesOf(run, routes, server.node).flatMap(([path, value]) => {
    const route = run.force(value);
    return route.kind === 'object' ? [routeEndpoint(run, server, path, route)] : [];
  });
}

function routeEndpoint(run: Run, server: Server, path: string, route: ObjectValue): Endpoint {
  const { node } = server;
  const { file, start } = placeOf(node);
  const byMethod = isByMethod(route);
  return {
    key: `bun ${file}:${start} ${path}`,
    label: path,
    node,
    methods: byMethod ? entriesOf(run, route, node).flatMap(([name]) => (name === 'OPTIONS' ? [] : [name])) : [],
    path: path.replace(/:\w+|\*/g, 'x'),
    part: false,
    seesAll: true,
    respond: (inner, exchange) => {
      const { method } = exchange.request;
      const own = byMethod ? inner.force(getProperty(inner, route, method, node)) : route;
      // A method that a route does not name is left to `fetch`.
      respond(inner, exchange, server, own.kind === 'object' ? own : server.fetch);
    },
  };
}

function isByMethod({ internal }: ObjectValue): boolean {
  return internal.type === 'plain';
}

function respond(run: Run, exchange: Exchange, { error, node }: Server, answering: Settled): void {
  exchange.server = WEB;
  if (answering.kind === 'object' && answering.internal.type === 'response') return answerWith(run, answering, node);
  if (!isCallable(answering)) {
    exchange.status = 404;
    exchange.sent = true;
    return;
  }
  const args = [webRequest(exchange.request, node), runtimeContext('server', node)];
  const result = callValue(run, answering, undefinedValue(node), args, node);
  answerWith(run, result, node, handlerIn(error));
}

function handlerIn(value: Settled): Callable | undefined {
  return isCallable(value) ? value : undefined;
}
