// Set and WeakSet (ECMA-262 § 24.2). One made from an unknown, or that an unknown was added to, answers what it can
// and leaves the question open otherwise.

import type ts from 'typescript';
import { callValue } from '../call.ts';
import { elementsOf, pair } from '../properties.ts';
import type { Run } from '../run.ts';
import { anyElement, combine } from '../unknowns.ts';
import {
  object,
  primitive,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Settled,
  type Unknown,
  type Value,
} from '../value.ts';
import { iteratorOver } from './iterator.ts';
import { membership, sameValueZero } from './membership.ts';
import {
  argument,
  charge,
  lacksFunction,
  methodIn,
  MOST_ELEMENTS,
  sourcesOfCall,
  unknownResult,
  type Methods,
} from './native-call.ts';
import type { RuntimeClass } from './runtime-class.ts';

export const setClass: RuntimeClass = { name: 'Set', construct, method: setMethod };
export const weakSetClass: RuntimeClass = { name: 'WeakSet', construct, method: setMethod };

export function setProperty(target: ObjectValue, elements: readonly Value[], name: string, node: ts.Node) {
  if (name !== 'size') return setMethod(name, node);
  return target.rest ? combine(node, [target.rest]) : primitive(elements.length, node, target.from);
}

function setMethod(name: string, node: ts.Node): Value | undefined {
  return methodIn(methods, name, node);
}

function construct(call: NativeCall): Value {
  const given = argument(call, 0);
  const isEmpty = given.kind === 'primitive' && given.value == null;
  const members = isEmpty ? [] : elementsOf(call.run, given, call.node);
  if (call.run.stopped) return undefinedValue(call.node);
  return newSet(call, members, given.kind === 'object' ? given.rest : undefined);
}

/** A set of these members; where they are not known, one element stands for all. */
function newSet(call: NativeCall, members: readonly Value[] | undefined, rest: Unknown | undefined): ObjectValue {
  const elements: Value[] = [];
  const result = object(call.node, { type: 'set', elements }, undefined, sourcesOfCall(call));
  const any = members ? undefined : anyElement(argument(call, 0), call.node);
  result.rest = any ?? rest;
  for (const member of members ?? (any ? [any] : [])) add(call.run, elements, member);
  return result;
}

function add(run: Run, elements: Value[], member: Value): void {
  if (!run.enter()) return;
  run.leave();
  // A choice is decided only when somebody asks for the member.
  if (member.kind === 'choice') elements.push(member);
  else if (indexOfCertain(run, elements, run.force(member)) < 0) elements.push(member);
}

/** The index of the element that is certainly this value. */
export function indexOfCertain(run: Run, elements: readonly Value[], wanted: Settled): number {
  return elements.findIndex(
    (element) => element.kind !== 'choice' && sameValueZero(run.force(element), wanted) === true,
  );
}

const methods: Methods = {
  has: onSet((call, { elements }) => membership(call.run, argument(call, 0), elements, call.node)),
  add: onSet((call, { object: self, elements }) => {
    charge(call.run, elements.length);
    if (elements.length < MOST_ELEMENTS) add(call.run, elements, call.args[0] ?? undefinedValue(call.node));
    else self.rest ??= unknownResult(call);
    return self;
  }),
  delete: onSet((call, { elements }) => {
    const wanted = argument(call, 0);
    const found = membership(call.run, wanted, elements, call.node);
    const index = indexOfCertain(call.run, elements, wanted);
    if (index >= 0) elements.splice(index, 1);
    return found;
  }),
  clear: onSet((call, { object: self, elements }) => {
    elements.length = 0;
    self.rest = undefined;
    return undefinedValue(call.node);
  }),
  forEach: onSet((call, { object: self, elements }) => {
    if (lacksFunction(call)) return undefinedValue(call.node);
    for (const element of [...elements]) {
      callValue(call.run, argument(call, 0), argument(call, 1), [element, element, self], call.node);
      if (call.run.stopped) break;
    }
    return undefinedValue(call.node);
  }),
  values: onSet((call, { object: self, elements }) => iteratorOver(elements, call.node, self.rest)),
  keys: onSet((call, { object: self, elements }) => iteratorOver(elements, call.node, self.rest)),
  '@@iterator': onSet((call, { object: self, elements }) => iteratorOver(elements, call.node, self.rest)),
  entries: onSet((call, { object: self, elements }) => {
    const pairs = elements.map((element) => pair(element, element, call.node));
    return iteratorOver(pairs, call.node, self.rest);
  }),
  union: onSet((call, { object: self, elements }) => {
    const others = elementsOf(call.run, argument(call, 0), call.node);
    const other = argument(call, 0);
    const rest = self.rest ?? (other.kind === 'object' ? other.rest : undefined);
    return others ? newSet(call, [...elements, ...others], rest) : newSet(call, undefined, undefined);
  }),
};

interface SetParts {
  readonly object: ObjectValue;
  /** The live elements. */
  readonly elements: Value[];
}

function onSet(behaviour: (call: NativeCall, set: SetParts) => Value): NativeBehaviour {
  return (call) => {
    const self = call.run.force(call.self);
    if (self.kind !== 'object' || self.internal.type !== 'set') return unknownResult(call);
    return behaviour(call, { object: self, elements: self.internal.elements });
  };
}
