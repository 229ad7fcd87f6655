// What can be told of a handler or hook of Elysia's without calling it: whether calling it can matter to CORS.

import { isCallable } from '../../interpreter/operations.ts';
import { touchesCors } from '../../interpreter/relevance.ts';
import type { Run } from '../../interpreter/run.ts';
import type { Callable, Settled, Value } from '../../interpreter/value.ts';
import type { Hook } from './hooks.ts';

/** The value; a module that holds no CORS word is not even read for it. */
export function openHandler(run: Run, handler: Value): Settled | undefined {
  return handler.kind === 'deferred' && !handler.mayHoldCors() ? undefined : run.force(handler);
}

/** Whether something, for all that is known of it, can write headers. */
export function mayWrite(run: Run, handler: Value): boolean {
  const settled = openHandler(run, handler);
  if (settled?.kind !== 'object') return false;
  return isCallable(settled) ? writes(settled) : settled.internal.type === 'response';
}

/** Whether a function writes headers, or fails where others write headers for it. */
export function isOfInterest(run: Run, { internal }: Callable, errorHooks: readonly Hook[]): boolean {
  if (internal.type === 'native' || touchesCors(internal.code, internal.environment)) return true;
  return /\bthrow\b/.test(internal.code.getText()) && errorHooks.some(({ call }) => mayWrite(run, call));
}

function writes({ internal }: Callable): boolean {
  return internal.type === 'native' || touchesCors(internal.code, internal.environment);
}
