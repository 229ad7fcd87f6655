// Map and WeakMap (ECMA-262 § 24.1). A lookup by or among unknown keys gives an unknown that remembers both.

import type ts from 'typescript';
import { callValue } from '../call.ts';
import { elementsOf, getProperty, pair } from '../properties.ts';
import type { Run } from '../run.ts';
import { anyElement, combine } from '../unknowns.ts';
import {
  object,
  primitive,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../value.ts';
import { iteratorOver } from './iterator.ts';
import { mapAnswer, membership } from './membership.ts';
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
import { indexOfCertain } from './set.ts';

export const mapClass: RuntimeClass = { name: 'Map', construct, method: mapMethod };
export const weakMapClass: RuntimeClass = { name: 'WeakMap', construct, method: mapMethod };

export function mapProperty(target: ObjectValue, entries: Entries, name: string, node: ts.Node): Value | undefined {
  if (name !== 'size') return mapMethod(name, node);
  return target.rest ? combine(node, [target.rest]) : primitive(entries.length, node, target.from);
}

function mapMethod(name: string, node: ts.Node): Value | undefined {
  return methodIn(methods, name, node);
}

type Entries = [Value, Value][];

function construct(call: NativeCall): Value {
  const { run, node } = call;
  const given = argument(call, 0);
  const isEmpty = given.kind === 'primitive' && given.value == null;
  const pairs = isEmpty ? [] : elementsOf(run, given, node);
  if (run.stopped) return undefinedValue(node);
  const entries: Entries = [];
  const result = object(node, { type: 'map', entries }, undefined, sourcesOfCall(call));
  if (!pairs) {
    // Nothing is known of it: one entry stands for all.
    const rest = anyElement(given, node);
    result.rest = rest;
    entries.push([rest, rest]);
    return result;
  }
  if (given.kind === 'object') result.rest = given.rest;
  for (const entry of pairs) {
    if (!run.enter()) break;
    run.leave();
    put(run, entries, getProperty(run, entry, '0', node), getProperty(run, entry, '1', node));
  }
  return result;
}

function put(run: Run, entries: Entries, key: Value, value: Value): void {
  const wanted = run.force(key);
  const index = indexOfCertain(run, keysOf(entries), wanted);
  if (index >= 0) entries[index] = [wanted, value];
  else entries.push([wanted, value]);
}

function keysOf(entries: Entries): readonly Value[] {
  return entries.map(([key]) => key);
}

function valuesOf(entries: Entries): readonly Value[] {
  return entries.map(([, value]) => value);
}

function pairsOf(entries: Entries, node: ts.Node): readonly Value[] {
  return entries.map(([key, value]) => pair(key, value, node));
}

const methods: Methods = {
  get: onMap(get),
  has: onMap((call, { entries }) => membership(call.run, argument(call, 0), keysOf(entries), call.node)),
  set: onMap((call, { object: self, entries }) => {
    charge(call.run, entries.length);
    const value = call.args[1] ?? undefinedValue(call.node);
    if (entries.length < MOST_ELEMENTS) put(call.run, entries, argument(call, 0), value);
    else self.rest ??= unknownResult(call);
    return self;
  }),
  delete: onMap((call, { entries }) => {
    const found = membership(call.run, argument(call, 0), keysOf(entries), call.node);
    const index = indexOfCertain(call.run, keysOf(entries), argument(call, 0));
    if (index >= 0) entries.splice(index, 1);
    return found;
  }),
  clear: onMap((call, { object: self, entries }) => {
    entries.length = 0;
    self.rest = undefined;
    return undefinedValue(call.node);
  }),
  forEach: onMap((call, { object: self, entries }) => {
    if (lacksFunction(call)) return undefinedValue(call.node);
    for (const [key, value] of [...entries]) {
      callValue(call.run, argument(call, 0), argument(call, 1), [value, key, self], call.node);
      if (call.run.stopped) break;
    }
    return undefinedValue(call.node);
  }),
  keys: onMap((call, { object: self, entries }) => iteratorOver(keysOf(entries), call.node, self.rest)),
  values: onMap((call, { object: self, entries }) => iteratorOver(valuesOf(entries), call.node, self.rest)),
  entries: onMap((call, { object: self, entries }) => iteratorOver(pairsOf(entries, call.node), call.node, self.rest)),
  '@@iterator': onMap((call, { object: self, entries }) =>
    iteratorOver(pairsOf(entries, call.node), call.node, self.rest),
  ),
};

/** The value of a key; unknown where the key may be one of the unknown ones. */
function get(call: NativeCall, { entries }: MapParts): Value {
  const wanted = argument(call, 0);
  const keys = keysOf(entries);
  const index = indexOfCertain(call.run, keys, wanted);
  const isOverwritable = keys.slice(index + 1).some((key) => call.run.force(key).kind === 'unknown');
  const entry = entries[index];
  if (entry && !isOverwritable) return entry[1];
  const found = membership(call.run, wanted, keys, call.node);
  const value = combine(call.node, [wanted, ...keys, ...valuesOf(entries)]);
  return mapAnswer(found, value, undefinedValue(call.node), call.node);
}

interface MapParts {
  readonly object: ObjectValue;
  /** The live entries. */
  readonly entries: Entries;
}

function onMap(behaviour: (call: NativeCall, map: MapParts) => Value): NativeBehaviour {
  return (call) => {
    const self = call.run.force(call.self);
    if (self.kind !== 'object' || self.internal.type !== 'map') return unknownResult(call);
    return behaviour(call, { object: self, entries: self.internal.entries });
  };
}
