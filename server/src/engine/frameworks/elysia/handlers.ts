// What can be told of a handler or hook of Elysia's without calling it: whether calling it can matter to CORS.

import { isCallable } from '../../interpreter/operations.ts';
import { touchesCors } from '../../interpreter/relevance.ts';
import type { Run } from '../../interpreter/run.ts';
import type { Callable, Value } from '../../interpreter/value.ts';
import { openHandler } from '../open-handler.ts';
import type { Hook, Hooks } from './hooks.ts';

/** Whether something, for all that is known of it, can write headers. */
export function mayWrite(run: Run, handler: Value): boolean {
  const settled = openHandler(run, handler);
  if (settled?.kind !== 'object') return false;
  return isCallable(settled) ? writes(settled) : settled.internal.type === 'response';
}

/** Whether a handler writes headers, or gives or throws what others that write some look at. */
export function isOfInterest(run: Run, handler: Callable, { afterHandle, mapResponse, error }: Hooks): boolean {
  if (writes(handler)) return true;
  const isLookedAt = (hooks: readonly Hook[]) => hooks.some(({ call }) => mayWrite(run, call));
  const throws = /\bthrow\b/.test(handler.node.getText());
  return isLookedAt([...afterHandle, ...mapResponse]) || (throws && isLookedAt(error));
}

/** Whether a function, for all that is known of it, writes headers. */
export function writes({ internal }: Callable): boolean {
  return internal.type === 'native' || touchesCors(internal.code, internal.environment);
}
