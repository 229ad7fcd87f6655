// The headers that Yoga's CORS plug-in (@whatwg-node/server) sets on a response. A request without Origin gets none. Who
// is not on a list gets `null`, which every sandboxed page can be.

import semver from 'semver';
import { joined, knownText, nullish, textOf, truthy } from '../../interpreter/operations.ts';
import { elementsOf, throwTypeError } from '../../interpreter/properties.ts';
import { ORIGIN } from '../../interpreter/sources.ts';
import { combine } from '../../interpreter/unknowns.ts';
import { primitive, type Settled, type Value } from '../../interpreter/value.ts';
import { isUnknownList } from '../cors/is-allowed.ts';
import { perhapsVary, setByLibrary, settledOption, type LibraryPassage, type Option } from '../library-options.ts';
import type { YogaCorsOptions } from './options.ts';
import { isExactlyTrue } from '../credentials-option.ts';

export function writeCorsHeaders(options: YogaCorsOptions, passage: LibraryPassage): void {
  const { run, exchange } = passage;
  const origin = run.force(options.origin.value);
  // What nobody shows may also have switched CORS off.
  if (isUnseen(origin)) perhapsVary(options.origin, passage);
  if (exchange.request.origin === undefined) return;
  const varies = writeOrigin(options.origin, passage);
  if (run.stopped) return;
  const { requestMethod, requestHeaders } = exchange.request;
  writeListOrEcho('Access-Control-Allow-Methods', options.methods, requestMethod, passage);
  const echoes = writeListOrEcho('Access-Control-Allow-Headers', options.allowedHeaders, requestHeaders, passage);
  writeVary(varies, echoes, passage);
  writeCredentials(options.credentials, passage);
  writeListOrEcho('Access-Control-Expose-Headers', options.exposedHeaders, undefined, passage);
  const maxAge = run.force(options.maxAge.value);
  if (!truthy(run, maxAge)) return;
  setByLibrary('Access-Control-Max-Age', textOf(run, maxAge, passage.node), options.maxAge, passage);
}

/** Whether nobody shows who gets in. A variable of the environment may be unset, which lets everybody in. */
function isUnseen(origin: Settled): boolean {
  const { kind, from } = origin;
  return kind === 'unknown' && !isUnknownList(origin) && !from.some((source) => source.kind === 'environment');
}

/** Sets the header; true where the response says that it varies by Origin. */
function writeOrigin(option: Option, passage: LibraryPassage): boolean {
  const { run, exchange } = passage;
  const given = run.force(option.value);
  const decided = settledOption(option, given);
  const asked = primitive(exchange.request.origin, option.node, ORIGIN);
  const write = (value: Value, by = decided) => setByLibrary('Access-Control-Allow-Origin', value, by, passage);
  if (isUnknownList(given)) {
    const isMember = truthy(run, combine(passage.node, [given, asked]));
    // Of a list of one that one is sent, of a longer one `null`.
    write(isMember ? asked : { ...combine(passage.node, [given]), text: 'an element' });
    return isMember;
  }
  if (isUnseen(given)) {
    write(given);
    return false;
  }
  if (nullish(run, given) || isForAll(given, passage)) {
    if (!run.stopped) write(asked, { ...decided, node: starIn(given, passage)?.node ?? decided.node });
    return !run.stopped;
  }
  if (given.kind !== 'object') {
    write(given);
    return false;
  }
  return writeFromList(elementsOf(run, given, passage.node) ?? [], asked, decided, passage);
}

/** Nothing in it, or a star anywhere in it. What has neither `length` nor `includes` is a TypeError. */
function isForAll(given: Settled, passage: LibraryPassage): boolean {
  const { run, node } = passage;
  if (given.kind === 'unknown') return false;
  if (given.kind === 'primitive' && typeof given.value === 'string')
    return given.value === '' || given.value.includes('*');
  const elements =
    given.kind === 'object' && given.internal.type === 'array' ? elementsOf(run, given, node) : undefined;
  if (!elements) {
    throwTypeError(run, 'corsOptions.origin.includes is not a function', node);
    return false;
  }
  return elements.length === 0 || starIn(given, passage) !== undefined;
}

function starIn(given: Settled, { run, node }: LibraryPassage): Value | undefined {
  const elements = given.kind === 'object' && given.internal.type === 'array' ? elementsOf(run, given, node) : [];
  return elements?.find((element) => knownText(run, element) === '*');
}

function writeFromList(elements: readonly Value[], asked: Value, option: Option, passage: LibraryPassage): boolean {
  const { run, exchange, node, library } = passage;
  const write = (value: Value, by: Option) => setByLibrary('Access-Control-Allow-Origin', value, by, passage);
  const [first] = elements;
  if (first && elements.length === 1) {
    const only = run.force(first);
    const isEmpty = only.kind === 'primitive' && only.value === '' && semver.lt(library.version, '5.0.0');
    const isAbsent = only.kind === 'primitive' && only.value === undefined;
    if (!isEmpty && !isAbsent) write(textOf(run, only, node), { ...option, node: only.node });
    return false;
  }
  const member = elements.find((element) => {
    const settled = run.force(element);
    if (settled.kind === 'unknown') return truthy(run, combine(node, [settled, asked]));
    return settled.kind === 'primitive' && settled.value === exchange.request.origin;
  });
  if (member) write(asked, { ...option, node: member.node });
  else write(primitive('null', node), option);
  return member !== undefined;
}

/** Sets a list, or else what the browser has asked for; true for the latter. */
function writeListOrEcho(name: string, option: Option, asked: string | undefined, passage: LibraryPassage): boolean {
  const { run, node } = passage;
  const value = run.force(option.value);
  const elements = value.kind === 'object' ? elementsOf(run, value, node) : undefined;
  if (elements && elements.length > 0) {
    setByLibrary(name, joined(run, elements, ', ', node, value), option, passage);
    return false;
  }
  if (value.kind === 'unknown') {
    setByLibrary(name, value, option, passage);
    return false;
  }
  if (asked === undefined) return false;
  setByLibrary(name, primitive(asked, node), option, passage);
  return true;
}

/** Before version 5 the echo of the request's headers took the place of Origin in Vary. */
function writeVary(byOrigin: boolean, byHeaders: boolean, { exchange, node, library }: LibraryPassage): void {
  const isKept = byOrigin && (!byHeaders || semver.gte(library.version, '5.0.0'));
  const fields = [...(isKept ? ['Origin'] : []), ...(byHeaders ? ['Access-Control-Request-Headers'] : [])];
  if (fields.length === 0) return;
  const write = { cause: node, site: node, library: { ...library, option: undefined } };
  exchange.headers.append('Vary', primitive(fields.join(', '), node), write);
}

/** Cookies are allowed unless somebody says otherwise, and by nothing but `true`. */
function writeCredentials(option: Option, passage: LibraryPassage): void {
  const { run, exchange } = passage;
  const value = run.force(option.value);
  const isStar = exchange.headers.get('Access-Control-Allow-Origin').some(({ value: v }) => knownText(run, v) === '*');
  const isOn = nullish(run, value) ? !isStar : isExactlyTrue(option, passage);
  if (!isOn) return;
  const decided = settledOption(option, value);
  setByLibrary('Access-Control-Allow-Credentials', primitive('true', decided.node), decided, passage);
}
