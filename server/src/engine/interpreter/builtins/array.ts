// Array and its prototype (ECMA-262 § 23.1): what neither changes the list nor calls back. The rest is in
// array-callbacks.ts and array-changes.ts. A list with `rest` has more members than are named here.

import type ts from 'typescript';
import { joined, knownText, textOf } from '../operations.ts';
import { elementsOf, getProperty, pair } from '../properties.ts';
import { callValue } from '../call.ts';
import {
  array,
  primitive,
  undefinedValue,
  type NativeCall,
  type ObjectValue,
  type Settled,
  type Value,
} from '../value.ts';
import { unknownHere } from '../unknowns.ts';
import { callbackMethods } from './array-callbacks.ts';
import { changingMethods } from './array-changes.ts';
import { throwError } from './error.ts';
import { iteratorOver } from './iterator.ts';
import { isOpen, listMethod, newList, placeholder, type List } from './list.ts';
import { firstCandidate, mapAnswer, membership } from './membership.ts';
import {
  argument,
  integerArgument,
  lacksFunction,
  methodIn,
  MOST_ELEMENTS,
  relativeIndex,
  unknownResult,
  type Methods,
} from './native-call.ts';
import type { RuntimeClass } from './runtime-class.ts';

export const arrayClass: RuntimeClass = {
  name: 'Array',
  call: construct,
  construct,
  statics: {
    isArray: (call) => {
      const value = argument(call, 0);
      if (value.kind === 'unknown') return unknownResult(call);
      return primitive(value.kind === 'object' && value.internal.type === 'array', call.node, value.from);
    },
    of: (call) => newList(call, call.args),
    from: arrayFrom,
  },
  method: arrayMethod,
};

export function arrayMethod(name: string, node: ts.Node): Value | undefined {
  return methodIn(methods, name, node) ?? callbackMethods(name, node) ?? changingMethods(name, node);
}

function construct(call: NativeCall): Value {
  const length = argument(call, 0);
  if (call.args.length !== 1 || (length.kind === 'primitive' && typeof length.value !== 'number')) {
    return newList(call, call.args);
  }
  if (length.kind !== 'primitive') return length.kind === 'object' ? newList(call, [length]) : unknownResult(call);
  return holes(call, Number(length.value));
}

function holes(call: NativeCall, length: number): Value {
  if (length !== length >>> 0) return throwError(call.run, 'RangeError', 'Invalid array length', call.node);
  if (length > MOST_ELEMENTS) return unknownHere(call.node);
  return array(new Array<Value>(length).fill(undefinedValue(call.node)), call.node);
}

/** Array.from: of anything iterable, or of an object that has a length. */
function arrayFrom(call: NativeCall): Value {
  const { run, node } = call;
  const source = argument(call, 0);
  const mapper = argument(call, 1);
  const hasMapper = mapper.kind !== 'primitive' || mapper.value !== undefined;
  if (hasMapper && lacksFunction(call, 1)) return undefinedValue(node);
  const isEmpty = source.kind === 'primitive' && typeof source.value !== 'string' && source.value != null;
  const elements = isEmpty ? [] : (elementsOf(run, source, node) ?? arrayLike(call, source));
  if (run.stopped) return undefinedValue(node);
  if (!elements) return unknownResult(call);
  const rest = source.kind === 'object' ? source.rest : undefined;
  if (!hasMapper) return newList(call, elements, rest);
  if (mapper.kind === 'unknown') return unknownResult(call, ...elements);
  const mapped: Value[] = [];
  for (const [index, element] of elements.entries()) {
    mapped.push(callValue(run, mapper, argument(call, 2), [element, primitive(index, node)], node));
    if (run.stopped) return undefinedValue(node);
  }
  return newList(call, mapped, rest && placeholder(call, rest, mapped[elements.indexOf(rest)]));
}

function arrayLike(call: NativeCall, source: Settled): readonly Value[] | undefined {
  const { run, node } = call;
  if (source.kind !== 'object' || source.internal.type === 'host') return undefined;
  const length = run.force(getProperty(run, source, 'length', node));
  if (length.kind === 'unknown') return undefined;
  const count = length.kind === 'primitive' ? Math.trunc(Number(length.value)) || 0 : 0;
  if (count > MOST_ELEMENTS) return undefined;
  return Array.from({ length: count }, (_, index) => getProperty(run, source, String(index), node));
}

const methods: Methods = {
  includes: listMethod((call, list) => membership(call.run, argument(call, 0), from(call, list), call.node)),
  indexOf: listMethod(indexOf),
  lastIndexOf: listMethod(lastIndexOf),
  join: listMethod((call, list) => {
    const separator = argument(call, 0);
    if (separator.kind === 'unknown') return unknownResult(call, ...list.elements);
    const isAbsent = separator.kind === 'primitive' && separator.value === undefined;
    const by = isAbsent ? ',' : knownText(call.run, textOf(call.run, separator, call.node));
    return joined(call.run, list.elements, by ?? ',', call.node, list.object);
  }),
  toString: listMethod((call, list) => joined(call.run, list.elements, ',', call.node, list.object)),
  toLocaleString: listMethod((call, list) => joined(call.run, list.elements, ',', call.node, list.object)),
  at: listMethod((call, list) => {
    const index = integerArgument(call, 0, 0);
    if (index === undefined || (index < 0 && isOpen(list))) return unknownResult(call, ...list.elements);
    const wanted = index < 0 ? list.elements.length + index : index;
    return getProperty(call.run, list.object, String(wanted), call.node);
  }),
  concat: listMethod(concat),
  slice: listMethod(slice),
  flat: listMethod((call, list) => {
    const depth = integerArgument(call, 0, 1);
    if (depth === undefined) return unknownResult(call, ...list.elements);
    return newList(call, flattened(call, list.elements, depth), list.object.rest);
  }),
  toReversed: listMethod((call, list) => newList(call, list.elements.toReversed(), list.object.rest)),
  with: listMethod((call, list) => {
    const index = integerArgument(call, 0, 0);
    if (index === undefined || isOpen(list)) return unknownResult(call, ...list.elements);
    const at = index < 0 ? list.elements.length + index : index;
    if (at < 0 || at >= list.elements.length) {
      return throwError(call.run, 'RangeError', 'Invalid index', call.node);
    }
    return newList(call, list.elements.with(at, argument(call, 1)));
  }),
  entries: listMethod((call, list) => {
    const pairs = list.elements.map((element, index) => pair(primitive(index, call.node), element, call.node));
    return iteratorOver(pairs, call.node, list.object.rest);
  }),
  keys: listMethod((call, list) => {
    const indexes = list.elements.map((_, index) => primitive(index, call.node));
    return iteratorOver(indexes, call.node, list.object.rest);
  }),
  values: listMethod((call, list) => iteratorOver(list.elements, call.node, list.object.rest)),
  '@@iterator': listMethod((call, list) => iteratorOver(list.elements, call.node, list.object.rest)),
  // An iterator is a list: see iterator.ts.
  toArray: listMethod((call, list) => newList(call, list.elements, list.object.rest)),
};

/** The elements from the position that the second argument names on. */
function from(call: NativeCall, list: List): readonly Value[] {
  const start = integerArgument(call, 1, 0) ?? 0;
  return list.elements.slice(relativeIndex(start, list.elements.length));
}

function indexOf(call: NativeCall, list: List): Value {
  const elements = from(call, list);
  return positionOf(call, argument(call, 0), elements, (index) => list.elements.length - elements.length + index);
}

function lastIndexOf(call: NativeCall, list: List): Value {
  const wanted = argument(call, 0);
  const start = call.args.length > 1 ? integerArgument(call, 1, 0) : list.elements.length - 1;
  const isOpenQuestion = list.elements.some((element) => call.run.force(element).kind === 'unknown');
  // Where an unknown member may be the wanted one, which of several it is makes no difference to anybody.
  if (start === undefined || isOpenQuestion) return indexOf({ ...call, args: [wanted] }, list);
  const end = start < 0 ? list.elements.length + start + 1 : start + 1;
  const reversed = list.elements.slice(0, Math.max(0, end)).reverse();
  return positionOf(call, wanted, reversed, (index) => reversed.length - 1 - index);
}

/** Where the wanted value is among the elements, by `toIndex`; -1 where it is not. */
function positionOf(
  call: NativeCall,
  wanted: Settled,
  elements: readonly Value[],
  toIndex: (index: number) => number,
): Value {
  if (wanted.kind === 'primitive' && Number.isNaN(wanted.value)) return primitive(-1, call.node);
  const found = membership(call.run, wanted, elements, call.node);
  const index = toIndex(firstCandidate(call.run, wanted, elements));
  const sources = found.kind === 'primitive' ? found.from : found.condition.from;
  return mapAnswer(found, primitive(index, call.node, sources), primitive(-1, call.node, sources), call.node);
}

function concat(call: NativeCall, list: List): Value {
  const elements = [...list.elements];
  let rest = list.object.rest;
  for (const arg of call.args) {
    const settled = call.run.force(arg);
    if (settled.kind === 'object' && settled.internal.type === 'array') {
      elements.push(...settled.internal.elements.slice(0, MOST_ELEMENTS + 1));
      rest ??= settled.rest;
    } else {
      elements.push(settled);
      // An unknown may be a list of its own.
      if (settled.kind === 'unknown') rest ??= settled;
    }
  }
  return newList(call, elements, rest);
}

function slice(call: NativeCall, list: List): Value {
  const { elements } = list;
  const start = integerArgument(call, 0, 0);
  const end = integerArgument(call, 1, elements.length);
  if (start === undefined || end === undefined) return unknownResult(call, ...elements);
  if (isOpen(list) && (start !== 0 || end < elements.length)) return openSlice(call, list, start, end);
  const part = elements.slice(start, end);
  return newList(call, part, list.object.rest);
}

/** A part of a list of unknown length: the members before the unknown ones are where they seem to be. */
function openSlice(call: NativeCall, list: List, start: number, end: number): Value {
  const firstUnknown = list.elements.findIndex((element) => element === list.object.rest);
  if (start >= 0 && end >= 0 && end <= firstUnknown) return newList(call, list.elements.slice(start, end));
  return newList(call, list.elements.slice(Math.max(0, Math.min(start, firstUnknown))), list.object.rest);
}

function flattened(call: NativeCall, elements: readonly Value[], depth: number): Value[] {
  const flat: Value[] = [];
  for (const element of elements) {
    const settled = call.run.force(element);
    const isList = settled.kind === 'object' && settled.internal.type === 'array';
    if (!isList || depth < 1) flat.push(element);
    else if (call.run.enter()) {
      flat.push(...flattened(call, listElements(settled), Math.min(depth, DEEPEST) - 1));
      call.run.leave();
    }
    if (flat.length > MOST_ELEMENTS || call.run.stopped) break;
  }
  return flat;
}

/** Lists that stand deeper in each other are left as they are. */
const DEEPEST = 100;

function listElements(value: ObjectValue): readonly Value[] {
  return value.internal.type === 'array' ? value.internal.elements : [];
}
