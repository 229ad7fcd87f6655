// What runs a function later: setTimeout, queueMicrotask and the like. It runs right away, and once.

import { callValue } from '../call.ts';
import { unknownHere } from '../unknowns.ts';
import { undefinedValue, type NativeBehaviour, type NativeCall } from '../value.ts';
import { argument, type Methods } from './native-call.ts';

export const timerFunctions: Methods = {
  setTimeout: later(2),
  setInterval: later(2),
  setImmediate: later(1),
  queueMicrotask: later(1),
  clearTimeout: nothing,
  clearInterval: nothing,
  clearImmediate: nothing,
};

/** Calls the function with what stands after the first `skipped` arguments. What it throws is nobody's to catch. */
function later(skipped: number): NativeBehaviour {
  return (call) => {
    callValue(call.run, argument(call, 0), undefinedValue(call.node), call.args.slice(skipped), call.node);
    call.run.takeThrown();
    return unknownHere(call.node, [{ kind: 'opaque' }]);
  };
}

function nothing(call: NativeCall) {
  return undefinedValue(call.node);
}
