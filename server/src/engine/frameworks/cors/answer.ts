// What `cors` writes for one request with the options that hold for it.

import semver from 'semver';
import { argumentOf } from '../../interpreter/builtins/argument-node.ts';
import { callValue } from '../../interpreter/call.ts';
import { isCallable, knownText, textOf, truthy } from '../../interpreter/operations.ts';
import { throwTypeError } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import { ORIGIN } from '../../interpreter/sources.ts';
import { native, primitive, undefinedValue, type Settled, type Value } from '../../interpreter/value.ts';
import {
  answeredOption,
  isFalsy,
  setByLibrary,
  setList,
  settledOption,
  perhapsVary,
  varyOn,
  writeBy,
  type LibraryPassage,
  type Option,
} from '../library-options.ts';
import { isAllowed, isUnknownList } from './is-allowed.ts';
import type { CorsOptions } from './options.ts';
import { isExactlyTrue } from '../credentials-option.ts';

export interface CorsPassage extends LibraryPassage {
  readonly next: (error?: Value) => void;
}

export function answerWithOptions(options: CorsOptions, passage: CorsPassage): void {
  const { run } = passage;
  if (run.stopped) return;
  const origin = run.force(options.origin.value);
  if (isCallable(origin)) return askOriginCallback(origin, options, passage);
  // No origin at all switches CORS off: nothing is written and the request goes on.
  if (!isUnknownList(origin) && !truthy(run, origin)) return passage.next();
  respond({ ...options, origin: settledOption(options.origin, origin) }, passage);
}

/** `origin: (origin, callback) => …`: what the callback is given is read as an `origin` option is. */
function askOriginCallback(check: Value, options: CorsOptions, passage: CorsPassage): void {
  const { run, node, exchange } = passage;
  const callback = native('callback', node, (call) => {
    const [error, answered] = call.args;
    const failure = error && truthyError(run, error);
    exchange.refusedByError ||= failure !== undefined;
    if (failure) passage.next(failure);
    else if (!answered || !truthy(run, answered)) passage.next();
    else {
      const origin = answeredOption(options.origin, run.force(answered), argumentOf(call.node, 1), call.node);
      respond({ ...options, origin }, passage);
    }
    return undefinedValue(call.node);
  });
  const asked = primitive(exchange.request.origin, node, ORIGIN);
  callValue(run, check, undefinedValue(node), [asked, callback], node);
}

/** An error that a callback was given; `undefined` for `null` and the like. */
export function truthyError(run: Run, error: Value): Value | undefined {
  const settled = run.force(error);
  return settled.kind === 'primitive' && !settled.value ? undefined : settled;
}

function respond(options: CorsOptions, passage: CorsPassage): void {
  const { run, exchange } = passage;
  const isPreflight = exchange.request.method === 'OPTIONS';
  // The library collects all headers before it writes the first.
  if (isPreflight && failsOnMethods(options.methods, passage)) return;
  writeOrigin(options.origin, passage);
  writeCredentials(options.credentials, passage);
  if (isPreflight) writePreflight(options, passage);
  setList('Access-Control-Expose-Headers', options.exposedHeaders, passage);
  if (run.stopped) return;
  if (!isPreflight || truthy(run, options.preflightContinue.value)) return passage.next();
  endWithStatus(run.force(options.optionsSuccessStatus.value), passage);
}

/** Ends a preflight. Node makes an integer of the status, and throws for one that is none of HTTP's. */
function endWithStatus(status: Settled, { run, exchange, node }: CorsPassage): void {
  const code = status.kind === 'primitive' ? Number(status.value) | 0 : undefined;
  if (code !== undefined && (code < 100 || code > 999)) {
    throwTypeError(run, `Invalid status code: ${code}`, node);
    return;
  }
  exchange.status = code;
  exchange.sent = true;
}

function writeOrigin(option: Option, passage: CorsPassage): void {
  const { run, exchange, library } = passage;
  const value = run.force(option.value);
  const write = writeBy(option, passage);
  const text = knownText(run, value) ?? wrappedText(value);
  if (text !== undefined) {
    exchange.headers.set('Access-Control-Allow-Origin', [primitive(text, option.node, value.from)], write);
    if (text !== '*') varyOn('Origin', passage);
    return;
  }
  if (value.kind === 'unknown' && !isUnknownList(value)) {
    // A text or a check that the code does not show: nobody knows who gets in. For `*` there is no Vary.
    exchange.headers.set('Access-Control-Allow-Origin', [value], write);
    perhapsVary(option, passage);
    return;
  }
  const asked = primitive(exchange.request.origin, option.node, ORIGIN);
  const allowed = isAllowed(run, value, asked, option.node);
  if (allowed.answer && exchange.request.origin !== undefined) {
    const cause = allowed.by ?? option.node;
    exchange.headers.set('Access-Control-Allow-Origin', [asked], { ...write, cause });
  }
  // Since 2.8.0 the answer to an origin that is not allowed carries Vary too.
  if (allowed.answer || semver.gte(library.version, '2.8.0')) varyOn('Origin', passage);
}

/** `new String('https://app.example.com')` counts as a string. */
function wrappedText(value: Value): string | undefined {
  if (value.kind !== 'object' || value.internal.type !== 'wrapper') return undefined;
  const { content } = value.internal;
  return typeof content.value === 'string' ? content.value : undefined;
}

/** Only the boolean `true` counts. */
function writeCredentials(option: Option, passage: CorsPassage): void {
  const { run } = passage;
  if (!isExactlyTrue(option, passage)) return;
  const decided = settledOption(option, run.force(option.value));
  setByLibrary('Access-Control-Allow-Credentials', primitive('true', decided.node), decided, passage);
}

function writePreflight(options: CorsOptions, passage: CorsPassage): void {
  const { run, exchange, node } = passage;
  setList('Access-Control-Allow-Methods', options.methods, passage);
  const asked = exchange.request.requestHeaders;
  if (!isFalsy(run, options.allowedHeaders.value)) {
    setList('Access-Control-Allow-Headers', options.allowedHeaders, passage);
  } else {
    if (asked !== undefined) {
      const echo = primitive(asked, node);
      setByLibrary('Access-Control-Allow-Headers', echo, options.allowedHeaders, passage);
    }
    if (semver.gte(passage.library.version, '2.8.0')) varyOn('Access-Control-Request-Headers', passage);
  }
  writeMaxAge(options.maxAge, passage);
}

function failsOnMethods(methods: Option, { run, node }: CorsPassage): boolean {
  const value = run.force(methods.value);
  const fails = value.kind === 'primitive' && value.value == null;
  if (fails) throwTypeError(run, 'Cannot read properties of undefined (reading join)', node);
  return fails;
}

function writeMaxAge(option: Option, passage: CorsPassage): void {
  const { run, library, node } = passage;
  const value = run.force(option.value);
  const isNumber = value.kind === 'primitive' && typeof value.value === 'number';
  const counts = isNumber && semver.gte(library.version, '2.8.0');
  if (!counts && !truthy(run, value)) return;
  const text = textOf(run, value, node);
  if (text.kind === 'unknown' || text.value !== '') {
    setByLibrary('Access-Control-Max-Age', text, option, passage);
  }
}
