// Which origin `@middy/http-cors` lets in, by version: up to 4 a list that does not have the origin answers with its
// first element, since 6 with nothing, and `*` in a pattern stands for one label.

import type ts from 'typescript';
import semver from 'semver';
import { callValue } from '../../interpreter/call.ts';
import { equals, knownText, truthy } from '../../interpreter/operations.ts';
import { matchRegExp } from '../../interpreter/regexp/match.ts';
import { ORIGIN } from '../../interpreter/sources.ts';
import { combine } from '../../interpreter/unknowns.ts';
import { array, primitive, undefinedValue, type Value } from '../../interpreter/value.ts';
import { objectWith } from '../native-object.ts';
import { answeredOption, settledOption, type LibraryPassage, type Option } from '../library-options.ts';
import type { MiddyCorsOptions } from './options.ts';

/** The value of the header, and the option that it comes from. */
export interface AllowedOrigin {
  readonly value: Value;
  readonly by: Option;
}

/** `undefined` where nobody is let in. `credentials` may have been decided by a header that the handler has set. */
export function allowedOrigin(
  options: MiddyCorsOptions,
  passage: LibraryPassage,
  credentials: boolean,
): AllowedOrigin | undefined {
  const { run, exchange, node, library } = passage;
  const incoming = primitive(exchange.request.origin, node, ORIGIN);
  if (options.getOrigin) return askedFunction(options, options.getOrigin, passage, incoming);
  const { origins, members } = options;
  const { origin: asked } = exchange.request;
  if (members === undefined) {
    const isMember = asked !== undefined && truthy(run, combine(node, [origins.value, incoming]));
    if (isMember) return reflected(incoming, origins);
    const first = { ...combine(node, [origins.value]), text: 'the first origin' };
    return semver.lt(library.version, '5.0.0') ? { value: first, by: origins } : undefined;
  }
  if (members.length === 0) {
    const isStar = knownText(run, options.origin.value) === '*';
    if (isStar && credentials && asked !== undefined) return reflected(incoming, options.origin);
    const value = run.force(options.origin.value);
    return { value, by: settledOption(options.origin, value) };
  }
  return semver.lt(library.version, '5.0.0')
    ? memberOrFirst(options, members, passage, incoming)
    : memberOrPattern(options, members, passage, incoming, credentials);
}

function askedFunction(
  options: MiddyCorsOptions,
  getOrigin: Option,
  { run, node }: LibraryPassage,
  incoming: Value,
): AllowedOrigin {
  const settings = settingsFor(options, node);
  const value = run.force(callValue(run, getOrigin.value, undefinedValue(node), [incoming, settings], node));
  return { value, by: answeredOption(getOrigin, value, getOrigin.node, getOrigin.property ?? getOrigin.node) };
}

/** What was given over the defaults, as the user's function gets it. */
function settingsFor({ given, origin }: MiddyCorsOptions, node: ts.Node): Value {
  const settings = objectWith(node, { origin: origin.value, origins: array([], node) });
  if (given?.kind !== 'object') return settings;
  for (const [name, property] of given.properties) settings.properties.set(name, property);
  settings.rest = given.rest;
  return settings;
}

function memberOrFirst(
  { origins }: MiddyCorsOptions,
  members: readonly Value[],
  { run, node, exchange }: LibraryPassage,
  incoming: Value,
): AllowedOrigin {
  const asks = exchange.request.origin !== undefined;
  const member = members.find((one) => asks && truthy(run, equals(run, one, incoming, node, false)));
  const [first = undefinedValue(node)] = members;
  return member ? reflected(incoming, { ...origins, node: member.node }) : { value: first, by: origins };
}

function memberOrPattern(
  { origin, origins }: MiddyCorsOptions,
  members: readonly Value[],
  { run, exchange, node, library }: LibraryPassage,
  incoming: Value,
  credentials: boolean,
): AllowedOrigin | undefined {
  const asked = semver.gte(library.version, '7.0.0') ? exchange.request.origin?.toLowerCase() : exchange.request.origin;
  const all = [origin.value, ...members].map((one) => ({ one: run.force(one), text: knownText(run, one) }));
  const isSame = all.find(({ one, text }) => {
    if (one.kind === 'unknown') return asked !== undefined && truthy(run, equals(run, one, incoming, node, false));
    return asked !== undefined && text === asked && text !== '*';
  });
  if (isSame) return reflected(incoming, { ...origins, node: isSame.one.node });
  const star = all.find(({ text }) => text === '*');
  if (star) {
    const by = { ...origins, node: star.one.node };
    if (!credentials) return { value: star.one, by };
    return asked === undefined ? undefined : reflected(incoming, by);
  }
  const pattern = all.find(({ text }) => asked !== undefined && text !== undefined && matchesPattern(text, asked));
  return pattern && reflected(incoming, { ...origins, node: pattern.one.node });
}

/** Whether a member is a pattern. */
export function isPattern(text: string | undefined): boolean {
  return text !== undefined && text !== '*' && text.includes('*');
}

function matchesPattern(text: string, origin: string): boolean {
  if (!isPattern(text)) return false;
  const source = text.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '[^.]*');
  return matchRegExp({ source: `^${source}$`, flags: '' }, origin, 0).kind === 'match';
}

function reflected(incoming: Value, by: Option): AllowedOrigin {
  return { value: incoming, by };
}
