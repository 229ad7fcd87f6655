// hapi's own CORS (lib/cors.js, 18 to 21): settings of the server and of routes, what it refuses to start with, which
// origins match, and what it puts on answers and preflights.

import type ts from 'typescript';
import semver from 'semver';
import type { Exchange } from '../../exchange/exchange.ts';
import type { AllowlistOption } from '../../exchange/header-list.ts';
import { isUnknownList } from '../cors/is-allowed.ts';
import { equals, joined, knownText, textOf, truthy } from '../../interpreter/operations.ts';
import { elementsOf } from '../../interpreter/properties.ts';
import { matchRegExp } from '../../interpreter/regexp/match.ts';
import type { Run } from '../../interpreter/run.ts';
import { ORIGIN } from '../../interpreter/sources.ts';
import { combine } from '../../interpreter/unknowns.ts';
import { primitive, shortText, type Settled, type Value } from '../../interpreter/value.ts';
import {
  defaultOption,
  ownOption,
  setByLibrary,
  settledOption,
  varyOn,
  writeBy,
  type LibraryPassage,
  type Option,
} from '../library-options.ts';
import type { CorsSettings, ServerState } from './server-state.ts';

const LISTS = {
  headers: ['Accept', 'Authorization', 'Content-Type', 'If-None-Match'],
  additionalHeaders: [],
  exposedHeaders: ['WWW-Authenticate', 'Server-Authorization'],
  additionalExposedHeaders: [],
} as const satisfies Record<string, readonly string[]>;

const KNOWN = new Set(['origin', 'maxAge', 'credentials', ...Object.keys(LISTS)]);

/** Whether hapi starts with these settings: it refuses what it does not know, and origins that are no list of texts. */
export function isRefused(run: Run, settings: CorsSettings, { version }: ServerState): boolean {
  const names = settings.layers.flatMap(({ value }) => (value.kind === 'object' ? [...value.properties.keys()] : []));
  const isKnown = (name: string) =>
    KNOWN.has(name) || (name === 'preflightStatusCode' && semver.gte(version, '21.0.0'));
  if (!names.every(isKnown)) return true;
  const origin = run.force(optionOf(run, settings, 'origin', undefined).value);
  if (origin.kind === 'unknown') return false;
  if (origin.kind === 'primitive') {
    if (origin.value === undefined) return false;
    return origin.value !== 'ignore' || truthy(run, optionOf(run, settings, 'credentials', false).value);
  }
  const members = origin.internal.type === 'array' ? elementsOf(run, origin, settings.node) : undefined;
  if (members === undefined || members.length === 0) return true;
  const settled = members.map((member) => run.force(member));
  const isText = (member: Settled) =>
    member.kind === 'unknown' || (member.kind === 'primitive' && typeof member.value === 'string');
  const isStar = settled.some((member) => knownText(run, member) === '*');
  return !settled.every(isText) || (isStar && settled.length > 1);
}

/** What the settings say of one name: the innermost that says anything, or a default to be blamed on `cors: …` itself. */
function optionOf(
  run: Run,
  { layers, node }: CorsSettings,
  name: string,
  byDefault: string | number | boolean | undefined,
): Option {
  for (const { value } of layers.toReversed()) {
    const own = value.kind === 'primitive' ? undefined : ownOption(run, value, name, node);
    const isNothing = own?.value.kind === 'primitive' && own.value.value === undefined;
    if (own && !isNothing) return own;
  }
  const last = layers.at(-1);
  if (!last) return defaultOption(byDefault, node);
  const { node: at } = last.value;
  const value = primitive(byDefault, at);
  if (last.value.kind === 'object') return { value, node: at, text: undefined };
  return { value, node: at, text: shortText(last.property), property: last.property };
}

/** Where a list goes: it asks for exact origins, and tells caches on every answer. */
export function allowlistOption({ layers }: CorsSettings): AllowlistOption | undefined {
  const isSwitch = layers.every(({ value }) => value.kind === 'primitive');
  if (isSwitch) return { name: 'cors', value: '{ origin: $LIST }' };
  const names = layers.flatMap(({ value }) => (value.kind === 'object' ? [...value.properties.keys()] : []));
  // Beside another option that the answer shows.
  return names.some((name) => name === 'origin' || name === 'credentials') ? LIST : undefined;
}

const LIST: AllowlistOption = { name: 'origin', value: '$LIST' };

type Match = { readonly kind: 'everybody' | 'star' | 'nobody' } | { readonly kind: 'listed'; readonly by: ts.Node };

/** Whether the request's origin matches. A pattern with `*` is anchored, and its `?` stands for any character. */
function matchOrigin(run: Run, option: Option, asking: string | undefined): Match {
  const origin = run.force(option.value);
  if (knownText(run, origin) === 'ignore') return { kind: 'star' };
  const listed = (isIn: boolean): Match => (isIn ? { kind: 'listed', by: option.node } : { kind: 'nobody' });
  const asked = primitive(asking, option.node, ORIGIN);
  if (origin.kind === 'unknown') {
    const isSpelled = isUnknownList(origin) || asking !== undefined;
    return isSpelled && asking ? listed(truthy(run, combine(option.node, [origin, asked]))) : { kind: 'nobody' };
  }
  const members = origin.kind === 'object' ? elementsOf(run, origin, option.node) : undefined;
  const settled = members?.map((member) => run.force(member));
  const star = settled?.find((member) => knownText(run, member) === '*');
  if (!settled || star) return { kind: 'everybody' };
  for (const member of asking ? settled : []) {
    const pattern = knownText(run, member);
    const isIn = pattern?.includes('*')
      ? matchesPattern(pattern, asking ?? '')
      : truthy(run, equals(run, member, asked, member.node, false));
    if (isIn) return { kind: 'listed', by: member.node };
  }
  return { kind: 'nobody' };
}

function matchesPattern(pattern: string, text: string): boolean {
  const escaped = pattern.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
  const source = `^${escaped.replace(/\\\*/g, '.*').replace(/\\\?/g, '.')}$`;
  return matchRegExp({ source, flags: '' }, text, 0).kind === 'match';
}

/** What every answer of a route gets that has CORS. */
export function writeCors(settings: CorsSettings, passage: LibraryPassage): void {
  const { run, exchange } = passage;
  const origin = starOption(run, optionOf(run, settings, 'origin', '*'));
  const match = matchOrigin(run, origin, exchange.request.origin);
  if (match.kind !== 'star') varyOn('origin', passage);
  if (match.kind === 'nobody') return;
  writeOrigin(match, origin, passage);
  writeCredentials(settings, passage);
  const exposed = listOf(run, settings, ['exposedHeaders', 'additionalExposedHeaders'], passage);
  appendExposed(exposed, passage);
}

/** A list whose `*` decides is blamed on the `*`. */
function starOption(run: Run, option: Option): Option {
  const settled = run.force(option.value);
  const members = settled.kind === 'object' ? elementsOf(run, settled, option.node) : undefined;
  const star = members?.find((member) => knownText(run, member) === '*');
  return star && star.kind !== 'deferred' ? { ...option, node: star.node } : option;
}

function writeOrigin(match: Match, option: Option, passage: LibraryPassage): void {
  const { exchange } = passage;
  const cause = match.kind === 'listed' ? match.by : option.node;
  const { origin } = exchange.request;
  // Nobody's Origin is `undefined`, which is not sent.
  if (match.kind !== 'star' && origin === undefined) return exchange.headers.remove('access-control-allow-origin');
  const value = match.kind === 'star' ? primitive('*', cause) : primitive(origin, cause, ORIGIN);
  exchange.headers.set('access-control-allow-origin', [value], { ...writeBy(option, passage), cause });
}

function writeCredentials(settings: CorsSettings, passage: LibraryPassage): void {
  const { run } = passage;
  const option = optionOf(run, settings, 'credentials', false);
  if (!truthy(run, option.value)) return;
  const decided = settledOption(option, run.force(option.value));
  setByLibrary('access-control-allow-credentials', primitive('true', decided.node), decided, passage);
}

interface Listed {
  readonly option: Option;
  /** The names, or an unknown where one of the lists is. */
  readonly value: Value;
}

function listOf(
  run: Run,
  settings: CorsSettings,
  names: readonly (keyof typeof LISTS)[],
  { node }: LibraryPassage,
): Listed {
  const options = names.map((name) => optionOf(run, settings, name, undefined));
  const values: Value[] = [];
  for (const [index, option] of options.entries()) {
    const value = run.force(option.value);
    const name = names[index];
    if (value.kind === 'primitive' && name !== undefined) {
      values.push(...LISTS[name].map((one) => primitive(one, option.node)));
      continue;
    }
    const elements = value.kind === 'object' ? elementsOf(run, value, node) : undefined;
    if (!elements) return { option, value };
    values.push(...elements);
  }
  const [first] = options;
  const option = first ?? defaultOption(undefined, node);
  return { option, value: joined(run, values, ',', node, combine(node, values)) };
}

function appendExposed({ option, value }: Listed, passage: LibraryPassage): void {
  const { run, exchange, node } = passage;
  const name = 'access-control-expose-headers';
  const text = textOf(run, value, node);
  if (text.kind === 'primitive' && text.value === '') return;
  const before = exchange.headers.get(name).map((line) => line.value);
  setByLibrary(name, joined(run, [...before, text], ',', node, combine(node, before)), option, passage);
}

/** The answer to a preflight for a route with these settings; it carries no CORS header for what is not allowed. */
export function answerPreflight(settings: CorsSettings, passage: LibraryPassage, exchange: Exchange): void {
  const { run, library, node } = passage;
  const { origin: asking, requestMethod, requestHeaders } = exchange.request;
  const origin = starOption(run, optionOf(run, settings, 'origin', '*'));
  const match = matchOrigin(run, origin, asking);
  if (!asking && match.kind !== 'star') {
    exchange.status = 404;
    return;
  }
  exchange.status = 200;
  if (match.kind === 'nobody') return;
  const allowed = listOf(run, settings, ['headers', 'additionalHeaders'], passage);
  const names = knownText(run, allowed.value)?.toLowerCase().split(',');
  const asked = requestHeaders?.toLowerCase().split(/\s*,\s*/) ?? [];
  if (names && !asked.every((name) => name === 'origin' || names.includes(name))) return;
  exchange.status = preflightStatus(run, settings, library.version);
  writeOrigin(match, origin, passage);
  setByLibrary('access-control-allow-methods', primitive(requestMethod, node), origin, passage);
  setByLibrary('access-control-allow-headers', textOf(run, allowed.value, node), allowed.option, passage);
  const maxAge = optionOf(run, settings, 'maxAge', 86400);
  setByLibrary('access-control-max-age', textOf(run, maxAge.value, node), maxAge, passage);
  writeCredentials(settings, passage);
  appendExposed(listOf(run, settings, ['exposedHeaders', 'additionalExposedHeaders'], passage), passage);
}

/** Until 20 an empty answer was a 204; since 21 a setting chooses. */
function preflightStatus(run: Run, settings: CorsSettings, version: string): number | undefined {
  if (semver.lt(version, '21.0.0')) return 204;
  const status = run.force(optionOf(run, settings, 'preflightStatusCode', 200).value);
  return status.kind === 'primitive' ? Number(status.value) : undefined;
}
