// How Socket.IO 3 and 4 (Engine.IO 4 to 6, lib/server.js) answer a client's first request over HTTP: the `cors` package,
// then whether it is a GET, then `allowRequest`, then headers that listeners may add to.

import type { Exchange } from '../../exchange/exchange.ts';
import { callValue } from '../../interpreter/call.ts';
import { truthy } from '../../interpreter/operations.ts';
import type { Run } from '../../interpreter/run.ts';
import { valueSide } from '../../exchange/write.ts';
import { native, object, undefinedValue, type Value } from '../../interpreter/value.ts';
import { corsMiddleware, NEWEST } from '../cors/index.ts';
import { truthyError } from '../cors/answer.ts';
import { incomingMessage } from '../node-http/incoming-message.ts';
import { pairsOf, serverResponse, setNodeHeader } from '../node-http/server-response.ts';
import { functionOption, optionOf, versionOf, type IoServer } from './server.ts';

export interface IoPassage {
  readonly run: Run;
  readonly exchange: Exchange;
  readonly server: IoServer;
  readonly request: Value;
  readonly response: Value;
}

export function ioPassage(run: Run, exchange: Exchange, server: IoServer): IoPassage {
  const request = incomingMessage(exchange.request, server.node);
  return { run, exchange, server, request, response: serverResponse(exchange, server.node) };
}

/** The middleware by which a server speaks CORS; `undefined` where it does not. */
export function corsOf(run: Run, server: IoServer): Value | undefined {
  const option = optionOf(run, server, 'cors');
  if (!option || !truthy(run, option.value)) return undefined;
  const value = run.force(option.value);
  // What is no object counts as no options: `cors: true`, `cors: '*'`.
  const node = value.kind === 'primitive' ? option.node : server.node;
  return corsMiddleware(run, value, node, { ...server.library, version: NEWEST });
}

/** Answers by middleware first: CORS, and what `io.engine.use(…)` was given. */
export function answerHandshake(passage: IoPassage, cors: Value | undefined): void {
  const { server, run, exchange, request, response } = passage;
  const { node } = server;
  const middlewares = [...(cors ? [cors] : []), ...server.middlewares];
  const advance = (index: number, error: Value | undefined): void => {
    if (run.stopped || exchange.sent) return;
    // Until Engine.IO 6.4 nobody looked at the error.
    if (error && hasMiddlewares(server)) return end(exchange, 400);
    const middleware = middlewares[index];
    if (!middleware) return verify(passage);
    const next = native('next', node, (call) => {
      advance(index + 1, call.args[0] && truthyError(run, call.args[0]));
      return undefinedValue(call.node);
    });
    callValue(run, middleware, undefinedValue(node), [request, response, next], node);
  };
  advance(0, undefined);
  if (!exchange.sent && !run.stopped) exchange.unanswered = true;
}

function hasMiddlewares(server: IoServer): boolean {
  const { major, minor } = versionOf(server);
  return server.library.name === 'engine.io' ? major > 6 || (major === 6 && minor >= 4) : major === 4 && minor >= 6;
}

function verify(passage: IoPassage): void {
  const { run, exchange, server } = passage;
  if (exchange.request.method !== 'GET') return end(exchange, 400);
  const allowRequest = functionOption(run, server, 'allowRequest');
  if (!allowRequest) return accept(passage);
  askWhether(passage, allowRequest, (isAllowed) => (isAllowed ? accept(passage) : end(exchange, 403)));
}

/** `allowRequest: (req, callback) => callback(null, isAllowed)`. */
export function askWhether(
  { run, server: { node }, request }: IoPassage,
  allowRequest: Value,
  then: (isAllowed: boolean) => void,
): void {
  const callback = native('callback', node, (call) => {
    const [, isAllowed] = call.args;
    then(isAllowed !== undefined && truthy(run, isAllowed));
    return undefinedValue(call.node);
  });
  callValue(run, allowRequest, undefinedValue(node), [request, callback], node);
}

/** A session is opened: `writeHead(200, headers)` with what listeners have put into the headers. */
function accept({ run, exchange, server, request }: IoPassage): void {
  const { node } = server;
  const headers = object(node);
  for (const listener of server.headerListeners) {
    callValue(run, listener, undefinedValue(node), [headers, request], node);
  }
  if (run.stopped) return;
  for (const { name, value, site } of pairsOf(run, headers, node)) {
    setNodeHeader(exchange, run, name, value, valueSide(site), site);
  }
  end(exchange, 200);
}

/** Ends an answer. */
export function end(exchange: Exchange, status: number): void {
  exchange.status = status;
  exchange.sent = true;
}
