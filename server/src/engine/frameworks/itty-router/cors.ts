// `cors()` of itty-router 5 and 6: `preflight` answers OPTIONS, `corsify` adds headers to a response. It never sets Vary,
// and with credentials its default `*` lets everybody in by name.

import semver from 'semver';
import type ts from 'typescript';
import type { Exchange } from '../../exchange/exchange.ts';
import { HeaderList } from '../../exchange/header-list.ts';
import { newResponse } from '../../interpreter/builtins/response.ts';
import { callValue } from '../../interpreter/call.ts';
import { equals, isCallable, joined, knownText, textOf, truthy } from '../../interpreter/operations.ts';
import { elementsOf, getProperty, throwTypeError } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import { ORIGIN } from '../../interpreter/sources.ts';
import { combine } from '../../interpreter/unknowns.ts';
import {
  native,
  primitive,
  undefinedValue,
  type NativeCall,
  type Settled,
  type Unknown,
  type Value,
} from '../../interpreter/value.ts';
import { isUnknownList } from '../cors/is-allowed.ts';
import {
  answeredOption,
  defaultOption,
  isUndefined,
  ownOption,
  settledOption,
  writeBy,
  type Library,
  type LibraryPassage,
  type Option,
} from '../library-options.ts';
import { objectWith } from '../native-object.ts';
import { corsPart } from './cors-part.ts';
import { noteUnknownOptions } from '../unknown-options.ts';

export const ALLOWLIST = { name: 'origin', value: '$LIST' };

/** `cors(options)`: an object of the two functions. */
export function createCors({ run, args, node }: NativeCall, library: Library): Value {
  const given = args[0] && run.force(args[0]);
  const behaviour = (answer: (passage: Passage, call: NativeCall) => Value) => (call: NativeCall) => {
    call.run.invoked.add(node);
    const { exchange } = call.run;
    const settings: Settings = { library, given, node };
    if (!exchange) return undefinedValue(call.node);
    const passage: Passage = { ...settings, run: call.run, exchange };
    noteUnknownOptions(given, OPTIONS, passage);
    return answer(passage, call);
  };
  const preflightOf = behaviour(preflight);
  const corsifyOf = behaviour(corsify);
  run.sites.push(() => [corsPart('cors', { preflight: preflightOf, corsify: corsifyOf }, node)]);
  return objectWith(node, {
    preflight: native('preflight', node, preflightOf),
    corsify: native('corsify', node, corsifyOf),
  });
}

/** What the functions read. */
export const OPTIONS = ['origin', 'allowMethods', 'allowHeaders', 'exposeHeaders', 'credentials', 'maxAge'] as const;

interface Settings {
  readonly library: Library;
  readonly given: Settled | undefined;
  /** The call of `cors`. */
  readonly node: ts.Node;
}

interface Passage extends LibraryPassage, Settings {
  readonly run: Run;
  readonly exchange: Exchange;
}

/** A header that is to be written; not where its value is false. */
interface Entry {
  readonly name: string;
  readonly value: Value;
  readonly by: Option;
}

function preflight(passage: Passage, call: NativeCall): Value {
  const { run, exchange } = passage;
  if (exchange.request.method !== 'OPTIONS') return undefinedValue(call.node);
  const entries = [...originEntry(passage, true), ...settingEntries(passage), credentialsEntry(passage)];
  const list = withEntries(new HeaderList(), entries, passage);
  return run.stopped ? undefinedValue(call.node) : newResponse(run, list, 204, call.node);
}

function corsify(passage: Passage, { run, args, node }: NativeCall): Value {
  const response = run.force(args[0] ?? undefinedValue(node));
  if (response.kind === 'primitive') return throwTypeError(run, 'There is no response', node);
  const parts = partsOf(response);
  const allowed = parts.list.get('access-control-allow-origin');
  if (parts.status === 101 || allowed.some(({ value }) => knownText(run, value) !== '')) return response;
  // Since 6 the new response is made from a copy of the old one, in which there is no status.
  const isSix = isSince6(passage);
  const own = isSix ? settingEntries(passage) : [];
  const hasRequest = args[1] !== undefined && !isUndefined(run, args[1]);
  const entries = [...originEntry(passage, hasRequest), ...own, credentialsEntry(passage)];
  const list = withEntries(parts.list, entries, passage);
  return run.stopped ? undefinedValue(node) : newResponse(run, list, isSix ? 200 : parts.status, node, parts.rest);
}

/** What a response is made of. Of something unknown nothing is known. */
function partsOf(response: Settled): { list: HeaderList; status: number | undefined; rest: Unknown | undefined } {
  if (response.kind === 'unknown') return { list: new HeaderList(), status: undefined, rest: response };
  if (response.kind !== 'object' || response.internal.type !== 'response') {
    return { list: new HeaderList(), status: 200, rest: undefined };
  }
  const headers = response.properties.get('headers')?.value;
  const rest = headers?.kind === 'object' ? headers.rest : undefined;
  return { list: response.internal.list.copy(), status: response.internal.status, rest };
}

function withEntries(list: HeaderList, entries: readonly Entry[], passage: Passage): HeaderList {
  const { run, node } = passage;
  for (const { name, value, by } of entries) {
    if (run.stopped) break;
    const settled = run.force(value);
    const isSent = settled.kind === 'unknown' || truthy(run, settled);
    if (isSent) list.append(name, textOf(run, settled, node), writeBy(by, passage));
  }
  return list;
}

function isSince6({ library }: Settings): boolean {
  return semver.gte(library.version, '6.0.0');
}

function optionOf(passage: Passage, name: (typeof OPTIONS)[number], byDefault: string | false | undefined): Option {
  const { run, given, node } = passage;
  const option = ownOption(run, given, name, node);
  return option && !isUndefined(run, option.value) ? option : defaultOption(byDefault, node);
}

/** The headers that nobody's origin decides about. */
function settingEntries(passage: Passage): readonly Entry[] {
  return [
    listEntry('access-control-allow-headers', allowedHeaders(passage), passage),
    listEntry('access-control-expose-headers', optionOf(passage, 'exposeHeaders', undefined), passage),
    listEntry('access-control-allow-methods', optionOf(passage, 'allowMethods', '*'), passage),
    listEntry('access-control-max-age', optionOf(passage, 'maxAge', undefined), passage),
  ];
}

/** Version 5 lets a request have the headers that it asks for, where the option says nothing. */
function allowedHeaders(passage: Passage): Option {
  const { run, exchange, node } = passage;
  const option = optionOf(passage, 'allowHeaders', undefined);
  const settled = run.force(option.value);
  const isNothing = settled.kind === 'primitive' && settled.value == null;
  if (!isNothing || isSince6(passage)) return option;
  return { ...option, value: primitive(exchange.request.requestHeaders, node) };
}

/** A list is joined, whatever else it is. */
function listEntry(name: string, option: Option, { run, node }: Passage): Entry {
  const value = run.force(option.value);
  const elements = value.kind === 'object' ? elementsOf(run, value, node) : undefined;
  return { name, value: elements ? joined(run, elements, ',', node, value) : value, by: option };
}

function credentialsEntry(passage: Passage): Entry {
  const option = optionOf(passage, 'credentials', false);
  const value = passage.run.force(option.value);
  return { name: 'access-control-allow-credentials', value, by: settledOption(option, value) };
}

/** The allowed origin, where there is one. `hasRequest`: whether the request was handed over at all. */
function originEntry(passage: Passage, hasRequest: boolean): readonly Entry[] {
  const { run, exchange, node } = passage;
  const option = optionOf(passage, 'origin', '*');
  const value = run.force(option.value);
  const by = settledOption(option, value);
  const { origin = null } = exchange.request;
  const asked = hasRequest ? primitive(origin, node, ORIGIN) : undefinedValue(node);
  const entry = (allowed: Value, decided: Option): readonly Entry[] => [
    { name: 'access-control-allow-origin', value: allowed, by: decided },
  ];
  if (value.kind === 'primitive') {
    const isEcho = value.value === true || (value.value === '*' && sendsCredentials(passage));
    return entry(isEcho ? asked : value, by);
  }
  if (isCallable(value)) {
    const answer = run.force(callValue(run, value, undefinedValue(node), [asked], node));
    return entry(answer, answeredOption(option, answer, option.node, option.property ?? option.node));
  }
  const member = memberThatAllows(run, value, asked, node);
  if (member === 'other') return entry(value, by);
  return member ? entry(asked, { ...by, node: member.node }) : [];
}

function sendsCredentials(passage: Passage): boolean {
  return truthy(passage.run, optionOf(passage, 'credentials', false).value);
}

/** What of a list, or which regular expression, lets the origin in; `other` for what is neither. */
function memberThatAllows(run: Run, value: Settled, asked: Value, node: ts.Node): Value | undefined | 'other' {
  if (value.kind === 'object' && value.internal.type === 'regexp') {
    const test = getProperty(run, value, 'test', node);
    return truthy(run, callValue(run, test, value, [asked], node)) ? value : undefined;
  }
  if (isUnknownList(value)) return truthy(run, combine(node, [value, asked])) ? value : undefined;
  if (value.kind !== 'object' || value.internal.type !== 'array') return 'other';
  return value.internal.elements.find((one) => truthy(run, equals(run, one, asked, node, false)));
}
