// The way of a request through a hapi server (lib/request.js, 18 to 21): extensions, the route's handler, extensions of
// the response, CORS.

import type ts from 'typescript';
import type { Exchange } from '../../exchange/exchange.ts';
import { callValue } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import { isCallable } from '../../interpreter/operations.ts';
import type { Run } from '../../interpreter/run.ts';
import { METHOD } from '../../interpreter/sources.ts';
import { unknown } from '../../interpreter/unknowns.ts';
import {
  hostObject,
  object,
  primitive,
  undefinedValue,
  type ObjectValue,
  type Settled,
  type Value,
} from '../../interpreter/value.ts';
import { findRoute, type PathMatching } from '../find-my-way.ts';
import { libraryOf, type LibraryPassage } from '../library-options.ts';
import { methodTable, objectWith } from '../native-object.ts';
import { headersObject, incomingMessage } from '../node-http/incoming-message.ts';
import { serverResponse } from '../node-http/server-response.ts';
import { runLater } from '../outcome.ts';
import { pathValue, requesterPart, unknownPart } from '../probe-values.ts';
import { allowlistOption, answerPreflight, writeCors } from './cors.ts';
import { mayWriteCors } from './decorations.ts';
import {
  errorResponse,
  HAPI,
  isResponseMethod,
  newResponse,
  responseState,
  transmit,
  unknownResponse,
} from './response.ts';
import { noExtensions, type CorsSettings, type ExtensionPoint, type Route, type ServerState } from './server-state.ts';

export const NEWEST = '21.4.10';
const MATCHING: PathMatching = { ignoreTrailingSlash: false, caseSensitive: true };

interface Passage {
  readonly run: Run;
  readonly exchange: Exchange;
  readonly server: ServerState;
  readonly request: ObjectValue;
  readonly toolkit: ObjectValue;
  readonly goesOn: ObjectValue;
}

export function respondByServer(run: Run, exchange: Exchange, server: ServerState, unmatched: Route): void {
  exchange.server = HAPI;
  if (server.isBroken) {
    exchange.unanswered = true;
    return;
  }
  const passage = newPassage(run, exchange, server);
  const early = runExtensions(server.extensions.onRequest, passage);
  const route = routeFor(server, exchange.request.method, exchange) ?? unmatched;
  if (!early && route === unmatched && isPreflightForUs(server, exchange)) return preflight(passage, unmatched);
  const response = early ?? throughRoute(route, passage);
  if (run.stopped || exchange.sent || exchange.unanswered) return;
  reply(response, route, passage);
}

/** A server whose routes have CORS answers OPTIONS itself where no route is for it. */
function isPreflightForUs({ routes }: ServerState, { request }: Exchange): boolean {
  return request.method === 'OPTIONS' && routes.some(({ cors, methods }) => cors && !methods.includes('OPTIONS'));
}

function routeFor({ routes }: ServerState, method: string, { request }: Exchange): Route | undefined {
  const path = request.path ?? '/';
  const find = (of: readonly Route[], by: string) => findRoute(of, by, path, MATCHING);
  const named = routes.filter(({ methods }) => methods.length > 0);
  const found = find(named, method) ?? (method === 'HEAD' ? find(named, 'GET') : undefined);
  const hasOwn = method === 'OPTIONS' && routes.some(({ cors, methods }) => cors && !methods.includes('OPTIONS'));
  return found ?? (hasOwn ? undefined : find(routes, method));
}

/** The settings of CORS for the library's part of an answer. */
function corsPassage({ run, exchange, server }: Passage, settings: CorsSettings): LibraryPassage {
  const { node } = settings;
  run.invoked.add(node);
  const allowlist = allowlistOption(settings);
  const version = { number: server.installed ? server.version : undefined };
  return { run, exchange, node, library: { ...libraryOf('@hapi/hapi', version, NEWEST), allowlist } };
}

function preflight(passage: Passage, unmatched: Route): void {
  const { run, exchange, server } = passage;
  const { requestMethod } = exchange.request;
  const target = requestMethod === undefined ? undefined : routeFor(server, requestMethod, exchange);
  const answer = unknownResponse(server.node);
  const response = runExtensionsOfResponse(answer, unmatched, passage);
  if (run.stopped) return;
  const state = responseState(response);
  if (state) transmit(run, exchange, state);
  if (!target) exchange.status = 404;
  else if (!target.cors) exchange.status = 200;
  else answerPreflight(target.cors, corsPassage(passage, target.cors), exchange);
  exchange.sent = true;
}

/** Extensions before the handler, the handler, those after it; any of them may end it. */
function throughRoute(route: Route, passage: Passage): Settled {
  const { server } = passage;
  const before: ExtensionPoint[] = ['onPreAuth', 'onCredentials', 'onPostAuth', 'onPreHandler'];
  const steps = before.flatMap((point) => [...server.extensions[point], ...route.extensions[point]]);
  return runExtensions(steps, passage) ?? handled(route, passage);
}

function handled({ handler, node }: Route, passage: Passage): Settled {
  const { run, exchange, server, request, toolkit } = passage;
  if (!handler) {
    const missing = objectWith(node, { statusCode: primitive(404, node), headers: object(node) });
    return errorResponse(run, objectWith(node, { output: missing }), server.node);
  }
  const called = functionOfInterest(handler, passage);
  if (!called) return unknownResponse(node);
  const outcome = callLifecycle(called, [request, toolkit], run, exchange);
  return outcome.error ? errorResponse(run, outcome.error, node) : responseOf(run, outcome.value, node);
}

/** What a handler gives, as a response. */
function responseOf(run: Run, value: Settled, node: ts.Node): Settled {
  if (responseState(value)) return value;
  if (value.kind === 'unknown') return unknownResponse(node);
  if (value.kind === 'object' && value.internal.type === 'error') return errorResponse(run, value, node);
  // A method that gives nothing has failed.
  if (value.kind === 'primitive' && value.value === undefined) return errorResponse(run, value, node);
  return newResponse(run, value, node);
}

interface Outcome {
  readonly error: Settled | undefined;
  readonly value: Settled;
}

function callLifecycle(called: ObjectValue, args: readonly Value[], run: Run, exchange: Exchange): Outcome {
  const { node } = called;
  const result = callValue(run, called, undefinedValue(node), args, node);
  const value = run.stopped ? undefinedValue(node) : awaited(run, result);
  runLater(run, exchange);
  const thrown = run.takeThrown();
  return { error: thrown && run.force(thrown), value: run.stopped ? undefinedValue(node) : run.force(value) };
}

/** What ends the request's way at one of these extensions; `undefined` where all let it go on. */
function runExtensions(extensions: readonly Value[], passage: Passage): Settled | undefined {
  const { run, exchange, request, toolkit, goesOn } = passage;
  for (const extension of extensions) {
    const called = functionOfInterest(extension, passage);
    if (!called || run.stopped) continue;
    const { error, value } = callLifecycle(called, [request, toolkit], run, exchange);
    if (error) return errorResponse(run, error, called.node);
    if (value === goesOn || value.kind === 'unknown' || run.stopped) continue;
    const state = responseState(value);
    return state?.takesOver || state?.isError ? value : errorResponse(run, undefinedValue(called.node), called.node);
  }
  return undefined;
}

/** The response after the extensions that may change or replace it. */
function runExtensionsOfResponse(first: Settled, route: Route, passage: Passage): Settled {
  const { run, exchange, server, request, toolkit, goesOn } = passage;
  let response = first;
  const points: ExtensionPoint[] = ['onPostHandler', 'onPreResponse'];
  for (const point of points) {
    for (const extension of [...server.extensions[point], ...route.extensions[point]]) {
      const called = functionOfInterest(extension, passage);
      if (!called || run.stopped) continue;
      if (point === 'onPostHandler' && responseState(response)?.isError) continue;
      request.properties.set('response', { value: response, node: called.node });
      const { error, value } = callLifecycle(called, [request, toolkit], run, exchange);
      if (error) response = errorResponse(run, error, called.node);
      else if (value !== goesOn && value.kind !== 'unknown') response = responseOf(run, value, called.node);
    }
  }
  return response;
}

function reply(first: Settled, route: Route, passage: Passage): void {
  const { run, exchange } = passage;
  const response = runExtensionsOfResponse(first, route, passage);
  if (run.stopped) return;
  const state = responseState(response);
  if (state) transmit(run, exchange, state);
  if (route.cors) writeCors(route.cors, corsPassage(passage, route.cors));
  exchange.sent = true;
}

/** The function to call; `undefined` for one that cannot matter. */
function functionOfInterest(value: Value, { run, server }: Passage): ObjectValue | undefined {
  if (value.kind === 'deferred' && !value.mayHoldCors()) return undefined;
  const settled = run.force(value);
  if (!isCallable(settled)) return undefined;
  const { internal } = settled;
  if (internal.type === 'native' || mayWriteCors(settled, server)) return settled;
  return /\boptions\b/.test(internal.code.getText()) ? settled : undefined;
}

function newPassage(run: Run, exchange: Exchange, server: ServerState): Passage {
  const { node } = server;
  const goesOn = object(node);
  const methods = methodTable({
    response: (call) => newResponse(call.run, call.args[0], call.node),
    redirect: (call) => {
      const response = newResponse(call.run, primitive('', call.node), call.node);
      const state = responseState(response);
      if (state) state.status = 302;
      return response;
    },
  });
  const toolkit = hostObject('toolkit', node, (name, at) => {
    if (name === 'continue') return goesOn;
    const known = methods(name, at) ?? server.decorations.get(name);
    // What responses have, the toolkit has not; plug-ins may have decorated it with anything else.
    return known ?? (isResponseMethod(name) ? undefinedValue(at) : undefined);
  });
  return { run, exchange, server, request: hapiRequest(exchange, node), toolkit, goesOn };
}

/** `request.headers` in lower case, `request.method` too, and Node's own objects under `raw`. */
function hapiRequest(exchange: Exchange, node: ts.Node): ObjectValue {
  const { request } = exchange;
  const headers = headersObject(request, node);
  const raw = objectWith(node, { req: incomingMessage(request, node), res: serverResponse(exchange, node) });
  return hostObject(
    'request',
    node,
    (name, at) => {
      switch (name) {
        case 'headers':
          return headers;
        case 'raw':
          return raw;
        case 'method':
          return primitive(request.method.toLowerCase(), at, METHOD);
        case 'path':
          return pathValue(request, name, at);
        case 'info':
          return requestInfo(exchange, at);
        case 'server':
        case 'route':
        case 'auth':
        case 'log':
          return unknown({ key: `request.${name}`, node: at, from: [{ kind: 'opaque' }], present: true });
        default:
          return requesterPart(`request.${name}`, at);
      }
    },
    [{ kind: 'exchange' }],
  );
}

function requestInfo({ request }: Exchange, node: ts.Node): ObjectValue {
  return hostObject('info', node, (name, at) => {
    if (name === 'referrer') return headersObject(request, at).properties.get('referer')?.value;
    if (name === 'host' || name === 'hostname') {
      return unknownPart(`request.info.${name}`, { kind: 'server', part: name }, at);
    }
    return undefined;
  });
}

/** The route that stands for what no route answers: it has the server's settings. */
export function unmatchedRoute(server: ServerState, cors: CorsSettings | undefined): Route {
  return { methods: [], path: '/any', handler: undefined, extensions: noExtensions(), cors, node: server.node };
}
