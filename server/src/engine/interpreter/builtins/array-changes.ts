// The methods of arrays that change the list in place: push, pop, splice, sort … (ECMA-262 § 23.1.3), and sorted copies.

import type ts from 'typescript';
import { callValue } from '../call.ts';
import { numberOf, textOf } from '../operations.ts';
import { primitive, undefinedValue, type NativeCall, type Value } from '../value.ts';
import { isOpen, listMethod, newList, type List } from './list.ts';
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

export function changingMethods(name: string, node: ts.Node): Value | undefined {
  return methodIn(methods, name, node);
}

const methods: Methods = {
  push: listMethod((call, list) => {
    if (hasRoom(call, list)) list.elements.push(...call.args);
    return newLength(call, list);
  }),
  unshift: listMethod((call, list) => {
    if (hasRoom(call, list)) list.elements.unshift(...call.args);
    return newLength(call, list);
  }),
  pop: listMethod((call, list) => {
    const last = list.elements.at(-1);
    // Of a list whose end is not known, nobody knows which member goes.
    if (last && isOpen(list)) return unknownResult(call, ...list.elements);
    return list.elements.pop() ?? undefinedValue(call.node);
  }),
  shift: listMethod((call, list) => {
    if (list.elements[0] === list.object.rest && isOpen(list)) return unknownResult(call, ...list.elements);
    return list.elements.shift() ?? undefinedValue(call.node);
  }),
  splice: listMethod((call, list) => {
    const removed = splice(call, list, list.elements);
    return removed ? newList(call, removed) : unknownResult(call, ...list.elements);
  }),
  toSpliced: listMethod((call, list) => {
    const elements = [...list.elements];
    return splice(call, list, elements)
      ? newList(call, elements, list.object.rest)
      : unknownResult(call, ...list.elements);
  }),
  reverse: listMethod((_, list) => {
    list.elements.reverse();
    return list.object;
  }),
  sort: listMethod((call, list) => {
    if (!isAbsent(argument(call, 0)) && lacksFunction(call)) return undefinedValue(call.node);
    const sorted = inOrder(call, list.elements);
    if (sorted && !call.run.stopped) list.elements.splice(0, list.elements.length, ...sorted);
    return list.object;
  }),
  toSorted: listMethod((call, list) => {
    if (!isAbsent(argument(call, 0)) && lacksFunction(call)) return undefinedValue(call.node);
    return newList(call, inOrder(call, list.elements) ?? list.elements, list.object.rest);
  }),
  fill: listMethod((call, list) => {
    const start = integerArgument(call, 1, 0);
    const end = integerArgument(call, 2, list.elements.length);
    if (start !== undefined && end !== undefined) list.elements.fill(argument(call, 0), start, end);
    return list.object;
  }),
};

/** A list that grows beyond what is followed keeps one unknown member for the rest. */
function hasRoom(call: NativeCall, list: List): boolean {
  if (list.elements.length + call.args.length <= MOST_ELEMENTS) return true;
  list.object.rest ??= unknownResult(call);
  return false;
}

function newLength(call: NativeCall, list: List): Value {
  return isOpen(list) ? unknownResult(call, ...list.elements) : primitive(list.elements.length, call.node);
}

/** Removes and inserts in `elements`; gives what was removed, or `undefined` where nobody knows what that is. */
function splice(call: NativeCall, list: List, elements: Value[]): readonly Value[] | undefined {
  const start = integerArgument(call, 0, 0);
  const count = integerArgument(call, 1, call.args.length === 1 ? elements.length : 0);
  const inserted = call.args.slice(2);
  if (start === undefined || count === undefined || isOpen(list)) {
    list.object.rest ??= unknownResult(call, ...elements);
    elements.push(...inserted);
    return undefined;
  }
  if (call.args.length === 0) return [];
  return elements.splice(relativeIndex(start, elements.length), count, ...inserted);
}

/** The elements in order; `undefined` where an unknown takes part in a comparison. */
function inOrder(call: NativeCall, elements: readonly Value[]): readonly Value[] | undefined {
  return isAbsent(argument(call, 0)) ? orderedByText(call, elements) : orderedByFunction(call, elements);
}

function isAbsent(value: Value): boolean {
  return value.kind === 'primitive' && value.value === undefined;
}

/** ECMA-262 § 23.1.3.30.2 CompareArrayElements: as texts, with `undefined` at the end. */
function orderedByText(call: NativeCall, elements: readonly Value[]): readonly Value[] | undefined {
  const keyed = elements.map((element) => {
    const settled = call.run.force(element);
    return { element, isUndefined: isAbsent(settled), text: textOf(call.run, settled, call.node) };
  });
  const known = keyed.flatMap(({ element, isUndefined, text }) =>
    text.kind === 'primitive' ? [{ element, isUndefined, text: text.value }] : [],
  );
  if (known.length < keyed.length) return undefined;
  known.sort((a, b) => {
    if (a.isUndefined || b.isUndefined) return Number(a.isUndefined) - Number(b.isUndefined);
    return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
  });
  return known.map(({ element }) => element);
}

function orderedByFunction(call: NativeCall, elements: readonly Value[]): readonly Value[] | undefined {
  const { run, node } = call;
  let isKnown = true;
  const compare = (a: Value, b: Value): number => {
    if (!isKnown || run.stopped) return 0;
    const order = numberOf(run, callValue(run, argument(call, 0), undefinedValue(node), [a, b], node), node);
    isKnown &&= order.kind === 'primitive';
    return order.kind === 'primitive' ? order.value || 0 : 0;
  };
  const settled = elements.map((element) => run.force(element));
  const defined = settled.filter((element) => !isAbsent(element));
  const sorted = [...defined.toSorted(compare), ...settled.filter(isAbsent)];
  return isKnown ? sorted : undefined;
}
