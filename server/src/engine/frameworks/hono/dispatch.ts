// How a request goes through a Hono app (src/compose.ts, `#dispatch` of src/hono-base.ts): all handlers whose path
// matches, in the order of their registration, each of which may go on to the next.

import type ts from 'typescript';
import { newExchange, type Exchange } from '../../exchange/exchange.ts';
import { throwError } from '../../interpreter/builtins/error.ts';
import { newResponse } from '../../interpreter/builtins/response.ts';
import { callValue } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import { isCallable } from '../../interpreter/operations.ts';
import { getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import {
  native,
  primitive,
  promise,
  undefinedValue,
  type ObjectValue,
  type Settled,
  type Value,
} from '../../interpreter/value.ts';
import type { HonoApp, HonoRoute } from './app.ts';
import { newContext, type Context } from './context.ts';
import { mayWrite, openHandler } from '../open-handler.ts';
import { ALLOW_ORIGIN, letsAskerIn } from '../unreached.ts';
import { isOfInterest, readsJson, takesNext } from './handlers.ts';
import { matchesPath } from './paths.ts';
import { currentResponse, makeResponse, partsOf, responseFrom, setResponse, type ResponseParts } from './response.ts';

interface Passage {
  readonly run: Run;
  readonly app: HonoApp;
  readonly context: Context;
  readonly steps: readonly HonoRoute[];
  readonly node: ts.Node;
  /** The last step that was taken: `next` goes on once. */
  at: number;
}

/** The response of an app to the run's request; undefined after an exception that nobody has handled. */
export function dispatch(run: Run, app: HonoApp, exchange: Exchange, asked: string, node: ts.Node): Value {
  run.invoked.add(app.node);
  const steps = stepsFor(app, exchange, asked);
  for (const { owner } of steps) run.invoked.add(owner.node);
  const context = newContext(exchange, app.version, (own) => notFound(run, app, own, node), node);
  const passage: Passage = { run, app, context, steps, node, at: -1 };
  const [only, ...others] = steps;
  if (only && others.length === 0) return answerOfOne(passage, only);
  goOn(passage, 0);
  noteUnreached(passage, asked);
  if (!run.stopped && !context.finalized) throwError(run, 'Error', 'Context is not finalized', node);
  const thrown = run.takeThrown();
  if (thrown) return handled(passage, thrown);
  return run.stopped ? undefinedValue(node) : currentResponse(context, run, node);
}

/** Notes the first middleware that was not reached and would have let the asking page read. */
function noteUnreached({ run, app, context, steps, node, at }: Passage, asked: string): void {
  const { exchange } = context;
  if (run.stopped || !context.finalized) return;
  const { list, rest } = partsOf(currentResponse(context, run, node));
  if (rest || list.has(ALLOW_ORIGIN)) return;
  const missed = steps.slice(at + 1).find((step) => {
    return !step.ends && mayWrite(run, step.handler) && wouldLetIn(run, app, step, exchange, asked);
  });
  run.exchange = exchange;
  if (!missed) return;
  const behind = app.routes.slice(app.routes.indexOf(missed) + 1);
  exchange.unreached = { node: missed.node, isLast: behind.every((route) => isPlain(run, route)) };
}

function wouldLetIn(run: Run, app: HonoApp, step: HonoRoute, { request }: Exchange, asked: string): boolean {
  const alone = newExchange(request);
  run.exchange = alone;
  const only = { ...app, routes: [step], onError: undefined, notFound: undefined };
  const response = run.force(dispatch(run, only, alone, asked, step.node));
  if (run.takeThrown() || run.stopped || response.kind !== 'object') return false;
  return letsAskerIn(partsOf(response).list, request);
}

/** Whether it is middleware, and shown: what nobody shows may be an app with routes. */
function isPlain(run: Run, { ends, handler }: HonoRoute): boolean {
  return !ends && openHandler(run, handler)?.kind === 'object';
}

function stepsFor({ routes, isStrict }: HonoApp, { request }: Exchange, asked: string): readonly HonoRoute[] {
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const path = isStrict || asked === '/' ? asked : asked.replace(/\/$/, '');
  return routes.filter((route) => (route.method === 'ALL' || route.method === method) && matchesPath(route.path, path));
}

/** A single handler's response is sent as it is: nothing is merged into it. */
function answerOfOne(passage: Passage, step: HonoRoute): Value {
  const { run, context, node } = passage;
  const next = () => setResponse(context, run, context.notFound(), node);
  const response = answerOf(passage, step, next);
  const thrown = run.takeThrown();
  if (thrown) return handled(passage, thrown);
  if (run.stopped) return undefinedValue(node);
  if (!isNothing(run, response)) return responseFrom(context, run, run.force(response), node);
  return context.finalized ? currentResponse(context, run, node) : context.notFound();
}

function goOn(passage: Passage, index: number): void {
  const { run, context, node, steps } = passage;
  if (run.stopped) return;
  if (index <= passage.at) {
    throwError(run, 'Error', 'next() called multiple times', node);
    return;
  }
  passage.at = index;
  const step = steps[index];
  if (!step) {
    if (!context.finalized) setResponse(context, run, context.notFound(), node);
    return;
  }
  const response = answerOf(passage, step, () => goOn(passage, index + 1));
  const thrown = run.takeThrown();
  if (thrown) {
    const answer = handled(passage, thrown);
    if (!run.stopped && !isNothing(run, answer)) setResponse(context, run, answer, node);
  } else if (!run.stopped && !context.finalized && !isNothing(run, response)) {
    setResponse(context, run, response, node);
  }
}

/** What a route's handler gives, or the handler of errors of the app that it came with. */
function answerOf(passage: Passage, step: HonoRoute, next: () => void): Value {
  const { run, context, node } = passage;
  let response = invoke(passage, step, next);
  for (const { onError } of step.errorHandlers) {
    if (!onError) continue;
    const thrown = run.takeThrown();
    if (thrown) response = handled({ ...passage, app: { ...passage.app, onError } }, thrown);
    if (run.stopped) return response;
    if (!isNothing(run, response) && (thrown || !context.finalized)) setResponse(context, run, response, node);
    response = currentResponse(context, run, node);
  }
  return response;
}

function invoke(passage: Passage, { handler, ends }: HonoRoute, next: () => void): Value {
  const { run, app, context, node } = passage;
  const settled = openHandler(run, handler);
  const goOnNow = (): Value => {
    next();
    return undefinedValue(node);
  };
  if (settled?.kind !== 'object' || !isCallable(settled)) {
    context.exchange.passedUnseen = true;
    // Whoever has added routes after it expects it to go on.
    const isLast = !passage.steps.slice(passage.at + 1).some((later) => later.ends);
    return ends && isLast ? unseenAnswer(passage) : goOnNow();
  }
  if (!isOfInterest(settled, app, context)) {
    if (readsJson(settled)) context.exchange.readsJson = true;
    return takesNext(settled) ? goOnNow() : unseenAnswer(passage);
  }
  const nextValue = native('next', node, (call) => {
    next();
    return promise(undefinedValue(call.node), call.node);
  });
  const result = callValue(run, settled, undefinedValue(node), [context.value, nextValue], node);
  return run.stopped ? undefinedValue(node) : awaited(run, result);
}

/** A handler that cannot change who reads the answer: it answers, with the headers that the context holds. */
function unseenAnswer({ run, context, node }: Passage): Value {
  return withStatus(run, makeResponse(context, NO_PARTS, run, node), undefined, node);
}

/** What answers errors: the user's handler, or Hono itself. What is no Error is nobody's to answer. */
function handled(passage: Passage, thrown: Value): Value {
  const { run, app, context, node } = passage;
  const error = run.force(thrown);
  if (error.kind === 'primitive') return run.throw(error);
  context.error = error;
  const { onError } = app;
  if (!onError) return answerToError(passage, error);
  const handler = openHandler(run, onError);
  if (!handler || !isCallable(handler))
    return withStatus(run, makeResponse(context, NO_PARTS, run, node), undefined, node);
  return awaited(run, callValue(run, handler, undefinedValue(node), [error, context.value], node));
}

/** An HTTPException brings its response along, whose headers since 4.7 are laid over those of the context. */
function answerToError({ run, context, node }: Passage, error: Settled): Value {
  const getResponse = error.kind === 'object' ? run.force(getProperty(run, error, 'getResponse', node)) : error;
  if (!isCallable(getResponse)) return makeResponse(context, { ...NO_PARTS, init: primitive(500, node) }, run, node);
  const response = run.force(callValue(run, getResponse, error, [], node));
  return context.isModern ? makeResponse(context, { ...NO_PARTS, init: response }, run, node) : response;
}

function notFound(run: Run, app: HonoApp, context: Context, node: ts.Node): Value {
  const { exchange } = context;
  const handler = app.notFound && openHandler(run, app.notFound);
  if (handler && isCallable(handler)) {
    return awaited(run, callValue(run, handler, undefinedValue(node), [context.value], node));
  }
  const response = makeResponse(context, { ...NO_PARTS, init: primitive(404, node) }, run, node);
  // Code that nobody shows was passed by: it may have answered.
  const isSure = app.notFound === undefined && !exchange.passedUnseen;
  return isSure ? response : withStatus(run, response, undefined, node);
}

const NO_PARTS: ResponseParts = { init: undefined, headers: undefined };

function withStatus(run: Run, response: ObjectValue, status: number | undefined, node: ts.Node): ObjectValue {
  const { list, rest } = partsOf(response);
  return newResponse(run, list, status, node, rest);
}

function isNothing(run: Run, value: Value): boolean {
  const settled = run.force(value);
  return settled.kind === 'primitive' && !settled.value;
}
