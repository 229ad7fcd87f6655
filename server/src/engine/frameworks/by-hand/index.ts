// The net under all frameworks: code that reads the Origin from, and writes CORS headers to, something whose make
// nobody knows. What is unknown but `ambient` may be the request or the response, or hold them.

import ts from 'typescript';
import type { Run } from '../../interpreter/run.ts';
import { dependsOnOrigin, union, type Sources } from '../../interpreter/sources.ts';
import { combine, member, sourcesOfAll, unknown } from '../../interpreter/unknowns.ts';
import { isCallable } from '../../interpreter/operations.ts';
import { question } from '../../interpreter/path.ts';
import { shortText, undefinedValue, type NativeCall, type Unknown, type Value } from '../../interpreter/value.ts';
import { tellHanded } from '../handed-to-unknown.ts';
import { clientByName } from '../outgoing/clients.ts';
import { methodValue, requesterPart, requestHeader, unknownPart } from '../probe-values.ts';
import { runCallbacks } from './callbacks.ts';
import { readHeaderByCall } from './reading.ts';
import { noteClientCode, sendsNoResponse, writeByAssignment, writeByCall } from './writing.ts';

/** Parts of a request that its sender fills. */
const SENT_DATA = new Set([
  'body',
  'query',
  'params',
  'cookies',
  'signedCookies',
  'queryStringParameters',
  'rawBody',
  'searchParams',
]);
/** Parts that never lead to the headers of the request or the response. */
const NO_CARRIER = new Set([
  'user',
  'session',
  'locals',
  'log',
  'logger',
  'db',
  'env',
  'config',
  'state',
  'files',
  'file',
  'ip',
  'length',
  'name',
  'id',
]);
const HEADERS = /(?:^|\.)(?:headers?|headersDistinct|rawHeaders|multiValueHeaders)$/i;

/** A property of an unknown. */
export function ambientProperty(run: Run, target: Unknown, name: string, node: ts.Node): Value | undefined {
  const { exchange } = run;
  if (!exchange || !target.ambient || clientByName(target)) return undefined;
  if (HEADERS.test(target.key) && !isMethodCall(node)) return requestHeader(exchange.request, name.toLowerCase(), node);
  if (SENT_DATA.has(name)) return requesterPart(`${target.text}.${name}`, node);
  if (name === 'method' || name === 'httpMethod') return methodValue(exchange.request, node);
  if (name === 'url' || name === 'path' || name === 'originalUrl' || name === 'pathname') {
    return unknownPart(`${target.text}.${name}`, { kind: 'server', part: 'path' }, node);
  }
  // `ctx.origin`, `request.nextUrl.origin`: the server's own.
  if (name === 'origin' || name === 'host' || name === 'hostname' || name === 'protocol') {
    return unknownPart(`${target.text}.${name}`, { kind: 'server', part: name }, node);
  }
  const part = member(target, name, node);
  return NO_CARRIER.has(name) ? { ...part, ambient: false, from: [{ kind: 'opaque' }] } : part;
}

/** `headers.get(…)`: the name is a method's, not a header's. */
function isMethodCall(node: ts.Node): boolean {
  const { parent } = node;
  return parent !== undefined && ts.isCallExpression(parent) && parent.expression === node;
}

/** An assignment to a property of an unknown: `set.headers['access-control-allow-origin'] = origin`. */
export function ambientAssignment(run: Run, target: Unknown, name: string, value: Value, node: ts.Node): void {
  const { exchange } = run;
  if (exchange && !exchange.sent) writeByAssignment(run, exchange, target, name, value, node);
}

const CHECK_NAME = /check|verif|assert|valid|ensure|guard|allow|auth|restrict|protect|permit/i;
/** Methods whose answer is data that was sent, not a part of the exchange any more. */
const READS_DATA = /\.(?:json|text|formData|arrayBuffer|blob|body|param|params|query|parseBody)$/;
/** Methods of texts and lists, which no request or response has: what they answer is no response that could be chained. */
const OF_TEXT_OR_LIST =
  /\.(?:includes|indexOf|lastIndexOf|some|every|find|findIndex|filter|map|join|split|slice|trim|toLowerCase|toUpperCase|startsWith|endsWith|match|replace|replaceAll|test|at|flat|flatMap|concat)$/;

/** A call of something unknown. */
export function ambientCall(callee: Unknown, call: NativeCall, isNew: boolean): Value {
  const { run, node, args } = call;
  const { exchange } = run;
  tellHanded(callee, call);
  const isNoResponse = sendsNoResponse(callee);
  if (isNoResponse) noteClientCode(callee, call);
  if (exchange) {
    const header = readHeaderByCall(exchange.request, callee, call);
    if (header) return header;
    if (!isNoResponse && !exchange.sent) writeByCall(exchange, callee, call, isNew);
    if (handsOver(call)) exchange.handedOver = true;
    if (mayRefuse(callee, call)) return refuse(call);
  }
  const called = runCallbacks(callee, call);
  if (run.stopped) return undefinedValue(node);
  return answerOf(callee, args, called, node);
}

/** Whether a call is given a function, a request or a response, and so can go on later. */
function handsOver({ run, args }: NativeCall): boolean {
  return args.some((arg) => {
    const settled = arg.kind === 'deferred' ? arg : run.force(arg);
    return settled.kind === 'object' && (isCallable(settled) || settled.internal.type === 'host');
  });
}

/** Names of functions that, given a request, look at its Origin. */
const ORIGIN_CHECK_NAME = /origin|cors|allow|whitelist|trusted|referr?er|csrf/i;

/** What an unknown call gives: it depends on the callee, the arguments, and what its callbacks gave. */
function answerOf(callee: Unknown, args: readonly Value[], called: Sources, node: ts.Node): Value {
  const ambient = callee.ambient && !READS_DATA.test(callee.key) && !OF_TEXT_OR_LIST.test(callee.key);
  const from = union(union(ambient ? [] : callee.from, askedAbout(callee, args)), called);
  const key = ambient ? callee.key.replace(/\.[^.]*$/, '') : combine(node, [callee, ...args]).key;
  return unknown({ key, node, from, ambient, text: shortText(node) });
}

/** What a call was asked about. A function that is given the whole request looks at the Origin only if its name says so. */
function askedAbout(callee: Unknown, args: readonly Value[]): Sources {
  const from = sourcesOfAll(args);
  return ORIGIN_CHECK_NAME.test(callee.text) ? from : from.filter((source) => source.kind !== 'exchange');
}

/**
 * A statement such as `verifyOrigin(origin)` may throw for some origins: whoever comes past it was checked by something
 * that the code does not show.
 */
function mayRefuse(callee: Unknown, { args, node }: NativeCall): boolean {
  const around = node.parent && ts.isAwaitExpression(node.parent) ? node.parent.parent : node.parent;
  const isStatement = around !== undefined && ts.isExpressionStatement(around);
  return isStatement && CHECK_NAME.test(callee.text) && dependsOnOrigin(askedAbout(callee, args));
}

function refuse({ run, node, args }: NativeCall): Value {
  const passes = question(`passes@${node.pos}`, `\`${shortText(node)}\` lets it pass`, node, sourcesOfAll(args));
  if (run.decide(passes)) return undefinedValue(node);
  return run.throw(unknown({ key: `refused@${node.pos}`, node, from: [] }));
}
