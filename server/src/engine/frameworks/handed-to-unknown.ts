// What a library does when it is handed to code that nobody shows: `fastify.register(cors, options)` where `fastify` is a
// parameter. The net of `by-hand` tells it of every such call.

import type { NativeCall, ObjectValue, Unknown } from '../interpreter/value.ts';

const users = new WeakMap<ObjectValue, (call: NativeCall) => void>();

/** Has `body` called with each call by which something unknown is given `value`. */
export function onUnknownUser(value: ObjectValue, body: (call: NativeCall) => void): void {
  users.set(value, body);
}

/** Tells the libraries among a call's arguments that something unknown was given them. */
export function tellHanded(callee: Unknown, call: NativeCall): void {
  if (!/\.(?:register|use)$/.test(callee.key)) return;
  for (const arg of call.args) {
    const value = arg.kind === 'object' ? arg : undefined;
    if (value) users.get(value)?.(call);
  }
}
