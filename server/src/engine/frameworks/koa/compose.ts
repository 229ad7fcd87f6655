// The chain of middleware (koa-compose): each gets `ctx` and a `next` that gives the promise of all that comes after it.

import ts from 'typescript';
import { callValue, settle } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import { isGeneratorCode } from '../../interpreter/generator.ts';
import { isCallable } from '../../interpreter/operations.ts';
import { touchesCors } from '../../interpreter/relevance.ts';
import type { Run } from '../../interpreter/run.ts';
import {
  native,
  object,
  promise,
  undefinedValue,
  type FunctionCode,
  type NativeCall,
  type ObjectValue,
  type Settled,
  type Value,
} from '../../interpreter/value.ts';
import { drivenByCo } from '../co.ts';
import { mayTurnAway, openHandler } from '../open-handler.ts';
import { runLater } from '../outcome.ts';
import { contextOf } from './context.ts';

/** What comes after the last middleware; gives a promise. */
export type Downstream = () => Value;

/** One request on its way through a list of middleware. */
export interface Passage {
  readonly run: Run;
  /** The `ctx` that each middleware gets. */
  readonly context: Value;
  readonly node: ts.Node;
  /** Told of each middleware that the request gets to. */
  readonly onReached?: (middleware: Value) => void;
}

/** Lets the middleware answer in turn; gives the promise of its end, rejected where one has thrown. */
export function runChain(middleware: readonly Value[], passage: Passage, downstream?: Downstream): Value {
  const { run, node } = passage;
  const dispatch = (index: number): Value => {
    if (run.stopped) return undefinedValue(node);
    const current = middleware[index];
    const next = () => dispatch(index + 1);
    if (!current) return downstream ? settle(run, downstream(), node) : promise(undefinedValue(node), node);
    passage.onReached?.(current);
    return invoke(openHandler(run, current), middleware, passage, next);
  };
  return dispatch(0);
}

function invoke(middleware: Settled | undefined, all: readonly Value[], passage: Passage, next: Downstream): Value {
  const { run, node, context } = passage;
  if (!middleware || !isCallable(middleware)) {
    // Middleware that nobody shows: it may have answered, or have passed the request on.
    if (run.exchange) run.exchange.passedUnseen = true;
    return next();
  }
  if (isOfInterest(run, middleware, all)) return callMiddleware(middleware, passage, next);
  if (takesNext(middleware)) return next();
  answerUnseen(run, context);
  return promise(undefinedValue(node), node);
}

function callMiddleware(middleware: ObjectValue, passage: Passage, next: Downstream): Value {
  const { run, node, context } = passage;
  let rest: Value | undefined;
  // A second call of `next` is an error of its own; the first one's outcome is as good.
  const once = () => (rest ??= next());
  const isGenerator = middleware.internal.type === 'closure' && isGeneratorCode(middleware.internal.code);
  const result = isGenerator
    ? drivenByCo(run, callValue(run, middleware, context, [generatorOf(once, node)], node), node)
    : callValue(run, middleware, undefinedValue(node), [context, native('next', node, once)], node);
  const settled = settle(run, result, node);
  if (run.exchange) runLater(run, run.exchange);
  return settled;
}

/** The rest of the chain as Koa 1 hands it to middleware that is a generator function: for `yield next`. */
function generatorOf(next: Downstream, node: ts.Node): ObjectValue {
  return object(node, { type: 'generator', start: (run) => awaited(run, next()), started: false });
}

/** How a middleware of a library was called: `(ctx, next)`, or on a `ctx` with the rest of the chain as a generator. */
export function calledWith({ run, self, args, node }: NativeCall): {
  readonly context: Value;
  readonly goOn: Downstream;
} {
  const [first = undefinedValue(node), next] = args;
  const isGenerator = first.kind === 'object' && first.internal.type === 'generator';
  if (isGenerator) return { context: self, goOn: () => settle(run, drivenByCo(run, first, node), node) };
  const nothing = undefinedValue(node);
  return { context: first, goOn: () => (next ? callValue(run, next, nothing, [], node) : promise(nothing, node)) };
}

/**
 * Whether running a middleware can matter to CORS: it writes headers, decides by what is asked for who answers, or catches
 * or throws what headers are written for.
 */
function isOfInterest(run: Run, middleware: ObjectValue, all: readonly Value[]): boolean {
  const { internal } = middleware;
  if (internal.type !== 'closure' || touchesCors(internal.code, internal.environment)) return true;
  const text = internal.code.getText();
  if (/\.(?:path|url|method)\b|\bcatch\b/.test(text) || throwsAlways(internal.code)) return true;
  if (takesNext(middleware) && mayTurnAway(text)) return true;
  return /\bthrow\b|\.assert\(/.test(text) && all.some((one) => catchesForCors(run, one));
}

/** Whether an exception is among a function's own statements: it takes away the headers that others have written. */
function throwsAlways(code: FunctionCode): boolean {
  const body = 'body' in code ? code.body : undefined;
  if (!body || !ts.isBlock(body)) return false;
  return body.statements.some(
    (statement) => ts.isThrowStatement(statement) || /^\w+\.throw\(/.test(statement.getText()),
  );
}

/** Whether a middleware that catches errors writes headers: then it matters which others fail. */
function catchesForCors(run: Run, middleware: Value): boolean {
  const settled = openHandler(run, middleware);
  if (settled?.kind !== 'object' || settled.internal.type !== 'closure') return false;
  const { code, environment } = settled.internal;
  return /\bcatch\b/.test(code.getText()) && touchesCors(code, environment);
}

/** Whether a middleware can pass a request on: `(ctx, next)`, and `function* (next)` in Koa 1. */
export function takesNext({ internal }: ObjectValue): boolean {
  if (internal.type !== 'closure' || !('parameters' in internal.code)) return false;
  const { parameters } = internal.code;
  const hasRest = parameters.some((parameter) => parameter.dotDotDotToken !== undefined);
  return hasRest || parameters.length >= (isGeneratorCode(internal.code) ? 1 : 2);
}

/** A handler that cannot change who reads the answer: it answers, and that is all one needs to know. */
function answerUnseen(run: Run, value: Value): void {
  const context = contextOf(value);
  if (context) context.hasStatus = true;
  if (run.exchange && !run.exchange.sent) run.exchange.status = undefined;
}
