// The response that a Hono context is making: headers that wait for a response, and the response once there is one
// (src/context.ts). Until 4.6 a context kept headers that it was given apart from those of the response.

import type ts from 'typescript';
import { HeaderList } from '../../exchange/header-list.ts';
import { valueSide, writtenByCode } from '../../exchange/write.ts';
import { headersFrom, headersMethod, newHeaders, unknownHeadersIn } from '../../interpreter/builtins/headers.ts';
import { newResponse } from '../../interpreter/builtins/response.ts';
import { callValue } from '../../interpreter/call.ts';
import { textOf, truthy } from '../../interpreter/operations.ts';
import { elementsOf, getProperty, throwTypeError } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import {
  undefinedValue,
  type NativeCall,
  type ObjectValue,
  type Unknown,
  type Value,
} from '../../interpreter/value.ts';
import { pairsOf } from '../node-http/server-response.ts';

export interface ResponseState {
  /** Whether headers go into the response once there is one, as since 4.7. */
  readonly isModern: boolean;
  /** Headers that were set before there was a response. */
  prepared: HeaderList | undefined;
  current: ObjectValue | undefined;
  /** True once a handler has answered. */
  finalized: boolean;
  status: number | undefined;
}

/** The response so far: one is made for whoever asks for it. */
export function currentResponse(state: ResponseState, run: Run, node: ts.Node): ObjectValue {
  if (!state.current) {
    const list = state.isModern ? (state.prepared ??= new HeaderList()).copy() : new HeaderList();
    state.current = newResponse(run, list, state.isModern ? 200 : 404, node);
  }
  return state.current;
}

/** `c.res = response`: headers of the response so far are laid over those of the new one. */
export function setResponse(state: ResponseState, run: Run, value: Value, node: ts.Node): void {
  const settled = run.force(value);
  const isNothing = settled.kind === 'primitive' && !settled.value;
  const before = state.current;
  state.current = isNothing ? undefined : responseFrom(state, run, settled, node);
  if (before && state.current) {
    const { list, status, rest } = partsOf(state.current);
    const merged = list.copy();
    layOver(merged, listOf(before));
    state.current = newResponse(run, merged, status, node, rest);
  }
  state.finalized = true;
}

/** What a handler has given, as a response; what nobody shows is taken for one that was made by the context. */
export function responseFrom(state: ResponseState, run: Run, value: Value, node: ts.Node): ObjectValue {
  if (value.kind === 'object' && value.internal.type === 'response') return value;
  const list = (state.current ? listOf(state.current) : (state.prepared ?? new HeaderList())).copy();
  return newResponse(run, list, undefined, node, value.kind === 'unknown' ? value : undefined);
}

/** `c.header(name, value, { append })`; without a value it takes the header away. */
export function writeHeader(state: ResponseState, call: NativeCall): void {
  const { run, node, args } = call;
  const value = args[1] && run.force(args[1]);
  const isAbsent = value === undefined || (value.kind === 'primitive' && value.value === undefined);
  const how = isAbsent ? 'delete' : isAppended(call) ? 'append' : 'set';
  for (const list of listsToWrite(state, run, node)) {
    const method = headersMethod(how, node) ?? undefinedValue(node);
    callValue(run, method, newHeaders(list, node), [...args.slice(0, isAbsent ? 1 : 2)], node);
  }
}

function isAppended({ run, args, node }: NativeCall): boolean {
  const options = args[2] && run.force(args[2]);
  return options?.kind === 'object' && truthy(run, getProperty(run, options, 'append', node));
}

function listsToWrite(state: ResponseState, run: Run, node: ts.Node): readonly HeaderList[] {
  const { isModern, finalized, current } = state;
  if (!isModern) {
    const prepared = (state.prepared ??= new HeaderList());
    return finalized && current ? [prepared, listOf(current)] : [prepared];
  }
  if (finalized && current) {
    // A received response could not be changed: it is copied first.
    const { list, status, rest } = partsOf(current);
    state.current = newResponse(run, list.copy(), status, node, rest);
  }
  return [state.current ? listOf(state.current) : (state.prepared ??= new HeaderList())];
}

/** What stands in a call that makes a response: a status or an init object, and headers. */
export interface ResponseParts {
  readonly init: Value | undefined;
  readonly headers: Value | undefined;
  /** The status without any other. */
  readonly status?: number;
}

/** A response with the headers that the context holds: `c.json(…)`, `c.newResponse(…)`. */
export function makeResponse(state: ResponseState, parts: ResponseParts, run: Run, node: ts.Node): ObjectValue {
  const init = parts.init && run.force(parts.init);
  const ofInit = init?.kind === 'object' ? getProperty(run, init, 'headers', node) : undefined;
  const list = heldHeaders(state, ofInit && headersFrom(run, ofInit, node));
  for (const { name, value, site } of pairsOf(run, parts.headers, node)) setEach(list, name, value, site, run);
  const rest = (init?.kind === 'unknown' ? init : undefined) ?? unknownHeadersIn(run, ofInit, node);
  const restOfHeaders = rest ?? unknownHeadersIn(run, parts.headers, node);
  return newResponse(run, list, statusFrom(state, parts, run, node), node, restOfHeaders);
}

function heldHeaders({ isModern, prepared, current }: ResponseState, given: HeaderList | undefined): HeaderList {
  if (isModern) {
    const list = (current ? listOf(current) : (prepared ?? new HeaderList())).copy();
    if (given) layOver(list, given);
    return list;
  }
  const list = given?.copy() ?? new HeaderList();
  if (current && !given) layOver(list, listOf(current));
  if (prepared) layOver(list, prepared);
  return list;
}

/** A value of headers that are given by an object is a text, or a list of them. */
function setEach(list: HeaderList, name: string, value: Value, site: ts.Node, run: Run): void {
  const settled = run.force(value);
  const elements = settled.kind === 'object' ? elementsOf(run, settled, site) : undefined;
  if (settled.kind === 'primitive' && typeof settled.value !== 'string') {
    throwTypeError(run, `The value of ${name} is not iterable`, site);
    return;
  }
  const texts = (elements ?? [settled]).map((one) => textOf(run, one, site));
  list.set(name, texts, writtenByCode(settled, valueSide(site), site));
}

function statusFrom(state: ResponseState, parts: ResponseParts, run: Run, node: ts.Node): number | undefined {
  const init = parts.init && run.force(parts.init);
  if (init?.kind === 'unknown') return undefined;
  const given = init?.kind === 'object' ? run.force(getProperty(run, init, 'status', node)) : init;
  if (given?.kind === 'unknown') return undefined;
  const number = given?.kind === 'primitive' && typeof given.value === 'number' ? given.value : undefined;
  return number ?? parts.status ?? state.status ?? 200;
}

/** The headers of a response. */
export function listOf(response: ObjectValue): HeaderList {
  return partsOf(response).list;
}

export interface PartsOfResponse {
  readonly list: HeaderList;
  readonly status: number | undefined;
  readonly rest: Unknown | undefined;
}

export function partsOf({ internal, properties }: ObjectValue): PartsOfResponse {
  const headers = properties.get('headers')?.value;
  const rest = headers?.kind === 'object' ? headers.rest : undefined;
  return internal.type === 'response'
    ? { list: internal.list, status: internal.status, rest }
    : { list: new HeaderList(), status: undefined, rest };
}

/** Replaces headers by those of another list; the type of a body stays its own. */
function layOver(list: HeaderList, over: HeaderList): void {
  const lines = over.all().filter(({ name }) => name.toLowerCase() !== 'content-type');
  for (const { name } of lines) if (name.toLowerCase() !== 'set-cookie') list.remove(name);
  for (const { name, value, write } of lines) list.append(name, value, write);
}
