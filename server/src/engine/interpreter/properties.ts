// Reading and writing properties, on every kind of value: ECMA-262 § 10.1 ordinary objects, arrays, and the
// built-in methods of the others.

import type ts from 'typescript';
import { throwError } from './builtins/error.ts';
import { assignBuiltin, builtinProperty, ofKind } from './builtins/index.ts';
import { objectPrototypeProperty } from './builtins/object-prototype.ts';
import { callValue } from './call.ts';
import { yieldedBy } from './generator.ts';
import { textOf } from './operations.ts';
import type { Run } from './run.ts';
import { union } from './sources.ts';
import { isNeverEmpty } from './told-by-call.ts';
import { combine, member, unknown } from './unknowns.ts';
import {
  object,
  primitive,
  shortText,
  undefinedValue,
  sourcesOf,
  type ObjectValue,
  type Property,
  type Unknown,
  type Value,
} from './value.ts';

export function getProperty(run: Run, target: Value, name: string, node: ts.Node): Value {
  const settled = run.force(target);
  switch (settled.kind) {
    case 'unknown':
      return (
        run.assigned.get(settled.key)?.get(name) ??
        run.world.propertyOfUnknown(run, settled, name, node) ??
        memberOfUnknown(settled, name, node)
      );
    case 'primitive':
      if (settled.value == null) return throwTypeError(run, `Cannot read properties of ${settled.value}`, node);
      return builtinProperty(run, settled, name, node) ?? undefinedValue(node);
    case 'object':
      return propertyOfObject(run, settled, name, node, settled);
  }
}

function memberOfUnknown(target: Unknown, name: string, node: ts.Node): Unknown {
  const value = member(target, name, node);
  return name === 'length' && isNeverEmpty(target.node) ? { ...value, present: true } : value;
}

/** `target[key]` with a computed key. */
export function getElement(run: Run, target: Value, key: Value, node: ts.Node): Value {
  const settled = run.force(target);
  const name = keyName(run, key, node);
  if (typeof name !== 'string') return combine(node, [settled, name]);
  const value = getProperty(run, settled, name, node);
  // What an unknown table holds under the Origin depends on the Origin.
  if (value.kind !== 'unknown') return value;
  return { ...value, text: shortText(node), from: union(value.from, sourcesOf(key)) };
}

/** A property key as a string; well-known symbols are `@@iterator` and the like. */
export function keyName(run: Run, key: Value, node: ts.Node): string | Unknown {
  const text = textOf(run, key, node);
  return text.kind === 'primitive' ? text.value : text;
}

function propertyOfObject(run: Run, target: ObjectValue, name: string, node: ts.Node, self: ObjectValue): Value {
  for (let holder: ObjectValue | undefined = target; holder; holder = holder.prototype) {
    const own = ownProperty(run, holder, name, node, self);
    if (own) return own;
  }
  return inheritedByKind(run, target, name, node) ?? undefinedValue(node);
}

/** What no object of the chain has by its own: the methods of its kind, what an unknown part may hold, then Object's. */
function inheritedByKind(run: Run, target: ObjectValue, name: string, node: ts.Node): Value | undefined {
  let rest: Unknown | undefined;
  for (let holder: ObjectValue | undefined = target; holder; holder = holder.prototype) {
    const found = ofKind(holder, name, node);
    if (found) return found;
    rest ??= holder.rest;
  }
  const inherited = objectPrototypeProperty(run, target, name, node);
  if (inherited) return inherited;
  if (rest) return run.world.propertyOfUnknown(run, rest, name, node) ?? member(rest, name, node);
  return target.internal.type === 'host' ? unmodelled(target, target.internal.name, name, node) : undefined;
}

/** A model shows what matters for CORS; the rest of the real object is there too. */
function unmodelled(target: ObjectValue, owner: string, name: string, node: ts.Node): Unknown {
  const key = `${owner}@${target.node.pos}.${name}`;
  return unknown({ key, text: shortText(node), node, from: [{ kind: 'opaque' }] });
}

function ownProperty(run: Run, holder: ObjectValue, name: string, node: ts.Node, self: ObjectValue): Value | undefined {
  const property = holder.properties.get(name);
  if (property) return property.getter ? callValue(run, property.getter, self, [], node) : property.value;
  const { internal } = holder;
  if (internal.type === 'array') return elementOf(holder, internal.elements, name, node);
  return internal.type === 'host' ? internal.lookup(name, node, run) : undefined;
}

function elementOf(holder: ObjectValue, elements: readonly Value[], name: string, node: ts.Node): Value | undefined {
  if (name === 'length') return holder.rest ? partOfOpen(holder.rest, name, node) : primitive(elements.length, node);
  if (!/^\d+$/.test(name)) return undefined;
  const index = Number(name);
  if (!holder.rest || index < knownPrefix(holder.rest, elements)) return elements[index];
  return partOfOpen(holder.rest, name, node);
}

function partOfOpen(rest: Unknown, name: string, node: ts.Node): Unknown {
  return unknown({ key: `${rest.key}.${name}`, node, from: rest.from });
}

/** How many elements of a list with unknown members are certainly where they seem to be. */
export function knownPrefix(rest: Unknown, elements: readonly Value[]): number {
  return Math.max(0, elements.indexOf(rest));
}

export function setProperty(run: Run, target: Value, name: string, value: Value, node: ts.Node): void {
  const settled = run.force(target);
  switch (settled.kind) {
    case 'unknown':
      rememberAssigned(run, settled, name, value);
      run.world.assignToUnknown(run, settled, name, value, node);
      return;
    case 'primitive':
      if (settled.value == null) throwTypeError(run, `Cannot set properties of ${settled.value}`, node);
      return;
    case 'object':
      setOnObject(run, settled, name, value, node);
  }
}

function rememberAssigned(run: Run, { key }: Unknown, name: string, value: Value): void {
  const known = run.assigned.get(key);
  if (known) known.set(name, value);
  else run.assigned.set(key, new Map([[name, value]]));
}

function setOnObject(run: Run, target: ObjectValue, name: string, value: Value, node: ts.Node): void {
  const { internal } = target;
  if (internal.type === 'array' && setElement(internal.elements, name, value, run, node)) return;
  if (assignBuiltin(run, target, name, value, node)) return;
  const setter = inherited(target, name)?.setter;
  if (setter) callValue(run, setter, target, [value], node);
  else target.properties.set(name, { value, node, hidden: target.properties.get(name)?.hidden ?? false });
}

function setElement(elements: Value[], name: string, value: Value, run: Run, node: ts.Node): boolean {
  if (name === 'length') {
    const length = run.force(value);
    if (length.kind === 'primitive' && Number(length.value) <= elements.length) elements.length = Number(length.value);
    return true;
  }
  const index = Number(name);
  // A sparse array of a million holes is not worth a million values.
  if (!/^\d+$/.test(name) || index > elements.length + 1000) return false;
  while (elements.length < index) elements.push(undefinedValue(node));
  elements[index] = value;
  return true;
}

function inherited(target: ObjectValue, name: string): Property | undefined {
  for (let holder: ObjectValue | undefined = target; holder; holder = holder.prototype) {
    const property = holder.properties.get(name);
    if (property) return property;
  }
  return undefined;
}

/** `target[key] = value` with a computed key. */
export function setElementValue(run: Run, target: Value, key: Value, value: Value, node: ts.Node): void {
  const name = keyName(run, key, node);
  if (typeof name === 'string') return setProperty(run, target, name, value, node);
  const settled = run.force(target);
  // An unknown key may have hit any property: from here on, properties not named before are unknown.
  if (settled.kind === 'object') settled.rest = combine(node, [settled, name, value]);
  else if (settled.kind === 'unknown') run.assigned.delete(settled.key);
}

export function deleteProperty(run: Run, target: Value, name: string): void {
  const settled = run.force(target);
  if (settled.kind === 'object') settled.properties.delete(name);
  else if (settled.kind === 'unknown') run.assigned.get(settled.key)?.delete(name);
}

/** Whether `name in target` holds; `undefined` when the code does not tell. */
export function hasProperty(run: Run, target: Value, name: string, node: ts.Node): boolean | undefined {
  const settled = run.force(target);
  if (settled.kind === 'unknown') return undefined;
  if (settled.kind === 'primitive') return false;
  const value = getProperty(run, settled, name, node);
  if (value.kind === 'unknown') return undefined;
  return inherited(settled, name) !== undefined || !(value.kind === 'primitive' && value.value === undefined);
}

/** The own enumerable properties in order, with getters called. */
export function entriesOf(run: Run, target: ObjectValue, node: ts.Node): [string, Value][] {
  const own: [string, Value][] = [];
  if (target.internal.type === 'array') {
    target.internal.elements.forEach((element, index) => own.push([String(index), element]));
  }
  for (const [name, property] of inOrder(target)) {
    if (property.hidden) continue;
    own.push([name, property.getter ? callValue(run, property.getter, target, [], node) : property.value]);
  }
  return own;
}

/** ECMA-262 § 10.1.11.1: names that are array indexes come first, by number. */
function inOrder({ properties }: ObjectValue): Iterable<[string, Property]> {
  const isIndex = (name: string) => /^(?:0|[1-9]\d{0,8})$/.test(name);
  if (![...properties.keys()].some(isIndex)) return properties;
  const indexes = [...properties].filter(([name]) => isIndex(name)).sort(([a], [b]) => Number(a) - Number(b));
  return [...indexes, ...[...properties].filter(([name]) => !isIndex(name))];
}

/** The values that a `for … of`, a spread or a destructuring takes from a value; `undefined` when unknown. */
export function elementsOf(run: Run, value: Value, node: ts.Node): readonly Value[] | undefined {
  const settled = run.force(value);
  if (settled.kind === 'unknown') return undefined;
  if (settled.kind === 'primitive') {
    if (typeof settled.value === 'string') return [...settled.value].map((c) => primitive(c, node, settled.from));
    throwTypeError(run, 'value is not iterable', node);
    return [];
  }
  const { internal } = settled;
  switch (internal.type) {
    case 'array':
    case 'set':
      return [...internal.elements];
    case 'map':
      return internal.entries.map(([key, entry]) => pair(key, entry, node));
    case 'search-params':
      return internal.entries.map(([key, entry]) => pair(primitive(key, node), entry, node));
    case 'headers':
      return internal.list.all().map((line) => pair(primitive(line.name.toLowerCase(), node), line.value, node));
    case 'generator':
      return yieldedBy(run, internal, node);
    default:
      return iterated(run, settled, node);
  }
}

const MOST_ITERATED = 2000;

/** What the user's own `[Symbol.iterator]` gives; `undefined` where nobody can tell (a host object). */
function iterated(run: Run, target: ObjectValue, node: ts.Node): readonly Value[] | undefined {
  const method = inherited(target, '@@iterator')?.value;
  if (!method) return undefined;
  const iterator = run.force(callValue(run, method, target, [], node));
  if (iterator.kind !== 'object') return undefined;
  if (iterator.internal.type === 'array') return [...iterator.internal.elements];
  if (iterator.internal.type === 'generator') return yieldedBy(run, iterator.internal, node);
  const next = getProperty(run, iterator, 'next', node);
  const elements: Value[] = [];
  while (!run.stopped && elements.length < MOST_ITERATED) {
    const step = callValue(run, next, iterator, [], node);
    const done = run.force(getProperty(run, step, 'done', node));
    if (done.kind === 'unknown') return undefined;
    if (done.kind === 'object' || done.value) return elements;
    elements.push(getProperty(run, step, 'value', node));
  }
  return run.stopped ? [] : undefined;
}

export function pair(key: Value, value: Value, node: ts.Node): ObjectValue {
  return object(node, { type: 'array', elements: [key, value] });
}

/** Throws a TypeError of the user's program. */
export function throwTypeError(run: Run, message: string, node: ts.Node): Value {
  return throwError(run, 'TypeError', message, node);
}
