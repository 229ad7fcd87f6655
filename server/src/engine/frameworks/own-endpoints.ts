// Handlers of apps that tell their endpoints themselves, route by route: a server that is given one is no endpoint more.

import type { ObjectValue, Value } from '../interpreter/value.ts';

const handlers = new WeakSet<ObjectValue>();

/** Notes that the app behind a handler has endpoints of its own; gives the handler. */
export function answersByItself(handler: ObjectValue): ObjectValue {
  handlers.add(handler);
  return handler;
}

export function hasOwnEndpoints(handler: Value): boolean {
  return handler.kind === 'object' && handlers.has(handler);
}
