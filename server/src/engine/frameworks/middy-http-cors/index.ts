// `@middy/http-cors` 2 to 7: CORS headers on what a Lambda handler has answered, and, when asked to, the answer to a
// preflight. Measured on 2.5.7, 4.7.0, 6.4.5 and 7.9.2.

import type ts from 'typescript';
import semver from 'semver';
import type { Exchange } from '../../exchange/exchange.ts';
import { isCallable, truthy } from '../../interpreter/operations.ts';
import { getProperty, setProperty, throwTypeError } from '../../interpreter/properties.ts';
import type { Endpoint, Run } from '../../interpreter/run.ts';
import {
  native,
  object,
  primitive,
  undefinedValue,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../../interpreter/value.ts';
import { copyProperties } from '../../interpreter/spread.ts';
import { placeOf } from '../../source/place.ts';
import { sendResult } from '../aws-lambda/result.ts';
import { httpEvent } from '../aws-lambda/event.ts';
import { defineFramework } from '../framework.ts';
import { isUndefined, libraryOf, type Library } from '../library-options.ts';
import { functionWith, objectWith } from '../native-object.ts';
import { addHeaders } from './answer.ts';
import { OPTIONS, readOptions, type MiddyCorsOptions } from './options.ts';
import { refusesPreflight } from './preflight.ts';
import { noteUnknownOptions } from '../unknown-options.ts';

const NEWEST = '7.9.2';

export const middyHttpCors = defineFramework({
  name: '@middy/http-cors',
  packages: ['@middy/http-cors'],
  model: ({ node, version, subpath }) => {
    if (subpath) return undefined;
    const library = libraryOf('@middy/http-cors', version, NEWEST);
    // Before version 5 a stranger gets the first origin of the list; only version 4 says Vary to everybody.
    const leavesVary = semver.gte(library.version, '5.0.0');
    const allowlist = semver.gte(library.version, '4.0.0')
      ? { name: 'origins', value: '$LIST', leavesVary }
      : undefined;
    const httpCors = native('httpCors', node, (call) => middlewareOf(call, { ...library, allowlist }));
    return functionWith(httpCors, { default: httpCors });
  },
});

function middlewareOf({ run, args, node }: NativeCall, library: Library): Value {
  const options = readOptions(run, args[0] && run.force(args[0]), node, library.version);
  if (semver.gte(library.version, '5.0.0') && !areTexts(run, options)) {
    return throwTypeError(run, 'origin.includes is not a function', node);
  }
  const answer = (call: NativeCall, isBefore: boolean): Value => {
    run.invoked.add(node);
    const { exchange } = call.run;
    const request = call.args[0] && call.run.force(call.args[0]);
    if (!exchange || request?.kind !== 'object') return undefinedValue(node);
    noteUnknownOptions(options.given, OPTIONS, { run: call.run, exchange, node, library });
    return isBefore
      ? answerPreflight(call.run, exchange, request, options, library, node)
      : addToResponse(call.run, exchange, request, options, library, node);
  };
  const after = native('http-cors', node, (call) => answer(call, false));
  const onError = native('http-cors', node, (call) => {
    const request = call.args[0] ?? undefinedValue(node);
    const isUnhandled = isUndefined(call.run, getProperty(call.run, request, 'response', node));
    // Since version 3 an error that no other middleware has made a response of gets no headers.
    return isUnhandled && semver.gte(library.version, '3.0.0') ? undefinedValue(node) : answer(call, false);
  });
  const middleware = objectWith(node, { after, onError });
  const before = native('http-cors', node, (call) => answer(call, true));
  if (semver.gte(library.version, '3.0.0')) middleware.properties.set('before', { value: before, node });
  run.sites.push(() => [partEndpoint(middleware, node)]);
  return middleware;
}

/** The origins are looked into at once: whatever has no `includes` of its own is a TypeError. */
function areTexts(run: Run, { origin, members }: MiddyCorsOptions): boolean {
  return [origin.value, ...(members ?? [])].every((value) => {
    const settled = run.force(value);
    if (settled.kind === 'unknown' || (settled.kind === 'primitive' && !settled.value)) return true;
    return settled.kind === 'object' ? settled.internal.type === 'array' : typeof settled.value === 'string';
  });
}

/** `disableBeforePreflightResponse: false`: preflights never reach the handler. */
function answerPreflight(
  run: Run,
  exchange: Exchange,
  request: ObjectValue,
  options: MiddyCorsOptions,
  library: Library,
  node: ts.Node,
): Value {
  if (exchange.request.method !== 'OPTIONS') return undefinedValue(node);
  if (truthy(run, options.disableBeforePreflightResponse.value)) return undefinedValue(node);
  const headers = object(node);
  if (!refusesPreflight(options, { run, exchange, node, library })) {
    addHeaders(headers, options, { run, exchange, node, library });
  }
  const response = objectWith(node, { headers, statusCode: primitive(204, node) });
  setProperty(run, request, 'response', response, node);
  return response;
}

/** Lays the headers over those of the response, which are taken for none where nobody knows them. */
function addToResponse(
  run: Run,
  exchange: Exchange,
  request: ObjectValue,
  options: MiddyCorsOptions,
  library: Library,
  node: ts.Node,
): Value {
  const given = run.force(getProperty(run, request, 'response', node));
  const response = given.kind === 'object' && !isCallable(given) ? given : objectWith(node, { body: given });
  const before = run.force(getProperty(run, response, 'headers', node));
  const headers = object(node);
  if (before.kind === 'object') {
    for (const [name, property] of before.properties) headers.properties.set(name, property);
    headers.rest = before.rest;
  } else if (before.kind === 'unknown') {
    copyProperties(run, headers, before, node);
  }
  addHeaders(headers, options, { run, exchange, node, library });
  setProperty(run, response, 'headers', headers, node);
  setProperty(run, request, 'response', response, node);
  return undefinedValue(node);
}

/** The middleware alone, for where nobody has seen it in use. */
function partEndpoint(middleware: ObjectValue, node: ts.Node): Endpoint {
  const { file, start } = placeOf(node);
  return {
    key: `http-cors ${file}:${start}`,
    label: 'httpCors(…)',
    node,
    methods: [],
    path: undefined,
    part: true,
    respond: (run, exchange) => {
      const event = httpEvent(exchange.request, node);
      const response = objectWith(node, { headers: object(node) });
      const request = objectWith(node, { event, response });
      const after = middleware.properties.get('after')?.value;
      const call = { run, self: middleware, args: [request], node };
      const settled = after && run.force(after);
      if (settled?.kind === 'object' && settled.internal.type === 'native') settled.internal.call(call);
      sendResult(run, exchange, getProperty(run, request, 'response', node), node);
    },
  };
}
