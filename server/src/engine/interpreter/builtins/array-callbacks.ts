// The methods of arrays that call a function for each element (ECMA-262 § 23.1.3). An unknown element, or the one that
// stands for all unknown members, is passed like any other; what the function then says may decide the path.

import type ts from 'typescript';
import { callValue } from '../call.ts';
import { truthy } from '../operations.ts';
import { elementsOf } from '../properties.ts';
import type { Run } from '../run.ts';
import { union } from '../sources.ts';
import { openCondition } from '../syntax/conditional.ts';
import {
  primitive,
  sourcesOf,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type Unknown,
  type Value,
} from '../value.ts';
import { throwError } from './error.ts';
import { listMethod, newList, placeholder, type List } from './list.ts';
import { argument, lacksFunction, methodIn, unknownResult, type Methods } from './native-call.ts';

export function callbackMethods(name: string, node: ts.Node): Value | undefined {
  return methodIn(methods, name, node);
}

const methods: Methods = {
  forEach: listMethod((call, list) => {
    if (lacksFunction(call)) return undefinedValue(call.node);
    for (const visit of visits(call, list)) void visit;
    return undefinedValue(call.node);
  }),
  some: withCallback((call, list) => quantified(call, list, true)),
  every: withCallback((call, list) => quantified(call, list, false)),
  find: withCallback((call, list) => found(call, list, false)?.element ?? undefinedValue(call.node)),
  findLast: withCallback((call, list) => found(call, list, true)?.element ?? undefinedValue(call.node)),
  findIndex: withCallback((call, list) => primitive(found(call, list, false)?.index ?? -1, call.node)),
  findLastIndex: withCallback((call, list) => primitive(found(call, list, true)?.index ?? -1, call.node)),
  filter: withCallback(filter),
  map: withCallback((call, list) => {
    const images = new Map<Value, Value>();
    const results: Value[] = [];
    for (const { element, result } of visits(call, list)) {
      results.push(result);
      images.set(element, result);
    }
    const { rest } = list.object;
    return newList(call, results, rest && placeholder(call, rest, images.get(rest)));
  }),
  flatMap: withCallback(flatMap),
  reduce: withCallback((call, list) => reduce(call, list, list.elements)),
  reduceRight: withCallback((call, list) => reduce(call, list, list.elements.toReversed())),
};

/** A method whose result is unknown where its function is. */
function withCallback(behaviour: (call: NativeCall, list: List) => Value): NativeBehaviour {
  return listMethod((call, list) => {
    const callback = argument(call, 0);
    if (callback.kind === 'unknown') return unknownResult(call, ...list.elements);
    return lacksFunction(call) ? undefinedValue(call.node) : behaviour(call, list);
  });
}

interface Visit {
  readonly element: Value;
  readonly index: number;
  /** What the function gave. */
  readonly result: Value;
}

/** Calls the function for each element that is there when its turn comes; ends when the run stops. */
function* visits(call: NativeCall, list: List, backwards = false): Generator<Visit, void> {
  const { run, node } = call;
  const callback = argument(call, 0);
  const { length } = list.elements;
  for (let turn = 0; turn < length; turn++) {
    const index = backwards ? length - 1 - turn : turn;
    const element = list.elements[index];
    if (!element) continue;
    const args = [element, primitive(index, node), list.object];
    const result = callValue(run, callback, argument(call, 1), args, node);
    if (run.stopped) return;
    yield { element, index, result };
  }
}

/** `some` (looks for truth) and `every` (looks for untruth). */
function quantified(call: NativeCall, list: List, wanted: boolean): Value {
  let from = list.object.from;
  for (const { result } of visits(call, list)) {
    from = union(from, sourcesOf(result));
    if (truthy(call.run, result) === wanted) return primitive(wanted, call.node, from);
  }
  return primitive(!wanted, call.node, from);
}

function found(call: NativeCall, list: List, backwards: boolean): Visit | undefined {
  for (const visit of visits(call, list, backwards)) {
    if (truthy(call.run, visit.result)) return visit;
  }
  return undefined;
}

function filter(call: NativeCall, list: List): Value {
  const kept: Value[] = [];
  let { rest } = list.object;
  for (const { element, result } of visits(call, list)) {
    const maybe = undecided(call.run, element, result);
    if (maybe) rest ??= maybe;
    if (maybe || truthy(call.run, result)) kept.push(maybe ?? element);
  }
  return newList(call, kept, rest);
}

/**
 * An unknown element of which the path does not tell whether it stays. It is kept, and the list with it left open:
 * to decide each of `[env.A, env.B, env.C].filter(Boolean)` would double the paths every time. What was asked for its
 * truth is certainly there where it is at all.
 */
function undecided(run: Run, element: Value, result: Value): Unknown | undefined {
  if (element.kind === 'primitive' || element.kind === 'object') return undefined;
  const open = openCondition(run, result);
  if (!open || run.path.implied(open.condition) !== undefined) return undefined;
  const settled = element.kind === 'unknown' ? run.force(element) : element;
  if (settled.kind !== 'unknown') return undefined;
  const { subject, test } = open.condition;
  const isTruth = subject === settled.key && test.kind === 'truthy' && !open.negated;
  return isTruth ? { ...settled, present: true } : settled;
}

function flatMap(call: NativeCall, list: List): Value {
  const results: Value[] = [];
  let { rest } = list.object;
  for (const { element, result } of visits(call, list)) {
    const settled = call.run.force(result);
    const isList = settled.kind === 'object' && settled.internal.type === 'array';
    results.push(...((isList ? elementsOf(call.run, settled, call.node) : undefined) ?? [settled]));
    if (settled.kind === 'unknown') rest = rest === undefined || element === rest ? settled : rest;
    else if (isList) rest ??= settled.rest;
  }
  return newList(call, results, rest);
}

function reduce(call: NativeCall, list: List, elements: readonly Value[]): Value {
  const { run, node } = call;
  const callback = argument(call, 0);
  const hasInitial = call.args.length > 1;
  const first = hasInitial ? argument(call, 1) : elements[0];
  if (!first) return throwError(run, 'TypeError', 'Reduce of empty array with no initial value', node);
  const isForward = elements === list.elements;
  const { length } = elements;
  let accumulated: Value = first;
  for (const [turn, element] of [...elements].entries()) {
    if (!hasInitial && turn === 0) continue;
    const index = primitive(isForward ? turn : length - 1 - turn, node);
    accumulated = callValue(run, callback, undefinedValue(node), [accumulated, element, index, list.object], node);
    if (run.stopped) return undefinedValue(node);
  }
  return accumulated;
}
