// @tinyhttp/cors 2.0 (dist/index.js): `cors(options)` gives a `(req, res, next)` function. `origin: true` means `*`; a list
// is compared and sets Vary; what a function answers is sent as it is. What it does not take it refuses at once.

import type ts from 'typescript';
import { callValue } from '../interpreter/call.ts';
import { isCallable, joined, textOf, truthy } from '../interpreter/operations.ts';
import { elementsOf, throwTypeError } from '../interpreter/properties.ts';
import type { Run } from '../interpreter/run.ts';
import { ORIGIN } from '../interpreter/sources.ts';
import { native, primitive, undefinedValue, type NativeCall, type Settled, type Value } from '../interpreter/value.ts';
import { isAllowed, isUnknownList } from './cors/is-allowed.ts';
import { defineFramework } from './framework.ts';
import {
  answeredOption,
  defaultOption,
  isUndefined,
  libraryOf,
  ownOption,
  perhapsVary,
  setByLibrary,
  settledOption,
  varyOn,
  writeBy,
  type Library,
  type LibraryPassage,
  type Option,
} from './library-options.ts';
import { middlewarePart } from './middleware-part.ts';
import { objectWith } from './native-object.ts';
import { setNodeHeader } from './node-http/server-response.ts';
import { noteUnknownOptions } from './unknown-options.ts';
import { isAnythingTrue } from './credentials-option.ts';

/** A list asks for exact origins, and sets Vary on every answer. */
const ALLOWLIST = { name: 'origin', value: '$LIST' };
const ALLOW_ORIGIN = 'Access-Control-Allow-Origin';
const METHODS = 'GET, HEAD, PUT, PATCH, POST, DELETE';

/** What the library reads. */
export const OPTIONS = [
  'origin',
  'methods',
  'allowedHeaders',
  'exposedHeaders',
  'credentials',
  'maxAge',
  'optionsSuccessStatus',
  'preflightContinue',
] as const;
type OptionName = (typeof OPTIONS)[number];

export const tinyhttpCors = defineFramework({
  name: '@tinyhttp/cors',
  packages: ['@tinyhttp/cors'],
  model: ({ node, version, subpath }) => {
    if (subpath) return undefined;
    const library = { ...libraryOf('@tinyhttp/cors', version, '2.0.1'), allowlist: ALLOWLIST };
    return objectWith(node, {
      cors: native('cors', node, (call) => tinyhttpMiddleware(call.run, call.args[0], call.node, library)),
    });
  },
});

/** What `cors(options)` gives, called at `node`: a `(req, res, next)` function. */
export function tinyhttpMiddleware(run: Run, options: Value | undefined, node: ts.Node, library: Library): Value {
  const given = options && run.force(options);
  const origin = optionOf(run, given, 'origin', '*', node);
  if (isRefused(run, origin, node)) return throwTypeError(run, 'No other objects allowed', node);
  const middleware = native('cors middleware', node, (call) => {
    call.run.invoked.add(node);
    const { exchange } = call.run;
    if (exchange && !exchange.sent) respond(call, origin, given, { run: call.run, exchange, node, library });
    return undefinedValue(call.node);
  });
  run.sites.push(() => [middlewarePart('cors', middleware, node)]);
  return middleware;
}

function optionOf(
  run: Run,
  given: Settled | undefined,
  name: OptionName,
  fallback: string | number | boolean | undefined,
  node: ts.Node,
): Option {
  const own = ownOption(run, given, name, node);
  return own && !isUndefined(run, own.value) ? own : defaultOption(fallback, node);
}

/** Neither a text, a boolean, a function, a RegExp nor a list of nothing but texts. */
function isRefused(run: Run, option: Option, node: ts.Node): boolean {
  const value = run.force(option.value);
  if (value.kind === 'unknown') return false;
  if (value.kind === 'primitive') return typeof value.value !== 'string' && typeof value.value !== 'boolean';
  if (isCallable(value) || value.internal.type === 'regexp') return false;
  const members = elementsOf(run, value, node)?.map((member) => run.force(member));
  const isText = (member: Settled) => member.kind === 'unknown' || typeof memberText(member) === 'string';
  return members === undefined ? value.rest === undefined : !members.every(isText);
}

function memberText(member: Settled): unknown {
  return member.kind === 'primitive' ? member.value : undefined;
}

function respond(call: NativeCall, origin: Option, given: Settled | undefined, passage: LibraryPassage): void {
  const { run, exchange, node } = passage;
  noteUnknownOptions(given, OPTIONS, passage);
  const read = (name: OptionName, fallback?: string | number) => optionOf(run, given, name, fallback, node);
  writeOrigin(call, origin, passage);
  if (run.stopped) return;
  writeMethods(read('methods', METHODS), passage);
  writeTruthy('Access-Control-Allow-Headers', read('allowedHeaders', 'content-type'), passage);
  writeTruthy('Access-Control-Expose-Headers', read('exposedHeaders'), passage);
  const credentials = read('credentials');
  if (isAnythingTrue(credentials, passage)) {
    const decided = settledOption(credentials, run.force(credentials.value));
    setByLibrary('Access-Control-Allow-Credentials', primitive('true', decided.node), decided, passage);
  }
  writeTruthy('Access-Control-Max-Age', read('maxAge'), passage);
  const next = call.args[2];
  if (exchange.request.method !== 'OPTIONS' || truthy(run, read('preflightContinue').value)) {
    if (next) callValue(run, next, undefinedValue(node), [], node);
    return;
  }
  const status = run.force(read('optionsSuccessStatus', 204).value);
  exchange.status = status.kind === 'primitive' ? Number(status.value) : undefined;
  exchange.sent = true;
}

function writeOrigin({ args }: NativeCall, option: Option, passage: LibraryPassage): void {
  const { run, exchange, node } = passage;
  const value = run.force(option.value);
  if (isCallable(value)) return writeAnswer(value, args, option, passage);
  const decided = settledOption(option, value);
  if (value.kind === 'primitive') {
    const text = value.value === true ? '*' : value.value;
    if (text !== false) setByLibrary(ALLOW_ORIGIN, primitive(text, decided.node, value.from), decided, passage);
    return;
  }
  if (value.kind === 'unknown' && !isUnknownList(value)) {
    setByLibrary(ALLOW_ORIGIN, value, decided, passage);
    return perhapsVary(option, passage);
  }
  const star = starIn(run, value, node);
  if (star) return setByLibrary(ALLOW_ORIGIN, primitive('*', star.node), { ...option, node: star.node }, passage);
  varyOn('Origin', passage);
  if (exchange.request.origin === undefined) return;
  const asked = primitive(exchange.request.origin, option.node, ORIGIN);
  const { answer, by = option.node } = isAllowed(run, listed(run, value, node), asked, option.node);
  if (answer) exchange.headers.set(ALLOW_ORIGIN, [asked], { ...writeBy(option, passage), cause: by });
}

/** A Set counts as the list of its members. */
function listed(run: Run, value: Settled, node: ts.Node): Value {
  if (value.kind !== 'object' || value.internal.type !== 'set') return value;
  return { ...value, internal: { type: 'array', elements: [...(elementsOf(run, value, node) ?? [])] } };
}

function starIn(run: Run, value: Settled, node: ts.Node): Settled | undefined {
  const members = value.kind === 'object' ? elementsOf(run, value, node) : undefined;
  return members?.map((member) => run.force(member)).find((member) => memberText(member) === '*');
}

/** `origin: (req, res) => …`: what it answers is the header's value, and no value is an error. */
function writeAnswer(check: Value, args: readonly Value[], option: Option, passage: LibraryPassage): void {
  const { run, exchange, node } = passage;
  varyOn('Origin', passage);
  const [request = undefinedValue(node), response = undefinedValue(node)] = args;
  const answered = run.force(callValue(run, check, undefinedValue(node), [request, response], node));
  if (run.stopped) return;
  const by = answeredOption(option, answered, option.node, option.property ?? option.node);
  setNodeHeader(exchange, run, ALLOW_ORIGIN, answered, by.node, node, 'set', writeBy(by, passage));
}

function writeMethods(option: Option, passage: LibraryPassage): void {
  const { run, node } = passage;
  const value = run.force(option.value);
  const elements = value.kind === 'object' ? elementsOf(run, value, node) : undefined;
  const text = elements ? joined(run, elements, ', ', node, value) : value;
  const shown = text.kind === 'primitive' ? primitive(String(text.value).toUpperCase(), option.node) : text;
  setByLibrary('Access-Control-Allow-Methods', shown, option, passage);
}

/** A header whose value is whatever is given, if that is true; Node makes a line of each member of a list. */
function writeTruthy(name: string, option: Option, passage: LibraryPassage): void {
  const { run, exchange, node } = passage;
  if (!truthy(run, option.value)) return;
  const value = run.force(option.value);
  const values = (value.kind === 'object' ? elementsOf(run, value, node) : undefined) ?? [value];
  const texts = values.map((one) => textOf(run, one, node));
  exchange.headers.set(name, texts, writeBy(option, passage));
}
