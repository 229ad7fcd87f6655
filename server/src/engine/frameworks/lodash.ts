// lodash 4, whole or by the function (`lodash/merge`, `lodash.merge`, `lodash-es`), and Underscore 1: what people merge their
// options with, and what they ask lists and texts with. Tested against lodash 4.17 and Underscore 1.13.

import type ts from 'typescript';
import { argument, unknownResult } from '../interpreter/builtins/native-call.ts';
import { callValue } from '../interpreter/call.ts';
import { choice, conditionOn, isCallable, knownText } from '../interpreter/operations.ts';
import { elementsOf, entriesOf, getProperty } from '../interpreter/properties.ts';
import { copyProperties } from '../interpreter/spread.ts';
import {
  define,
  native,
  object,
  primitive,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Settled,
  type Value,
} from '../interpreter/value.ts';
import { defineFramework } from './framework.ts';
import {
  copied,
  isList,
  isPlain,
  joinedLists,
  laidOver,
  layOver,
  mergedByIndex,
  type List,
  type Manners,
  type Merging,
} from './merging.ts';
import { functionWith } from './native-object.ts';

const MERGING: Manners = {
  lists: mergedByIndex,
  leavesAlone: 'undefined',
  fillsIn: true,
  changesLower: true,
};

const merge = changing((target, source, call) => layOver(target, source, mergingOf(call)));
const assign = changing((target, source, { run, node }) => copyProperties(run, target, source, node));
const defaults = changing((target, source, call) => layBeneath(target, source, mergingOf(call), false));
const defaultsDeep = changing((target, source, call) => layBeneath(target, source, mergingOf(call), true));
const includes = askedOf('includes');

const FUNCTIONS: Readonly<Record<string, NativeBehaviour>> = {
  merge,
  assign,
  assignIn: assign,
  extend: assign,
  defaults,
  defaultsDeep,
  clone: (call) => shallowCopy(argument(call, 0), mergingOf(call)),
  cloneDeep: (call) => deepCopy(argument(call, 0), mergingOf(call)),
  pick,
  omit,
  includes,
  contains: includes,
  indexOf: askedOf('indexOf'),
  some: askedOf('some'),
  any: askedOf('some'),
  every: askedOf('every'),
  find: askedOf('find'),
  map: askedOf('map'),
  filter: askedOf('filter'),
  forEach: askedOf('forEach'),
  each: askedOf('forEach'),
  split: askedOf('split'),
  trim: askedOf('trim'),
  startsWith: askedOf('startsWith'),
  endsWith: askedOf('endsWith'),
  toLower: askedOf('toLowerCase'),
  toUpper: askedOf('toUpperCase'),
  isString: whether((value) => value.kind === 'primitive' && typeof value.value === 'string'),
  isNil: whether((value) => value.kind === 'primitive' && value.value == null),
  isUndefined: whether((value) => value.kind === 'primitive' && value.value === undefined),
  isArray: whether(isList),
  isFunction: whether(isCallable),
  isRegExp: whether((value) => value.kind === 'object' && value.internal.type === 'regexp'),
  isPlainObject: whether(isPlain),
  isObject: whether((value) => value.kind === 'object'),
};

const byLowerCase = new Map(Object.keys(FUNCTIONS).map((name) => [name.toLowerCase(), name]));
/** `lodash.clonedeep`: the names of the packages are in lower case. */
const PACKAGES = [...byLowerCase.keys()].map((name) => `lodash.${name}`);

export const lodash = defineFramework({
  name: 'lodash',
  packages: ['lodash', 'lodash-es', 'underscore', ...PACKAGES],
  model: ({ name, node, subpath }) => {
    const own = /^lodash\.(.*)$/.exec(name)?.[1];
    if (own !== undefined) return single(byLowerCase.get(own), node);
    return subpath ? single(subpath.replace(/\.js$/, ''), node) : whole(node);
  },
});

function single(name: string | undefined, node: ts.Node): Value | undefined {
  const behaviour = name !== undefined && Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  return behaviour && native(name ?? '', node, behaviour);
}

function whole(node: ts.Node): Value {
  // `_(value)` starts a chain, which is not followed.
  const lodash = native('lodash', node, unknownResult);
  const functions = Object.entries(FUNCTIONS).map(
    ([name, behaviour]) => [name, native(name, node, behaviour)] as const,
  );
  return functionWith(lodash, Object.fromEntries(functions));
}

function mergingOf({ run, node }: NativeCall): Merging {
  return { run, node, manners: MERGING };
}

/** A function that changes the first of its arguments by each of the others, and gives it back. */
function changing(change: (target: ObjectValue, source: Value, call: NativeCall) => void): NativeBehaviour {
  return (call) => {
    const first = argument(call, 0);
    // What an unknown object has become is told by a new one.
    const target = first.kind === 'unknown' ? copied(call.run, first, call.node) : first;
    if (target.kind === 'primitive') return unknownResult(call);
    for (const source of call.args.slice(1)) if (!call.run.stopped) change(target, source, call);
    return target;
  };
}

/** Gives `target` what it does not have, or has as `undefined`. */
function layBeneath(target: ObjectValue, source: Value, merging: Merging, isDeep: boolean): void {
  const { run, node } = merging;
  const settled = run.force(source);
  if (settled.kind === 'unknown') {
    target.rest ??= settled;
    return;
  }
  if (settled.kind === 'primitive' || !run.enter()) return;
  for (const [name, value] of entriesOf(run, settled, node)) {
    if (run.stopped) break;
    const at = settled.properties.get(name)?.node ?? node;
    const own = run.force(getProperty(run, target, name, node));
    const below = isDeep ? deepCopy(value, merging) : run.force(value);
    if (own.kind === 'unknown')
      define(target, name, choice(conditionOn(own, { kind: 'nullish' }), below, own, node), at);
    else if (own.kind === 'primitive' && own.value === undefined) define(target, name, below, at);
    else if (isDeep && isPlain(own)) layBeneath(own, below, merging, true);
    else if (isDeep && isList(own) && isList(below)) fillUp(own, below, merging);
  }
  target.rest ??= settled.rest;
  run.leave();
}

/** Members that a list does not have come from the one below it. */
function fillUp(list: List, below: List, merging: Merging): void {
  const { elements } = list.internal;
  below.internal.elements.forEach((element, index) => {
    const own = elements[index];
    if (!own) elements.push(element);
    else if (own.kind === 'object' && isPlain(own)) layBeneath(own, element, merging, true);
  });
}

function deepCopy(value: Value, { run, node }: Merging): Settled {
  const settled = run.force(value);
  const manners: Manners = { ...MERGING, changesLower: false };
  const copy = run.stopped ? undefined : laidOver(settled, undefined, { run, node, manners });
  return copy?.kind === 'object' ? copy : settled;
}

function shallowCopy(value: Settled, { run, node }: Merging): Value {
  return isList(value) ? joinedLists(value, undefined, node) : isPlain(value) ? copied(run, value, node) : value;
}

function pick(call: NativeCall): Value {
  const { run, node } = call;
  const source = argument(call, 0);
  const names = namesIn(call);
  if (!names || source.kind === 'primitive') return unknownResult(call);
  const result = object(node);
  for (const name of names) {
    const value = getProperty(run, source, name, node);
    if (run.stopped) break;
    const at = source.kind === 'object' ? source.properties.get(name)?.node : undefined;
    if (at || value.kind === 'unknown') define(result, name, value, at ?? node);
  }
  return result;
}

function omit(call: NativeCall): Value {
  const { run, node } = call;
  const source = argument(call, 0);
  const names = namesIn(call);
  if (!names || source.kind === 'primitive') return unknownResult(call);
  const result = object(node);
  copyProperties(run, result, source, node);
  for (const name of names) {
    result.properties.delete(name);
    if (result.rest) define(result, name, undefinedValue(node), node);
  }
  return result;
}

/** The names that follow the first argument, one by one or in lists; `undefined` where they are paths or unknown. */
function namesIn({ run, args, node }: NativeCall): readonly string[] | undefined {
  const names: string[] = [];
  for (const arg of args.slice(1)) {
    const settled = run.force(arg);
    for (const member of isList(settled) ? (elementsOf(run, settled, node) ?? []) : [settled]) {
      const name = knownText(run, member);
      if (name === undefined || /[.[]/.test(name)) return undefined;
      names.push(name);
    }
  }
  return names;
}

/** A function that does what a method of its first argument does, a list's or a text's. */
function askedOf(method: string): NativeBehaviour {
  return (call) => {
    const { run, node } = call;
    const subject = argument(call, 0);
    const isText = subject.kind === 'primitive' && typeof subject.value === 'string';
    // `_.some(list, { name: 'x' })`: a shorthand for a function.
    const isShorthand = /^(?:some|every|find|map|filter|forEach)$/.test(method) && !isCallable(argument(call, 1));
    if (isShorthand || (!isText && !isList(subject) && subject.kind !== 'unknown')) return unknownResult(call);
    return callValue(run, getProperty(run, subject, method, node), subject, call.args.slice(1), node);
  };
}

function whether(holds: (value: Settled) => boolean): NativeBehaviour {
  return (call) => {
    const value = argument(call, 0);
    return value.kind === 'unknown' ? unknownResult(call) : primitive(holds(value), call.node);
  };
}
