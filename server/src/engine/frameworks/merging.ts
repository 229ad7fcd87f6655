// Laying objects over each other, the way people bring their options and their defaults together: what lodash, deepmerge,
// defu and their like have in common. What is unknown may override, or leave what was there.

import type ts from 'typescript';
import { choice, conditionOn } from '../interpreter/operations.ts';
import { entriesOf } from '../interpreter/properties.ts';
import type { Run } from '../interpreter/run.ts';
import { copyProperties } from '../interpreter/spread.ts';
import { combine } from '../interpreter/unknowns.ts';
import {
  array,
  define,
  object,
  type ObjectValue,
  type Settled,
  type Unknown,
  type Value,
} from '../interpreter/value.ts';

/** A list in an object. */
export type List = ObjectValue & { readonly internal: { readonly type: 'array'; readonly elements: Value[] } };

/** How one library merges. */
export interface Manners {
  /** What a list becomes that is laid over another one, or over something that is none. */
  readonly lists: (upper: List, lower: List | undefined, merging: Merging) => Value;
  /** Whether what holds other values is laid over what lies below, or takes its place. */
  readonly objects?: 'merged' | 'replaced';
  /** Values that leave what lies below them as it is. */
  readonly leavesAlone: 'nothing' | 'undefined' | 'nullish';
  /** Whether such a value is taken where nothing lies below it: then the name is there, and `undefined`. */
  readonly fillsIn: boolean;
  /** Whether an object that lies below is changed itself, instead of a copy of it. */
  readonly changesLower: boolean;
}

/** A merge at work. */
export interface Merging {
  readonly run: Run;
  readonly node: ts.Node;
  readonly manners: Manners;
}

/** Lays what `upper` holds over what `target` holds, level by level; something that is no object changes nothing. */
export function layOver(target: ObjectValue, upper: Value, merging: Merging): void {
  const { run, node } = merging;
  const settled = run.force(upper);
  if (settled.kind === 'unknown') return copyProperties(run, target, settled, node);
  // An object may hold itself.
  if (settled.kind === 'primitive' || !run.enter()) return;
  for (const [name, value] of entriesOf(run, settled, node)) {
    if (run.stopped) break;
    const below = target.properties.get(name);
    const merged = laidOver(value, below?.value, merging);
    if (merged) define(target, name, merged, settled.properties.get(name)?.node ?? node);
  }
  if (settled.rest) copyProperties(run, target, settled.rest, node);
  run.leave();
}

/** What comes of one value over another; `undefined` where the lower one stays. */
export function laidOver(upper: Value, lower: Value | undefined, merging: Merging): Value | undefined {
  const { run, node, manners } = merging;
  const settled = run.force(upper);
  if (settled.kind === 'unknown') return orLower(settled, lower, manners, node);
  if (settled.kind === 'primitive') {
    const isLeft = manners.leavesAlone === 'nullish' ? settled.value == null : settled.value === undefined;
    if (manners.leavesAlone === 'nothing' || !isLeft) return settled;
    return lower || !manners.fillsIn ? undefined : settled;
  }
  const below = lower && run.force(lower);
  if (isList(settled)) return manners.lists(settled, below && isList(below) ? below : undefined, merging);
  if (!isPlain(settled) || manners.objects === 'replaced') return settled;
  const target = manners.changesLower && below && isPlain(below) ? below : copied(run, below, node);
  layOver(target, settled, merging);
  return target;
}

/** An unknown that may be `undefined`, and then leaves what lies below it. */
function orLower(upper: Unknown, lower: Value | undefined, { leavesAlone }: Manners, node: ts.Node): Value {
  if (!lower || leavesAlone === 'nothing' || upper.present) return upper;
  return choice(conditionOn(upper, { kind: 'nullish' }), lower, upper, node);
}

/** A new object with what another one holds; an empty one for what is none. */
export function copied(run: Run, value: Settled | undefined, node: ts.Node): ObjectValue {
  const copy = object(node);
  if (value && (value.kind === 'unknown' || isPlain(value))) copyProperties(run, copy, value, node);
  return copy;
}

/** A list with the members of both; of open ends the first is kept. */
export function joinedLists(first: List, second: List | undefined, node: ts.Node): ObjectValue {
  const result = array([...first.internal.elements, ...(second?.internal.elements ?? [])], node);
  result.rest = first.rest ?? second?.rest;
  return result;
}

/** Lists as lodash and `extend` merge them: member by member. */
export function mergedByIndex(upper: List, lower: List | undefined, merging: Merging): Value {
  const { run, node } = merging;
  if (upper.rest ?? lower?.rest) return lower ? combine(node, [upper, lower]) : upper;
  const elements = lower ? [...lower.internal.elements] : [];
  for (const [index, element] of upper.internal.elements.entries()) {
    if (run.stopped) break;
    const merged = laidOver(element, elements[index], merging);
    if (merged) elements[index] = merged;
  }
  return array(elements, (elements.length > upper.internal.elements.length ? lower : upper)?.node ?? node);
}

export function isList(value: Settled): value is List {
  return value.kind === 'object' && value.internal.type === 'array';
}

/** `{ … }`, no instance of a class and nothing that the language gives a meaning to. */
export function isPlain(value: Settled): value is ObjectValue {
  return value.kind === 'object' && value.internal.type === 'plain' && value.prototype === undefined;
}
