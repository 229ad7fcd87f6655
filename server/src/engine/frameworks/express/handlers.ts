// What can be told of a handler without calling it: what it takes, and whether calling it can matter to CORS.

import ts from 'typescript';
import type { Run } from '../../interpreter/run.ts';
import { touchesCors } from '../../interpreter/relevance.ts';
import type { Closure, ObjectValue, Settled } from '../../interpreter/value.ts';
import { mayTurnAway, openHandler } from '../open-handler.ts';
import type { RouterState } from './router.ts';

/** Whether a handler writes headers, or decides by what it passes on which other handlers run. */
export function isOfInterest(handler: ObjectValue, state: RouterState, run: Run): boolean {
  const { internal } = handler;
  if (internal.type !== 'closure' || touchesCors(internal.code, internal.environment)) return true;
  const text = internal.code.getText();
  if (/\bnext\s*\(\s*['"`]route/.test(text) || (takesNext(handler) && mayTurnAway(text))) return true;
  return /\bthrow\b|\bnext\s*\(\s*[^)\s]/.test(text) && errorHandlerMatters(state, run);
}

/** Whether what handles errors writes headers: then it matters which handlers fail. */
function errorHandlerMatters({ layers, manners }: RouterState, run: Run): boolean {
  const isErrorHandler = (value: ObjectValue) => manners.hasErrorHandlers && arity(value) === 4;
  const handlers = layers.flatMap((layer) => layer.handlers.map((handler) => openHandler(run, handler)));
  return [...handlers.filter((one) => isFunction(one) && isErrorHandler(one)), manners.onError].some((handler) => {
    const settled = handler && run.force(handler);
    return isFunction(settled) && touchesCors(settled.internal.code, settled.internal.environment);
  });
}

function isFunction(value: Settled | undefined): value is ObjectValue & { readonly internal: Closure } {
  return value?.kind === 'object' && value.internal.type === 'closure';
}

/** Whether a handler can pass a request on. */
export function takesNext(handler: ObjectValue): boolean {
  const { internal } = handler;
  const hasRest =
    internal.type === 'closure' &&
    'parameters' in internal.code &&
    internal.code.parameters.some((parameter) => parameter.dotDotDotToken !== undefined);
  return hasRest || arity(handler) >= 3;
}

/** Whether a handler that takes `next` calls it to pass a request on, not just to tell of an error (`.catch(next)`). */
export function callsNext({ internal }: ObjectValue): boolean {
  if (internal.type !== 'closure' || !('parameters' in internal.code)) return true;
  const name = internal.code.parameters[2]?.name;
  if (!name || !ts.isIdentifier(name)) return true;
  return new RegExp(`(?<![\\w$])${name.text.replaceAll('$', '\\$')}\\s*\\(\\s*\\)`).test(internal.code.getText());
}

/** How many parameters a function declares: four make it a handler of errors. */
export function arity({ internal }: ObjectValue): number {
  if (internal.type !== 'closure' || !('parameters' in internal.code)) return 0;
  return internal.code.parameters.filter((parameter) => !parameter.dotDotDotToken && !parameter.initializer).length;
}
