// node:http IncomingMessage: the request as Node's servers, Express and Next's `pages/api` hand it over.

import type ts from 'typescript';
import type { ProbeRequest } from '../../exchange/exchange.ts';
import { callValue } from '../../interpreter/call.ts';
import { knownText } from '../../interpreter/operations.ts';
import {
  array,
  define,
  hostObject,
  native,
  primitive,
  type HostLookup,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../../interpreter/value.ts';
import { knownHeaders, methodValue, pathValue, requesterPart, requestHeader } from '../probe-values.ts';

/** A request object; `extra` knows what a framework adds. */
export function incomingMessage(request: ProbeRequest, node: ts.Node, extra?: HostLookup): ObjectValue {
  const headers = headersObject(request, node);
  const lookup: HostLookup = (name, at, run) => {
    const own = extra?.(name, at, run);
    if (own) return own;
    switch (name) {
      case 'headers':
        return headers;
      case 'rawHeaders':
        return rawHeaders(request, at);
      case 'headersDistinct':
        return hostObject('headersDistinct', at, (header, where) => asList(nodeHeader(request, header, where), where));
      case 'method':
        return methodValue(request, at);
      case 'url':
        return pathValue(request, name, at);
      case 'on':
      case 'once':
      case 'addListener':
        return native(name, at, listen);
      case 'setEncoding':
        return native(name, at, (call) => call.self);
      default:
        return requesterPart(`req.${name}`, at);
    }
  };
  return hostObject('IncomingMessage', node, lookup, [{ kind: 'exchange' }]);
}

/** The body of a probe is empty: it ends when the handler has run, and nothing else ever happens to it. */
function listen(call: NativeCall): Value {
  const { run, args, node } = call;
  const [event, listener] = args;
  if (listener && knownText(run, event) === 'end') {
    run.exchange?.later.push(() => void callValue(run, listener, call.self, [], node));
  }
  return call.self;
}

/** `req.headers`: lower-case names only; `req.headers.Origin` is not there. */
export function headersObject(request: ProbeRequest, node: ts.Node): ObjectValue {
  const headers = hostObject('headers', node, (name, at) => nodeHeader(request, name, at), [{ kind: 'exchange' }]);
  for (const [name, value] of knownHeaders(request, node)) {
    // `'origin' in req.headers` is false where there is none.
    if (!isAbsent(value)) define(headers, name, value, node);
  }
  return headers;
}

/** The lines of one header; `undefined` for one that is not there. */
function asList(value: Value, node: ts.Node): Value {
  return isAbsent(value) ? value : array([value], node);
}

function isAbsent(value: Value): boolean {
  return value.kind === 'primitive' && value.value === undefined;
}

/** Names and values in turn, as a browser writes them to HTTP/1; what else was sent makes no difference to CORS. */
function rawHeaders(request: ProbeRequest, node: ts.Node): ObjectValue {
  const sent = [['host', requestHeader(request, 'host', node)] as const, ...knownHeaders(request, node)];
  const there = sent.filter(([, value]) => !isAbsent(value));
  const asSent = (name: string): string => name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  return array(
    there.flatMap(([name, value]) => [primitive(asSent(name), node), value]),
    node,
    [{ kind: 'exchange' }],
  );
}

function nodeHeader(request: ProbeRequest, name: string, node: ts.Node): Value {
  return name === name.toLowerCase() ? requestHeader(request, name, node) : primitive(undefined, node);
}
