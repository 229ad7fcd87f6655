// The way of a request through a Fastify app (lib/route.js, hooks.js, reply.js, 3 to 5): hooks in their order, the
// handler, `send`, the handlers of errors, and what answers where there is no route.

import type { Exchange } from '../../exchange/exchange.ts';
import { HeaderList } from '../../exchange/header-list.ts';
import { callValue } from '../../interpreter/call.ts';
import { isCallable } from '../../interpreter/operations.ts';
import { getProperty } from '../../interpreter/properties.ts';
import { touchesCors } from '../../interpreter/relevance.ts';
import type { Run } from '../../interpreter/run.ts';
import { unknownHere } from '../../interpreter/unknowns.ts';
import { native, undefinedValue, type ObjectValue, type Value } from '../../interpreter/value.ts';
import { findRoute } from '../find-my-way.ts';
import { runLater } from '../outcome.ts';
import { errorHandlers, type App, type HookName, type Route } from './app.ts';
import { fastifyReply, layOver, setReplyHeader, type ReplyState } from './reply.ts';
import { fastifyRequest } from './request.ts';

/** One request on its way. */
export interface Passage {
  readonly run: Run;
  readonly exchange: Exchange;
  readonly app: App;
  readonly request: ObjectValue;
  readonly reply: ObjectValue;
  readonly state: ReplyState;
  /** What answers; `callNotFound` changes it. */
  route: Route;
  /** The handlers of errors that have not been tried yet, innermost first. */
  errorHandlers: readonly Value[];
}

const passages = new WeakMap<ObjectValue, Passage>();

/** The passage behind a reply, for the plugins that we model. */
export function passageOf(reply: Value | undefined): Passage | undefined {
  return reply?.kind === 'object' ? passages.get(reply) : undefined;
}

/** Lets an app answer; `root` is its answer where it has no route and no handler for that. */
export function respondByApp(run: Run, exchange: Exchange, app: App, root: Route): void {
  const passage = newPassage(run, exchange, app, routeFor(app, exchange, root));
  if (app.loadsUnseen) exchange.passedUnseen = true;
  runHooks(['onRequest', 'preParsing', 'preValidation', 'preHandler'], passage, () => answer(passage));
  if (!passage.state.hijacked && !exchange.unanswered && !exchange.sent) sendNow(passage);
}

function routeFor(app: App, { request }: Exchange, root: Route): Route {
  const path = request.path ?? '/';
  const find = (method: string) => findRoute(app.routes, method, path, app.matching);
  // Since 4 a GET route answers HEAD too.
  const found = find(request.method) ?? (request.method === 'HEAD' ? find('GET') : undefined);
  return found ?? notFoundFor(app, path, root);
}

function notFoundFor(app: App, path: string, root: Route): Route {
  return findRoute(app.notFound, '', path, app.matching) ?? root;
}

function newPassage(run: Run, exchange: Exchange, app: App, route: Route): Passage {
  const { node } = app;
  const state: ReplyState = { headers: new HeaderList(), hijacked: false, hasStatus: false };
  const routeNow = (): Route => passage.route;
  const request = fastifyRequest(exchange.request, node, routeNow);
  const reply = fastifyReply(exchange, state, request, node, routeNow, {
    send: (payload) => send(passage, payload),
    callNotFound: () => callNotFound(passage),
  });
  const passage: Passage = { run, exchange, app, request, reply, state, route, errorHandlers: errorHandlers(route) };
  passages.set(reply, passage);
  return passage;
}

/** `reply.callNotFound()`: what answers where there is no route takes over. */
export function callNotFound(passage: Passage): void {
  const { app, exchange, route } = passage;
  const root: Route = { ...route, ...NOTHING, context: rootOf(route) };
  passage.route = notFoundFor(app, exchange.request.path ?? '/', root);
  passage.errorHandlers = errorHandlers(passage.route);
  runHooks(['preHandler'], passage, () => answer(passage));
}

/** What the default answer to what no route answers has of a route. */
export const NOTHING = { handler: undefined, hooks: {}, errorHandler: undefined, config: undefined };

function rootOf({ context }: Route): Route['context'] {
  let root = context;
  while (root.parent) root = root.parent;
  return root;
}

function isDone({ run, exchange, state }: Passage): boolean {
  return run.stopped || exchange.sent || exchange.unanswered || state.hijacked;
}

function runHooks(names: readonly HookName[], passage: Passage, then: () => void, payload?: Value): void {
  const { context, hooks } = passage.route;
  const steps = names.flatMap((name) =>
    [...context.hooks[name], ...(hooks[name] ?? [])].map((hook) => ({ hook, name })),
  );
  const advance = (index: number): void => {
    if (isDone(passage)) return;
    const step = steps[index];
    if (!step) return then();
    callHook(step.hook, step.name, passage, payload, (error) => {
      if (error) handleError(passage, error);
      else advance(index + 1);
    });
  };
  advance(0);
}

/** Hooks that get the payload before `done`. */
const WITH_PAYLOAD: readonly HookName[] = ['preParsing', 'preSerialization', 'onSend', 'onError'];

function callHook(
  hook: Value,
  name: HookName,
  passage: Passage,
  payload: Value | undefined,
  next: (error: Value | undefined) => void,
): void {
  const { run, exchange, request, reply, route } = passage;
  const handler = functionOfInterest(run, hook, passage);
  if (!handler) return next(undefined);
  const { node } = handler;
  let hasGoneOn = false;
  const goOn = (error: Value | undefined): void => {
    if (hasGoneOn) return;
    hasGoneOn = true;
    next(error);
  };
  const done = native('done', node, (call) => {
    const error = call.args[0] && run.force(call.args[0]);
    goOn(error?.kind === 'primitive' && !error.value ? undefined : error);
    return undefinedValue(call.node);
  });
  const between = WITH_PAYLOAD.includes(name) ? [payload ?? undefinedValue(node)] : [];
  exchange.handedOver = false;
  const result = callValue(run, handler, route.context.value, [request, reply, ...between, done], node);
  runLater(run, exchange);
  const outcome = outcomeOf(run, result);
  if (outcome.error) return goOn(outcome.error);
  if (hasGoneOn || isDone(passage)) return;
  // A hook that says nothing and gives no promise is waited for: code that nobody shows goes on, or nobody does.
  if (!outcome.isPromise && (!exchange.handedOver || exchange.callbackLeftOut)) exchange.unanswered = true;
  else goOn(undefined);
}

interface Outcome {
  readonly error: Value | undefined;
  /** The value behind a promise; `undefined` where there is none. */
  readonly value: Value | undefined;
  readonly isPromise: boolean;
}

/** What a function of the user's has come to: it threw or rejected, or gave a value. */
function outcomeOf(run: Run, result: Value): Outcome {
  const thrown = run.takeThrown();
  if (thrown) return { error: thrown, value: undefined, isPromise: false };
  if (run.stopped) return { error: undefined, value: undefined, isPromise: false };
  const settled = run.force(result);
  if (settled.kind !== 'object' || settled.internal.type !== 'promise') {
    return { error: undefined, value: settled, isPromise: settled.kind === 'unknown' };
  }
  const { state, value } = settled.internal;
  return state === 'rejected'
    ? { error: value, value: undefined, isPromise: true }
    : { error: undefined, value, isPromise: true };
}

/** The function to call; `undefined` for one that cannot matter. */
function functionOfInterest(run: Run, value: Value, passage: Passage): ObjectValue | undefined {
  if (value.kind === 'deferred' && !value.mayHoldCors()) return undefined;
  const settled = run.force(value);
  if (!isCallable(settled)) return undefined;
  const { internal } = settled;
  if (internal.type === 'native' || touchesCors(internal.code, internal.environment)) return settled;
  const text = internal.code.getText();
  if (/\bOPTIONS\b|\bhijack\b|\.raw\b|\bcallNotFound\b/.test(text)) return settled;
  const mayFail = /\bthrow\b|\bError\s*\(|\bhttpErrors\b/.test(text);
  return mayFail && passage.errorHandlers.some((handler) => holdsCors(run, handler)) ? settled : undefined;
}

function holdsCors(run: Run, handler: Value): boolean {
  const settled = run.force(handler);
  if (settled.kind !== 'object' || settled.internal.type !== 'closure') return false;
  return touchesCors(settled.internal.code, settled.internal.environment);
}

/** Lets the route's handler answer. */
function answer(passage: Passage): void {
  const { run, exchange, app, request, reply, route } = passage;
  if (route.handler === undefined) {
    exchange.status = app.holdsUnseen ? undefined : 404;
    return send(passage, undefined);
  }
  const handler = functionOfInterest(run, route.handler, passage);
  if (!handler) {
    exchange.status = undefined;
    return send(passage, unknownHere(app.node));
  }
  exchange.handedOver = false;
  const result = callValue(run, handler, route.context.value, [request, reply], handler.node);
  runLater(run, exchange);
  takeOutcome(passage, outcomeOf(run, result));
}

/** What a handler gives is sent, unless it has sent something or will. */
function takeOutcome(passage: Passage, { error, value, isPromise }: Outcome): void {
  const { run, exchange, app, reply } = passage;
  if (error) return exchange.sent ? undefined : handleError(passage, error);
  if (isDone(passage)) return;
  const given = value && run.force(value);
  if (given === reply) return waitForLater(passage);
  const isNothing = given === undefined || (given.kind === 'primitive' && given.value === undefined);
  if (!isNothing) return send(passage, given);
  // Since 4 a promise of nothing sends an empty answer; before, it sent none.
  if (isPromise && (app.major >= 4 || exchange.status === 204)) return send(passage, undefined);
  waitForLater(passage);
}

/** A callback, a stream, a promise that nobody shows answers later; or nothing ever does. */
function waitForLater(passage: Passage): void {
  const { exchange } = passage;
  if (!exchange.handedOver || exchange.callbackLeftOut) exchange.unanswered = true;
  else send(passage, undefined);
}

/** `reply.send(payload)`: errors go to the handler of errors, anything else through the last hooks. */
export function send(passage: Passage, payload: Value | undefined): void {
  const { run } = passage;
  if (isDone(passage)) return;
  const settled = payload && run.force(payload);
  if (settled?.kind === 'object' && settled.internal.type === 'error') return handleError(passage, settled);
  takeWebResponse(passage, settled);
  const isSerialized = settled === undefined || settled.kind === 'primitive';
  const names: HookName[] = isSerialized ? ['onSend'] : ['preSerialization', 'onSend'];
  runHooks(names, passage, () => sendNow(passage), payload);
}

/** A Response of the Fetch Standard gives the reply its status and headers. */
function takeWebResponse({ run, exchange, state }: Passage, payload: Value | undefined): void {
  if (payload?.kind !== 'object' || payload.internal.type !== 'response') return;
  exchange.status = payload.internal.status;
  for (const { name, value, write } of payload.internal.list.all()) {
    setReplyHeader(state.headers, run, name, value, write.cause, write.site);
  }
}

function sendNow({ exchange, state }: Passage): void {
  layOver(exchange.headers, state.headers);
  exchange.sent = true;
}

/** Each handler of errors gets what the one inside it throws; at last the error itself is sent. */
function handleError(passage: Passage, error: Value): void {
  const { run, exchange, state, app, request, reply, route } = passage;
  const [handler, ...others] = passage.errorHandlers;
  passage.errorHandlers = others;
  // Until 3 the status was chosen before anybody was asked.
  if (app.major < 4 || !handler) chooseErrorStatus(passage, error);
  if (!handler) return runHooks(['onSend'], passage, () => sendNow(passage));
  const called = functionOfInterest(run, handler, passage);
  if (!called) {
    exchange.status = undefined;
    state.hasStatus = true;
    return runHooks(['onSend'], passage, () => sendNow(passage));
  }
  exchange.handedOver = false;
  const result = callValue(run, called, route.context.value, [error, request, reply], called.node);
  takeOutcome(passage, outcomeOf(run, result));
}

/** The error's own status, or 500, unless the code has chosen another. */
function chooseErrorStatus({ run, exchange, state, app }: Passage, error: Value): void {
  if (app.major >= 4 && state.hasStatus && exchange.status !== 200) return;
  const settled = run.force(error);
  const codes = ['statusCode', 'status'].map((name) => {
    const code = settled.kind === 'object' ? run.force(getProperty(run, settled, name, settled.node)) : undefined;
    return code?.kind === 'primitive' && typeof code.value === 'number' && code.value >= 400 ? code.value : undefined;
  });
  exchange.status = codes.find((code) => code !== undefined) ?? 500;
}
