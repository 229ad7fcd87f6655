// The way of a request through a restify server (lib/server.js and chain.js, 8 to 11): `pre`, the route, `use`, its
// handlers, and the events that errors raise.

import type { Exchange } from '../../exchange/exchange.ts';
import { callValue } from '../../interpreter/call.ts';
import { isCallable } from '../../interpreter/operations.ts';
import { getProperty } from '../../interpreter/properties.ts';
import { touchesCors } from '../../interpreter/relevance.ts';
import type { Run } from '../../interpreter/run.ts';
import {
  array,
  define,
  native,
  object,
  primitive,
  undefinedValue,
  type ObjectValue,
  type Settled,
  type Value,
} from '../../interpreter/value.ts';
import { arity } from '../express/handlers.ts';
import { findRoute, type PathMatching } from '../find-my-way.ts';
import { runLater } from '../outcome.ts';
import { restifyRequest, restifyResponse, type RestifyResponse } from './request-response.ts';
import type { ServerState } from './server-state.ts';

const MATCHING: PathMatching = { ignoreTrailingSlash: false, caseSensitive: true };

interface Passage {
  readonly run: Run;
  readonly exchange: Exchange;
  readonly server: ServerState;
  readonly request: ObjectValue;
  readonly response: RestifyResponse;
}

/** How a chain ends: with an error, `false` for one that was stopped, or nothing. */
type Done = (error: Settled | undefined) => void;

export function respondByServer(run: Run, exchange: Exchange, server: ServerState): void {
  const { node } = server;
  const response = restifyResponse(exchange, node);
  const passage: Passage = { run, exchange, server, request: restifyRequest(exchange, node), response };
  const { request } = exchange;
  const path = request.path ?? '/';
  runChain(server.pre, 'shared', passage, (error) => {
    if (error) return failWith(error, passage);
    const route = findRoute(server.routes, request.method, path, MATCHING);
    if (!route) return answerNothing(path, passage);
    runChain(server.use, 'shared', passage, (failed) => {
      if (failed) return failWith(failed, passage);
      runChain(route.handlers, 'route', passage, (last) => {
        if (last) failWith(last, passage);
        else if (!exchange.sent) exchange.unanswered = true;
      });
    });
  });
}

/** 405 where another method has a route here, 404 elsewhere. */
function answerNothing(path: string, passage: Passage): void {
  const { exchange, server, run } = passage;
  const { node } = server;
  if (exchange.request.method === 'OPTIONS' && path === '*') {
    exchange.status = 200;
    return passage.response.send(run, node);
  }
  const { method } = exchange.request;
  const others = server.routes.flatMap(({ methods }) => methods).filter((other) => other !== method);
  const allowed = [...new Set(others)].filter((other) => findRoute(server.routes, other, path, MATCHING));
  const isKnown = allowed.length > 0;
  const error = object(node, { type: 'error' });
  define(error, 'name', primitive(isKnown ? 'MethodNotAllowedError' : 'ResourceNotFoundError', node), node);
  define(error, 'statusCode', primitive(isKnown ? 405 : 404, node), node);
  if (isKnown) {
    const names = allowed.map((name) => primitive(name, node));
    define(passage.response.value, 'methods', array(names, node), node);
  }
  failWith(error, passage);
}

function runChain(handlers: readonly Value[], kind: 'shared' | 'route', passage: Passage, done: Done): void {
  const { run, exchange } = passage;
  const advance = (index: number, error: Settled | undefined): void => {
    if (run.stopped || exchange.sent || exchange.unanswered) return;
    const value = handlers[index];
    if (!value) return done(error);
    const goOn: Done = (next) => advance(index + 1, next);
    const handler = openHandler(run, value);
    const isLast = kind === 'route' && index === handlers.length - 1;
    const takesErrors = handler !== undefined && arity(handler) === 4;
    if (takesErrors !== (error !== undefined)) return goOn(error);
    if (handler) return callHandler(handler, error, passage, goOn);
    if (!isLast) return goOn(error);
    exchange.status = undefined;
    passage.response.send(run, passage.server.node);
  };
  advance(0, undefined);
}

/** The function to call; `undefined` for one that cannot matter. */
function openHandler(run: Run, value: Value): ObjectValue | undefined {
  if (value.kind === 'deferred' && !value.mayHoldCors()) return undefined;
  const settled = run.force(value);
  if (!isCallable(settled)) return undefined;
  const { internal } = settled;
  if (internal.type === 'native' || touchesCors(internal.code, internal.environment)) return settled;
  return /\bOPTIONS\b/.test(internal.code.getText()) ? settled : undefined;
}

function callHandler(handler: ObjectValue, error: Settled | undefined, passage: Passage, next: Done): void {
  const { run, exchange, request, response } = passage;
  const { node } = handler;
  let isPassedOn = false;
  exchange.handedOver = false;
  const passOn = native('next', node, (call) => {
    const given = call.args[0] && run.force(call.args[0]);
    const isAgain = isPassedOn;
    isPassedOn = true;
    // `next(false)` stops: nothing comes after it.
    if (given?.kind === 'primitive' && given.value === false) exchange.unanswered ||= !exchange.sent;
    else if (!isAgain) next(given?.kind === 'primitive' && !given.value ? undefined : given);
    return undefinedValue(call.node);
  });
  const args = [...(error ? [error] : []), request, response.value, passOn];
  const result = callValue(run, handler, undefinedValue(node), args, node);
  runLater(run, exchange);
  // A handler that throws takes the process down.
  if (run.takeThrown()) {
    exchange.unanswered = !exchange.sent;
    return;
  }
  if (run.stopped || isPassedOn || exchange.sent) return;
  const settled = run.force(result);
  if (settled.kind === 'object' && settled.internal.type === 'promise') {
    const { state, value } = settled.internal;
    next(state === 'rejected' ? run.force(value) : undefined);
  } else if (!exchange.handedOver || exchange.callbackLeftOut) exchange.unanswered = true;
  else next(undefined);
}

/** An error goes to those who listen to its event and to `restifyError`; then it is the answer. */
function failWith(error: Settled, passage: Passage): void {
  const { run, exchange, server, response } = passage;
  const { node } = server;
  const listeners = [...eventsOf(run, error, passage), 'restifyError'].flatMap(
    (name) => server.listeners.get(name) ?? [],
  );
  const tell = (index: number): void => {
    if (run.stopped || exchange.sent) return;
    const listener = listeners[index];
    if (!listener) return sendError(error, passage);
    if (!openHandler(run, listener)) return tell(index + 1);
    let isDone = false;
    const done = native('callback', node, (call) => {
      if (!isDone) tell(index + 1);
      isDone = true;
      return undefinedValue(call.node);
    });
    callValue(run, listener, undefinedValue(node), [passage.request, response.value, error, done], node);
    run.takeThrown();
    if (!run.stopped && !isDone && !exchange.sent) exchange.unanswered = true;
  };
  tell(0);
}

/** The name of an error's event: its own without `Error`. */
function eventsOf(run: Run, error: Settled, { server }: Passage): readonly string[] {
  if (error.kind !== 'object') return [];
  const name = run.force(getProperty(run, error, 'name', server.node));
  if (name.kind !== 'primitive' || typeof name.value !== 'string') return [];
  return [name.value === 'ResourceNotFoundError' ? 'NotFound' : name.value.replace(/Error$/, '')];
}

function sendError(error: Settled, { run, exchange, server, response }: Passage): void {
  const { node } = server;
  const code = error.kind === 'object' ? run.force(getProperty(run, error, 'statusCode', node)) : undefined;
  const isNumber = code?.kind === 'primitive' && typeof code.value === 'number';
  // An error that nobody shows has a status of its own.
  exchange.status = isNumber ? Number(code.value) : error.kind === 'unknown' ? undefined : 500;
  response.send(run, node);
}
