// Date (ECMA-262 § 21.4): the time is not known, and no date is ever computed with.

import type ts from 'typescript';
import { unknownHere } from '../unknowns.ts';
import { native, object, type NativeCall, type Value } from '../value.ts';
import { sourcesOfCall } from './native-call.ts';
import type { RuntimeClass } from './runtime-class.ts';

export const dateClass: RuntimeClass = {
  name: 'Date',
  call: someTime,
  construct: (call) => object(call.node, { type: 'date' }, undefined, sourcesOfCall(call)),
  statics: { now: someTime, parse: someTime, UTC: someTime },
  method: dateMethod,
};

export function dateMethod(name: string, node: ts.Node): Value | undefined {
  const isMethod =
    /^(?:[gs]et(?:UTC)?(?:Date|Day|FullYear|Hours|Milliseconds|Minutes|Month|Seconds)|[gs]etTime|getTimezoneOffset|to\w*String|toJSON|valueOf)$/;
  return isMethod.test(name) ? native(name, node, someTime) : undefined;
}

function someTime(call: NativeCall): Value {
  return unknownHere(call.node, [{ kind: 'opaque' }]);
}
