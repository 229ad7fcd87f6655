// Notes the requests that code makes through clients of which nobody has a model: what they are given, and what is read
// of an answer that is known to be opaque. Only runs that ask for it note anything.

import type ts from 'typescript';
import type { Outgoing, OutgoingHeader, OutgoingRequest } from '../../exchange/outgoing.ts';
import { valueSide, writtenByCode } from '../../exchange/write.ts';
import { isCallable, textOf } from '../../interpreter/operations.ts';
import type { Run } from '../../interpreter/run.ts';
import { undefinedValue, type NativeCall, type Unknown, type Value } from '../../interpreter/value.ts';
import { clientOf, lastName, type FoundClient } from './clients.ts';
import { staysAtHome } from './address.ts';
import { runHooks } from './hooks.ts';
import { httpHeaders } from './http-headers.ts';
import { opaqueResponse } from './opaque-response.ts';
import { headerByCall, headersIn, headersInSettings } from './request-headers.ts';

export { isClientPackage } from './clients.ts';

const RESPONSE_HEADER = /^access-control-(?:allow|expose|max)/i;
/** Methods by which a header is put on a request. */
const SETTERS = new Set(['set', 'append', 'header', 'headers', 'setHeader', 'setHeaders', 'setRequestHeader']);

/** Methods that are given what a request carries. */
const TAKES_DATA = new Set(['send', 'body', 'json', 'query', 'field', 'attach', 'write', 'end']);

/** A call of something unknown: what it gives, where that is known by the request alone. */
export function outgoingCall(callee: Unknown, call: NativeCall, isNew: boolean): Value | undefined {
  const { outgoing } = call.run;
  if (!outgoing) return undefined;
  if (isNew && callee.key === 'import @angular/common/http.HttpHeaders') return httpHeaders(call);
  const found = clientOf(call.run, callee) ?? setterOfRequest(callee);
  if (!found || !makesRequest(found)) return undefined;
  const request = requestOf(outgoing, callee, call, found);
  outgoing.requests.push(request);
  return found.client === 'fetch' && isOpaque(request) ? opaqueResponse(request, call.node) : undefined;
}

/** Remembers what a call of a client gives as a client. */
export function noteClient(callee: Unknown, { run, args }: NativeCall, result: Value): void {
  if (!run.outgoing || result.kind !== 'unknown') return;
  const found = clientOf(run, callee);
  const isInjected = callee.key === 'import @angular/core.inject' && isHttpClient(args[0]);
  if (found && found.client !== 'fetch') run.outgoing.clients.set(result.key, found.client);
  else if (isInjected) run.outgoing.clients.set(result.key, 'axios');
}

/** An assignment to a property of something unknown: `axios.defaults.headers.common['X-A'] = 'b'`. */
export function outgoingAssignment(run: Run, target: Unknown, name: string, value: Value, node: ts.Node): void {
  const found = run.outgoing && clientOf(run, target);
  if (!found) return;
  const isHeaders = name === 'headers' || /(?:^|\.)headers$/.test(target.key);
  const headers = RESPONSE_HEADER.test(name)
    ? [headerByAssignment(run, name, value, node)]
    : isHeaders
      ? headersIn(run, value, node)
      : [];
  const by = { client: found.client, sender: target.text };
  if (headers.length > 0) run.outgoing?.requests.push(plainRequest(run, node, by, headers));
}

function isHttpClient(value: Value | undefined): boolean {
  return value?.kind === 'unknown' && value.key === 'import @angular/common/http.HttpClient';
}

/** Nothing but a request of XMLHttpRequest has this method. */
function setterOfRequest({ key }: Unknown): FoundClient | undefined {
  return key.endsWith('.setRequestHeader') ? { client: 'axios', path: '.setRequestHeader' } : undefined;
}

function requestOf(outgoing: Outgoing, callee: Unknown, call: NativeCall, found: FoundClient): OutgoingRequest {
  const { run, node } = call;
  const settings = settingsOf(found, call);
  const given = settings.flatMap((value) => headersInSettings(run, value, node));
  const headers = [...headersSet(found, call), ...given, ...runHooks(outgoing, call, found)];
  for (const { line } of headers) run.clientCode.add(line.write.site.parent);
  const mode = settings.reduce<OutgoingRequest['mode']>((known, value) => modeIn(run, value) ?? known, undefined);
  // What other clients are given may be relative to an address that they know.
  const [address] = found.client === 'fetch' && found.path === '' ? call.args : [];
  const isAtHome = address !== undefined && staysAtHome(run, address);
  const by = { client: found.client, sender: callee.text };
  return { ...plainRequest(run, node, by, headers), mode, staysAtHome: isAtHome };
}

function plainRequest(
  run: Run,
  node: ts.Node,
  { client, sender }: Pick<OutgoingRequest, 'client' | 'sender'>,
  headers: readonly OutgoingHeader[],
): OutgoingRequest {
  const rest = { mode: undefined, staysAtHome: false, reads: [], expectsOpaque: false };
  return { node, client, sender, headers, decisions: run.path.decisions.length, ...rest };
}

/** What stands in for a client in tests is told what to answer. */
const STAND_IN = /mock|stub|reply|respon[ds]|returns|resolves|rejects/i;
/** Parts of a client that make or set up requests; what follows `headers` changes them. */
const OF_AXIOS =
  /^(?:\.(?:request|get|delete|head|options|jsonp|query|post|put|patch|postForm|putForm|patchForm|create|extend|clone|Axios|HttpRequest))?$|\.use$|headers|setRequestHeader$/;

function makesRequest({ client, path }: FoundClient): boolean {
  if (STAND_IN.test(path)) return false;
  return client === 'fetch' ? path === '' : client === 'settings' || OF_AXIOS.test(path);
}

/** The arguments that may hold settings. The body of `axios.post` does not, whatever is in it. */
function settingsOf({ client, path }: FoundClient, { run, args: all }: NativeCall): readonly Value[] {
  const method = lastName(path);
  const args = all.map((arg) => run.force(arg)).map((arg) => (isCallable(arg) ? undefinedValue(arg.node) : arg));
  if (TAKES_DATA.has(method)) return [];
  if (client !== 'axios') return args;
  if (/^(?:post|put|patch)(?:Form)?$/.test(method)) return args.slice(2);
  return /^(?:get|delete|head|options|jsonp|query)$/.test(method) ? args.slice(1) : args;
}

/** `xhr.setRequestHeader(name, value)`, `superagent.get(url).set({ … })`. */
function headersSet({ path }: FoundClient, call: NativeCall): readonly OutgoingHeader[] {
  if (!SETTERS.has(lastName(path))) return [];
  const header = headerByCall(call);
  const [first] = call.args;
  return header ? [header] : first ? headersIn(call.run, first, call.node) : [];
}

function headerByAssignment(run: Run, name: string, value: Value, node: ts.Node): OutgoingHeader {
  const text = textOf(run, value, node);
  return { line: { name, value: text, write: writtenByCode(text, valueSide(node), node) }, carrier: node };
}

function modeIn(run: Run, value: Value): OutgoingRequest['mode'] {
  const settings = run.force(value);
  if (settings.kind !== 'object') return undefined;
  const property = settings.properties.get('mode');
  const mode = property && run.force(property.value);
  if (mode?.kind !== 'primitive' || typeof mode.value !== 'string') return undefined;
  return { value: mode.value, node: property?.node ?? mode.node };
}

/** Whether the browser hides the response from the code that asked for it. */
function isOpaque({ mode, staysAtHome: isAtHome }: OutgoingRequest): boolean {
  return mode?.value === 'no-cors' && !isAtHome;
}
