// What the methods of arrays share: `this` as a list, and making new ones.

import { elementsOf } from '../properties.ts';
import { combine } from '../unknowns.ts';
import {
  array,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Unknown,
  type Value,
} from '../value.ts';
import { throwError } from './error.ts';
import { charge, MOST_ELEMENTS, sourcesOfCall, unknownResult } from './native-call.ts';

export interface List {
  /** The array itself. */
  readonly object: ObjectValue;
  /** Its live elements: changing them changes the array. */
  readonly elements: Value[];
}

/** A method of arrays; on another iterable (`Array.prototype.map.call('abc', …)`) it works on a copy. */
export function listMethod(behaviour: (call: NativeCall, list: List) => Value): NativeBehaviour {
  return (call) => {
    const self = call.run.force(call.self);
    if (self.kind === 'object' && self.internal.type === 'array') {
      charge(call.run, self.internal.elements.length);
      if (call.run.stopped) return undefinedValue(call.node);
      return behaviour(call, { object: self, elements: self.internal.elements });
    }
    if (self.kind === 'primitive' && self.value == null) {
      return throwError(call.run, 'TypeError', 'Array.prototype method called on null or undefined', call.node);
    }
    const isIterable = self.kind === 'object' || (self.kind === 'primitive' && typeof self.value === 'string');
    const elements = isIterable ? elementsOf(call.run, self, call.node) : undefined;
    if (!elements) return unknownResult(call);
    const copy = array(elements, call.node, self.from);
    return behaviour(call, { object: copy, elements: [...elements] });
  };
}

/** True when the list has members that are not named. */
export function isOpen(list: List): boolean {
  return list.object.rest !== undefined;
}

/** A new array; `rest` where it has members that are not named. One that is too long is unknown. */
export function newList(call: NativeCall, elements: readonly Value[], rest?: Unknown): Value {
  charge(call.run, elements.length);
  if (elements.length > MOST_ELEMENTS) return unknownResult(call);
  const list = array(elements, call.node, sourcesOfCall(call));
  list.rest = rest;
  return list;
}

/** What stands for the unknown members in a list made from another: their image, where that is unknown itself. */
export function placeholder(call: NativeCall, rest: Unknown, image: Value | undefined): Unknown {
  return image?.kind === 'unknown' ? image : combine(call.node, [rest]);
}
