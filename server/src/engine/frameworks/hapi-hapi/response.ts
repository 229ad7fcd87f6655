// hapi's responses (lib/response.js): an object with headers of its own, which are put on Node's response when it is
// sent; errors carry theirs in `output`.

import type ts from 'typescript';
import { NODE, type Exchange, type ServerIdioms } from '../../exchange/exchange.ts';
import { valueSide, writtenByCode } from '../../exchange/write.ts';
import { varyNames } from '../../fetch-standard/vary.ts';
import { knownText, textOf, truthy } from '../../interpreter/operations.ts';
import { elementsOf, getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import {
  define,
  hostObject,
  object,
  primitive,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Settled,
  type Value,
} from '../../interpreter/value.ts';
import { argumentOf } from '../../interpreter/builtins/argument-node.ts';
import { methodTable, objectWith } from '../native-object.ts';
import { joined } from '../../interpreter/operations.ts';

export const HAPI: ServerIdioms = { name: 'hapi', vary: "$TO.vary('Origin')", raw: { end: '.raw.res', idioms: NODE } };

/** What stands behind a response value. */
export interface ResponseState {
  /** A plain object; names in lower case. */
  readonly headers: ObjectValue;
  readonly isError: boolean;
  /** `undefined` where the code does not tell. */
  status: number | undefined;
  /** True for one that ends the way of the request at once. */
  takesOver: boolean;
}

const states = new WeakMap<ObjectValue, ResponseState>();

export function responseState(value: Settled): ResponseState | undefined {
  return value.kind === 'object' ? states.get(value) : undefined;
}

/** `h.response(source)`. An empty one is a 204. */
export function newResponse(run: Run, source: Value | undefined, node: ts.Node): ObjectValue {
  const settled = source && run.force(source);
  const isEmpty = !settled || (settled.kind === 'primitive' && settled.value == null);
  return makeResponse(isEmpty ? 204 : 200, node, objectWith(node, {}));
}

/** A response of which nobody shows more. */
export function unknownResponse(node: ts.Node): ObjectValue {
  return makeResponse(undefined, node, objectWith(node, {}));
}

function makeResponse(status: number | undefined, node: ts.Node, headers: ObjectValue): ObjectValue {
  const state: ResponseState = { headers, isError: false, status, takesOver: false };
  const methods = methodTable(responseMethods(state));
  const value = hostObject('Response', node, (name, at) => {
    if (name === 'headers') return headers;
    if (name === 'isBoom') return undefinedValue(at);
    if (name === 'statusCode') return primitive(state.status, at);
    return methods(name, at);
  });
  states.set(value, state);
  return value;
}

/** An error that was thrown or given: Boom's, or one that hapi makes a Boom of. */
export function errorResponse(run: Run, error: Settled, node: ts.Node): ObjectValue {
  const known = responseState(error);
  if (known?.isError && error.kind === 'object') return error;
  const output = error.kind === 'object' ? run.force(getProperty(run, error, 'output', node)) : undefined;
  const own = output?.kind === 'object' ? run.force(getProperty(run, output, 'headers', node)) : undefined;
  const code = output?.kind === 'object' ? run.force(getProperty(run, output, 'statusCode', node)) : undefined;
  const headers = own?.kind === 'object' ? own : object(node);
  const isPlainError = error.kind === 'object' && !output?.kind;
  const status = code?.kind === 'primitive' ? Number(code.value) : undefined;
  const state: ResponseState = {
    headers,
    isError: true,
    status: status ?? (isPlainError || isUndefined(output) ? 500 : undefined),
    takesOver: false,
  };
  const value = objectWith(node, {
    isBoom: primitive(true, node),
    output: objectWith(node, { headers, statusCode: primitive(state.status, node) }),
  });
  states.set(value, state);
  return value;
}

function isUndefined(value: Settled | undefined): boolean {
  return value?.kind === 'primitive' && value.value === undefined;
}

export function isResponseMethod(name: string): boolean {
  return /^(?:header|vary|code|type|location|etag|state|ttl|takeover)$/.test(name);
}

function responseMethods(state: ResponseState): Readonly<Record<string, NativeBehaviour>> {
  const chain: NativeBehaviour = (call) => call.self;
  const table: Record<string, NativeBehaviour> = {
    header: (call) => {
      const name = knownText(call.run, call.args[0])?.toLowerCase();
      const value = call.args[1] ?? undefinedValue(call.node);
      if (name === 'vary') addVary(state.headers, call, value);
      else if (name !== undefined) setHeader(state.headers, name, value, call);
      return call.self;
    },
    vary: (call) => {
      addVary(state.headers, call, call.args[0]);
      return call.self;
    },
    code: (call) => {
      const status = call.args[0] && call.run.force(call.args[0]);
      state.status = status?.kind === 'primitive' ? Number(status.value) : undefined;
      return call.self;
    },
    takeover: (call) => {
      state.takesOver = true;
      return call.self;
    },
  };
  const others = ['type', 'bytes', 'location', 'etag', 'state', 'unstate', 'ttl', 'charset', 'encoding', 'message'];
  for (const name of [...others, 'created', 'redirect', 'temporary', 'permanent', 'rewritable', 'spaces']) {
    table[name] = chain;
  }
  return table;
}

/** `header(name, value, { append, override, separator })`. */
function setHeader(headers: ObjectValue, name: string, value: Value, call: NativeCall): void {
  const { run, node } = call;
  const options = call.args[2] && run.force(call.args[2]);
  const isOn = (option: string) =>
    options?.kind === 'object' && options.properties.has(option)
      ? truthy(run, getProperty(run, options, option, node))
      : undefined;
  const before = headers.properties.get(name)?.value;
  const keeps = isOn('override') === false;
  if (before && keeps) return;
  const text = before && isOn('append') ? joined(run, [before, value], ',', node, value) : value;
  define(headers, name, text, node);
}

function addVary(headers: ObjectValue, { run, node }: NativeCall, value: Value | undefined): void {
  const field = knownText(run, value);
  const before = headers.properties.get('vary')?.value;
  const known = before && knownText(run, before);
  if (field === undefined || known === '*' || (known && varyNames([known]).has(field.toLowerCase()))) return;
  define(headers, 'vary', primitive(known && field !== '*' ? `${known},${field}` : field, node), node);
}

/** Puts the response's headers on Node's. */
export function transmit(run: Run, exchange: Exchange, { headers, status }: ResponseState): void {
  exchange.status = status;
  for (const [name, property] of headers.properties) {
    const settled = run.force(property.value);
    if (settled.kind === 'primitive' && settled.value === undefined) continue;
    const isCall = argumentOf(property.node, 1) !== property.node;
    const expression = isCall ? argumentOf(property.node, 1) : valueSide(property.node);
    const isList = settled.kind === 'object' && settled.internal.type === 'array';
    const values = isList ? (elementsOf(run, settled, property.node) ?? [settled]) : [settled];
    const texts = values.map((one) => textOf(run, one, property.node));
    exchange.headers.set(name, texts, writtenByCode(settled, expression, property.node));
  }
}
