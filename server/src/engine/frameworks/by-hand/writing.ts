// Writing CORS headers to something unknown: by a call with a name and a value, by an object of headers handed over,
// by assignment.

import type ts from 'typescript';
import type { Exchange } from '../../exchange/exchange.ts';
import type { HeaderList } from '../../exchange/header-list.ts';
import { meantHeader } from '../../exchange/meant-header.ts';
import { valueSide, writtenByCode } from '../../exchange/write.ts';
import { knownText, textOf } from '../../interpreter/operations.ts';
import { getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import type { NativeCall, ObjectValue, Settled, Unknown, Value } from '../../interpreter/value.ts';
import { argumentNode } from '../native-object.ts';
import { pairsOf } from '../node-http/server-response.ts';
import { clientByName } from '../outgoing/clients.ts';
import { addVary, fieldNames } from '../vary.ts';

const RESPONSE_HEADER = /^(?:access-control-(?:allow|expose|max)-|vary$)/i;

/** Misspelt ones count too: they are meant for the response. */
function isResponseHeader(name: string): boolean {
  return RESPONSE_HEADER.test(name) || meantHeader(name) !== undefined;
}

/** Code that makes requests: the same header names there are the client's mistake, not the server's policy. */
const CLIENT_SIDE =
  /(?:^|[.\s/])(?:axios|fetch|\$fetch|ofetch|got|ky|superagent|request|needle|undici|XMLHttpRequest|ajax|HttpHeaders|HttpLink|createHttpLink|httpClient|http\.(?:get|post|put|patch|delete))(?:$|[.\s(/])|setRequestHeader$|\.defaults\b/i;

/** Code that says what it expects of a response: it sends none. */
const ASSERTION = /(?:^|[^\w$])(?:expect|assert|should)(?:$|[^\w$])/;
const TEST_PACKAGE =
  /^(?:node:)?(?:assert|test)(?:\/|$)|^(?:vitest|chai|supertest|sinon|ava|tap|uvu|nock|msw|bun:test|jest|mocha)(?:\/|$)|^@(?:jest|playwright|testing-library)\//;

/** Packages that call themselves a client: `socket.io-client`, `@apollo/client`; and Angular's. */
const CLIENT_PACKAGE = /(?:^|[/-])client(?:$|\/)|^@angular\/common\/http$/;

/** Whether headers that are given to it are a request's, or only expected. */
export function sendsNoResponse(callee: Unknown): boolean {
  const { key, text, from } = callee;
  const isOfOthers = ({ name }: { readonly name: string }) => TEST_PACKAGE.test(name) || CLIENT_PACKAGE.test(name);
  const isFromOthers = from.some((source) => source.kind === 'module' && isOfOthers(source));
  if (isFromOthers || clientByName(callee)) return true;
  return [CLIENT_SIDE, ASSERTION].some((pattern) => pattern.test(key) || pattern.test(text));
}

/** Remembers headers that go out with a request, or are only expected, and functions that deal with such. */
export function noteClientCode(callee: Unknown, { run, args }: NativeCall): void {
  for (const arg of args) {
    const value = arg.kind === 'deferred' ? arg : run.force(arg);
    if (value.kind !== 'object') continue;
    if (value.internal.type === 'closure') {
      if (!callee.ambient) run.clientCode.add(value.internal.code);
      continue;
    }
    // The request that is being answered was made by no code of ours.
    if (value.internal.type !== 'host') noteHeaders(run, value);
    for (const name of ['headers', 'extraHeaders']) {
      const headers = value.properties.get(name)?.value;
      const settled = headers && run.force(headers);
      if (settled?.kind === 'object') noteHeaders(run, settled);
    }
  }
}

/** The literal, and those that its properties were spread from. */
function noteHeaders(run: Run, value: ObjectValue): void {
  run.clientCode.add(value.node);
  for (const { node } of value.properties.values()) if (node.parent) run.clientCode.add(node.parent);
}

/** Writes whatever CORS headers a call of something unknown hands over. */
export function writeByCall(exchange: Exchange, callee: Unknown, call: NativeCall, isNew: boolean): void {
  const method = callee.key.slice(callee.key.lastIndexOf('.') + 1);
  if (isNew && !/response|headers/i.test(callee.text)) return;
  if (/^(?:remove|delete|del)(?:Header|ResponseHeader)?$/.test(method)) return removeNamed(exchange.headers, call);
  if (/(?:^|\s)vary$/.test(method)) return addNamedVary(exchange.headers, call);
  if (writeNamed(exchange.headers, method, call)) return;
  for (const arg of call.args) writeHandedOver(exchange.headers, call.run, call.run.force(arg), call.node);
}

function removeNamed(headers: HeaderList, { run, args }: NativeCall): void {
  for (const arg of args) {
    const name = knownText(run, arg);
    if (name !== undefined && isResponseHeader(name)) headers.remove(name);
  }
}

function addNamedVary(headers: HeaderList, { run, args, node }: NativeCall): void {
  for (const arg of args) {
    for (const field of fieldNames(run, arg, node)) addVary(headers, field, node);
  }
}

/** `x.setHeader('Access-Control-Allow-Origin', value)`, `setHeader(event, name, value)`; false for other calls. */
function writeNamed(headers: HeaderList, method: string, call: NativeCall): boolean {
  const { run, args, node } = call;
  const at = args.findIndex((arg) => isResponseHeader(knownText(run, arg) ?? ''));
  const name = knownText(run, args[at]);
  const value = args[at + 1];
  if (name === undefined || !value) return false;
  const text = textOf(run, value, node);
  const write = writtenByCode(text, argumentNode(call, at + 1), node);
  if (/append|add/i.test(method)) headers.append(name, text, write);
  else headers.set(name, [text], write);
  return true;
}

/** An object of headers, or one that holds such an object under `headers`. */
function writeHandedOver(headers: HeaderList, run: Run, value: Settled, node: ts.Node): void {
  if (value.kind !== 'object') return;
  if (writePairs(headers, run, value, node)) return;
  for (const key of ['headers', 'ResponseHeaders', 'multiValueHeaders']) {
    if (!value.properties.has(key)) continue;
    const inner = run.force(getProperty(run, value, key, node));
    if (inner.kind === 'object') writePairs(headers, run, inner, node);
  }
}

/** Writes the CORS headers among an object's entries; false when it has none. */
export function writePairs(headers: HeaderList, run: Run, value: Settled, node: ts.Node): boolean {
  const pairs = pairsOf(run, value, node).filter(({ name }) => isResponseHeader(name));
  for (const { name, value: written, site } of pairs) {
    if (isReadBack(headers, name, written)) continue;
    const text = textOf(run, written, site);
    headers.set(name, [text], writtenByCode(text, valueSide(site), site));
  }
  return pairs.length > 0;
}

/** Whether a value is what the response says already: `validate({ headers: ctx.response.headers })` writes nothing. */
function isReadBack(headers: HeaderList, name: string, value: Value): boolean {
  const [line, ...others] = headers.get(name);
  return line?.value === value && others.length === 0;
}

/** `set.headers['access-control-allow-origin'] = origin`, `response.headers = { … }`. */
export function writeByAssignment(
  run: Run,
  exchange: Exchange,
  target: Unknown,
  name: string,
  value: Value,
  node: ts.Node,
): void {
  if (sendsNoResponse(target)) return;
  if (/^headers$/i.test(name)) writePairs(exchange.headers, run, run.force(value), node);
  else if (isResponseHeader(name) && /headers?$|^set\b/i.test(target.key)) {
    const text = textOf(run, value, node);
    exchange.headers.set(name, [text], writtenByCode(text, valueSide(node), node));
  }
}
