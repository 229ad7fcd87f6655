// restify's request and response (lib/request.js and response.js, 8 to 11): `header` adds to what is there, and whoever
// listens to `header` writes last.

import type ts from 'typescript';
import type { Exchange, ServerIdioms } from '../../exchange/exchange.ts';
import { valueSide } from '../../exchange/write.ts';
import { callValue } from '../../interpreter/call.ts';
import { knownText, textOf } from '../../interpreter/operations.ts';
import { getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import {
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../../interpreter/value.ts';
import { argumentNode, methodTable } from '../native-object.ts';
import { incomingMessage } from '../node-http/incoming-message.ts';
import { pairsOf, serverResponse, setNodeHeader } from '../node-http/server-response.ts';
import { pathValue, requestHeader, requesterPart, unknownPart } from '../probe-values.ts';

export const RESTIFY: ServerIdioms = {
  name: 'restify',
  origin: '$TO.req.headers.origin',
  vary: "$TO.header('Vary', 'Origin')",
};

/** The request as restify hands it over. */
export function restifyRequest({ request }: Exchange, node: ts.Node): ObjectValue {
  const methods = methodTable({
    // `req.header(name, whatOtherwise)`
    header: ({ run, args, node: at }) => {
      const name = knownText(run, args[0])?.toLowerCase();
      if (name === undefined) return requesterPart('a header', at);
      const value = requestHeader(request, name, at);
      const isAbsent = value.kind === 'primitive' && !value.value;
      return isAbsent && args[1] ? args[1] : value;
    },
    path: (call) => pathValue(request, 'path()', call.node),
    getPath: (call) => pathValue(request, 'path()', call.node),
    href: (call) => pathValue(request, 'href()', call.node),
    isSecure: (call) => unknownPart('req.isSecure()', { kind: 'server', part: 'protocol' }, call.node),
  });
  return incomingMessage(request, node, (name, at) => methods(name, at));
}

export interface RestifyResponse {
  readonly value: ObjectValue;
  /** Lets those who listen to `header` write, and ends the response. */
  readonly send: (run: Run, node: ts.Node) => void;
}

export function restifyResponse(exchange: Exchange, node: ts.Node): RestifyResponse {
  exchange.server = RESTIFY;
  const listeners: Value[] = [];
  const send = (run: Run, at: ts.Node): void => {
    if (exchange.sent) return;
    for (const listener of listeners.splice(0)) callValue(run, listener, value, [], at);
    if (!run.stopped) exchange.sent = true;
  };
  const methods = methodTable(methodsOf(exchange, listeners, send));
  const value = serverResponse(exchange, node, (name, at) => methods(name, at));
  return { value, send };
}

function methodsOf(
  exchange: Exchange,
  listeners: Value[],
  send: RestifyResponse['send'],
): Readonly<Record<string, NativeBehaviour>> {
  const listen: NativeBehaviour = (call) => {
    if (knownText(call.run, call.args[0]) === 'header' && call.args[1]) listeners.push(call.args[1]);
    return call.self;
  };
  const ending: NativeBehaviour = (call) => {
    sendBody(exchange, call);
    send(call.run, call.node);
    return call.self;
  };
  const chain: NativeBehaviour = (call) => call.self;
  return {
    header: (call) => addHeader(exchange, call),
    set: (call) => {
      if (knownText(call.run, call.args[0]) !== undefined) addHeader(exchange, call);
      else addHeaders(exchange, call);
      return call.self;
    },
    get: (call) => headerValue(exchange, call),
    on: listen,
    once: listen,
    status: (call) => {
      setStatus(exchange, call.run, call.args[0]);
      return call.args[0] ?? undefinedValue(call.node);
    },
    send: ending,
    sendRaw: ending,
    json: ending,
    redirect: (call) => {
      exchange.status = 302;
      setStatus(exchange, call.run, call.args[0]);
      send(call.run, call.node);
      return call.self;
    },
    end: (call) => {
      send(call.run, call.node);
      return call.self;
    },
    noCache: chain,
    cache: chain,
    charSet: chain,
    link: chain,
  };
}

function setStatus(exchange: Exchange, run: Run, value: Value | undefined): void {
  const settled = value && run.force(value);
  const isNumber = settled?.kind === 'primitive' && typeof settled.value === 'number';
  if (isNumber && !exchange.sent) exchange.status = Number(settled.value);
  else if (settled?.kind === 'unknown') exchange.status = undefined;
}

/** `send([code], body, headers)`: an error as a body gives its status. */
function sendBody(exchange: Exchange, { run, args, node }: NativeCall): void {
  const first = args[0] && run.force(args[0]);
  const hasCode = first?.kind === 'primitive' && typeof first.value === 'number';
  if (hasCode) setStatus(exchange, run, first);
  const body = hasCode ? args[1] && run.force(args[1]) : first;
  if (body?.kind === 'object' && body.internal.type === 'error' && !hasCode) {
    const code = run.force(getProperty(run, body, 'statusCode', node));
    exchange.status = code.kind === 'primitive' && typeof code.value === 'number' ? code.value : 500;
  }
  // What is sent may be an error that nobody shows.
  if (body?.kind === 'unknown' && !hasCode) exchange.status = undefined;
  for (const { name, value, site } of pairsOf(run, args[hasCode ? 2 : 1], node)) {
    setNodeHeader(exchange, run, name, value, valueSide(site), site);
  }
}

function headerValue(exchange: Exchange, call: NativeCall): Value {
  const name = knownText(call.run, call.args[0]);
  return (name === undefined ? undefined : exchange.headers.get(name)[0]?.value) ?? undefinedValue(call.node);
}

/** `res.header(name, value)`: a second value makes a second line; without a value it reads. */
function addHeader(exchange: Exchange, call: NativeCall): Value {
  const { run, args, node } = call;
  const name = knownText(run, args[0]);
  const value = args[1] && run.force(args[1]);
  if (!value || (value.kind === 'primitive' && value.value === undefined)) return headerValue(exchange, call);
  // More arguments fill the blanks of the value.
  const text = args.length > 2 && value.kind === 'primitive' ? requesterPart('a formatted header', node) : value;
  if (name !== undefined) writeHeader(exchange, run, name, text, argumentNode(call, 1), node);
  return value;
}

function addHeaders(exchange: Exchange, { run, args, node }: NativeCall): void {
  for (const { name, value, site } of pairsOf(run, args[0], node)) {
    const settled = run.force(value);
    if (settled.kind === 'primitive' && settled.value === undefined) continue;
    writeHeader(exchange, run, name, settled, valueSide(site), site);
  }
}

function writeHeader(
  exchange: Exchange,
  run: Run,
  name: string,
  value: Value,
  expression: ts.Node,
  site: ts.Node,
): void {
  const before = exchange.headers.get(name)[0]?.value;
  const text = before && textOf(run, before, site);
  const isThere = text !== undefined && !(text.kind === 'primitive' && text.value === '');
  const how = isThere && name.toLowerCase() !== 'content-type' ? 'append' : 'set';
  setNodeHeader(exchange, run, name, value, expression, site, how);
}
