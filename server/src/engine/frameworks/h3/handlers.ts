// Event handlers: what calling one comes to, and the functions by which h3 makes one of something else.

import ts from 'typescript';
import { callValue } from '../../interpreter/call.ts';
import { isCallable } from '../../interpreter/operations.ts';
import { touchesCors } from '../../interpreter/relevance.ts';
import type { Run } from '../../interpreter/run.ts';
import { unknown } from '../../interpreter/unknowns.ts';
import {
  undefinedValue,
  type Closure,
  type FunctionCode,
  type ObjectValue,
  type Settled,
  type Value,
} from '../../interpreter/value.ts';
import { claim } from '../claimed.ts';
import { runLater } from '../outcome.ts';

export type Major = 1 | 2;

export type Outcome =
  /** The handler gave `undefined`: the next one is asked. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'value'; readonly value: Settled }
  | { readonly kind: 'error'; readonly error: Value }
  /** It has answered, by code that cannot matter to CORS. */
  | { readonly kind: 'answered' }
  /** Nobody shows whether it has answered. */
  | { readonly kind: 'unseen' };

export const NOTHING: Outcome = { kind: 'nothing' };
const ANSWERED: Outcome = { kind: 'answered' };
const UNSEEN: Outcome = { kind: 'unseen' };

const marked = new WeakMap<ObjectValue, Major>();

/** Remembers that a function is meant to answer requests. */
export function markHandler(value: Value, major: Major): void {
  if (value.kind !== 'object') return;
  marked.set(value, major);
  claim(value);
}

/** The version for which a function was said to be a handler; `undefined` for any other. */
export function markedMajor(value: ObjectValue): Major | undefined {
  return marked.get(value);
}

/** Calls a handler, unless it cannot matter. */
export function callHandler(run: Run, handler: Value, args: readonly Value[], node: ts.Node): Outcome {
  if (handler.kind === 'deferred' && !handler.mayHoldCors()) return UNSEEN;
  const settled = run.force(handler);
  if (!isCallable(settled)) return settled.kind === 'primitive' ? NOTHING : UNSEEN;
  const { internal } = settled;
  if (internal.type === 'closure' && !matters(internal)) return guessed(internal.code);
  const result = callValue(run, settled, undefinedValue(node), args, node);
  if (run.exchange) runLater(run, run.exchange);
  return outcomeOf(run, result);
}

/** Whether a function has to be run: it can matter to CORS, or ends in an error, which loses what was prepared. */
function matters({ code, environment }: Closure): boolean {
  if (touchesCors(code, environment)) return true;
  const last = 'body' in code && code.body && ts.isBlock(code.body) ? code.body.statements.at(-1) : undefined;
  return last !== undefined && ts.isThrowStatement(last);
}

/** What a call has come to: it threw or rejected, or gave a value. */
export function outcomeOf(run: Run, result: Value): Outcome {
  const thrown = run.takeThrown();
  if (thrown) return { kind: 'error', error: thrown };
  if (run.stopped) return NOTHING;
  const settled = run.force(result);
  if (settled.kind === 'object' && settled.internal.type === 'promise') {
    const { state, value } = settled.internal;
    return state === 'rejected' ? { kind: 'error', error: value } : outcomeOf(run, value);
  }
  return settled.kind === 'primitive' && settled.value === undefined ? NOTHING : { kind: 'value', value: settled };
}

/** The outcome as a handler around gives it. */
export function valueOf(run: Run, outcome: Outcome, node: ts.Node): Value {
  switch (outcome.kind) {
    case 'nothing':
      return undefinedValue(node);
    case 'value':
      return outcome.value;
    case 'error':
      return run.throw(outcome.error);
    case 'answered':
      if (run.exchange) run.exchange.status = undefined;
      return answer(node, true);
    case 'unseen':
      return answer(node, false);
  }
}

function answer(node: ts.Node, present: boolean): Value {
  return unknown({ key: `answer@${node.pos}`, text: 'the answer', node, from: [{ kind: 'opaque' }], present });
}

/** Whether what a handler gave may be `undefined` after all. */
export function mayBeNothing({ value }: Outcome & { readonly kind: 'value' }): boolean {
  return value.kind === 'unknown' && !value.present;
}

/** What a function comes to that cannot matter to CORS, as far as its form tells. */
function guessed(code: FunctionCode): Outcome {
  if (!('body' in code) || !code.body) return UNSEEN;
  const { body } = code;
  if (!ts.isBlock(body)) return givesCall(body) ? UNSEEN : ANSWERED;
  const text = body.getText();
  if (/\bnext\s*\(/.test(text)) return NOTHING;
  const last = body.statements.at(-1);
  if (last && ts.isReturnStatement(last) && last.expression) return ANSWERED;
  return /\breturn\b\s*[^;\s}]|\.end\s*\(|\bsend\w*\s*\(|\brespondWith\s*\(/.test(text) ? UNSEEN : NOTHING;
}

function givesCall(body: ts.Expression): boolean {
  if (ts.isAwaitExpression(body) || ts.isParenthesizedExpression(body)) return givesCall(body.expression);
  return ts.isCallExpression(body);
}

/** Whether a handler can matter to CORS. */
export function isOfInterest(run: Run, handler: Value): boolean {
  if (handler.kind === 'deferred' && !handler.mayHoldCors()) return false;
  const settled = run.force(handler);
  if (!isCallable(settled)) return false;
  const { internal } = settled;
  return internal.type === 'native' || touchesCors(internal.code, internal.environment);
}
