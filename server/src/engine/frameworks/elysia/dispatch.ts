// How a request goes through an Elysia app (src/compose.ts): hooks that see it first, the route that fits best, the hooks
// around its handler, and what answers errors. All of them write into one `set`.

import type ts from 'typescript';
import type { Exchange } from '../../exchange/exchange.ts';
import { newResponse } from '../../interpreter/builtins/response.ts';
import { callValue } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import { isCallable, nullish } from '../../interpreter/operations.ts';
import { entriesOf, getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import { unknownHere } from '../../interpreter/unknowns.ts';
import { define, object, primitive, undefinedValue, type Settled, type Value } from '../../interpreter/value.ts';
import type { ElysiaApp, ElysiaRoute } from './state.ts';
import { ELYSIA, headersSet, isCustomStatus, newContext, statusSet, type Context } from './context.ts';
import { openHandler } from '../open-handler.ts';
import { isOfInterest, writes } from './handlers.ts';
import type { Hook, Hooks } from './hooks.ts';
import { fitOf } from './paths.ts';

interface Passage {
  readonly run: Run;
  readonly app: ElysiaApp;
  readonly exchange: Exchange;
  readonly context: Context;
  readonly node: ts.Node;
}

/** The response of an app to the run's request. */
export function dispatch(run: Run, app: ElysiaApp, exchange: Exchange, asked: string, node: ts.Node): Value {
  exchange.server = ELYSIA;
  for (const part of app.parts) run.invoked.add(part);
  const passage: Passage = { run, app, exchange, context: newContext(app, exchange, node), node };
  const early = firstAnswer(passage, app.hooks.request);
  const thrown = run.takeThrown();
  // What fails so early is answered with the status that stands in `set`.
  if (thrown) return failed(passage, thrown, app.hooks.error, 200);
  if (early || run.stopped) return respond(passage, early ?? undefinedValue(node));
  const route = routeFor(app, exchange, asked);
  return route ? answerOf(passage, route) : notFound(passage);
}

/** The route of the request's method that fits best, or else one for all methods; of two that are alike the later. */
function routeFor({ routes }: ElysiaApp, { request }: Exchange, asked: string): ElysiaRoute | undefined {
  for (const method of [request.method, 'ALL']) {
    let best: ElysiaRoute | undefined;
    let bestFit = '';
    for (const route of routes) {
      const fit = route.method === method ? fitOf(route.path, asked) : undefined;
      if (fit === undefined || fit < bestFit) continue;
      best = route;
      bestFit = fit;
    }
    if (best) return best;
  }
  return undefined;
}

function answerOf(passage: Passage, route: ElysiaRoute): Value {
  const { run, node } = passage;
  const response = handled(passage, route);
  const thrown = run.takeThrown();
  if (thrown) return failed(passage, thrown, route.hooks.error, 500);
  return run.stopped ? undefinedValue(node) : respond(passage, response);
}

/** What the hooks and the handler of a route give. */
function handled(passage: Passage, { handler, hooks }: ElysiaRoute): Value {
  const { run, node } = passage;
  for (const hook of hooks.transform) {
    const given = callHook(passage, hook);
    if (isCustomStatus(given)) return mapped(passage, given, hooks);
  }
  const early = firstAnswer(passage, hooks.beforeHandle);
  if (run.stopped) return undefinedValue(node);
  let response = early ?? callHandler(passage, handler, hooks);
  for (const hook of hooks.afterHandle) response = laterAnswer(passage, hook, response);
  return mapped(passage, response, hooks);
}

function mapped(passage: Passage, response: Value, { mapResponse }: Hooks): Value {
  return mapResponse.reduce((before: Value, hook) => laterAnswer(passage, hook, before), response);
}

/** What a hook makes of a response: another one, or nothing else. */
function laterAnswer(passage: Passage, hook: Hook, response: Value): Value {
  const { run, context, node } = passage;
  if (run.stopped) return response;
  for (const name of ['response', 'responseValue']) define(context.value, name, response, node);
  const given = callHook(passage, hook, response);
  return run.stopped || nullish(run, given) ? response : given;
}

function firstAnswer(passage: Passage, hooks: readonly Hook[]): Settled | undefined {
  const { run } = passage;
  for (const hook of hooks) {
    const given = callHook(passage, hook);
    if (run.stopped) return undefined;
    const isAnswer = isCustomStatus(given) || (!hook.adds && !nullish(run, given));
    if (isAnswer) return given;
  }
  return undefined;
}

/** Calls a hook that can matter; what `derive` and `resolve` give is laid over the context. */
function callHook(passage: Passage, hook: Hook, ...others: readonly Value[]): Settled {
  const { run, exchange, context, node } = passage;
  const nothing = undefinedValue(node);
  const settled = run.stopped ? undefined : openHandler(run, hook.call);
  if (!settled) return nothing;
  if (!isCallable(settled)) {
    exchange.passedUnseen = true;
    return nothing;
  }
  if (!hook.adds && !writes(settled)) return nothing;
  const result = callValue(run, settled, nothing, [context.value, ...others], node);
  const given = run.stopped ? nothing : run.force(awaited(run, result));
  if (hook.adds && given.kind === 'object' && !isCustomStatus(given)) {
    for (const [name, value] of entriesOf(run, given, node)) define(context.value, name, value, node);
  }
  return given;
}

/** What a handler gives. Of one that cannot change who reads the answer nobody needs to know. */
function callHandler({ run, context, node }: Passage, handler: Value, hooks: Hooks): Value {
  const settled = openHandler(run, handler);
  if (settled && !isCallable(settled)) return settled;
  if (!settled || !isOfInterest(run, settled, hooks)) return unknownHere(node);
  const result = callValue(run, settled, undefinedValue(node), [context.value], node);
  return run.stopped ? undefinedValue(node) : awaited(run, result);
}

/** A response of the value that a handler or a hook has given: what it says itself goes before what stands in `set`. */
function respond(passage: Passage, given: Value): Value {
  const { run, app, context, node } = passage;
  if (run.stopped) return undefinedValue(node);
  const value = run.force(given);
  if (isCustomStatus(value)) {
    define(context.set, 'status', getProperty(run, value, 'code', node), node);
    return respond(passage, getProperty(run, value, 'response', node));
  }
  const list = headersSet(run, context, node);
  const status = statusSet(run, context, node);
  if (value.kind === 'unknown') return newResponse(run, list, undefined, node, value);
  if (value.kind !== 'object' || value.internal.type !== 'response') return newResponse(run, list, status, node);
  const own = value.internal;
  const merged = own.list.copy();
  for (const { name, value: text, write } of list.all()) {
    if (app.manners.joinsHeaders || !own.list.has(name)) merged.append(name, text, write);
  }
  return newResponse(run, merged, own.status === 200 ? status : own.status, node);
}

/** The answer to an exception: a hook's, or Elysia's own, with what `set` holds by now. */
function failed(passage: Passage, thrown: Value, hooks: readonly Hook[], byDefault: number): Value {
  const { run, node } = passage;
  const error = run.force(thrown);
  if (isCustomStatus(error)) return respond(passage, error);
  const own = error.kind === 'object' ? run.force(getProperty(run, error, 'status', node)) : undefinedValue(node);
  const isGiven = !(own.kind === 'primitive' && own.value === undefined);
  return answerToError(passage, { error, code: 'UNKNOWN', status: isGiven ? own : primitive(byDefault, node) }, hooks);
}

function notFound(passage: Passage): Value {
  const { app, context, exchange, run, node } = passage;
  const { request, error } = app.hooks;
  // Then nobody ever looks at the headers that every response starts with.
  const isPlain = request.length === 0 && error.length === 0;
  if (isPlain) define(context.set, 'headers', object(node), node);
  // An app without routes is a part of another, and code that nobody shows may have answered.
  const hasRoutes = app.routes.some(({ method }) => method !== 'OPTIONS');
  const isSure = hasRoutes && !app.usesUnseen && !exchange.passedUnseen;
  const status = isSure ? primitive(404, node) : unknownHere(node);
  const cause = { error: unknownHere(node), code: 'NOT_FOUND', status };
  return run.stopped ? undefinedValue(node) : answerToError(passage, cause, error);
}

interface Cause {
  readonly error: Value;
  readonly code: string;
  readonly status: Value;
}

function answerToError(passage: Passage, { error, code, status }: Cause, hooks: readonly Hook[]): Value {
  const { run, context, node } = passage;
  define(context.set, 'status', status, node);
  define(context.value, 'error', error, node);
  define(context.value, 'code', primitive(code, node), node);
  const answer = firstAnswer(passage, hooks);
  if (run.takeThrown()) define(context.set, 'status', primitive(500, node), node);
  return respond(passage, answer ?? undefinedValue(node));
}
