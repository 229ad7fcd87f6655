// The event that h3 hands to handlers: Node's request and response in version 1, a Request and prepared headers in 2.

import type ts from 'typescript';
import { NODE, type Exchange, type ProbeRequest, type ServerIdioms } from '../../exchange/exchange.ts';
import { HeaderList } from '../../exchange/header-list.ts';
import { newHeaders } from '../../interpreter/builtins/headers.ts';
import { unknown } from '../../interpreter/unknowns.ts';
import {
  hostObject,
  native,
  primitive,
  undefinedValue,
  type HostLookup,
  type ObjectValue,
  type Property,
  type Value,
} from '../../interpreter/value.ts';
import { objectWith } from '../native-object.ts';
import { incomingMessage } from '../node-http/incoming-message.ts';
import { serverResponse } from '../node-http/server-response.ts';
import { methodValue, requesterPart, unknownPart } from '../probe-values.ts';
import { requestHeaders, webRequest } from '../web-request.ts';
import type { Major } from './handlers.ts';
import { writeResponse } from './sending.ts';

/** Where an app or a `useBase` has mounted the handler: changed before each handler is called. */
export interface Mount {
  path: string;
}

/** Node's request and response behind an event. */
export interface NodeSide {
  readonly request: ObjectValue;
  readonly response: ObjectValue;
  /** What is written to Node's response: in version 2 not what h3 has prepared, and sent together with it. */
  readonly exchange: Exchange;
}

const mounts = new WeakMap<ObjectValue, Mount>();
const nodeSides = new WeakMap<ObjectValue, NodeSide>();
const errorHeaders = new WeakMap<Exchange, HeaderList>();

/** What starts from an event; it needs no import. Whoever asks an event of version 1 for Node's objects writes to those. */
const H3_1: ServerIdioms = {
  name: 'h3',
  origin: '$TO.node.req.headers.origin',
  vary: "$TO.node.res.appendHeader('Vary', 'Origin')",
};
const H3_2: ServerIdioms = {
  name: 'h3',
  origin: "$TO.req.headers.get('origin')",
  vary: "$TO.res.headers.append('Vary', 'Origin')",
};

/** The event of a request. */
export function h3Event(exchange: Exchange, node: ts.Node, major: Major): ObjectValue {
  const mount: Mount = { path: exchange.request.path ?? '/' };
  const side = makeNodeSide(exchange, node, major);
  const lookup = major === 1 ? eventOfNode(exchange, side, node, mount) : webEvent(exchange, side, node, mount);
  exchange.server = idiomsOf(major);
  const event = hostObject('H3Event', node, lookup, [{ kind: 'exchange' }]);
  mounts.set(event, mount);
  nodeSides.set(event, side);
  return event;
}

/** How code reads the Origin from an event. */
export function idiomsOf(major: Major): ServerIdioms {
  return major === 1 ? H3_1 : H3_2;
}

function makeNodeSide(exchange: Exchange, node: ts.Node, major: Major): NodeSide {
  const own: Exchange = major === 1 ? exchange : { ...exchange, headers: new HeaderList() };
  return { request: incomingMessage(exchange.request, node), response: serverResponse(own, node), exchange: own };
}

/** Node's side of an event; `undefined` for what is no event of ours. */
export function nodeSide(event: Value | undefined): NodeSide | undefined {
  return event?.kind === 'object' ? nodeSides.get(event) : undefined;
}

/** Where the handler that is given this event is mounted; `undefined` for what is no event of ours. */
export function mountOf(event: Value | undefined): Mount | undefined {
  return event?.kind === 'object' ? mounts.get(event) : undefined;
}

/** The headers that h3 2 puts on the answer of a handler that has thrown: CORS headers only. */
export function errorHeadersOf(exchange: Exchange): HeaderList {
  const known = errorHeaders.get(exchange) ?? new HeaderList();
  errorHeaders.set(exchange, known);
  return known;
}

function eventOfNode(exchange: Exchange, { request, response }: NodeSide, node: ts.Node, mount: Mount): HostLookup {
  const parts = objectWith(node, { req: request, res: response });
  return (name, at) => {
    switch (name) {
      case 'node':
        exchange.server = NODE;
        return parts;
      case 'req':
        return request;
      case 'res':
        exchange.server = NODE;
        return response;
      case 'handled':
        return primitive(exchange.sent, at);
      case 'respondWith':
        return native(name, at, (call) => {
          writeResponse(call.run, exchange, call.args[0] ?? undefinedValue(at));
          exchange.sent = true;
          return undefinedValue(at);
        });
      default:
        return commonPart(exchange, mount, name, at);
    }
  };
}

function webEvent(exchange: Exchange, side: NodeSide, node: ts.Node, mount: Mount): HostLookup {
  const request = webRequest(exchange.request, node);
  const response = preparedResponse(exchange, node);
  const parts = objectWith(node, { req: side.request, res: side.response });
  return (name, at) => {
    switch (name) {
      case 'req':
        return request;
      case 'res':
        return response;
      case 'url':
        return urlOf(exchange.request, mount, at);
      case 'node':
        return parts;
      case 'runtime':
        return objectWith(at, { node: parts });
      default:
        return commonPart(exchange, mount, name, at);
    }
  };
}

function commonPart(exchange: Exchange, mount: Mount, name: string, at: ts.Node): Value | undefined {
  switch (name) {
    case 'method':
      return methodValue(exchange.request, at);
    case 'headers':
      return requestHeaders(exchange.request, at);
    case 'path':
    case '_path':
      return pathOf(exchange.request, mount, at);
    case 'context':
      return unknown({
        key: 'event.context',
        text: 'event.context',
        node: at,
        from: [{ kind: 'opaque' }],
        present: true,
      });
    case 'waitUntil':
      return native(name, at, (call) => undefinedValue(call.node));
    default:
      return undefined;
  }
}

/** The path below the mount point; unknown where nothing is asked for by its path. */
export function pathOf(request: ProbeRequest, mount: Mount | undefined, node: ts.Node): Value {
  const path = request.path === undefined ? undefined : (mount?.path ?? request.path);
  return path === undefined ? requesterPart('the path', node) : primitive(path, node);
}

/** The URL that is asked for: the server's own but for its path. */
export function urlOf(request: ProbeRequest, mount: Mount | undefined, node: ts.Node): ObjectValue {
  return hostObject('URL', node, (name, at) => {
    if (name === 'pathname') return pathOf(request, mount, at);
    if (name === 'search' || name === 'searchParams') return requesterPart(`url.${name}`, at);
    return unknownPart(`url.${name}`, { kind: 'server', part: name }, at);
  });
}

/** `event.res` of h3 2: headers and a status for whatever the handler will return. */
function preparedResponse(exchange: Exchange, node: ts.Node): ObjectValue {
  const headers = newHeaders(exchange.headers, node);
  const errors = newHeaders(errorHeadersOf(exchange), node);
  const response = hostObject('H3EventResponse', node, (name) => {
    if (name === 'headers') return headers;
    return name === 'errHeaders' ? errors : undefined;
  });
  response.properties.set('status', statusProperty(exchange, node));
  return response;
}

function statusProperty(exchange: Exchange, node: ts.Node): Property {
  const getter = native('status', node, (call) => primitive(exchange.status, call.node));
  const setter = native('status', node, (call) => {
    const status = call.args[0] && call.run.force(call.args[0]);
    const isNumber = status?.kind === 'primitive' && typeof status.value === 'number';
    exchange.status = isNumber ? Number(status.value) : undefined;
    return undefinedValue(call.node);
  });
  return { value: undefinedValue(node), getter, setter, node };
}
