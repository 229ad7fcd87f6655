// Headers that a library puts into an object of the user's, which is sent later: who wrote which of its properties.

import type { Write } from '../exchange/header-list.ts';
import type { ObjectValue, Property, Value } from '../interpreter/value.ts';

const writes = new WeakMap<Property, Write>();

/** Puts a header into an object of headers. A copy of the object no longer knows who has put it there. */
export function defineWritten(headers: ObjectValue, name: string, value: Value, write: Write): void {
  const property: Property = { value, node: write.cause };
  writes.set(property, write);
  headers.properties.set(name, property);
}

/** Who has put that property there, where it was a library. */
export function writeOf(headers: ObjectValue, name: string): Write | undefined {
  const property = headers.properties.get(name);
  return property && writes.get(property);
}
