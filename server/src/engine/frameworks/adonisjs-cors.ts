// The `@adonisjs/cors` package 2.2 to 3.0 (src/cors_middleware): `config/cors.ts` gives its options to `defineConfig`, and
// the middleware answers every request by them. By default any origin is let in with credentials; Vary is never set.

import { callValue } from '../interpreter/call.ts';
import { isCallable, truthy } from '../interpreter/operations.ts';
import { elementsOf, throwTypeError } from '../interpreter/properties.ts';
import type { Endpoint } from '../interpreter/run.ts';
import { ORIGIN } from '../interpreter/sources.ts';
import { combine } from '../interpreter/unknowns.ts';
import {
  native,
  object,
  primitive,
  undefinedValue,
  type NativeCall,
  type PrimitiveContent,
  type Settled,
  type Value,
} from '../interpreter/value.ts';
import { placeOf } from '../source/place.ts';
import { defineFramework } from './framework.ts';
import {
  answeredOption,
  defaultOption,
  libraryOf,
  ownOption,
  setByLibrary,
  settledOption,
  textsIn,
  type Library,
  type LibraryPassage,
  type Option,
} from './library-options.ts';
import { fail, hasFailed } from './outcome.ts';
import { isUnseen, leaveOpen } from './unseen-origins.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'];
const SIMPLE_RESPONSE_HEADERS = /^(?:cache-control|content-language|content-type|expires|last-modified|pragma)$/;

const ALLOWLIST = { name: 'origin', value: '$LIST' };

export const adonisjsCors = defineFramework({
  name: '@adonisjs/cors',
  packages: ['@adonisjs/cors'],
  model: ({ node, version, subpath }) => {
    if (subpath) return undefined;
    const library = {
      ...libraryOf('@adonisjs/cors', version, '3.0.0'),
      setsVary: false,
      allowlist: ALLOWLIST,
    } as const;
    const result = object(node);
    const defineConfig = native('defineConfig', node, (call) => configured(call, library));
    result.properties.set('defineConfig', { value: defineConfig, node });
    return result;
  },
});

interface Passage extends LibraryPassage {
  readonly given: Settled | undefined;
}

/** `defineConfig(options)`: what the application's middleware answers by. */
function configured({ run, args, node }: NativeCall, library: Library): Value {
  const given = args[0] && run.force(args[0]);
  const { file, start } = placeOf(node);
  const endpoint: Endpoint = {
    key: `@adonisjs/cors ${file}:${start}`,
    label: 'the application',
    node,
    methods: [],
    path: undefined,
    part: false,
    respond: (inner, exchange) => {
      answer({ run: inner, exchange, node, library, given });
      if (hasFailed(inner, exchange, undefinedValue(node))) fail(exchange);
      exchange.sent = true;
    },
  };
  run.sites.push(() => [endpoint]);
  return given ?? undefinedValue(node);
}

function optionOf(name: string, fallback: PrimitiveContent, { run, given, node }: Passage): Option {
  return ownOption(run, given, name, node) ?? defaultOption(fallback, node);
}

function answer(passage: Passage): void {
  const { run, exchange, node } = passage;
  const origin = optionOf('origin', true, passage);
  if (isUnseen(run.force(origin.value))) return leaveOpen(origin, passage);
  const enabled = run.force(optionOf('enabled', true, passage).value);
  const isEnabled = isCallable(enabled) ? callValue(run, enabled, undefinedValue(node), [], node) : enabled;
  if (!truthy(run, isEnabled) || !exchange.request.origin) return;
  const allowed = allowedOrigin(originOption(origin, passage), passage);
  if (run.stopped) return;
  if (exchange.request.method === 'OPTIONS') return answerPreflight(allowed, passage);
  if (!allowed) return;
  writeOrigin(allowed, passage);
  writeExposed(passage);
}

/** The `origin` option, or what it answers where it is a function. */
function originOption(option: Option, { run, exchange, node }: Passage): Option {
  const value = run.force(option.value);
  if (!isCallable(value)) return settledOption(option, value);
  const asked = primitive(exchange.request.origin, node, ORIGIN);
  const answered = run.force(callValue(run, value, undefinedValue(node), [asked], node));
  return answeredOption(option, answered, answered.node, option.node);
}

/** What goes into the header: the asking origin, `*`, or nothing. */
function allowedOrigin(option: Option, passage: Passage): Option | undefined {
  const { run, exchange, node } = passage;
  const value = run.force(option.value);
  const asked = primitive(exchange.request.origin, option.node, ORIGIN);
  const echoed = { ...option, value: asked };
  if (value.kind === 'unknown') return truthy(run, combine(node, [value, asked])) ? echoed : undefined;
  if (value.kind === 'primitive' && typeof value.value === 'boolean') return value.value ? echoed : undefined;
  if (value.kind === 'primitive' && value.value === '*') return credentialsOf(passage) ? echoed : option;
  const isText = value.kind === 'primitive' && typeof value.value === 'string';
  const listed = isText ? String(value.value).split(',') : textsIn(run, value, node);
  if (!listed || (value.kind === 'object' && !elementsOf(run, value, node))) {
    throwTypeError(run, 'allowedOrigins.split is not a function', node);
    return undefined;
  }
  return listed.includes(exchange.request.origin ?? '') ? echoed : undefined;
}

/** Only the boolean `true` counts. */
function credentialsOf(passage: Passage): Option | undefined {
  const { run } = passage;
  const option = optionOf('credentials', true, passage);
  const value = run.force(option.value);
  const isOn = value.kind === 'unknown' ? truthy(run, value) : value.kind === 'primitive' && value.value === true;
  return isOn ? settledOption(option, value) : undefined;
}

function answerPreflight(allowed: Option | undefined, passage: Passage): void {
  const { run, exchange, node } = passage;
  const { requestMethod, requestHeaders } = exchange.request;
  exchange.status = 204;
  const methods = optionOf('methods', undefined, passage);
  const listed = textsIn(run, methods.value, node) ?? METHODS;
  if (!allowed || requestMethod === undefined || !listed.includes(requestMethod)) return;
  const asked = requestHeaders ? requestHeaders.split(',') : [];
  const headers = allowedHeaders(asked, passage);
  if (!asked.every((name) => name === 'origin' || headers.includes(name.toLowerCase()))) return;
  writeOrigin(allowed, passage);
  writeExposed(passage);
  setByLibrary('Access-Control-Allow-Methods', primitive(listed.join(','), methods.node), methods, passage);
  const option = optionOf('headers', true, passage);
  setByLibrary('Access-Control-Allow-Headers', primitive(headers.join(','), option.node), option, passage);
  const maxAge = optionOf('maxAge', 90, passage);
  if (truthy(run, maxAge.value)) setByLibrary('Access-Control-Max-Age', maxAge.value, maxAge, passage);
}

/** Those that are asked for by default; a text is split but not trimmed. */
function allowedHeaders(asked: readonly string[], passage: Passage): readonly string[] {
  const { run, node } = passage;
  const value = run.force(optionOf('headers', true, passage).value);
  if (value.kind === 'primitive' && value.value === false) return [];
  const isText = value.kind === 'primitive' && typeof value.value === 'string';
  const listed = isText ? String(value.value).split(',') : (textsIn(run, value, node) ?? asked);
  return listed.map((name) => name.toLowerCase());
}

function writeOrigin(allowed: Option, passage: Passage): void {
  setByLibrary('Access-Control-Allow-Origin', allowed.value, allowed, passage);
  const credentials = credentialsOf(passage);
  if (!credentials) return;
  setByLibrary('Access-Control-Allow-Credentials', primitive('true', credentials.node), credentials, passage);
}

/** Nothing is exposed where all of it is exposed anyway. */
function writeExposed(passage: Passage): void {
  const { run, node } = passage;
  const option = optionOf('exposeHeaders', undefined, passage);
  const listed = (textsIn(run, option.value, node) ?? []).map((name) => name.toLowerCase());
  if (listed.every((name) => SIMPLE_RESPONSE_HEADERS.test(name))) return;
  setByLibrary('Access-Control-Expose-Headers', primitive(listed.join(','), option.node), option, passage);
}
