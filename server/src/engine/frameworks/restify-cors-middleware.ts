// `restify-cors-middleware` 1 and `restify-cors-middleware2` 2 (src/index.js): `{ preflight, actual }`. Tested against
// every measured row of 1.1.1 and 2.2.1.

import type ts from 'typescript';
import type { Exchange } from '../exchange/exchange.ts';
import { equals, isCallable, joined, knownText, textOf, truthy } from '../interpreter/operations.ts';
import { callValue } from '../interpreter/call.ts';
import { elementsOf, getProperty, throwTypeError } from '../interpreter/properties.ts';
import { matchRegExp } from '../interpreter/regexp/match.ts';
import type { Endpoint, Run } from '../interpreter/run.ts';
import { ORIGIN } from '../interpreter/sources.ts';
import { combine } from '../interpreter/unknowns.ts';
import {
  native,
  primitive,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Settled,
  type Value,
} from '../interpreter/value.ts';
import { placeOf } from '../source/place.ts';
import { defineFramework } from './framework.ts';
import {
  defaultOption,
  libraryOf,
  ownOption,
  setByLibrary,
  writeBy,
  type Library,
  type LibraryPassage,
  type Option,
} from './library-options.ts';
import { functionWith, objectWith } from './native-object.ts';
import { restifyRequest, restifyResponse } from './restify/request-response.ts';
import { isUnseen, leaveOpen } from './unseen-origins.ts';
import { noteUnknownOptions } from './unknown-options.ts';

const NEWEST: Readonly<Record<string, string>> = {
  'restify-cors-middleware': '1.1.1',
  'restify-cors-middleware2': '2.2.1',
};

const ALLOW_HEADERS =
  'accept,accept-version,content-type,request-id,origin,x-api-version,x-request-id,x-requested-with'.split(',');
const EXPOSE_HEADERS = 'api-version,content-length,content-md5,content-type,date,request-id,response-time'.split(',');
const VARY = 'origin,access-control-request-method,access-control-request-headers';

/** What the libraries read. */
export const OPTIONS = [
  'origins',
  'credentials',
  'allowHeaders',
  'exposeHeaders',
  'preflightMaxAge',
  'preflightStrategy',
  'allowCredentialsAllOrigins',
] as const;
type OptionName = (typeof OPTIONS)[number];

export const restifyCorsMiddleware = defineFramework({
  name: 'restify-cors-middleware',
  packages: Object.keys(NEWEST),
  model: ({ name, node, version, subpath }) => {
    if (subpath) return undefined;
    const isFirst = name === 'restify-cors-middleware';
    // The first one told caches nothing where it let nobody in.
    const allowlist = { name: 'origins', value: '$LIST', leavesVary: isFirst };
    const library = { ...libraryOf(name, version, NEWEST[name] ?? ''), allowlist };
    const make = native('corsMiddleware', node, (call) => newContext(call, library, isFirst));
    return functionWith(make, { default: make });
  },
});

/** The options as they hold for every request. */
interface Context {
  readonly library: Library;
  /** Whether it is the older package. */
  readonly isFirst: boolean;
  /** The call of the library. */
  readonly node: ts.Node;
  readonly given: ObjectValue | undefined;
  readonly origins: Option;
  readonly credentials: Option;
}

function newContext({ run, args, node }: NativeCall, library: Library, isFirst: boolean): Value {
  const given = args[0] && run.force(args[0]);
  const read = (name: OptionName, byDefault: string | boolean): Option => {
    const own = ownOption(run, given, name, node);
    const isNothing = own && !isUnseen(run.force(own.value)) && !truthy(run, own.value);
    return own && !isNothing ? own : defaultOption(byDefault, node);
  };
  const context: Context = {
    library,
    isFirst,
    node,
    given: given?.kind === 'object' ? given : undefined,
    origins: read('origins', '*'),
    credentials: read('credentials', false),
  };
  if (isRefused(run, given, context)) return throwTypeError(run, 'AssertionError', node);
  const actual = handler(context, answerActual);
  const preflight = handler(context, answerPreflight);
  run.sites.push(() => [partEndpoint(actual, preflight, node)]);
  return objectWith(node, { actual, preflight });
}

/** What the library asserts: options, a list of texts and RegExps, and no `*` with credentials. */
function isRefused(run: Run, given: Settled | undefined, { origins, credentials, isFirst, node }: Context): boolean {
  if (!given || (given.kind === 'primitive' && !given.value)) return true;
  if (given.kind !== 'object') return given.kind === 'primitive';
  const allowsAll = !isFirst && truthy(run, getProperty(run, given, 'allowCredentialsAllOrigins', node));
  const value = run.force(origins.value);
  if (value.kind === 'unknown') return false;
  const isDefault = origins.text === undefined;
  const members = value.kind === 'object' && value.internal.type === 'array' ? elementsOf(run, value, node) : undefined;
  if (!members && !isDefault) return true;
  const settled = members?.map((member) => run.force(member)) ?? [];
  if (!settled.every(isOrigin)) return true;
  const isStar = isDefault || settled.some((member) => knownText(run, member) === '*');
  const isOn = run.force(credentials.value);
  return isStar && !allowsAll && isOn.kind === 'primitive' && isOn.value !== false;
}

function isOrigin(member: Settled): boolean {
  if (member.kind === 'unknown') return true;
  if (member.kind === 'primitive') return typeof member.value === 'string';
  return member.internal.type === 'regexp';
}

type Behaviour = (context: Context, passage: LibraryPassage, call: NativeCall) => void;

function handler(context: Context, behaviour: Behaviour): ObjectValue {
  const { node, library } = context;
  return native('restify-cors', node, (call) => {
    const { run } = call;
    run.invoked.add(node);
    const exchange = run.exchange;
    if (!exchange || exchange.sent) return undefinedValue(call.node);
    const passage: LibraryPassage = { run, exchange, node, library };
    noteUnknownOptions(context.given, OPTIONS, passage);
    behaviour(context, passage, call);
    return undefinedValue(call.node);
  });
}

function passOn({ run, args, node }: NativeCall): void {
  const next = args[2];
  if (next) callValue(run, next, undefinedValue(node), [], node);
}

/** The part for requests: headers for origins that match. */
function answerActual(context: Context, passage: LibraryPassage, call: NativeCall): void {
  const { run, exchange, node } = passage;
  const { isFirst, origins, credentials } = context;
  const vary = (text: string) =>
    exchange.headers.set('vary', [primitive(text, node)], { cause: node, site: node, library: libraryWriter(context) });
  if (isUnseen(run.force(origins.value))) {
    leaveOpen(origins, passage);
    return passOn(call);
  }
  if (!isFirst) vary(VARY);
  const by = memberFor(run, origins, exchange.request.origin);
  if (by) {
    if (isFirst) vary('origin');
    writeOrigin(by, 'set', context, passage);
    if (truthy(run, credentials.value)) {
      setByLibrary('access-control-allow-credentials', primitive('true', credentials.node), credentials, passage);
    }
    writeList('access-control-expose-headers', 'exposeHeaders', EXPOSE_HEADERS, context, passage);
  }
  passOn(call);
}

function libraryWriter({ library }: Context): NonNullable<ReturnType<typeof writeBy>['library']> {
  return { ...library, option: undefined };
}

/** The part for preflights, which says `true` to credentials whatever the option says. */
function answerPreflight(context: Context, passage: LibraryPassage, call: NativeCall): void {
  const { run, exchange, node } = passage;
  const { request, headers } = exchange;
  const by = memberFor(run, context.origins, request.origin);
  if (request.method !== 'OPTIONS' || !by || !request.requestMethod) return passOn(call);
  writeOrigin(by, 'append', context, passage);
  const write = { cause: node, site: node, library: libraryWriter(context) };
  headers.append('access-control-allow-credentials', primitive('true', node), write);
  const maxAge = ownOption(run, context.given, 'preflightMaxAge', node);
  if (maxAge && truthy(run, maxAge.value)) {
    setByLibrary('access-control-max-age', textOf(run, maxAge.value, node), maxAge, passage);
  }
  const methods = [request.requestMethod, 'OPTIONS'].join(context.isFirst ? ', ' : ',');
  headers.append('access-control-allow-methods', primitive(methods, node), write);
  writeList('access-control-allow-headers', 'allowHeaders', ALLOW_HEADERS, context, passage);
  const response = call.args[1];
  const send = response && run.force(getProperty(run, response, 'send', node));
  if (response && send && isCallable(send)) callValue(run, send, response, [primitive(204, node)], node);
}

function writeOrigin(by: ts.Node, how: 'set' | 'append', { origins }: Context, passage: LibraryPassage): void {
  const { headers, request } = passage.exchange;
  const value = primitive(request.origin, by, ORIGIN);
  const write = { ...writeBy(origins, passage), cause: by };
  if (how === 'set') headers.set('access-control-allow-origin', [value], write);
  else headers.append('access-control-allow-origin', value, write);
}

/** The names that were given, then those of the library's own that are not among them. */
function writeList(
  header: string,
  name: OptionName,
  own: readonly string[],
  { given, isFirst, node }: Context,
  passage: LibraryPassage,
): void {
  const { run } = passage;
  const option = ownOption(run, given, name, node) ?? defaultOption(undefined, node);
  const value = run.force(option.value);
  const elements = value.kind === 'object' ? (elementsOf(run, value, node) ?? []) : [];
  const known = elements.map((element) => knownText(run, element));
  const added = own.filter((one) => !known.includes(one)).map((one) => primitive(one, node));
  const all = [...elements, ...added];
  const text = value.kind === 'unknown' ? value : joined(run, all, isFirst ? ', ' : ',', node, combine(node, all));
  setByLibrary(header, text, option, passage);
}

/** What of the list lets an origin in. */
function memberFor(run: Run, origins: Option, asking: string | undefined): ts.Node | undefined {
  if (!asking) return undefined;
  const asked = primitive(asking, origins.node, ORIGIN);
  const value = run.force(origins.value);
  if (value.kind === 'primitive') return origins.node;
  if (value.kind === 'unknown') return truthy(run, combine(origins.node, [value, asked])) ? origins.node : undefined;
  for (const member of elementsOf(run, value, origins.node) ?? []) {
    const settled = run.force(member);
    if (letsIn(run, settled, asked, asking)) return settled.node;
  }
  return undefined;
}

function letsIn(run: Run, member: Settled, asked: Value, asking: string): boolean {
  if (member.kind === 'object' && member.internal.type === 'regexp') {
    // `String.match` looks from the beginning each time.
    const { source, flags } = member.internal;
    return matchRegExp({ source, flags: flags.replace(/[gy]/g, '') }, asking, 0).kind === 'match';
  }
  const pattern = knownText(run, member);
  if (!pattern?.includes('*')) return truthy(run, equals(run, member, asked, member.node, false));
  // Only the first dot and the first star mean what they seem to.
  const source = `^${pattern.replace('.', String.raw`\.`).replace('*', '.*')}$`;
  return matchRegExp({ source, flags: '' }, asking, 0).kind === 'match';
}

/** Both parts, for where nobody has seen them mounted. */
function partEndpoint(actual: ObjectValue, preflight: ObjectValue, node: ts.Node): Endpoint {
  const { file, start } = placeOf(node);
  return {
    key: `restify-cors ${file}:${start}`,
    label: 'corsMiddleware(…)',
    node,
    methods: [],
    path: undefined,
    part: true,
    respond: (run, exchange) => respondAlone(run, exchange, [preflight, actual], node),
  };
}

function respondAlone(run: Run, exchange: Exchange, handlers: readonly ObjectValue[], node: ts.Node): void {
  const nothing: NativeBehaviour = (call) => undefinedValue(call.node);
  const next = native('next', node, nothing);
  const args = [restifyRequest(exchange, node), restifyResponse(exchange, node).value, next];
  for (const one of handlers) if (!exchange.sent) callValue(run, one, undefinedValue(node), args, node);
  exchange.sent = true;
}
