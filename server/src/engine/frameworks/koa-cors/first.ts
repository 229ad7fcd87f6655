// `koa-cors` 0.0, made for Koa 1 (index.js; run with 0.0.16): lets everybody in by default, by name, and never sets Vary.
// What it does not know as an origin, such as a list, becomes the text `undefined`.

import { isCallable, knownText, textOf } from '../../interpreter/operations.ts';
import { getProperty } from '../../interpreter/properties.ts';
import { primitive, promise, undefinedValue, type Value } from '../../interpreter/value.ts';
import {
  askedOrigin,
  askFunction,
  endPreflight,
  isUnseenSetting,
  setOrigin,
  type KoaCorsPassage,
} from '../koa/cors-middleware.ts';
import { defaultOption, ownOption, setByLibrary, setList, settledOption, type Option } from '../library-options.ts';
import { noteUnknownOptions } from '../unknown-options.ts';
import { isExactlyTrue } from '../credentials-option.ts';

const METHODS = 'GET,HEAD,PUT,POST,DELETE';

/** What the library reads. */
export const OPTIONS = ['origin', 'expose', 'maxAge', 'credentials', 'methods', 'headers'] as const;

type Read = (name: (typeof OPTIONS)[number], fallback?: string | boolean) => Option;

/** Answers with the options that were given. */
export function answerAsFirst(options: Value | undefined, passage: KoaCorsPassage): Value {
  const { run, exchange, node } = passage;
  const given = options && run.force(options);
  noteUnknownOptions(given, OPTIONS, passage);
  const read: Read = (name, fallback) => ownOption(run, given, name, node) ?? defaultOption(fallback, node);
  const origin = originOf(read('origin', true), passage);
  if (run.stopped) return undefinedValue(node);
  // Nobody else is asked then, and Koa answers that there is nothing.
  if (!origin) return promise(undefinedValue(node), node);
  setOrigin(origin, passage);
  setList('Access-Control-Expose-Headers', read('expose'), passage);
  writeMaxAge(read('maxAge'), passage);
  writeCredentials(read('credentials'), passage);
  setList('Access-Control-Allow-Methods', read('methods', METHODS), passage);
  writeHeaders(read('headers'), passage);
  if (run.stopped) return undefinedValue(node);
  return exchange.request.method === 'OPTIONS' ? endPreflight(passage) : passage.goOn();
}

/** What is to go into the header; `undefined` where CORS is switched off. */
function originOf(option: Option, passage: KoaCorsPassage): Option | undefined {
  const { run, exchange, node, context } = passage;
  const value = run.force(option.value);
  if (isCallable(value)) {
    const request = getProperty(run, context, 'request', node);
    const answered = askFunction(option, value, false, { ...passage, context: request });
    return isFalse(answered.value) || run.stopped ? undefined : answered;
  }
  if (isUnseenSetting(value) || knownText(run, value) !== undefined) return settledOption(option, value);
  if (isFalse(value)) return undefined;
  const isOn = value.kind === 'primitive' && value.value === true;
  if (!isOn) return { ...option, value: primitive('undefined', option.node) };
  return { ...option, value: exchange.request.origin ? askedOrigin(exchange, node) : primitive('*', node) };
}

function isFalse(value: Value): boolean {
  return value.kind === 'primitive' && value.value === false;
}

/** Only a number counts, zero too. */
function writeMaxAge(option: Option, passage: KoaCorsPassage): void {
  const value = passage.run.force(option.value);
  if (value.kind !== 'primitive' || typeof value.value !== 'number') return;
  setByLibrary('Access-Control-Max-Age', textOf(passage.run, value, passage.node), option, passage);
}

/** Only the boolean `true` counts. */
function writeCredentials(option: Option, passage: KoaCorsPassage): void {
  const { run } = passage;
  if (!isExactlyTrue(option, passage)) return;
  const decided = settledOption(option, run.force(option.value));
  setByLibrary('Access-Control-Allow-Credentials', primitive('true', decided.node), decided, passage);
}

/** The headers of the option, or those that are asked for. */
function writeHeaders(option: Option, passage: KoaCorsPassage): void {
  const { exchange, node } = passage;
  setList('Access-Control-Allow-Headers', option, passage);
  const asked = exchange.request.requestHeaders;
  if (!asked || exchange.headers.has('Access-Control-Allow-Headers')) return;
  setByLibrary('Access-Control-Allow-Headers', primitive(asked, node), option, passage);
}
