// What `@koa/cors` writes for one request.

import { isCallable, truthy } from '../../interpreter/operations.ts';
import { primitive, promise, undefinedValue, type PrimitiveContent, type Value } from '../../interpreter/value.ts';
import {
  askedOrigin,
  askFunction,
  endPreflight,
  isUnseenSetting,
  setOrigin,
  type KoaCorsPassage,
} from '../koa/cors-middleware.ts';
import { keepOnError } from '../koa/errors.ts';
import {
  defaultOption,
  isFalsy,
  ownOption,
  setByLibrary,
  setList,
  settledOption,
  varyOn,
  type Option,
} from '../library-options.ts';
import type { Manners } from './manners.ts';
import { noteUnknownOptions } from '../unknown-options.ts';
import { isAnythingTrue } from '../credentials-option.ts';

const METHODS = 'GET,HEAD,PUT,POST,DELETE,PATCH';
/** What a request that gets its answer is told; an error takes these along. */
const ON_ANSWERS = ['Access-Control-Allow-Origin', 'Access-Control-Allow-Credentials', 'Access-Control-Expose-Headers'];

const REFLECTS_ANY = {
  id: 'CVE-2023-49803',
  fixedIn: '5.0.0',
  change: 'the default is `*`',
};

/** What the library reads, the last two since 3.3. */
export const OPTIONS = [
  'origin',
  'allowMethods',
  'exposeHeaders',
  'allowHeaders',
  'maxAge',
  'credentials',
  'keepHeadersOnError',
  'secureContext',
  'privateNetworkAccess',
] as const;

type Read = (name: (typeof OPTIONS)[number], fallback?: PrimitiveContent) => Option;

/** Answers with the options that were given, in a release of these manners. */
export function answer(options: Value | undefined, manners: Manners, passage: KoaCorsPassage): Value {
  const { run, exchange, node } = passage;
  const given = options && run.force(options);
  noteUnknownOptions(given, OPTIONS, passage);
  const read: Read = (name, fallback) => ownOption(run, given, name, node) ?? defaultOption(fallback, node);
  if (manners.setsVary) varyOn('Origin', passage);
  if (manners.needsOrigin && !exchange.request.origin) return passage.goOn();
  const origin = originOf(read('origin'), manners, passage);
  if (run.stopped) return undefinedValue(node);
  if (!origin) return passage.goOn();
  const credentials = credentialsOf(read('credentials'), manners, passage);
  if (run.stopped) return undefinedValue(node);
  const allowed = swapped(origin, credentials, manners, passage);
  return exchange.request.method === 'OPTIONS'
    ? answerPreflight(allowed, credentials, read, manners, passage)
    : answerRequest(allowed, credentials, read, manners, passage);
}

/** What is to go into the header; `undefined` where a function has said that nothing is. */
function originOf(option: Option, { byDefault, waits }: Manners, passage: KoaCorsPassage): Option | undefined {
  const { run, exchange, node } = passage;
  const value = run.force(option.value);
  if (isCallable(value)) {
    const answered = askFunction(option, value, waits, passage);
    return run.stopped || !truthy(run, answered.value) ? undefined : answered;
  }
  if (isUnseenSetting(value) || truthy(run, value)) return settledOption(option, value);
  const text = byDefault === 'star' ? primitive('*', node) : askedOrigin(exchange, node);
  return { ...option, value: text };
}

/** The option by which credentials are let in, if they are. */
function credentialsOf(option: Option, manners: Manners, passage: KoaCorsPassage): Option | undefined {
  const { run } = passage;
  const value = run.force(option.value);
  if (manners.asksForCredentials && isCallable(value)) {
    const answered = askFunction(option, value, manners.waits, passage);
    if (run.stopped) return undefined;
    const said = run.force(answered.value);
    // Of what a function answers only `true` counts, of what is given in its place anything truthy.
    const isOn = said.kind === 'unknown' ? truthy(run, said) : said.kind === 'primitive' && said.value === true;
    return isOn ? answered : undefined;
  }
  return isAnythingTrue(option, passage) ? settledOption(option, value) : undefined;
}

/** `*` would let nobody in with credentials: so everybody gets in by name. */
function swapped(origin: Option, credentials: Option | undefined, manners: Manners, passage: KoaCorsPassage): Option {
  const isStar = origin.value.kind === 'primitive' && origin.value.value === '*';
  if (!manners.swapsStar || !credentials || !isStar) return origin;
  return { ...origin, value: askedOrigin(passage.exchange, origin.node) };
}

function answerRequest(
  origin: Option,
  credentials: Option | undefined,
  read: Read,
  manners: Manners,
  passage: KoaCorsPassage,
): Value {
  const { run, exchange, node } = passage;
  writeAllowed(origin, credentials, manners, passage);
  setList('Access-Control-Expose-Headers', read('exposeHeaders'), passage);
  const lines = ON_ANSWERS.flatMap((name) => exchange.headers.get(name));
  const vary = manners.keepsVary ? exchange.headers.get('Vary').slice(0, 1) : [];
  const end = run.stopped ? undefinedValue(node) : run.force(passage.goOn());
  if (end.kind !== 'object' || end.internal.type !== 'promise' || end.internal.state !== 'rejected') return end;
  const keep = read('keepHeadersOnError', true);
  if (isFalsy(run, keep.value) && !isUndefinedOption(keep)) return end;
  const kept = vary.map((line) => ({ ...line, value: primitive('Origin', node) }));
  return promise(keepOnError(run, end.internal.value, [...lines, ...kept], node), node, 'rejected');
}

function isUndefinedOption({ value }: Option): boolean {
  return value.kind === 'primitive' && value.value === undefined;
}

function answerPreflight(
  origin: Option,
  credentials: Option | undefined,
  read: Read,
  manners: Manners,
  passage: KoaCorsPassage,
): Value {
  const { exchange, run, node } = passage;
  const { requestMethod, requestHeaders } = exchange.request;
  if (!requestMethod) return passage.goOn();
  writeAllowed(origin, credentials, manners, passage);
  setList('Access-Control-Max-Age', read('maxAge'), passage);
  setList('Access-Control-Allow-Methods', read('allowMethods', METHODS), passage);
  setList('Access-Control-Allow-Headers', read('allowHeaders'), passage);
  if (!exchange.headers.has('Access-Control-Allow-Headers') && requestHeaders) {
    const echo = primitive(requestHeaders, node);
    setByLibrary('Access-Control-Allow-Headers', echo, read('allowHeaders'), passage);
  }
  return run.stopped ? undefinedValue(node) : endPreflight(passage);
}

function writeAllowed(
  origin: Option,
  credentials: Option | undefined,
  { byDefault, refusesStar }: Manners,
  passage: KoaCorsPassage,
): void {
  // Without an option nobody has asked for it that everybody gets in by name.
  const isFault = byDefault === 'asked' && origin.text === undefined && passage.library.name === '@koa/cors';
  const library = isFault ? { ...passage.library, advisory: REFLECTS_ANY } : passage.library;
  setOrigin(origin, { ...passage, library });
  const isStar = origin.value.kind === 'primitive' && origin.value.value === '*';
  if (!credentials || (refusesStar && isStar && passage.exchange.request.method !== 'OPTIONS')) return;
  setByLibrary('Access-Control-Allow-Credentials', primitive('true', credentials.node), credentials, passage);
}
