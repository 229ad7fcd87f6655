// What `@fastify/cors` writes on one reply with the options that hold for it.

import semver from 'semver';
import { argumentOf } from '../../interpreter/builtins/argument-node.ts';
import { throwError } from '../../interpreter/builtins/error.ts';
import { callValue } from '../../interpreter/call.ts';
import { isCallable, joined, knownText, textOf, truthy } from '../../interpreter/operations.ts';
import { elementsOf } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import { ORIGIN } from '../../interpreter/sources.ts';
import { native, primitive, undefinedValue, type Settled, type Value } from '../../interpreter/value.ts';
import { isAllowed, isUnknownList } from '../cors/is-allowed.ts';
import { send, type Passage } from '../fastify/lifecycle.ts';
import {
  answeredOption,
  setByLibrary,
  settledOption,
  perhapsVary,
  varyOn,
  writeBy,
  type LibraryPassage,
  type Option,
} from '../library-options.ts';
import { starIn, type CorsOptions } from './options.ts';
import { isAnythingTrue } from '../credentials-option.ts';

export interface CorsPassage extends LibraryPassage {
  /** The request's way through the app. */
  readonly way: Passage;
  /** True where the route has switched CORS off, of which releases before 11.4.3 took note only when they knew who gets in. */
  readonly isOffLate: boolean;
  /** What `this` is to a function that is asked. */
  readonly instance: Value;
  readonly next: (error?: Value) => void;
  /** Called once the preflight is one that the plugin answers. */
  readonly enablePreflight: () => void;
}

/** `isDynamic`: the options were asked for at the request. */
export function answerWithOptions(options: CorsOptions, isDynamic: boolean, passage: CorsPassage): void {
  const { run, library } = passage;
  if (run.stopped) return;
  const origin = run.force(options.origin.value);
  const isStatic = origin.kind === 'primitive' && (typeof origin.value === 'string' || origin.value === false);
  // Until 8 every answer told caches; since 9 only one that another origin may change.
  const isUnknown = origin.kind === 'unknown' && !isUnknownList(origin);
  if (semver.lt(library.version, '9.0.0') || isDynamic || !(isStatic || isUnknown)) varyOn('Origin', passage);
  else if (isUnknown) perhapsVary(options.origin, passage);
  if (isCallable(origin)) return askOrigin(origin, options, passage);
  respond({ ...options, origin: settledOption(options.origin, origin) }, passage);
}

/** `origin: (origin, callback) => …`, or a function that gives a promise. */
function askOrigin(check: Value, options: CorsOptions, passage: CorsPassage): void {
  const { run, node, exchange, instance } = passage;
  let isAnswered = false;
  const callback = native('callback', node, (call) => {
    const [error, answered] = call.args;
    isAnswered = true;
    const failure = run.force(error ?? undefinedValue(node));
    // Anything but `null` counts as an error, although `undefined` lets the request pass.
    if (!(failure.kind === 'primitive' && failure.value === null)) {
      passage.next(failure.kind === 'primitive' && !failure.value ? undefined : failure);
    } else {
      const value = run.force(answered ?? undefinedValue(call.node));
      const origin = answeredOption(options.origin, value, argumentOf(call.node, 1), call.node);
      respond({ ...options, origin }, passage);
    }
    return undefinedValue(call.node);
  });
  const asked = primitive(exchange.request.origin, node, ORIGIN);
  const result = callValue(run, check, instance, [asked, callback], node);
  if (run.stopped || isAnswered) return;
  const settled = run.force(result);
  if (settled.kind === 'unknown') return respondWith(settled, options, passage);
  if (settled.kind !== 'object' || settled.internal.type !== 'promise') return;
  const { state, value } = settled.internal;
  if (state === 'rejected') passage.next(value);
  else respondWith(run.force(value), options, passage);
}

/** What a promise has brought. */
function respondWith(value: Settled, options: CorsOptions, passage: CorsPassage): void {
  const { node } = options.origin;
  respond({ ...options, origin: answeredOption(options.origin, value, node, node) }, passage);
}

function respond(options: CorsOptions, passage: CorsPassage): void {
  const { run, exchange, way } = passage;
  const origin = run.force(options.origin.value);
  if (origin.kind === 'primitive' && !origin.value) {
    const isRefusal = origin.value === false || passage.isOffLate;
    return isRefusal ? passage.next() : passage.next(invalidOrigin(passage));
  }
  if (passage.isOffLate) return passage.next();
  writeOrigin(options.origin, passage);
  writeCredentials(options.credentials, passage);
  writeText('Access-Control-Expose-Headers', options.exposedHeaders, passage);
  if (exchange.request.method !== 'OPTIONS' || !isOn(run, options.preflight)) return passage.next();
  const { origin: asking, requestMethod } = exchange.request;
  if (isOn(run, options.strictPreflight) && (!asking || !requestMethod)) {
    way.exchange.status = 400;
    return send(way, undefined);
  }
  passage.enablePreflight();
  writePreflight(options, passage);
  if (truthy(run, options.preflightContinue.value)) return passage.next();
  const status = run.force(options.optionsSuccessStatus.value);
  way.exchange.status = status.kind === 'primitive' ? Number(status.value) : undefined;
  send(way, undefined);
}

/** The error that a value gives which is no origin. */
export function invalidOrigin({ run, node }: LibraryPassage): Value {
  throwError(run, 'Error', 'Invalid CORS origin option', node);
  return run.takeThrown() ?? undefinedValue(node);
}

/** Only the boolean `true` switches the answers to preflights on; what is unknown is taken for the default. */
function isOn(run: Run, { value }: Option): boolean {
  const settled = run.force(value);
  return settled.kind === 'unknown' || (settled.kind === 'primitive' && settled.value === true);
}

function writeOrigin(option: Option, passage: CorsPassage): void {
  const { run, exchange, library } = passage;
  const value = run.force(option.value);
  const star = semver.gte(library.version, '11.3.0') ? starIn(run, value, option.node) : undefined;
  const settled = star ?? value;
  const text = knownText(run, settled);
  const isList = isUnknownList(settled);
  if (text !== undefined || (settled.kind === 'unknown' && !isList)) {
    // A text is sent as it is. Who gets in by an unknown is not known.
    setByLibrary('Access-Control-Allow-Origin', settled, option, passage);
    return;
  }
  forgetMatches(settled);
  const asked = primitive(exchange.request.origin, option.node, ORIGIN);
  const allowed = isAllowed(run, settled, asked, option.node);
  if (!allowed.answer || !exchange.request.origin) return;
  const write = writeBy(option, passage);
  exchange.headers.set('Access-Control-Allow-Origin', [asked], { ...write, cause: allowed.by ?? option.node });
}

/** A RegExp with a `g` begins at the beginning each time. */
function forgetMatches(value: Value): void {
  if (value.kind !== 'object') return;
  if (value.internal.type === 'regexp') value.internal.lastIndex = 0;
  if (value.internal.type === 'array') value.internal.elements.forEach(forgetMatches);
}

/** Anything true counts. */
function writeCredentials(option: Option, passage: CorsPassage): void {
  const { run } = passage;
  if (!isAnythingTrue(option, passage)) return;
  const decided = settledOption(option, run.force(option.value));
  setByLibrary('Access-Control-Allow-Credentials', primitive('true', decided.node), decided, passage);
}

function writePreflight(options: CorsOptions, passage: CorsPassage): void {
  const { run, exchange, node } = passage;
  writeText('Access-Control-Allow-Methods', options.methods, passage);
  const { requestHeaders } = exchange.request;
  if (isNull(run, options.allowedHeaders.value)) {
    varyOn('Access-Control-Request-Headers', passage);
    const echo = primitive(requestHeaders, node);
    if (requestHeaders !== undefined) {
      setByLibrary('Access-Control-Allow-Headers', echo, options.allowedHeaders, passage);
    }
  } else {
    writeText('Access-Control-Allow-Headers', options.allowedHeaders, passage);
  }
  writeText('Access-Control-Max-Age', options.maxAge, passage);
}

/** A header from a text, a list or a number: not sent for `null`, empty for `undefined`. */
function writeText(name: string, option: Option, passage: CorsPassage): void {
  const { run, node } = passage;
  const value = run.force(option.value);
  if (isNull(run, value)) return;
  const elements = value.kind === 'object' ? elementsOf(run, value, node) : undefined;
  const isNothing = value.kind === 'primitive' && value.value === undefined;
  const text = elements ? joined(run, elements, ', ', node, value) : textOf(run, value, node);
  setByLibrary(name, isNothing ? primitive('', node) : text, option, passage);
}

function isNull(run: Run, value: Value): boolean {
  const settled = run.force(value);
  return settled.kind === 'primitive' && settled.value === null;
}
