// node:http ServerResponse (Node 20 to 24): the ways to write a header and what each does to what is there.
// http2's compatibility response behaves alike.

import type ts from 'typescript';
import { NODE, type Exchange } from '../../exchange/exchange.ts';
import type { HeaderLine, Write } from '../../exchange/header-list.ts';
import { valueSide, writtenByCode } from '../../exchange/write.ts';
import { knownText, textOf } from '../../interpreter/operations.ts';
import { elementsOf, entriesOf, throwTypeError } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import {
  array,
  hostObject,
  native,
  primitive,
  undefinedValue,
  type HostLookup,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Property,
  type Value,
} from '../../interpreter/value.ts';
import { argumentNode, methodTable } from '../native-object.ts';
import { incomingMessage } from './incoming-message.ts';

/** A response object that writes into `exchange`; `extra` knows what a framework adds. */
export function serverResponse(exchange: Exchange, node: ts.Node, extra?: HostLookup): ObjectValue {
  exchange.server ??= NODE;
  const methods = methodTable({ ...responseMethods(exchange) });
  const lookup: HostLookup = (name, at, run) => {
    const own = extra?.(name, at, run) ?? methods(name, at);
    if (own) return own;
    if (name === 'req') return incomingMessage(exchange.request, at);
    if (name === 'headersSent' || name === 'writableEnded') return primitive(exchange.sent, at);
    return undefined;
  };
  const response = hostObject('ServerResponse', node, lookup, [{ kind: 'exchange' }]);
  response.properties.set('statusCode', statusProperty(exchange, node));
  return response;
}

/** `res.statusCode = 204`. */
function statusProperty(exchange: Exchange, node: ts.Node): Property {
  const getter = native('statusCode', node, (call) => primitive(exchange.status, call.node));
  const setter = native('statusCode', node, (call) => {
    const status = call.args[0] && call.run.force(call.args[0]);
    const isNumber = status?.kind === 'primitive' && typeof status.value === 'number';
    if (!exchange.sent) exchange.status = isNumber ? Number(status.value) : undefined;
    return undefinedValue(call.node);
  });
  return { value: undefinedValue(node), getter, setter, node };
}

function responseMethods(exchange: Exchange): Readonly<Record<string, NativeBehaviour>> {
  const end: NativeBehaviour = (call) => finish(exchange, call);
  return {
    setHeader: (call) => {
      writeArgument(exchange, call, 'set');
      return call.self;
    },
    appendHeader: (call) => {
      writeArgument(exchange, call, 'append');
      return call.self;
    },
    setHeaders: (call) => {
      for (const { name, value, site } of pairsOf(call.run, call.args[0], call.node)) {
        setNodeHeader(exchange, call.run, name, value, valueSide(site), site);
      }
      return call.self;
    },
    removeHeader: (call) => {
      const name = knownText(call.run, call.args[0]);
      if (name !== undefined && !exchange.sent) exchange.headers.remove(name);
      return undefinedValue(call.node);
    },
    getHeader: (call) => {
      const name = knownText(call.run, call.args[0]);
      return headerValue(name === undefined ? [] : exchange.headers.get(name), call.node);
    },
    hasHeader: (call) => {
      const name = knownText(call.run, call.args[0]);
      return primitive(name !== undefined && exchange.headers.has(name), call.node);
    },
    writeHead: (call) => {
      writeHead(exchange, call);
      return call.self;
    },
    end,
    write: (call) => {
      exchange.sent = true;
      return primitive(true, call.node);
    },
    flushHeaders: (call) => {
      exchange.sent = true;
      return undefinedValue(call.node);
    },
    writeContinue: (call) => undefinedValue(call.node),
    on: (call) => call.self,
    once: (call) => call.self,
  };
}

/** Ends the response: nothing is written to it any more. */
export function finish(exchange: Exchange, call: NativeCall): Value {
  exchange.sent = true;
  return call.self;
}

/** The value of `getHeader`: one value, or a list where there are several lines. */
function headerValue(lines: readonly HeaderLine[], node: ts.Node): Value {
  const [first] = lines;
  if (!first) return undefinedValue(node);
  return lines.length === 1
    ? first.value
    : array(
        lines.map((line) => line.value),
        node,
      );
}

function writeArgument(exchange: Exchange, call: NativeCall, how: 'set' | 'append'): void {
  const name = knownText(call.run, call.args[0]);
  if (name === undefined) return;
  const value = call.args[1] ?? undefinedValue(call.node);
  setNodeHeader(exchange, call.run, name, value, argumentNode(call, 1), call.node, how);
}

/** Sets or appends a header as Node does: a list gives a line per element, `undefined` is refused with a TypeError. */
export function setNodeHeader(
  exchange: Exchange,
  run: Run,
  name: string,
  value: Value,
  expression: ts.Node,
  site: ts.Node,
  how: 'set' | 'append' = 'set',
  by?: Write,
): void {
  if (exchange.sent) return;
  const settled = run.force(value);
  if (settled.kind === 'primitive' && settled.value === undefined) {
    throwTypeError(run, `Invalid value "undefined" for header "${name}"`, site);
    return;
  }
  const write = by ?? writtenByCode(settled, expression, site);
  const isList = settled.kind === 'object' && settled.internal.type === 'array';
  const values = (isList ? (elementsOf(run, settled, site) ?? [settled]) : [settled]).map((v) => textOf(run, v, site));
  if (how === 'set') exchange.headers.set(name, values, write);
  else for (const text of values) exchange.headers.append(name, text, write);
}

/**
 * `writeHead(status, [message], headers)`: an object overrides earlier headers of any spelling; with none set before,
 * two spellings of one name in it are both sent (measured on Node 20).
 */
function writeHead(exchange: Exchange, call: NativeCall): void {
  const { run, args, node } = call;
  if (exchange.sent) return;
  const status = args[0] && run.force(args[0]);
  if (status?.kind === 'primitive' && typeof status.value === 'number') exchange.status = status.value;
  const headers = args.slice(1).find((arg) => run.force(arg).kind !== 'primitive');
  const before = exchange.headers.copy();
  for (const { name, value, site } of pairsOf(run, headers, node)) {
    const how = before.has(name) || before.all().length > 0 ? 'set' : 'append';
    setNodeHeader(exchange, run, name, value, valueSide(site), site, how);
  }
  // Whoever sets a header after it gets an ERR_HTTP_HEADERS_SENT.
  exchange.sent = true;
}

export interface HeaderPair {
  readonly name: string;
  readonly value: Value;
  /** The property, pair or call that names it. */
  readonly site: ts.Node;
}

/** The headers in an object, a Map, a Headers, a flat list or a list of pairs. */
export function pairsOf(run: Run, headers: Value | undefined, node: ts.Node): HeaderPair[] {
  const settled = headers && run.force(headers);
  if (settled?.kind !== 'object') return [];
  const elements = elementsOf(run, settled, node);
  if (!elements) {
    return entriesOf(run, settled, node).map(([name, value]) => {
      return { name, value, site: settled.properties.get(name)?.node ?? node };
    });
  }
  const pairs = elements.map((element) => pairOf(run, element, node));
  return pairs.every((pair) => pair === undefined)
    ? flatPairs(run, elements)
    : pairs.filter((pair) => pair !== undefined);
}

function pairOf(run: Run, element: Value, node: ts.Node): HeaderPair | undefined {
  const settled = run.force(element);
  if (settled.kind !== 'object' || settled.internal.type !== 'array') return undefined;
  const [name, value] = settled.internal.elements;
  const text = knownText(run, name);
  return text === undefined || !value ? undefined : { name: text, value, site: value.node ?? node };
}

function flatPairs(run: Run, elements: readonly Value[]): HeaderPair[] {
  const pairs: HeaderPair[] = [];
  for (let at = 0; at + 1 < elements.length; at += 2) {
    const name = knownText(run, elements[at]);
    const value = elements[at + 1];
    if (name !== undefined && value) pairs.push({ name, value, site: value.node });
  }
  return pairs;
}
