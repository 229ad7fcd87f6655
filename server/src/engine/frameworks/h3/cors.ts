// The CORS functions of h3: `handleCors`, `appendCorsHeaders`, `appendCorsPreflightHeaders` and what they ask.

import semver from 'semver';
import { HeaderList } from '../../exchange/header-list.ts';
import { newResponse } from '../../interpreter/builtins/response.ts';
import { textOf, truthy } from '../../interpreter/operations.ts';
import { elementsOf, getProperty, throwTypeError } from '../../interpreter/properties.ts';
import { combine } from '../../interpreter/unknowns.ts';
import {
  primitive,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type Value,
} from '../../interpreter/value.ts';
import type { AssumedVersion } from '../framework.ts';
import { libraryOf, settledOption, type Library } from '../library-options.ts';
import { requestHeader } from '../probe-values.ts';
import { allowedBy, isStar, writeOrigin } from './cors-origin.ts';
import { OPTIONS, addVaryOn, isText, optionOf, put, putList, writeVary, type CorsPassage } from './cors-passage.ts';
import type { Major } from './handlers.ts';
import { noteUnknownOptions } from '../unknown-options.ts';
import { isAnythingTrue } from '../credentials-option.ts';

const NEWEST = '2.0.8';

/** The functions of h3 that have to do with CORS. */
export function corsFunctions(major: Major, version: AssumedVersion): Readonly<Record<string, NativeBehaviour>> {
  // With what follows the numbers, as the first releases of version 2 have it.
  const exact = semver.valid(version.number);
  return corsFunctionsOf({ ...libraryOf('h3', version, NEWEST), ...(exact && { version: exact }) }, major);
}

/** The same where another library calls them: it is that one's option which decides. */
export function corsFunctionsOf(by: Library, major: Major): Readonly<Record<string, NativeBehaviour>> {
  const known = { ...by, allowlist: { name: 'origin', value: '$LIST' } };
  // Version 1 says nothing of Vary where it refuses, nor where no origin asks; nor do the first releases of version 2.
  const isEarly = major === 2 && semver.lt(known.version, '2.0.1-rc.24');
  const library = major === 1 || isEarly ? { ...known, setsVary: false as const } : known;
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
    const passage: CorsPassage = { run, exchange, node, library, major, isEarly, given, hasDefaults, vary: [] };
    noteUnknownOptions(given, OPTIONS, passage);
    body(passage);
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

function writeCredentials(passage: CorsPassage): void {
  const option = optionOf(passage, 'credentials');
  if (passage.run.stopped || !isAnythingTrue(option, passage)) return;
  const settled = settledOption(option, passage.run.force(option.value));
  put('access-control-allow-credentials', primitive('true', settled.node), settled, passage);
}

function writeExposed(passage: CorsPassage): void {
  const option = optionOf(passage, 'exposeHeaders', '*');
  const isWithCredentials =
    passage.major === 2 && !passage.isEarly && truthy(passage.run, optionOf(passage, 'credentials').value);
  if (isWithCredentials && isText(passage, option, '*')) return;
  putList('access-control-expose-headers', option, passage);
}

function writeMethods(passage: CorsPassage): void {
  const { run, exchange, major, isEarly, node } = passage;
  const option = optionOf(passage, 'methods', '*');
  const isWithCredentials = major === 2 && !isEarly && truthy(run, optionOf(passage, 'credentials').value);
  if (!isWithCredentials || !isText(passage, option, '*')) {
    return putList('access-control-allow-methods', option, passage);
  }
  const asked = exchange.request.requestMethod;
  if (!asked) return;
  put('access-control-allow-methods', primitive(asked, node), option, passage);
  addVaryOn('access-control-request-method', passage);
}

function writeAllowedHeaders(passage: CorsPassage): void {
  const { run, exchange, major, isEarly, node } = passage;
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
  if (isThere || (major === 2 && !isEarly)) addVaryOn('access-control-request-headers', passage);
}

function writeMaxAge(passage: CorsPassage): void {
  const option = optionOf(passage, 'maxAge');
  if (passage.run.stopped || !truthy(passage.run, option.value)) return;
  put('access-control-max-age', textOf(passage.run, option.value, passage.node), option, passage);
}

/** `isCorsOriginAllowed(origin, options)`. */
function isCorsOriginAllowed(call: NativeCall, major: Major): Value {
  const { run, args, node } = call;
  const exchange = run.exchange;
  const origin = args[0] && run.force(args[0]);
  const given = args[1] && run.force(args[1]);
  if (!exchange || !origin || given?.kind !== 'object') return combine(node, [...args]);
  const library = { name: 'h3', version: NEWEST, installed: false };
  const passage: CorsPassage = {
    run,
    exchange,
    node,
    library,
    major,
    isEarly: false,
    given,
    hasDefaults: false,
    vary: [],
  };
  const value = run.force(getProperty(run, given, 'origin', node));
  if (origin.kind === 'primitive' && !origin.value) return primitive(major === 1, node);
  const isNull = major === 1 && value.kind === 'primitive' && value.value === 'null';
  if (isNull || isStar(passage, value)) return primitive(true, node);
  return primitive(allowedBy(passage, value, origin) !== undefined, node);
}
