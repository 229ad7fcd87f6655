// node:http, node:https and node:http2 servers: `createServer(handler)`, `server.on('request', handler)`.

import type ts from 'typescript';
import type { Exchange } from '../../exchange/exchange.ts';
import { callValue } from '../../interpreter/call.ts';
import { isCallable, knownText } from '../../interpreter/operations.ts';
import type { Endpoint, Run } from '../../interpreter/run.ts';
import { hostObject, native, undefinedValue, type NativeCall, type Value } from '../../interpreter/value.ts';
import { placeOf } from '../../source/place.ts';
import { defineFramework } from '../framework.ts';
import { noteListening } from '../listening.ts';
import { methodTable, objectWith } from '../native-object.ts';
import { hasFailed } from '../outcome.ts';
import { hasOwnEndpoints } from '../own-endpoints.ts';
import { incomingMessage } from './incoming-message.ts';
import { serverResponse } from './server-response.ts';

export const nodeHttp = defineFramework({
  name: 'node:http',
  packages: ['http', 'https', 'http2'],
  model: ({ node }) => {
    const createServer = native('createServer', node, makeServer);
    const Server = native('Server', node, makeServer, makeServer);
    return objectWith(node, { createServer, createSecureServer: createServer, Server });
  },
});

function makeServer(call: NativeCall): Value {
  // The handler comes last; which options stand before it may hang on the environment.
  const handler = call.args.findLast((arg) => isCallable(call.run.force(arg)));
  return serverOf(call.run, handler, call.node);
}

/** A server that is made at `node` and answers by a `(req, res)` function, if by any yet. */
export function serverOf(run: Run, handler: Value | undefined, node: ts.Node): Value {
  if (handler && !hasOwnEndpoints(run.force(handler))) {
    run.sites.push(() => [handlerEndpoint(run.force(handler), node)]);
  }
  const methods = methodTable({
    on: onEvent,
    once: onEvent,
    addListener: onEvent,
    listen: (listen) => {
      noteListening(listen);
      return listen.self;
    },
    close: (close) => close.self,
  });
  return hostObject('Server', node, (name, at) => methods(name, at));
}

function onEvent(call: NativeCall): Value {
  const handler = call.args[1];
  if (handler && knownText(call.run, call.args[0]) === 'request' && !hasOwnEndpoints(call.run.force(handler))) {
    call.run.sites.push(() => [handlerEndpoint(call.run.force(handler), call.node)]);
  }
  return call.self;
}

/** An endpoint that is one `(req, res)` function. */
function handlerEndpoint(handler: Value, node: ts.Node): Endpoint {
  const { file, start } = placeOf(node);
  return {
    key: `node:http ${file}:${start}`,
    label: 'the HTTP server',
    node,
    methods: [],
    path: undefined,
    part: false,
    seesAll: true,
    respond: (run, exchange) => respondByNodeHandler(run, exchange, handler, node),
  };
}

/** Lets a `(req, res)` function answer. A handler that throws takes the connection or the process down: no answer. */
export function respondByNodeHandler(run: Run, exchange: Exchange, handler: Value, node: ts.Node): void {
  const request = incomingMessage(exchange.request, node);
  const response = serverResponse(exchange, node);
  const result = callValue(run, handler, undefinedValue(node), [request, response], node);
  if (hasFailed(run, exchange, result) && !exchange.sent) exchange.unanswered = true;
}
