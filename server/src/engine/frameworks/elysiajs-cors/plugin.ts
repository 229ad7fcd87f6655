// What `@elysiajs/cors` writes: some headers into what every response starts with, the others into `set` of each request.

import type ts from 'typescript';
import type { Exchange } from '../../exchange/exchange.ts';
import { HeaderList } from '../../exchange/header-list.ts';
import { newResponse } from '../../interpreter/builtins/response.ts';
import { joined, nullish, textOf, truthy } from '../../interpreter/operations.ts';
import { elementsOf, getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import { ORIGIN } from '../../interpreter/sources.ts';
import {
  primitive,
  undefinedValue,
  type NativeCall,
  type ObjectValue,
  type PrimitiveContent,
  type Settled,
  type Value,
} from '../../interpreter/value.ts';
import { isUnknownList } from '../cors/is-allowed.ts';
import { addPreflightRoutes, newPlugin, started } from '../elysia/app.ts';
import {
  defaultOption,
  isFalsy,
  isUndefined,
  ownOption,
  settledOption,
  writeBy,
  type Library,
  type Option,
} from '../library-options.ts';
import { defineWritten } from '../written-properties.ts';
import { askMembers, type Asking } from './allowed-origin.ts';
import { noteUnknownOptions } from '../unknown-options.ts';
import type { Manners } from './manners.ts';

interface Settings {
  readonly run: Run;
  /** The call of `cors`. */
  readonly node: ts.Node;
  readonly library: Library;
  readonly manners: Manners;
  readonly given: Settled | undefined;
  /** The headers that are collected for a response, or for all. */
  readonly headers: ObjectValue;
}

/** The plugin at work on one request. */
interface Passage extends Settings {
  readonly exchange: Exchange;
}

/** `cors(options)`: an app that looks at requests before others do. */
export function createPlugin({ run, args, node }: NativeCall, library: Library, manners: Manners): Value {
  const given = args[0] && run.force(args[0]);
  const withPassage = (body: (passage: Passage) => Value) => (call: NativeCall) => {
    const { exchange } = call.run;
    const headers = headersIn(call);
    if (!exchange || !headers) return undefinedValue(node);
    const passage: Passage = { run: call.run, node, library, manners, given, exchange, headers };
    noteUnknownOptions(given, knownTo(manners), passage);
    return body(passage);
  };
  const app = newPlugin(node, 'cors(…)', withPassage(answerRequest));
  const settings: Settings = { run, node, library, manners, given, headers: app.headers };
  if (!manners.isEarly && answersPreflights(settings)) addPreflightRoutes(app, withPassage(answerPreflight));
  writeFixed(settings);
  return started(run, app);
}

/** `set.headers` of the context that a hook is given. */
function headersIn({ run, args, node }: NativeCall): ObjectValue | undefined {
  const [context] = args;
  const set = context && getProperty(run, context, 'set', node);
  const headers = set && run.force(getProperty(run, set, 'headers', node));
  return headers?.kind === 'object' ? headers : undefined;
}

/** What the plugin reads; of the two for exposed headers the one that its release has. */
export const OPTIONS = [
  'origin',
  'methods',
  'allowedHeaders',
  'exposeHeaders',
  'exposedHeaders',
  'credentials',
  'maxAge',
  'preflight',
  'aot',
] as const;

function knownTo({ exposed }: Manners): readonly string[] {
  return OPTIONS.filter((name) => !name.startsWith('expose') || name === exposed);
}

/** An option; its default where it is `undefined`: a variable of the environment that is not set perhaps. */
function optionOf({ run, given, node }: Settings, name: (typeof OPTIONS)[number], byDefault: PrimitiveContent): Option {
  const option = ownOption(run, given, name, node);
  if (!option) return defaultOption(byDefault, node);
  const value = run.force(option.value);
  const isMissing = mayBeUnset(value) ? nullish(run, value) : isUndefined(run, value);
  return isMissing ? { ...option, value: primitive(byDefault, option.node) } : option;
}

/** Whether it is a variable of the environment; other unknown values are taken for given. */
function mayBeUnset(value: Settled): boolean {
  const isVariable = value.from.some((source) => source.kind === 'environment');
  return value.kind === 'unknown' && isVariable && !isUnknownList(value);
}

function answersPreflights(settings: Settings): boolean {
  return truthy(settings.run, optionOf(settings, 'preflight', true).value);
}

function put(name: string, value: Value, option: Option, settings: Settings): void {
  const { headers, manners, run, node, library } = settings;
  const key = manners.isModern ? name.toLowerCase() : name;
  defineWritten(headers, key, textOf(run, value, node), writeBy(option, { node, library }));
}

/** The headers that do not depend on the request. */
function writeFixed(settings: Settings): void {
  const { run, manners } = settings;
  for (const { name, option, value } of listsOf(settings)) {
    const isExposed = name === 'Access-Control-Expose-Headers';
    // Until 1.1 its name was misspelt here.
    const sent = isExposed && !manners.isModern ? 'Access-Control-Exposed-Headers' : name;
    if (value.kind === 'unknown' || isText(value)) put(sent, value, option, settings);
  }
  const credentials = optionOf(settings, 'credentials', manners.credentials);
  const value = run.force(credentials.value);
  const isOn = value.kind === 'unknown' ? truthy(run, value) : isTrue(value);
  if (!isOn) return;
  const decided = settledOption(credentials, value);
  put('Access-Control-Allow-Credentials', primitive('true', decided.node), decided, settings);
}

interface HeaderNames {
  readonly name: string;
  readonly option: Option;
  readonly value: Settled;
}

/** The two lists of headers; that of the allowed ones is the first. */
function listsOf(settings: Settings): readonly HeaderNames[] {
  const { lists, exposed } = settings.manners;
  const allowed = optionOf(settings, 'allowedHeaders', lists);
  const exposing = optionOf(settings, exposed, lists);
  return [
    { name: 'Access-Control-Allow-Headers', option: allowed, value: listValue(settings, allowed) },
    { name: 'Access-Control-Expose-Headers', option: exposing, value: listValue(settings, exposing) },
  ];
}

function listValue({ run, node }: Settings, { value }: Option): Settled {
  const settled = run.force(value);
  const elements = settled.kind === 'object' ? elementsOf(run, settled, node) : undefined;
  return elements ? run.force(joined(run, elements, ', ', node, settled)) : settled;
}

function answerRequest(passage: Passage): Value {
  const { run, exchange, manners, node } = passage;
  const { method } = exchange.request;
  writeOrigin(passage);
  if (run.stopped) return undefinedValue(node);
  if (manners.isEarly && method === 'OPTIONS' && answersPreflights(passage)) return answerPreflight(passage);
  writeMethods(passage, method);
  const names = namesIn(passage).join(', ');
  if (manners.isModern) echoLists(passage, names, names);
  else if (manners.knowsStar) writeLists(passage);
  return undefinedValue(node);
}

function answerPreflight(passage: Passage): Value {
  const { run, exchange, manners, node } = passage;
  const { requestMethod, requestHeaders, method } = exchange.request;
  writeOrigin(passage);
  if (run.stopped) return undefinedValue(node);
  writeMethods(passage, manners.isModern ? requestMethod : method);
  if (manners.isModern) echoLists(passage, String(requestHeaders), namesIn(passage).join(','));
  else writeLists(passage);
  const maxAge = optionOf(passage, 'maxAge', 5);
  if (!isFalsy(run, maxAge.value)) put('Access-Control-Max-Age', maxAge.value, maxAge, passage);
  return newResponse(run, new HeaderList(), 204, node);
}

/** The names of the headers that a request has, as far as they can be told. */
function namesIn({ exchange }: Passage): readonly string[] {
  const { origin, requestMethod, requestHeaders } = exchange.request;
  const known = { 'access-control-request-headers': requestHeaders, 'access-control-request-method': requestMethod };
  return Object.entries({ ...known, origin }).flatMap(([name, value]) => (value === undefined ? [] : [name]));
}

/** Fills lists that are `true`; the others are among what every response starts with. */
function echoLists(passage: Passage, allowed: string, exposed: string): void {
  for (const [index, { name, option, value }] of listsOf(passage).entries()) {
    if (isTrue(value)) put(name, primitive(index === 0 ? allowed : exposed, passage.node), option, passage);
  }
}

/** Until 1.1 the lists are written with each answer; the first releases expose nothing. */
function writeLists(passage: Passage): void {
  const { run, manners } = passage;
  for (const [index, { name, option, value }] of listsOf(passage).entries()) {
    if ((manners.knowsStar || index === 0) && !isFalsy(run, value)) put(name, value, option, passage);
  }
}

function writeMethods(passage: Passage, asked: string | undefined): void {
  const { run, manners, node } = passage;
  if (manners.isModern && !asked) return;
  const option = optionOf(passage, 'methods', manners.methods);
  const value = listValue(passage, option);
  const methods = isTrue(value) ? primitive(asked, node) : value;
  if (!isFalsy(run, methods)) put('Access-Control-Allow-Methods', methods, option, passage);
}

function writeOrigin(passage: Passage): void {
  const { run, exchange, manners, library, node } = passage;
  const option = optionOf(passage, 'origin', manners.origin);
  const value = run.force(option.value);
  const by = settledOption(option, value);
  if (isTrue(value)) return writeAllowed(passage, by, '*');
  const elements = value.kind === 'object' ? elementsOf(run, value, node) : undefined;
  const members = (elements ?? [value]).map((member) => run.force(member));
  if (members.length === 0 || (value.kind === 'primitive' && value.value === false)) return;
  const star = members.find((member) => manners.knowsStar && isStar(member));
  if (star) return writeAllowed(passage, { ...by, node: star.node, value: star }, '*', star);
  const asked = primitive(exchange.request.origin ?? '', node, ORIGIN);
  const asking: Asking = { run, exchange, manners, library, node, option: by, asked };
  const answer = askMembers(members, asking);
  if (run.stopped) return;
  const vary = isFalsy(run, value) ? '*' : 'Origin';
  if (answer.kind === 'in') return writeAllowed({ ...passage, library: answer.library }, answer.by, vary);
  put('Vary', primitive('Origin', node), by, passage);
  const text = joined(run, answer.texts, ', ', node, value);
  if (!manners.isModern) put('Access-Control-Allow-Origin', text, by, passage);
}

/** Lets in who asks, or everybody. */
function writeAllowed(passage: Passage, by: Option, vary: string, star?: Value): void {
  const { exchange, node } = passage;
  const { origin } = exchange.request;
  const allowed = origin ? primitive(origin, by.node, ORIGIN) : primitive('*', by.node);
  put('Vary', primitive(vary, node), by, passage);
  put('Access-Control-Allow-Origin', star ?? allowed, by, passage);
}

function isText(value: Settled): boolean {
  return value.kind === 'primitive' && typeof value.value === 'string';
}

function isTrue(value: Settled): boolean {
  return value.kind === 'primitive' && value.value === true;
}

function isStar(value: Settled): boolean {
  return value.kind === 'primitive' && value.value === '*';
}
