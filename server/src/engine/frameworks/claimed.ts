// Functions that a framework was told to call: what other frameworks know handlers by, a parameter named `event` or the
// place of the file, says nothing of them.

import type { ObjectValue, Value } from '../interpreter/value.ts';

const claimed = new WeakSet<ObjectValue>();

export function claim(value: Value): void {
  if (value.kind === 'object') claimed.add(value);
}

export function isClaimed(value: ObjectValue): boolean {
  return claimed.has(value);
}
