// JSON (ECMA-262 § 25.5) on known values, and structuredClone.

import type ts from 'typescript';
import { boundedText } from '../bounded-text.ts';
import { callValue } from '../call.ts';
import { isCallable, knownText, textOf } from '../operations.ts';
import { elementsOf, entriesOf, getProperty } from '../properties.ts';
import type { Run } from '../run.ts';
import { union, type Sources } from '../sources.ts';
import {
  array,
  define,
  defineHidden,
  native,
  object,
  primitive,
  sourcesOf,
  undefinedValue,
  type NativeCall,
  type ObjectValue,
  type PrimitiveContent,
  type Settled,
  type Value,
} from '../value.ts';
import { throwError } from './error.ts';
import { argument, MOST_ELEMENTS, throwsPerhaps, unknownResult } from './native-call.ts';

/** Deeper data than this is unknown: it would use up the real stack. */
const DEEPEST = 100;

export function jsonObject(node: ts.Node): ObjectValue {
  const json = object(node);
  defineHidden(json, 'stringify', native('stringify', node, stringify));
  defineHidden(json, 'parse', native('parse', node, parse));
  return json;
}

type Plain = PrimitiveContent | readonly Plain[] | { readonly [name: string]: Plain };

function stringify(call: NativeCall): Value {
  const replacer = argument(call, 1);
  const space = argument(call, 2);
  const reader = new PlainReader(call);
  const plain = reader.read(argument(call, 0), DEEPEST);
  if (call.run.stopped) return undefinedValue(call.node);
  if (reader.isUnknown || isCallable(replacer) || replacer.kind === 'unknown' || space.kind !== 'primitive') {
    return unknownResult(call);
  }
  const names = elementsOf(call.run, replacer.kind === 'object' ? replacer : primitive('', call.node), call.node);
  const only = replacer.kind === 'object' ? names?.map((name) => knownText(call.run, name) ?? '') : undefined;
  const indent = typeof space.value === 'number' ? space.value : String(space.value ?? '');
  const text = JSON.stringify(plain, only, indent);
  // `undefined` and functions have no text, whatever the type of JSON.stringify says.
  return text === undefined ? undefinedValue(call.node) : boundedText(text, call.node, reader.from);
}

/** Turns a value of the program into plain data of our own. */
class PlainReader {
  isUnknown = false;
  from: Sources = [];
  private readonly call: NativeCall;
  private readonly open = new Set<ObjectValue>();

  constructor(call: NativeCall) {
    this.call = call;
  }

  read(value: Value, depth: number): Plain {
    const settled = this.call.run.force(value);
    this.from = union(this.from, sourcesOf(settled));
    if (this.isUnknown || settled.kind === 'unknown' || depth === 0) return this.giveUp();
    if (settled.kind === 'primitive') return settled.value;
    if (this.open.has(settled)) {
      throwError(this.call.run, 'TypeError', 'Converting circular structure to JSON', this.call.node);
      return this.giveUp();
    }
    if (!this.call.run.enter()) return this.giveUp();
    this.open.add(settled);
    const plain = this.readObject(settled, depth - 1);
    this.open.delete(settled);
    this.call.run.leave();
    return plain;
  }

  private readObject(value: ObjectValue, depth: number): Plain {
    const { run, node } = this.call;
    const toJson = run.force(getProperty(run, value, 'toJSON', node));
    if (isCallable(toJson)) return this.read(callValue(run, toJson, value, [], node), depth);
    if (value.rest) return this.giveUp();
    switch (value.internal.type) {
      case 'array':
        return value.internal.elements.map((element) => this.read(element, depth));
      case 'wrapper':
        return value.internal.content.value;
      case 'closure':
      case 'native':
        return undefined;
      case 'host':
        return this.giveUp();
      default: {
        const entries = entriesOf(run, value, node).filter(([name]) => !name.startsWith('@@'));
        return Object.fromEntries(entries.map(([name, property]) => [name, this.read(property, depth)]));
      }
    }
  }

  private giveUp(): undefined {
    this.isUnknown = true;
    return undefined;
  }
}

function parse(call: NativeCall): Value {
  const { run, node } = call;
  const text = textOf(run, argument(call, 0), node);
  const hasReviver = isCallable(argument(call, 1)) || argument(call, 1).kind === 'unknown';
  if (text.kind === 'unknown' || hasReviver) {
    return throwsPerhaps(call, 'SyntaxError') ? undefinedValue(node) : unknownResult(call);
  }
  try {
    return valueOfPlain(JSON.parse(text.value), node, text.from, DEEPEST) ?? unknownResult(call);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return throwError(run, 'SyntaxError', error.message, node);
  }
}

/** Data as a value of the program; `undefined` where it is too deep or too long. */
function valueOfPlain(data: unknown, node: ts.Node, from: Sources, depth: number): Value | undefined {
  if (typeof data !== 'object' || data === null) {
    // What JSON.parse gives besides objects is null, a string, a number or a boolean.
    return primitive(data as PrimitiveContent, node, from);
  }
  const entries = Object.entries(data);
  if (depth === 0 || entries.length > MOST_ELEMENTS) return undefined;
  const result = Array.isArray(data) ? array([], node, from) : object(node, { type: 'plain' }, undefined, from);
  for (const [name, member] of entries) {
    const value = valueOfPlain(member, node, from, depth - 1);
    if (!value) return undefined;
    if (result.internal.type === 'array') result.internal.elements.push(value);
    else define(result, name, value, node);
  }
  return result;
}

/** structuredClone: a copy of plain objects, lists, maps and sets; anything else stays itself. */
export function structuredCloneOf(call: NativeCall): Value {
  return clone(call.run, argument(call, 0), call.node, new Map());
}

function clone(run: Run, value: Settled, node: ts.Node, copies: Map<Value, ObjectValue>): Value {
  if (value.kind !== 'object' || copies.size > MOST_ELEMENTS || !run.enter()) return value;
  const copied = copies.get(value) ?? cloneObject(run, value, node, copies);
  run.leave();
  return copied;
}

function cloneObject(run: Run, value: ObjectValue, node: ts.Node, copies: Map<Value, ObjectValue>): ObjectValue {
  const { internal } = value;
  const part = (inner: Value) => clone(run, run.force(inner), node, copies);
  switch (internal.type) {
    case 'array':
    case 'set': {
      const elements: Value[] = [];
      const copy = object(node, { type: internal.type, elements }, undefined, value.from);
      copies.set(value, copy);
      elements.push(...internal.elements.map(part));
      copy.rest = value.rest;
      return copy;
    }
    case 'map': {
      const entries: [Value, Value][] = [];
      const copy = object(node, { type: 'map', entries }, undefined, value.from);
      copies.set(value, copy);
      entries.push(...internal.entries.map(([key, entry]): [Value, Value] => [part(key), part(entry)]));
      copy.rest = value.rest;
      return copy;
    }
    case 'plain': {
      const copy = object(node, { type: 'plain' }, undefined, value.from);
      copies.set(value, copy);
      for (const [name, property] of entriesOf(run, value, node)) {
        define(copy, name, part(property), value.properties.get(name)?.node ?? node);
      }
      copy.rest = value.rest;
      return copy;
    }
    default:
      return value;
  }
}
