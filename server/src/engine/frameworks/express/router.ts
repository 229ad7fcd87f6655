// Express routing: layers in order, `next`, mounted routers, error handlers (express/lib/router in 4, the `router`
// package in 5).

import type ts from 'typescript';
import { newExchange, type Exchange } from '../../exchange/exchange.ts';
import { callValue } from '../../interpreter/call.ts';
import { isCallable } from '../../interpreter/operations.ts';
import type { Run } from '../../interpreter/run.ts';
import { native, undefinedValue, type ObjectValue, type Settled, type Value } from '../../interpreter/value.ts';
import { openHandler } from '../open-handler.ts';
import { runLater } from '../outcome.ts';
import { ALLOW_ORIGIN, letsAskerIn } from '../unreached.ts';
import { arity, callsNext, isOfInterest, takesNext } from './handlers.ts';
import type { Manners } from './manners.ts';
import type { Mount } from './request-response.ts';
import { matchesPath, type PathPattern, type PathRules } from './paths.ts';

export interface Layer {
  /** `use` matches a path's beginning and any method, `route` the whole path and its methods. */
  readonly kind: 'use' | 'route';
  readonly path: PathPattern;
  /** Upper case; empty for all methods. */
  readonly methods: readonly string[];
  readonly handlers: readonly Value[];
  readonly node: ts.Node;
  /** The same for all layers that `route()` makes of one path; a layer of its own otherwise. */
  readonly route: object;
}

/** An app or a router. */
export interface RouterState {
  readonly kind: 'app' | 'router';
  readonly node: ts.Node;
  readonly layers: Layer[];
  readonly rules: PathRules;
  readonly manners: Manners;
  /** True once another router or app has mounted it. */
  mounted: boolean;
}

const states = new WeakMap<ObjectValue, RouterState>();

export function registerRouter(value: ObjectValue, state: RouterState): void {
  states.set(value, state);
}

/** The routing table behind an app or router value. */
export function routerState(value: Settled): RouterState | undefined {
  return value.kind === 'object' ? states.get(value) : undefined;
}

/** What runs on the way of one request: the objects that handlers get, and the path below the mount point. */
export interface Passage {
  readonly run: Run;
  readonly exchange: Exchange;
  readonly request: ObjectValue;
  readonly response: ObjectValue;
  readonly path: string;
  readonly mount: Mount;
}

/** What happens after the last layer, with the error that nobody has handled. */
type Done = (error: Value | undefined) => void;
/** How a handler passes a request on: to the next one, with an error perhaps, or past the rest of its route or router. */
type Next = (error: Value | undefined, past?: 'route' | 'router') => void;

interface Step {
  readonly layer: Layer;
  readonly handler: Value;
}

export function passThrough(state: RouterState, passage: Passage, done: Done): void {
  const layers = state.manners.inOrder?.(state.layers, passage.run) ?? state.layers;
  const steps: readonly Step[] = layers.flatMap((layer) => layer.handlers.map((handler) => ({ layer, handler })));
  let otherMethods = false;
  let answeredAt: number | undefined;
  const advance = (index: number, error: Value | undefined, from: Step | undefined): void => {
    const { run, exchange } = passage;
    if (run.exhausted || exchange.sent) return;
    const step = steps[index];
    const isPastRoute = from?.layer.kind === 'route' && from.layer.route !== step?.layer.route;
    if (isPastRoute && state.manners.endsWithRoute && !error) return leaveUnanswered(exchange);
    if (!step) return finishUnhandled(state, passage, otherMethods, error, done);
    const goOn = () => advance(index + 1, error, from);
    const rest = applies(step.layer, state, passage);
    if (rest === undefined) return goOn();
    if (step.layer.kind === 'route' && !answersMethod(step.layer, exchange)) {
      otherMethods ||= !error && !routeAnswersMethod(state, step.layer, exchange);
      return goOn();
    }
    // An error that came from elsewhere passes routes by.
    if (error && step.layer.kind === 'route' && step.layer.route !== from?.layer.route) return goOn();
    // What is mounted by `use` sees the path without its mount point, a route's handler sees all of it.
    const path = step.layer.kind === 'use' ? rest : passage.path;
    invoke(step, state, { ...passage, path }, error, (next, past) => {
      if (past === 'router') return finishUnhandled(state, passage, otherMethods, undefined, done);
      const isPast = ({ layer }: Step, at: number) => at > index && layer.route !== step.layer.route;
      // Middleware of `use` belongs to no route that could be left.
      const leavesRoute = past === 'route' && step.layer.kind === 'route';
      const following = leavesRoute ? steps.findIndex(isPast) : index + 1;
      advance(following < 0 ? steps.length : following, next, step);
    });
    if (exchange.sent) answeredAt ??= index;
  };
  advance(0, undefined, undefined);
  if (state.kind === 'app' && answeredAt !== undefined) {
    noteUnreached(steps.slice(answeredAt + 1), state, passage);
  }
}

/** Notes middleware behind the one that has answered, where it would have let the asking page read. */
function noteUnreached(steps: readonly Step[], state: RouterState, passage: Passage): void {
  const { run, exchange } = passage;
  if (exchange.headers.has(ALLOW_ORIGIN)) return;
  const shared = steps.filter(({ layer }) => layer.kind === 'use' && applies(layer, state, passage) !== undefined);
  const missed = shared.find((step) => wouldLetIn(step, state, passage));
  run.exchange = exchange;
  if (!missed) return;
  const behind = steps.slice(steps.indexOf(missed) + 1);
  const isLast = behind.every(({ layer, handler }) => layer.kind === 'use' && isPlain(run, handler));
  exchange.unreached = { node: missed.layer.node, isLast };
}

/** Whether a piece of middleware, asked by itself, lets the asking page read. */
function wouldLetIn({ handler, layer }: Step, state: RouterState, { run, exchange, path, mount }: Passage): boolean {
  const settled = openHandler(run, handler);
  if (run.stopped || settled?.kind !== 'object' || routerState(settled) || !isCallable(settled)) return false;
  if (arity(settled) === 4 || !isOfInterest(settled, state, run)) return false;
  const alone = newExchange(exchange.request);
  run.exchange = alone;
  const objects = state.manners.makeObjects(alone, layer.node, mount);
  callHandler(
    settled,
    state,
    { run, exchange: alone, path, mount, ...objects },
    layer.node,
    undefined,
    () => undefined,
  );
  return letsAskerIn(alone.headers, exchange.request);
}

/** Whether a handler is a function, and no router that has routes, or may have some. */
function isPlain(run: Run, handler: Value): boolean {
  const settled = openHandler(run, handler);
  return settled?.kind === 'object' && routerState(settled) === undefined;
}

/** The path that is left below the layer, or `undefined` where it does not apply. */
function applies(layer: Layer, { rules }: RouterState, { path, run }: Passage): string | undefined {
  return matchesPath(layer.path, path, layer.kind === 'use', run, rules);
}

/** A GET route answers HEAD too. */
function answersMethod({ methods }: Layer, { request }: Exchange): boolean {
  return (
    methods.length === 0 || methods.includes(request.method) || (request.method === 'HEAD' && methods.includes('GET'))
  );
}

function routeAnswersMethod({ layers }: RouterState, { route }: Layer, exchange: Exchange): boolean {
  return layers.some((layer) => layer.route === route && answersMethod(layer, exchange));
}

/** OPTIONS on a path that only other methods' routes know is answered 200 by Express itself. */
function finishUnhandled(
  { manners }: RouterState,
  { exchange }: Passage,
  otherMethods: boolean,
  error: Value | undefined,
  done: Done,
): void {
  if (!error && manners.answersOptions && otherMethods && exchange.request.method === 'OPTIONS') {
    exchange.status = 200;
    exchange.sent = true;
    return;
  }
  done(error);
}

function invoke(
  { handler, layer }: Step,
  state: RouterState,
  passage: Passage,
  error: Value | undefined,
  next: Next,
): void {
  const { run, exchange } = passage;
  const settled = openHandler(run, handler);
  if (!settled || settled.kind !== 'object') {
    if (error || !isLastOfRoute(layer, handler, state)) return passUnseen(exchange, error, next);
    return answerUnseen(exchange);
  }
  const nested = routerState(settled);
  if (nested) return error ? next(error) : passThrough(nested, passage, next);
  if (!isCallable(settled)) return next(error);
  const takesErrors = state.manners.hasErrorHandlers && arity(settled) === 4;
  if (takesErrors !== (error !== undefined)) return next(error);
  if (isOfInterest(settled, state, run)) return callHandler(settled, state, passage, layer.node, error, next);
  if (takesErrors || !takesNext(settled)) return answerUnseen(exchange);
  // The last handler of a route is there to answer: `(req, res, next) => show(req, res).catch(next)`.
  if (isLastOfRoute(layer, handler, state) && !callsNext(settled)) return answerUnseen(exchange);
  next(undefined);
}

function isLastOfRoute({ kind, route }: Layer, handler: Value, { layers }: RouterState): boolean {
  return kind === 'route' && layers.findLast((layer) => layer.route === route)?.handlers.at(-1) === handler;
}

function callHandler(
  handler: ObjectValue,
  state: RouterState,
  { run, exchange, request, response, path, mount }: Passage,
  node: ts.Node,
  error: Value | undefined,
  next: Next,
): void {
  let passedOn = false;
  exchange.handedOver = false;
  const nextValue = native('next', node, (call) => {
    const given = call.args[0] && run.force(call.args[0]);
    const isAgain = passedOn;
    passedOn = true;
    if (!isAgain) passOn(given, next);
    return undefinedValue(call.node);
  });
  const self = undefinedValue(node);
  const args = error ? [error, request, response, nextValue] : [request, response, nextValue];
  const pathBefore = mount.path;
  mount.path = path;
  const result = callValue(run, handler, self, args, node);
  runLater(run, exchange);
  mount.path = pathBefore;
  const thrown = run.takeThrown();
  const rejected = thrown ? undefined : rejection(run, result);
  if (passedOn || run.exhausted) return;
  const { catchesExceptions, catchesRejections } = state.manners;
  if (thrown && catchesExceptions) next(thrown);
  else if (rejected && catchesRejections) next(rejected);
  else if (thrown || rejected) exchange.unanswered = !exchange.sent;
  else if (!exchange.sent) goOnLater(handler, run, exchange, () => next(undefined));
}

/** `next()`, `next('route')`, `next('router')`, and `next` with anything else that is true: an error. */
function passOn(given: Settled | undefined, next: Next): void {
  if (given?.kind !== 'primitive') return next(given);
  if (given.value === 'route' || given.value === 'router') return next(undefined, given.value);
  next(given.value ? given : undefined);
}

/**
 * A handler that has come to its end with nothing said, but handed something over: code that nobody shows goes on later,
 * a callback, a stream. A handler that takes `next` calls it then, any other answers. A callback that another path
 * follows is not followed here.
 */
function goOnLater(handler: ObjectValue, run: Run, exchange: Exchange, next: () => void): void {
  if (!exchange.handedOver || exchange.callbackLeftOut) exchange.unanswered = true;
  else if (arity(handler) >= 3 && !run.stopped) next();
  else exchange.sent = true;
}

function rejection(run: Run, result: Value): Value | undefined {
  const settled = run.stopped ? undefined : run.force(result);
  if (settled?.kind !== 'object' || settled.internal.type !== 'promise') return undefined;
  return settled.internal.state === 'rejected' ? settled.internal.value : undefined;
}

/** A route whose handler cannot change who reads the answer: it answers, and that is all one needs to know. */
function answerUnseen(exchange: Exchange): void {
  exchange.status = undefined;
  exchange.sent = true;
}

function leaveUnanswered(exchange: Exchange): void {
  exchange.unanswered = true;
}

/** Middleware that nobody shows, a router of another file perhaps: it may have answered, or have passed the request on. */
function passUnseen(exchange: Exchange, error: Value | undefined, next: Next): void {
  exchange.passedUnseen = true;
  next(error);
}
