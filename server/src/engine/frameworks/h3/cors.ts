// What h3 writes by its CORS options: `handleCors`, `appendCorsHeaders`, `appendCorsPreflightHeaders`. Version 1 copies a
// text, version 2 compares it; in both a function's answer only has to be truthy, a promise therefore is.

import type ts from 'typescript';
import { HeaderList } from '../../exchange/header-list.ts';
import { newResponse } from '../../interpreter/builtins/response.ts';
import { callValue } from '../../interpreter/call.ts';
import { equals, isCallable, joined, textOf, truthy } from '../../interpreter/operations.ts';
import { elementsOf, getProperty, throwTypeError } from '../../interpreter/properties.ts';
import { ORIGIN } from '../../interpreter/sources.ts';
import { combine } from '../../interpreter/unknowns.ts';
import {
  primitive,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type Settled,
  type Value,
} from '../../interpreter/value.ts';
import { isUnknownList } from '../cors/is-allowed.ts';
import type { AssumedVersion } from '../framework.ts';
import {
  defaultOption,
  libraryOf,
  ownOption,
  settledOption,
  writeBy,
  type LibraryPassage,
  type Option,
} from '../library-options.ts';
import { requestHeader } from '../probe-values.ts';
import { errorHeadersOf } from './event.ts';
import type { Major } from './handlers.ts';

interface CorsPassage extends LibraryPassage {
  readonly major: Major;
  readonly given: Settled | undefined;
  /** What version 2 takes for an option that is not there at all, in `handleCors` only. */
  readonly hasDefaults: boolean;
  /** The names to vary on, of a preflight of version 2: it writes them as one line. */
  readonly vary: string[];
}

const NEWEST = '2.0.8';

/** The functions of h3 that have to do with CORS. */
export function corsFunctions(major: Major, version: AssumedVersion): Readonly<Record<string, NativeBehaviour>> {
  const known = { ...libraryOf('h3', version, NEWEST), allowlist: { name: 'origin', value: '$LIST' } };
  // Version 1 says nothing of Vary where it refuses, nor where no origin asks.
  const library = major === 1 ? { ...known, setsVary: false as const } : known;
  const withPassage = (call: NativeCall, hasDefaults: boolean, body: (passage: CorsPassage) => void) => {
    const { run, node, args } = call;
    const { exchange } = run;
    if (!exchange || exchange.sent) return;
    const given = args[1] && run.force(args[1]);
    const isNothing = given === undefined || (given.kind === 'primitive' && given.value == null);
    if (isNothing && !(major === 2 && hasDefaults)) {
      throwTypeError(run, "Cannot read properties of undefined (reading 'origin')", node);
      return;
    }
    body({ run, exchange, node, library, major, given, hasDefaults, vary: [] });
  };
  return {
    isPreflightRequest: (call) => primitive(isPreflight(call), call.node),
    isCorsOriginAllowed: (call) => isCorsOriginAllowed(call, major),
    appendCorsHeaders: (call) => {
      withPassage(call, false, writeActual);
      return undefinedValue(call.node);
    },
    appendCorsPreflightHeaders: (call) => {
      withPassage(call, false, writePreflight);
      return undefinedValue(call.node);
    },
    handleCors: (call) => {
      const { node } = call;
      if (!isPreflight(call)) {
        withPassage(call, true, writeActual);
        return primitive(false, node);
      }
      withPassage(call, true, writePreflight);
      if (call.run.stopped) return undefinedValue(node);
      return endPreflight(call, major);
    },
  };
}

/** Version 1 sends the answer and says `true`; version 2 gives a response that the handler has to return. */
function endPreflight(call: NativeCall, major: Major): Value {
  const { run, node, args } = call;
  const given = args[1] && run.force(args[1]);
  const preflight = given?.kind === 'object' ? run.force(getProperty(run, given, 'preflight', node)) : undefined;
  const code = preflight?.kind === 'object' ? run.force(getProperty(run, preflight, 'statusCode', node)) : undefined;
  const status = code?.kind === 'primitive' && typeof code.value === 'number' ? code.value : 204;
  if (major === 2) return newResponse(run, new HeaderList(), status, node);
  if (run.exchange) {
    run.exchange.status = status;
    run.exchange.sent = true;
  }
  return primitive(true, node);
}

function isPreflight({ run }: NativeCall): boolean {
  const { method, origin, requestMethod } = run.exchange?.request ?? run.request;
  return method === 'OPTIONS' && Boolean(origin) && Boolean(requestMethod);
}

function writeActual(passage: CorsPassage): void {
  writeOrigin(passage);
  writeCredentials(passage);
  writeExposed(passage);
  if (passage.major === 2) writeVary(passage);
}

function writePreflight(passage: CorsPassage): void {
  writeOrigin(passage);
  writeCredentials(passage);
  if (passage.major === 1) writeExposed(passage);
  writeMethods(passage);
  writeAllowedHeaders(passage);
  if (passage.major === 2) {
    writeMaxAge(passage);
    writeVary(passage);
  }
}

/** Version 2 lays what was given over its defaults, with `undefined` too; version 1 writes by what was given alone. */
function optionOf(passage: CorsPassage, name: string, fallback?: string): Option {
  const own = ownOption(passage.run, passage.given, name, passage.node);
  if (own) return own;
  return defaultOption(passage.major === 2 && passage.hasDefaults ? fallback : undefined, passage.node);
}

function writeOrigin(passage: CorsPassage): void {
  const { run, exchange, major, node } = passage;
  const option = optionOf(passage, 'origin', '*');
  const { origin } = exchange.request;
  if (major === 1 && origin === undefined) return writeStar(option, passage);
  const value = run.force(option.value);
  const settled = settledOption(option, value);
  if (isStar(passage, value)) return writeStar(settled, passage);
  const name = 'access-control-allow-origin';
  if (value.kind === 'unknown' && !isUnknownList(value)) {
    // A text, a list or a check that the code does not show.
    addVaryOn('origin', passage);
    return put(name, value, settled, passage);
  }
  if (major === 1 && value.kind === 'primitive' && typeof value.value === 'string') {
    addVaryOn('origin', passage);
    return put(name, value, settled, passage);
  }
  const asked = primitive(origin, node, ORIGIN);
  const by = origin === undefined ? undefined : allowedBy(passage, value, asked);
  if (run.stopped) return;
  if (by) put(name, asked, { ...settled, node: by }, passage);
  if (by || major === 2) addVaryOn('origin', passage);
}

function writeStar(option: Option, passage: CorsPassage): void {
  put('access-control-allow-origin', primitive('*', option.node), option, passage);
}

/** Whatever is falsy counts as `*`. Of an unknown that is only asked where it may well be missing: a variable. */
function isStar({ run }: CorsPassage, value: Settled): boolean {
  if (value.kind === 'primitive') return !value.value || value.value === '*';
  const isVariable = value.kind === 'unknown' && value.from.some(({ kind }) => kind === 'environment');
  return isVariable && !isUnknownList(value) && !truthy(run, value);
}

/** What lets the origin in; `undefined` where nothing does. */
function allowedBy({ run, node, major }: CorsPassage, allowed: Settled, asked: Value): ts.Node | undefined {
  if (allowed.kind === 'unknown') return truthy(run, combine(node, [allowed, asked])) ? allowed.node : undefined;
  if (allowed.kind === 'object' && allowed.internal.type === 'array') {
    return elementsOf(run, allowed, node)?.find((member) => isMember(run.force(member), asked, { run, node }))?.node;
  }
  if (isCallable(allowed)) {
    const answer = callValue(run, allowed, undefinedValue(node), [asked], node);
    return !run.stopped && truthy(run, answer) ? allowed.node : undefined;
  }
  if (major === 1) {
    throwTypeError(run, 'originOption is not a function', node);
    return undefined;
  }
  return truthy(run, equals(run, allowed, asked, node, false)) ? allowed.node : undefined;
}

function isMember(member: Settled, asked: Value, { run, node }: Pick<NativeCall, 'run' | 'node'>): boolean {
  if (member.kind !== 'object' || member.internal.type !== 'regexp')
    return truthy(run, equals(run, member, asked, node, false));
  // Version 2 searches, which starts at the beginning each time; version 1 tests, which goes on where it was for `g`.
  const test = getProperty(run, member, 'test', node);
  return truthy(run, callValue(run, test, member, [asked], node));
}

/** `isCorsOriginAllowed(origin, options)`. */
function isCorsOriginAllowed(call: NativeCall, major: Major): Value {
  const { run, args, node } = call;
  const exchange = run.exchange;
  const origin = args[0] && run.force(args[0]);
  const given = args[1] && run.force(args[1]);
  if (!exchange || !origin || given?.kind !== 'object') return combine(node, [...args]);
  const library = { name: 'h3', version: NEWEST, installed: false };
  const passage = { run, exchange, node, library, major, given, hasDefaults: false, vary: [] };
  const value = run.force(getProperty(run, given, 'origin', node));
  if (origin.kind === 'primitive' && !origin.value) return primitive(major === 1, node);
  const isNull = major === 1 && value.kind === 'primitive' && value.value === 'null';
  if (isNull || isStar(passage, value)) return primitive(true, node);
  return primitive(allowedBy(passage, value, origin) !== undefined, node);
}

function writeCredentials(passage: CorsPassage): void {
  const option = optionOf(passage, 'credentials');
  if (passage.run.stopped || !truthy(passage.run, option.value)) return;
  const settled = settledOption(option, passage.run.force(option.value));
  put('access-control-allow-credentials', primitive('true', settled.node), settled, passage);
}

function writeExposed(passage: CorsPassage): void {
  const option = optionOf(passage, 'exposeHeaders', '*');
  const isWithCredentials = passage.major === 2 && truthy(passage.run, optionOf(passage, 'credentials').value);
  if (isWithCredentials && isText(passage, option, '*')) return;
  putList('access-control-expose-headers', option, passage);
}

function writeMethods(passage: CorsPassage): void {
  const { run, exchange, major, node } = passage;
  const option = optionOf(passage, 'methods', '*');
  const isWithCredentials = major === 2 && truthy(run, optionOf(passage, 'credentials').value);
  if (!isWithCredentials || !isText(passage, option, '*')) {
    return putList('access-control-allow-methods', option, passage);
  }
  const asked = exchange.request.requestMethod;
  if (!asked) return;
  put('access-control-allow-methods', primitive(asked, node), option, passage);
  addVaryOn('access-control-request-method', passage);
}

function writeAllowedHeaders(passage: CorsPassage): void {
  const { run, exchange, major, node } = passage;
  const option = optionOf(passage, 'allowHeaders', '*');
  const value = run.force(option.value);
  const elements = value.kind === 'object' ? elementsOf(run, value, node) : undefined;
  const isOpen = (value.kind === 'primitive' && !value.value) || isText(passage, option, '*') || elements?.length === 0;
  if (!isOpen) {
    putList('access-control-allow-headers', option, passage);
    return addVaryOn('access-control-request-headers', passage);
  }
  const asked = requestHeader(exchange.request, 'access-control-request-headers', node);
  const isThere = asked.kind !== 'primitive' || Boolean(asked.value);
  if (isThere) put('access-control-allow-headers', asked, option, passage);
  if (isThere || major === 2) addVaryOn('access-control-request-headers', passage);
}

function writeMaxAge(passage: CorsPassage): void {
  const option = optionOf(passage, 'maxAge');
  if (passage.run.stopped || !truthy(passage.run, option.value)) return;
  put('access-control-max-age', textOf(passage.run, option.value, passage.node), option, passage);
}

function isText({ run }: CorsPassage, { value }: Option, text: string): boolean {
  const settled = run.force(value);
  return settled.kind === 'primitive' && settled.value === text;
}

/** A list joined by commas, or `*`; any other text has no `join`. */
function putList(name: string, option: Option, passage: CorsPassage): void {
  const { run, node } = passage;
  const value = run.force(option.value);
  if (run.stopped || (value.kind === 'primitive' && !value.value)) return;
  if (value.kind !== 'object') {
    if (value.kind === 'primitive' && value.value !== '*') throwTypeError(run, 'join is not a function', node);
    else put(name, value, option, passage);
    return;
  }
  const elements = elementsOf(run, value, node);
  if (elements?.length === 0 && name === 'access-control-allow-methods') return;
  put(name, elements ? joined(run, elements, ',', node, value) : value, option, passage);
}

/** Version 1 appends to what is there; version 2 replaces it, on the answer to an error too. */
function put(name: string, value: Value, option: Option, passage: CorsPassage): void {
  const { exchange, run, major } = passage;
  if (run.stopped) return;
  const write = writeBy(option, passage);
  if (major === 1) return exchange.headers.append(name, value, write);
  for (const list of bothLists(passage)) list.set(name, [value], write);
}

function addVaryOn(field: string, passage: CorsPassage): void {
  if (passage.major === 2) passage.vary.push(field);
  else put('vary', primitive(field, passage.node), defaultOption(field, passage.node), passage);
}

function writeVary(passage: CorsPassage): void {
  const { vary, node, run } = passage;
  if (vary.length === 0 || run.stopped) return;
  const write = writeBy(defaultOption(undefined, node), passage);
  for (const list of bothLists(passage)) list.append('vary', primitive(vary.join(', '), node), write);
}

function bothLists({ exchange }: CorsPassage): readonly HeaderList[] {
  return [exchange.headers, errorHeadersOf(exchange)];
}
