// Whether a function in a hapi server can write CORS headers: by itself, or by a method that the toolkit was decorated with.

import { touchesCors } from '../../interpreter/relevance.ts';
import type { Settled, Value } from '../../interpreter/value.ts';
import type { ServerState } from './server-state.ts';

export function mayWriteCors(value: Settled, { decorations }: ServerState): boolean {
  if (touches(value)) return true;
  if (value.kind !== 'object' || value.internal.type !== 'closure') return false;
  const text = value.internal.code.getText();
  return [...decorations].some(([name, decoration]) => text.includes(`.${name}(`) && touches(decoration));
}

function touches(value: Value): boolean {
  if (value.kind !== 'object' || value.internal.type !== 'closure') return false;
  return touchesCors(value.internal.code, value.internal.environment);
}
