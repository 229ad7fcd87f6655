// `cors` of hono/cors, 3 and 4 (src/middleware/cors): `*` by default; a text or a list asks for exact origins since
// 4.6.5, before that a text was sent to everybody and a list's first member to strangers.

import type ts from 'typescript';
import semver from 'semver';
import type { HeaderList } from '../../exchange/header-list.ts';
import { newResponse } from '../../interpreter/builtins/response.ts';
import { callValue } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import { isCallable, joined, knownText, textOf } from '../../interpreter/operations.ts';
import { elementsOf, throwTypeError } from '../../interpreter/properties.ts';
import type { Endpoint, Run } from '../../interpreter/run.ts';
import { ORIGIN } from '../../interpreter/sources.ts';
import { unknownHere } from '../../interpreter/unknowns.ts';
import {
  native,
  primitive,
  undefinedValue,
  type NativeCall,
  type ObjectValue,
  type Settled,
  type Value,
} from '../../interpreter/value.ts';
import { placeOf } from '../../source/place.ts';
import type { AssumedVersion } from '../framework.ts';
import {
  defaultOption,
  libraryOf,
  ownOption,
  setByLibrary,
  settledOption,
  type Library,
  type Option,
} from '../library-options.ts';
import { respondByWebHandler } from '../web-handler.ts';
import { fetchThrough } from './app.ts';
import { contextOf, type Context } from './context.ts';
import { OPTIONS, optionOf, variesByOrigin, writeOrigin, type CorsPassage } from './cors-origin.ts';
import { currentResponse, listOf } from './response.ts';
import { noteUnknownOptions } from '../unknown-options.ts';
import { isAnythingTrue } from '../credentials-option.ts';

/** The release that is assumed where no version is known. */
export const NEWEST = '4.13.19';

/** What `cors(options)` gives, as a handler of Hono's. */
export function cors(call: NativeCall, version: AssumedVersion): Value {
  const { run, node } = call;
  const library: Library = libraryOf('hono/cors', version, NEWEST);
  const given = call.args[0] && run.force(call.args[0]);
  if (semver.gte(library.version, '4.13.1') && failsAtOnce(run, given, node)) return undefinedValue(node);
  const allowlist = semver.gte(library.version, '4.6.5') ? { name: 'origin', value: '$LIST' } : undefined;
  const middleware = native('cors middleware', node, (inner) => {
    inner.run.invoked.add(node);
    const context = contextOf(inner.run, inner.args[0]);
    if (!context) return unknownHere(inner.node);
    return answer(passageOf(inner, context, given, node, { ...library, allowlist }), inner.args[1]);
  });
  run.sites.push(() => [partOf(middleware, library, node)]);
  return middleware;
}

/** Lists that are texts have no `join`, which is called when the middleware is made. */
function failsAtOnce(run: Run, given: Settled | undefined, node: ts.Node): boolean {
  const isText = ['allowHeaders', 'exposeHeaders'].some((name) => {
    const value = ownOption(run, given, name, node);
    return value !== undefined && Boolean(knownText(run, value.value));
  });
  if (isText) throwTypeError(run, 'join is not a function', node);
  return isText;
}

function passageOf(
  { run }: NativeCall,
  context: Context,
  given: Settled | undefined,
  node: ts.Node,
  library: Library,
): CorsPassage {
  const asking = primitive(context.exchange.request.origin ?? '', node, ORIGIN);
  const asked = semver.gte(library.version, '4.2.0') ? [asking, context.value] : [asking];
  // What the middleware writes goes into the response as it is at that moment.
  const exchange = { ...context.exchange, headers: listOf(currentResponse(context, run, node)) };
  return { run, exchange, node, library, context, given, asked };
}

function answer(passage: CorsPassage, next: Value | undefined): Value {
  const { run, node, exchange, library, context } = passage;
  const isMarked = semver.lt(library.version, '4.10.3');
  noteUnknownOptions(passage.given, OPTIONS, passage);
  writeOrigin(passage);
  if (run.stopped) return undefinedValue(node);
  if (isMarked && variesByOrigin(passage)) {
    exchange.headers.remove('Vary');
    varyAlso('Origin', exchange.headers, passage);
  }
  const credentials = optionOf('credentials', undefined, passage);
  if (isAnythingTrue(credentials, passage)) {
    const decided = settledOption(credentials, run.force(credentials.value));
    setByLibrary('Access-Control-Allow-Credentials', primitive('true', decided.node), decided, passage);
  }
  writeList('Access-Control-Expose-Headers', optionOf('exposeHeaders', undefined, passage), passage);
  if (run.stopped) return undefinedValue(node);
  if (exchange.request.method === 'OPTIONS') return answerPreflight(passage);
  if (next) awaited(run, callValue(run, next, undefinedValue(node), [], node));
  if (!isMarked && !run.stopped && variesByOrigin(passage)) {
    varyAlso('Origin', listOf(currentResponse(context, run, node)), passage);
  }
  return undefinedValue(node);
}

function answerPreflight(passage: CorsPassage): Value {
  const { run, node, exchange, library } = passage;
  const { headers } = exchange;
  if (semver.gte(library.version, '4.10.3') && variesByOrigin(passage)) {
    if (semver.lt(library.version, '4.13.1')) headers.remove('Vary');
    varyAlso('Origin', headers, passage);
  }
  const maxAge = optionOf('maxAge', undefined, passage);
  const age = run.force(maxAge.value);
  if (!(age.kind === 'primitive' && age.value == null)) {
    setByLibrary('Access-Control-Max-Age', textOf(run, age, node), maxAge, passage);
  }
  writeMethods(passage);
  const allowHeaders = optionOf('allowHeaders', undefined, passage);
  if (!writeList('Access-Control-Allow-Headers', allowHeaders, passage) && !run.stopped) {
    const echo = (exchange.request.requestHeaders ?? '').split(',').map((name) => name.trim());
    const text = primitive(echo.join(','), node);
    if (text.value !== '') setByLibrary('Access-Control-Allow-Headers', text, allowHeaders, passage);
  }
  if (run.stopped) return undefinedValue(node);
  if (headers.has('Access-Control-Allow-Headers')) varyAlso('Access-Control-Request-Headers', headers, passage);
  return newResponse(run, headers.copy(), 204, node);
}

function varyAlso(field: string, list: HeaderList, { node, library }: CorsPassage): void {
  list.append('Vary', primitive(field, node), { cause: node, site: node, library: { ...library, option: undefined } });
}

/** Writes a list that has members; false where there is none to write. */
function writeList(name: string, option: Option, passage: CorsPassage): boolean {
  const text = listText(option.value, passage);
  if (text) setByLibrary(name, text, option, passage);
  return text !== undefined;
}

function listText(list: Value, { run, node }: CorsPassage): Value | undefined {
  const value = run.force(list);
  if (value.kind === 'unknown') return value;
  const elements = value.kind === 'object' ? elementsOf(run, value, node) : undefined;
  if (elements) return elements.length === 0 ? undefined : joined(run, elements, ',', node, value);
  // A text has a length too, but no `join`.
  if (value.kind === 'primitive' && typeof value.value === 'string' && value.value !== '') {
    throwTypeError(run, 'join is not a function', node);
  }
  return undefined;
}

/** A list, or since 4.8 a function that gives one. */
function writeMethods(passage: CorsPassage): void {
  const { run, node, library, asked } = passage;
  const methods = ['GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'PATCH'];
  if (semver.gte(library.version, '4.13.0')) methods.push('QUERY');
  const given = ownOption(run, passage.given, 'allowMethods', node);
  const option = given ?? defaultOption(methods.join(','), node);
  const value = run.force(option.value);
  if (!given) setByLibrary('Access-Control-Allow-Methods', value, option, passage);
  else if (!isCallable(value)) writeList('Access-Control-Allow-Methods', option, passage);
  else if (semver.gte(library.version, '4.8.0')) {
    const answered = callValue(run, value, undefinedValue(node), asked, node);
    if (!run.stopped) {
      writeList('Access-Control-Allow-Methods', { ...option, value: awaited(run, answered) }, passage);
    }
  }
}

/** The middleware in an app that has nothing else, for where nobody has seen it mounted. */
function partOf(middleware: ObjectValue, { version }: Library, node: ts.Node): Endpoint {
  const { file, start } = placeOf(node);
  const fetch = fetchThrough(middleware, version, node);
  return {
    key: `hono/cors ${file}:${start}`,
    label: 'cors(…)',
    node,
    methods: [],
    path: undefined,
    part: true,
    respond: (run) => respondByWebHandler(run, { handler: fetch, others: [] }, node),
  };
}
