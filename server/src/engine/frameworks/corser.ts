// The `corser` package 2.0 (lib/corser.js): `corser.create(options)` gives a `(req, res, next)` function. Without origins it
// lets everybody in; it never sets Vary; a preflight gets headers only where it asks for nothing that is not listed.

import type ts from 'typescript';
import { callValue } from '../interpreter/call.ts';
import { equals, isCallable, truthy } from '../interpreter/operations.ts';
import { elementsOf, throwTypeError } from '../interpreter/properties.ts';
import { ORIGIN } from '../interpreter/sources.ts';
import { combine } from '../interpreter/unknowns.ts';
import {
  array,
  native,
  primitive,
  undefinedValue,
  type NativeCall,
  type Settled,
  type Value,
} from '../interpreter/value.ts';
import { middlewarePart } from './middleware-part.ts';
import { defineFramework } from './framework.ts';
import {
  answeredOption,
  defaultOption,
  isFalsy,
  libraryOf,
  ownOption,
  setByLibrary,
  setList,
  settledOption,
  textsIn,
  type Library,
  type LibraryPassage,
  type Option,
} from './library-options.ts';
import { objectWith } from './native-object.ts';
import { isUnseen, leaveOpen } from './unseen-origins.ts';
import { noteUnknownOptions } from './unknown-options.ts';
import { isExactlyTrue } from './credentials-option.ts';

const SIMPLE_METHODS = ['GET', 'HEAD', 'POST'];
const SIMPLE_REQUEST_HEADERS = ['accept', 'accept-language', 'content-language', 'content-type'];
const SIMPLE_RESPONSE_HEADERS = [
  'cache-control',
  'content-language',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
];

const ALLOWLIST = { name: 'origins', value: '$LIST' };

export const corser = defineFramework({
  name: 'corser',
  packages: ['corser'],
  model: ({ node, version, subpath }) => {
    if (subpath) return undefined;
    const library = { ...libraryOf('corser', version, '2.0.1'), setsVary: false, allowlist: ALLOWLIST } as const;
    const list = (texts: readonly string[]) =>
      array(
        texts.map((text) => primitive(text, node)),
        node,
      );
    return objectWith(node, {
      create: native('create', node, (call) => createMiddleware(call, library)),
      simpleMethods: list(SIMPLE_METHODS),
      simpleRequestHeaders: list(SIMPLE_REQUEST_HEADERS),
      simpleResponseHeaders: list(SIMPLE_RESPONSE_HEADERS),
    });
  },
});

/** What the library reads. */
export const OPTIONS = [
  'origins',
  'methods',
  'requestHeaders',
  'responseHeaders',
  'supportsCredentials',
  'maxAge',
  'endPreflightRequests',
] as const;
type OptionName = (typeof OPTIONS)[number];

interface Passage extends LibraryPassage {
  readonly given: Settled | undefined;
  readonly next: (error?: Value) => void;
}

function createMiddleware({ run, args, node }: NativeCall, library: Library): Value {
  const given = args[0] && run.force(args[0]);
  const middleware = native('corser middleware', node, (call) => {
    call.run.invoked.add(node);
    const { exchange } = call.run;
    const next = call.args[2] ?? undefinedValue(call.node);
    const goOn = (error?: Value) => void callValue(call.run, next, undefinedValue(node), error ? [error] : [], node);
    if (exchange && !exchange.sent) answer({ run: call.run, exchange, node, library, given, next: goOn });
    return undefinedValue(call.node);
  });
  run.sites.push(() => [middlewarePart('corser', middleware, node)]);
  return middleware;
}

function answer(passage: Passage): void {
  const { run, exchange, node, next } = passage;
  noteUnknownOptions(passage.given, OPTIONS, passage);
  const given = ownOption(run, passage.given, 'origins', node);
  if (given && isUnseen(run.force(given.value))) {
    leaveOpen(given, passage);
    return exchange.request.origin !== undefined && exchange.request.method === 'OPTIONS'
      ? endPreflight(passage)
      : next();
  }
  // A request without an Origin is nothing to CORS.
  if (exchange.request.origin === undefined) return next();
  const origins = optionOr('origins', passage);
  const allowed = settledOption(origins, run.force(origins.value));
  if (!isCallable(allowed.value)) {
    const by = whatAllows(allowed, passage);
    if (by === undefined || run.stopped) return;
    return by === false ? next() : respond({ ...allowed, node: by }, passage);
  }
  const callback = native('callback', node, (call) => {
    const [error, answered = undefinedValue(call.node)] = call.args;
    if (error && !isFalsy(run, error)) next(error);
    else if (!truthy(run, answered)) next();
    else respond(answeredOption(allowed, run.force(answered), call.node, call.node), passage);
    return undefinedValue(call.node);
  });
  const asked = primitive(exchange.request.origin, node, ORIGIN);
  callValue(run, allowed.value, undefinedValue(node), [asked, callback], node);
}

/** An option; where it is absent or falsy, nothing: the library's defaults follow. */
function optionOr(name: OptionName, { run, given, node }: Passage): Option {
  const own = ownOption(run, given, name, node);
  return own && !isFalsy(run, own.value) ? own : defaultOption(undefined, node);
}

/**
 * What lets the origin in: its member of the list, or the whole of an empty one. `false` where nothing does, `undefined`
 * where it fails, as it does for a text.
 */
function whatAllows({ value, node }: Option, { run, exchange }: Passage): ts.Node | false | undefined {
  const settled = run.force(value);
  const asked = primitive(exchange.request.origin, node, ORIGIN);
  if (settled.kind === 'unknown') return truthy(run, combine(node, [settled, asked])) && node;
  if (settled.kind === 'primitive' && settled.value === undefined) return node;
  const elements = settled.kind === 'object' ? elementsOf(run, settled, node) : undefined;
  if (!elements) {
    throwTypeError(run, 'origins.some is not a function', node);
    return undefined;
  }
  if (elements.length === 0) return node;
  return elements.find((element) => truthy(run, equals(run, element, asked, node, true)))?.node ?? false;
}

function respond(allowed: Option, passage: Passage): void {
  const { exchange, next } = passage;
  if (exchange.request.method === 'OPTIONS') return respondToPreflight(allowed, passage);
  writeOrigin(allowed, passage);
  const exposed = lowerCase('responseHeaders', SIMPLE_RESPONSE_HEADERS, passage);
  const listed = exposed.texts.filter((name) => !SIMPLE_RESPONSE_HEADERS.includes(name));
  if (listed.length > 0)
    setList('Access-Control-Expose-Headers', { ...exposed.option, value: joinedText(listed, exposed.option) }, passage);
  next();
}

function respondToPreflight(allowed: Option, passage: Passage): void {
  const { run, exchange } = passage;
  const { requestMethod, requestHeaders } = exchange.request;
  const methods = texts('methods', SIMPLE_METHODS, passage);
  const headers = lowerCase('requestHeaders', SIMPLE_REQUEST_HEADERS, passage);
  const asked = requestHeaders ? requestHeaders.toLowerCase().split(/,\s*/) : [];
  const isAllowed =
    requestMethod !== undefined &&
    methods.texts.includes(requestMethod) &&
    asked.every((name) => name === 'origin' || headers.texts.includes(name));
  if (isAllowed) {
    writeOrigin(allowed, passage);
    const maxAge = optionOr('maxAge', passage);
    if (!isFalsy(run, maxAge.value)) setByLibrary('Access-Control-Max-Age', maxAge.value, maxAge, passage);
    setByLibrary('Access-Control-Allow-Methods', joinedText(methods.texts, methods.option), methods.option, passage);
    setByLibrary('Access-Control-Allow-Headers', joinedText(headers.texts, headers.option), headers.option, passage);
  }
  endPreflight(passage);
}

function endPreflight({ run, exchange, given, node, next }: Passage): void {
  const ends = ownOption(run, given, 'endPreflightRequests', node);
  if (ends && isFalsy(run, ends.value)) return next();
  exchange.status = 204;
  exchange.sent = true;
}

/** With credentials the origin itself, without them `*` where everybody is let in. */
function writeOrigin(allowed: Option, passage: Passage): void {
  const { run, exchange } = passage;
  const credentials = optionOr('supportsCredentials', passage);
  const settled = run.force(credentials.value);
  const withCredentials = isExactlyTrue(credentials, passage);
  const asked = primitive(exchange.request.origin, allowed.node, ORIGIN);
  const value = withCredentials || !letsEverybodyIn(allowed, passage) ? asked : primitive('*', allowed.node);
  setByLibrary('Access-Control-Allow-Origin', value, allowed, passage);
  if (!withCredentials) return;
  const decided = settledOption(credentials, settled);
  setByLibrary('Access-Control-Allow-Credentials', primitive('true', decided.node), decided, passage);
}

function letsEverybodyIn({ value, node, text }: Option, { run }: Passage): boolean {
  const settled = run.force(value);
  if (settled.kind === 'primitive') return text === undefined && settled.value === undefined;
  return settled.kind === 'object' && elementsOf(run, settled, node)?.length === 0;
}

interface Texts {
  readonly option: Option;
  readonly texts: readonly string[];
}

function texts(name: OptionName, byDefault: readonly string[], passage: Passage): Texts {
  const { run, node } = passage;
  const option = optionOr(name, passage);
  return { option, texts: textsIn(run, option.value, node) ?? byDefault };
}

function lowerCase(name: OptionName, byDefault: readonly string[], passage: Passage): Texts {
  const { option, texts: given } = texts(name, byDefault, passage);
  return { option, texts: given.map((text) => text.toLowerCase()) };
}

function joinedText(listed: readonly string[], { node }: Option): Value {
  return primitive(listed.join(','), node);
}
