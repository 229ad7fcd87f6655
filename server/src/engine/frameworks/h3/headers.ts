// The functions of h3 that read the request's headers and write the response's: `setResponseHeader(event, name, value)`.

import type { Exchange } from '../../exchange/exchange.ts';
import { valueSide, writtenByCode } from '../../exchange/write.ts';
import { knownText, textOf } from '../../interpreter/operations.ts';
import { elementsOf, getProperty } from '../../interpreter/properties.ts';
import {
  primitive,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type Value,
} from '../../interpreter/value.ts';
import type ts from 'typescript';
import { argumentNode } from '../native-object.ts';
import { headersObject } from '../node-http/incoming-message.ts';
import { pairsOf, setNodeHeader } from '../node-http/server-response.ts';
import { methodValue, requesterPart, requestHeader, unknownPart } from '../probe-values.ts';
import { idiomsOf, mountOf, pathOf, urlOf } from './event.ts';
import type { Major } from './handlers.ts';

type How = 'set' | 'append';

/** Every such function by each of its names. */
export function headerFunctions(major: Major): Readonly<Record<string, NativeBehaviour>> {
  const set = writing(major, 'set');
  const append = writing(major, 'append');
  const setAll = writingAll(major, 'set');
  const appendAll = writingAll(major, 'append');
  return {
    setHeader: set,
    setResponseHeader: set,
    appendHeader: append,
    appendResponseHeader: append,
    setHeaders: setAll,
    setResponseHeaders: setAll,
    appendHeaders: appendAll,
    appendResponseHeaders: appendAll,
    removeResponseHeader: removeHeader,
    clearResponseHeaders: clearHeaders,
    getResponseHeader,
    setResponseStatus,
    getHeader: getRequestHeader,
    getRequestHeader,
    getHeaders: getRequestHeaders,
    getRequestHeaders,
    getMethod: (call) => methodValue(requestOf(call), call.node),
    isMethod,
    getRequestURL: (call) => urlOf(requestOf(call), mountOf(call.args[0]), call.node),
    getRequestPath: (call) => pathOf(requestOf(call), mountOf(call.args[0]), call.node),
    getRequestHost: (call) => unknownPart('the Host header', { kind: 'server', part: 'host' }, call.node),
    getRequestProtocol: (call) => unknownPart('the protocol', { kind: 'server', part: 'protocol' }, call.node),
    getQuery: (call) => requesterPart('the query', call.node),
    defaultContentType: (call) => undefinedValue(call.node),
  };
}

function writing(major: Major, how: How): NativeBehaviour {
  return (call) => {
    const { run, args, node } = call;
    const at = placeOfName(call);
    const name = knownText(run, args[at]);
    const value = args[at + 1] ?? undefinedValue(node);
    const { exchange } = run;
    if (name !== undefined && exchange)
      write(major, how, exchange, call, name, value, argumentNode(call, at + 1), node);
    return undefinedValue(node);
  };
}

function writingAll(major: Major, how: How): NativeBehaviour {
  return (call) => {
    const { run, args, node } = call;
    for (const { name, value, site } of pairsOf(run, args[placeOfName(call)], node)) {
      if (run.exchange) write(major, how, run.exchange, call, name, value, valueSide(site), site);
    }
    return undefinedValue(node);
  };
}

/** Behind the event; in packages that know the event of the moment (`vinxi/http`) it may be left out. */
function placeOfName({ run, args }: NativeCall): 0 | 1 {
  const first = args[0] && run.force(args[0]);
  const isName = first?.kind === 'primitive' && typeof first.value === 'string';
  const isHeaders = first?.kind === 'object' && first.internal.type === 'plain' && args.length === 1;
  return isName || isHeaders ? 0 : 1;
}

/** h3 1 writes to Node's response, h3 2 to a Headers object. */
function write(
  major: Major,
  how: How,
  exchange: Exchange,
  { run }: NativeCall,
  name: string,
  value: Value,
  expression: ts.Node,
  site: ts.Node,
): void {
  if (exchange.sent) return;
  exchange.server = idiomsOf(major);
  if (major === 1) return setNodeHeader(exchange, run, name, value, expression, site, how);
  const settled = run.force(value);
  const elements = settled.kind === 'object' ? elementsOf(run, settled, site) : undefined;
  const texts = (elements ?? [settled]).map((one) => textOf(run, one, site));
  const by = writtenByCode(settled, expression, site);
  if (how === 'set') exchange.headers.set(name, texts, by);
  else for (const text of texts) exchange.headers.append(name, text, by);
}

const removeHeader: NativeBehaviour = ({ run, args, node }) => {
  const name = knownText(run, args[1]);
  if (name !== undefined && run.exchange && !run.exchange.sent) run.exchange.headers.remove(name);
  return undefinedValue(node);
};

const clearHeaders: NativeBehaviour = ({ run, args, node }) => {
  const { exchange } = run;
  const names = args[1] && elementsOf(run, args[1], node);
  if (exchange && !exchange.sent) {
    if (!names || names.length === 0) exchange.headers.clear();
    for (const name of names ?? []) exchange.headers.remove(knownText(run, name) ?? '');
  }
  return undefinedValue(node);
};

const getResponseHeader: NativeBehaviour = ({ run, args, node }) => {
  const name = knownText(run, args[1]);
  const line = name === undefined ? undefined : run.exchange?.headers.get(name)[0];
  return line?.value ?? undefinedValue(node);
};

const setResponseStatus: NativeBehaviour = ({ run, args, node }) => {
  const { exchange } = run;
  const status = args[1] && run.force(args[1]);
  if (exchange && !exchange.sent) {
    exchange.status = status?.kind === 'primitive' && typeof status.value === 'number' ? status.value : undefined;
  }
  return undefinedValue(node);
};

const getRequestHeader: NativeBehaviour = (call) => {
  const name = knownText(call.run, call.args[placeOfName(call)])?.toLowerCase();
  return name === undefined ? requesterPart('a header', call.node) : requestHeader(requestOf(call), name, call.node);
};

const getRequestHeaders: NativeBehaviour = (call) => headersObject(requestOf(call), call.node);

/** `isMethod(event, 'GET')`, or one of several. */
const isMethod: NativeBehaviour = (call) => {
  const { run, args, node } = call;
  const expected = args[1] && run.force(args[1]);
  const several = expected?.kind === 'object' ? elementsOf(run, expected, node) : undefined;
  const names = (several ?? (expected ? [expected] : [])).map((name) => knownText(run, name));
  const method = methodValue(requestOf(call), node);
  for (const name of names) run.noteCompared(method, primitive(name, node));
  return primitive(names.includes(requestOf(call).method), node);
};

function requestOf({ run }: NativeCall) {
  return run.exchange?.request ?? run.request;
}

/** The property of an event or an error, settled; `undefined` where there is none. */
export function numberIn(
  call: Pick<NativeCall, 'run' | 'node'>,
  value: Value,
  names: readonly string[],
): number | undefined {
  for (const name of names) {
    const settled = call.run.force(getProperty(call.run, value, name, call.node));
    if (settled.kind === 'primitive' && typeof settled.value === 'number') return settled.value;
  }
  return undefined;
}
