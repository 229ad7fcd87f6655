// Whether a handler is worth running: for all that is known of it, it can write headers.

import { touchesCors } from '../interpreter/relevance.ts';
import type { Run } from '../interpreter/run.ts';
import type { Value } from '../interpreter/value.ts';

/** True for a function that leads to CORS words, and for one of a model; a file without such words is not opened for it. */
export function mayWrite(run: Run, handler: Value): boolean {
  if (handler.kind === 'deferred' && !handler.mayHoldCors()) return false;
  const settled = run.force(handler);
  if (settled.kind !== 'object') return false;
  const { internal } = settled;
  return internal.type === 'closure' ? touchesCors(internal.code, internal.environment) : internal.type === 'native';
}
