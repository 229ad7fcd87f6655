// `createCors()` of itty-router 4: `preflight` remembers whether the origin is allowed, and answers OPTIONS; `corsify` adds
// headers to a response. A list with `*` in it echoes everybody, and so does the default; it never sets Vary.

import type ts from 'typescript';
import { HeaderList } from '../../exchange/header-list.ts';
import { headersFrom } from '../../interpreter/builtins/headers.ts';
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
  type Value,
} from '../../interpreter/value.ts';
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
import { noteUnknownOptions } from '../unknown-options.ts';
import { corsPart } from './cors-part.ts';

/** What the functions read. */
export const OPTIONS = ['origins', 'methods', 'headers', 'maxAge'] as const;

interface Settings {
  readonly library: Library;
  readonly given: Settled | undefined;
  /** The call of `createCors`. */
  readonly node: ts.Node;
}

type Passage = LibraryPassage & Settings;

/** The one that the last preflight check has let in: it is kept for `corsify`. */
interface Memory {
  allowed: { readonly value: Value; readonly by: Option } | undefined;
}

/** `createCors(options)`: an object of the two functions. */
export function createCorsOf4({ run, args, node }: NativeCall, library: Library): Value {
  const settings: Settings = { library, given: args[0] && run.force(args[0]), node };
  const memory: Memory = { allowed: undefined };
  const behaviour = (answer: (passage: Passage, memory: Memory, call: NativeCall) => Value) => (call: NativeCall) => {
    call.run.invoked.add(node);
    const { exchange } = call.run;
    if (!exchange) return undefinedValue(call.node);
    const passage: Passage = { ...settings, run: call.run, exchange };
    noteUnknownOptions(settings.given, OPTIONS, passage);
    return answer(passage, memory, call);
  };
  const preflightOf = behaviour(preflight);
  const corsifyOf = behaviour(corsify);
  run.sites.push(() => [corsPart('createCors', { preflight: preflightOf, corsify: corsifyOf }, node)]);
  return objectWith(node, {
    preflight: native('preflight', node, preflightOf),
    corsify: native('corsify', node, corsifyOf),
  });
}

function preflight(passage: Passage, memory: Memory, { node }: NativeCall): Value {
  const { run, exchange } = passage;
  const { origin, method, requestMethod, requestHeaders } = exchange.request;
  memory.allowed = allowedBy(passage);
  if (method !== 'OPTIONS' || run.stopped) return undefinedValue(node);
  const list = new HeaderList();
  if (origin && requestMethod && requestHeaders) {
    writeSettings(list, true, passage);
    const creation = defaultOption(requestHeaders, passage.node);
    list.set('Access-Control-Allow-Headers', [creation.value], writeBy(creation, passage));
    writeAllowed(list, memory, passage);
  }
  return newResponse(run, list, 200, node);
}

function corsify(passage: Passage, memory: Memory, { run, args, node }: NativeCall): Value {
  const response = run.force(args[0] ?? undefinedValue(node));
  if (response.kind === 'primitive') return throwTypeError(run, 'There is no response', node);
  const isResponse = response.kind === 'object' && response.internal.type === 'response';
  const before = isResponse && response.internal.type === 'response' ? response.internal : undefined;
  const allowed = before?.list.get('access-control-allow-origin') ?? [];
  const isLeft = [101, 301, 302, 308].includes(before?.status ?? 0);
  if (isLeft || allowed.some(({ value }) => knownText(run, value) !== '')) return response;
  const own = new HeaderList();
  writeSettings(own, false, passage);
  writeAllowed(own, memory, passage);
  const list = before?.list.copy() ?? new HeaderList();
  for (const { name, value, write } of own.all()) list.append(name, value, write);
  const rest = response.kind === 'unknown' ? response : undefined;
  return newResponse(run, list, before?.status, node, rest);
}

function optionOf({ run, given, node }: Passage, name: (typeof OPTIONS)[number]): Option | undefined {
  const option = ownOption(run, given, name, node);
  return option && !isUndefined(run, option.value) ? option : undefined;
}

/** The headers that nobody's origin decides about: the methods, the user's own, and the age. */
function writeSettings(list: HeaderList, isPreflight: boolean, passage: Passage): void {
  const { run, node } = passage;
  const writeMethods = (before: readonly string[]): void => {
    const methods = optionOf(passage, 'methods') ?? defaultOption('GET', node);
    list.set('Access-Control-Allow-Methods', [methodsText(before, methods, passage)], writeBy(methods, passage));
  };
  writeMethods([]);
  const own = headersFrom(run, optionOf(passage, 'headers')?.value, node);
  for (const { name, value, write } of own.all()) list.set(name, [value], write);
  if (isPreflight) writeMethods(['OPTIONS']);
  const age = optionOf(passage, 'maxAge');
  if (age && truthy(run, age.value)) {
    list.set('Access-Control-Max-Age', [textOf(run, age.value, node)], writeBy(age, passage));
  }
}

/** The methods, each once where others stand before them. */
function methodsText(before: readonly string[], { value }: Option, { run, node }: Passage): Value {
  const settled = run.force(value);
  const elements = settled.kind === 'object' ? elementsOf(run, settled, node) : undefined;
  const all = [...before.map((method) => primitive(method, node)), ...(elements ?? [settled])];
  const names = new Map(all.map((method) => [knownText(run, method) ?? method, method]));
  return joined(run, before.length > 0 ? [...names.values()] : all, ', ', node, settled);
}

function writeAllowed(list: HeaderList, { allowed }: Memory, passage: Passage): void {
  if (allowed) list.append('Access-Control-Allow-Origin', allowed.value, writeBy(allowed.by, passage));
}

/** The origin that is let in: empty where there is none, for a list with `*`. */
function allowedBy(passage: Passage): Memory['allowed'] {
  const { run, exchange, node } = passage;
  const asked = primitive(exchange.request.origin ?? '', node, ORIGIN);
  const option = optionOf(passage, 'origins') ?? defaultOption('*', node);
  const value = run.force(option.value);
  if (isCallable(value)) {
    const answer = run.force(callValue(run, value, undefinedValue(node), [asked], node));
    const by = answeredOption(option, asked, option.node, option.property ?? option.node);
    return truthy(run, answer) ? { value: asked, by } : undefined;
  }
  const member = memberThatAllows(run, value, asked, node);
  return member && { value: asked, by: { ...settledOption(option, value), node: member.node } };
}

/** The member that lets the origin in; a text asks whether it holds the origin anywhere. */
function memberThatAllows(run: Run, value: Settled, asked: Value, node: ts.Node): Value | undefined {
  if (value.kind === 'unknown') return truthy(run, combine(node, [value, asked])) ? value : undefined;
  if (value.kind === 'primitive') {
    const holds = (part: Value) => callValue(run, getProperty(run, value, 'includes', node), value, [part], node);
    return truthy(run, holds(asked)) || truthy(run, holds(primitive('*', node))) ? value : undefined;
  }
  const isStar = (member: Value) => knownText(run, member) === '*';
  const members = elementsOf(run, value, node) ?? [];
  return members.find((member) => isStar(member) || truthy(run, equals(run, member, asked, node, false)));
}
