// Headers (the Fetch Standard, § 5.1). Every line remembers who wrote it; what an unknown may have brought along is
// kept as the object's `rest`.

import type ts from 'typescript';
import { HeaderList, type HeaderLine, type Write } from '../../exchange/header-list.ts';
import { valueSide, writtenByCode } from '../../exchange/write.ts';
import { callValue } from '../call.ts';
import { answer, joined, textOf } from '../operations.ts';
import { question } from '../path.ts';
import { elementsOf, entriesOf, getProperty, keyName, pair } from '../properties.ts';
import type { Run } from '../run.ts';
import { argumentOf } from './argument-node.ts';
import { dependsOnOrigin } from '../sources.ts';
import { member, unknown } from '../unknowns.ts';
import {
  array,
  object,
  primitive,
  shortText,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Unknown,
  type Value,
} from '../value.ts';
import { throwError } from './error.ts';
import { iteratorOver } from './iterator.ts';
import {
  argument,
  lacksArguments,
  lacksFunction,
  methodIn,
  textArgument,
  unknownResult,
  type Methods,
} from './native-call.ts';
import type { RuntimeClass } from './runtime-class.ts';

export const headersClass: RuntimeClass = {
  name: 'Headers',
  construct: (call) => {
    const list = headersFrom(call.run, call.args[0], call.node);
    return newHeaders(list, call.node, unknownHeadersIn(call.run, call.args[0], call.node));
  },
  method: headersMethod,
};

/** Lists that may not be changed: the "immutable" guard of the standard. */
const immutable = new WeakSet<HeaderList>();

/** Makes every later change of the list a TypeError of the user's program: a received or a redirect response. */
export function freezeHeaders(list: HeaderList): HeaderList {
  immutable.add(list);
  return list;
}

/** A Headers object over a list; `rest` where it may hold headers that are not in the list. */
export function newHeaders(list: HeaderList, node: ts.Node, rest?: Unknown): ObjectValue {
  const headers = object(node, { type: 'headers', list });
  headers.rest = rest;
  return headers;
}

/**
 * The headers that a HeadersInit gives (§ 5.1 "fill"): of an object, a list of pairs, a Headers object or a Map. What is
 * unknown in it is left out: ask `unknownHeadersIn` for it.
 */
export function headersFrom(run: Run, init: Value | undefined, node: ts.Node): HeaderList {
  const list = new HeaderList();
  const given = init && run.force(init);
  if (given?.kind !== 'object') return list;
  if (given.internal.type === 'headers') return given.internal.list.copy();
  const pairs = elementsOf(run, given, node);
  if (pairs) appendPairs(run, list, pairs, node);
  else {
    for (const [name, value] of entriesOf(run, given, node)) {
      const site = given.properties.get(name)?.node ?? node;
      appendTo(run, list, name, value, valueSide(site), site);
    }
  }
  return list;
}

function appendPairs(run: Run, list: HeaderList, pairs: readonly Value[], node: ts.Node): void {
  for (const entry of pairs) {
    const settled = run.force(entry);
    if (settled.kind === 'unknown') continue;
    const name = keyName(run, getProperty(run, settled, '0', node), node);
    const value = getProperty(run, settled, '1', node);
    if (run.stopped) return;
    if (typeof name === 'string') appendTo(run, list, name, value, value.node, settled.node);
  }
}

/** What a HeadersInit may hold that the code does not name. */
export function unknownHeadersIn(run: Run, init: Value | undefined, node: ts.Node): Unknown | undefined {
  const given = init && run.force(init);
  if (given?.kind === 'unknown') return given;
  if (given?.kind !== 'object') return undefined;
  if (given.rest) return given.rest;
  if (given.internal.type !== 'host') return undefined;
  const { name } = given.internal;
  return unknown({ key: name, text: name, node, from: given.from, ambient: dependsOnOrigin(given.from) });
}

/** A header that nobody has named, of an object of which more is known perhaps than that: a copy of the request's. */
function headerIn({ run, node }: NativeCall, rest: Unknown, name: string): Value {
  const value = getProperty(run, rest, name, node);
  const isAbsent = value.kind === 'primitive' && value.value === undefined;
  return isAbsent ? primitive(null, node, value.from) : value;
}

/** Appends a line as the standard does (§ 5.1 "append"), or throws the TypeError that it throws. */
function appendTo(run: Run, list: HeaderList, name: string, value: Value, expression: ts.Node, site: ts.Node): void {
  const text = headerText(run, name, value, site);
  if (text) list.append(name, text, writtenByCode(text, expression, site));
}

/** The value as text without white space around; `undefined` when it, or the name, is refused with a TypeError. */
function headerText(run: Run, name: string, value: Value, node: ts.Node): Value | undefined {
  const text = textOf(run, value, node);
  if (run.stopped) return undefined;
  const content = text.kind === 'primitive' ? text.value.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '') : '';
  if (!isToken(name) || /[\0\r\n\u0100-\uffff]/.test(content)) {
    throwError(run, 'TypeError', `Invalid header ${name}`, node);
    return undefined;
  }
  return text.kind === 'primitive' && text.value !== content ? { ...text, value: content } : text;
}

function isToken(name: string): boolean {
  return /^[!#$%&'*+\-.^_`|~\w]+$/.test(name);
}

/** The name that a method is asked about; one that no header can have is a TypeError. */
function headerName(call: NativeCall): string | undefined {
  const name = textArgument(call, 0);
  if (name !== undefined && !isToken(name)) throwError(call.run, 'TypeError', `Invalid header name ${name}`, call.node);
  return name;
}

export function headersMethod(name: string, node: ts.Node): Value | undefined {
  return methodIn(methods, name, node);
}

const methods: Methods = {
  get: reading((call, headers, name) => {
    const values = headers.list.get(name).map((line) => line.value);
    if (values.length > 0) return joined(call.run, values, ', ', call.node, call.self);
    return headers.rest ? headerIn(call, headers.rest, name.toLowerCase()) : primitive(null, call.node);
  }),
  has: reading((call, headers, name) => {
    if (headers.list.has(name) || !headers.rest) return primitive(headers.list.has(name), call.node);
    const { key, from } = member(headers.rest, name.toLowerCase(), call.node);
    return answer(question(`has: ${key}`, `\`${shortText(call.node)}\` holds`, call.node, from), call.node);
  }),
  getSetCookie: withHeaders((call, headers) =>
    array(
      headers.list.get('set-cookie').map((line) => line.value),
      call.node,
    ),
  ),
  set: writing((list, name, value, write) => list.set(name, [value], write)),
  append: writing((list, name, value, write) => list.append(name, value, write)),
  delete: withHeaders((call, headers) => {
    if (lacksArguments(call, 1) || refusesChange(call, headers)) return undefinedValue(call.node);
    const name = headerName(call);
    if (name !== undefined) headers.list.remove(name);
    return undefinedValue(call.node);
  }),
  forEach: withHeaders((call, headers) => {
    if (lacksFunction(call)) return undefinedValue(call.node);
    for (const [name, value] of sortedAndCombined(call, headers.list)) {
      callValue(call.run, argument(call, 0), argument(call, 1), [value, name, call.self], call.node);
      if (call.run.stopped) break;
    }
    return undefinedValue(call.node);
  }),
  keys: iterating(([name]) => name),
  values: iterating(([, value]) => value),
  entries: iterating(([name, value], node) => pair(name, value, node)),
  '@@iterator': iterating(([name, value], node) => pair(name, value, node)),
};

interface HeadersParts {
  readonly list: HeaderList;
  readonly rest: Unknown | undefined;
}

function withHeaders(behaviour: (call: NativeCall, headers: HeadersParts) => Value): NativeBehaviour {
  return (call) => {
    const self = call.run.force(call.self);
    if (self.kind !== 'object' || self.internal.type !== 'headers') return unknownResult(call);
    return behaviour({ ...call, self }, { list: self.internal.list, rest: self.rest });
  };
}

function reading(behaviour: (call: NativeCall, headers: HeadersParts, name: string) => Value): NativeBehaviour {
  return withHeaders((call, headers) => {
    if (lacksArguments(call, 1)) return undefinedValue(call.node);
    const name = headerName(call);
    const values = headers.list.all().map((line) => line.value);
    return name === undefined ? unknownResult(call, ...values) : behaviour(call, headers, name);
  });
}

/** `set` and `append`. A header whose name the code does not tell is left out. */
function writing(write: (list: HeaderList, name: string, value: Value, write: Write) => void): NativeBehaviour {
  return withHeaders((call, headers) => {
    if (lacksArguments(call, 2)) return undefinedValue(call.node);
    const name = textArgument(call, 0);
    if (name === undefined || refusesChange(call, headers)) return undefinedValue(call.node);
    const value = headerText(call.run, name, argument(call, 1), call.node);
    if (value) write(headers.list, name, value, writtenByCode(value, argumentOf(call.node, 1), call.node));
    return undefinedValue(call.node);
  });
}

function refusesChange(call: NativeCall, { list }: HeadersParts): boolean {
  if (!immutable.has(list)) return false;
  throwError(call.run, 'TypeError', 'Headers are immutable', call.node);
  return true;
}

function iterating(toMember: (entry: readonly [Value, Value], node: ts.Node) => Value): NativeBehaviour {
  return withHeaders((call, headers) => {
    const members = sortedAndCombined(call, headers.list).map((entry) => toMember(entry, call.node));
    return iteratorOver(members, call.node, headers.rest);
  });
}

/** § 2.2.2 "sort and combine": by lower-case name, lines of one name joined, but for cookies. */
function sortedAndCombined(call: NativeCall, list: HeaderList): readonly (readonly [Value, Value])[] {
  const names = [...new Set(list.all().map((line) => line.name.toLowerCase()))].sort();
  return names.flatMap((name) => {
    const lines = list.get(name);
    const key = primitive(name, call.node);
    if (name === 'set-cookie') return lines.map((line): [Value, Value] => [key, line.value]);
    return [[key, combinedValue(call, lines)] satisfies [Value, Value]];
  });
}

function combinedValue(call: NativeCall, lines: readonly HeaderLine[]): Value {
  const [first] = lines;
  // A single line's own value is handed out, so that a copy stays to blame on the same place.
  if (first && lines.length === 1) return first.value;
  return joined(
    call.run,
    lines.map((line) => line.value),
    ', ',
    call.node,
    undefinedValue(call.node),
  );
}
