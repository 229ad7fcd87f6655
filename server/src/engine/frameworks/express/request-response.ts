// Express 4 and 5: what `req` and `res` add to Node's (express/lib/request.js and response.js).

import type ts from 'typescript';
import { EXPRESS, type Exchange } from '../../exchange/exchange.ts';
import { writtenByCode } from '../../exchange/write.ts';
import { callValue } from '../../interpreter/call.ts';
import { isCallable, knownText, textOf } from '../../interpreter/operations.ts';
import { elementsOf } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import {
  primitive,
  undefinedValue,
  type HostLookup,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../../interpreter/value.ts';
import { argumentNode, methodTable } from '../native-object.ts';
import { headersObject, incomingMessage } from '../node-http/incoming-message.ts';
import { finish, pairsOf, serverResponse, setNodeHeader } from '../node-http/server-response.ts';
import { pathValue, requestHeader, requesterPart, unknownPart } from '../probe-values.ts';
import { addVary, fieldNames } from '../vary.ts';
import { valueSide } from '../../exchange/write.ts';

/** Where on the requested path a handler is mounted: changed before each handler is called. */
export interface Mount {
  /** What of the path is left for the handler. */
  path: string;
}

/** The request as Express hands it over; as Next's `pages/api` do, where nothing is mounted. */
export function expressRequest(exchange: Exchange, node: ts.Node, mount?: Mount): ObjectValue {
  const { request } = exchange;
  const isMounted = mount !== undefined && request.path !== undefined;
  const readHeader: NativeBehaviour = (call) => {
    const name = knownText(call.run, call.args[0])?.toLowerCase();
    return name === undefined ? requesterPart('a header', call.node) : requestHeader(request, name, call.node);
  };
  const methods = methodTable({ get: readHeader, header: readHeader });
  const extra: HostLookup = (name, at) => {
    switch (name) {
      case 'path':
      case 'url':
        return isMounted ? primitive(mount.path, at) : pathValue(request, name, at);
      case 'baseUrl':
        return isMounted ? primitive(baseUrl(request.path, mount.path), at) : pathValue(request, name, at);
      case 'originalUrl':
        return pathValue(request, name, at);
      case 'hostname':
      case 'host':
      case 'protocol':
      case 'secure':
        return unknownPart(`req.${name}`, { kind: 'server', part: name }, at);
      case 'headers':
        return headersObject(request, at);
      default:
        return methods(name, at);
    }
  };
  return incomingMessage(request, node, extra);
}

/** The mount point: what stands before the rest of the path, without a slash at its end. */
function baseUrl(whole: string, rest: string): string {
  return (whole.endsWith(rest) ? whole.slice(0, whole.length - rest.length) : whole).replace(/\/$/, '');
}

const ENDING = ['send', 'json', 'jsonp', 'end', 'sendStatus', 'sendFile', 'render', 'redirect', 'download'];

export function expressResponse(exchange: Exchange, node: ts.Node): ObjectValue {
  exchange.server = EXPRESS;
  const setHeader: NativeBehaviour = (call) => {
    setExpressHeader(exchange, call);
    return call.self;
  };
  const table: Record<string, NativeBehaviour> = {
    set: setHeader,
    header: setHeader,
    append: (call) => {
      appendExpressHeader(exchange, call);
      return call.self;
    },
    vary: (call) => {
      for (const field of fieldNames(call.run, call.args[0], call.node)) addVary(exchange.headers, field, call.node);
      return call.self;
    },
    format: (call) => {
      addVary(exchange.headers, 'Accept', call.node);
      callFirst(call);
      return call.self;
    },
    get: (call) => {
      const name = knownText(call.run, call.args[0]);
      return (name === undefined ? undefined : exchange.headers.get(name)[0]?.value) ?? undefinedValue(call.node);
    },
    status: (call) => {
      setStatus(exchange, call);
      return call.self;
    },
    type: (call) => call.self,
    contentType: (call) => call.self,
    cookie: (call) => call.self,
    clearCookie: (call) => call.self,
    links: (call) => call.self,
    location: (call) => call.self,
    attachment: (call) => call.self,
  };
  for (const name of ENDING) {
    table[name] = (call) => {
      if (name === 'sendStatus') setStatus(exchange, call);
      if (name === 'redirect') setRedirectStatus(exchange, call);
      return finish(exchange, call);
    };
  }
  const methods = methodTable(table);
  return serverResponse(exchange, node, (name, at) => methods(name, at));
}

/** `res.format({…})`: a page's script that asks for nothing special (an Accept of all types) gets the first form. */
function callFirst({ run, args, self, node }: NativeCall): void {
  const forms = args[0] && run.force(args[0]);
  if (forms?.kind !== 'object') return;
  const first = [...forms.properties.values()].map(({ value }) => run.force(value)).find(isCallable);
  if (first) callValue(run, first, self, [], node);
}

function setStatus(exchange: Exchange, call: NativeCall): void {
  const status = call.args[0] && call.run.force(call.args[0]);
  if (exchange.sent) return;
  exchange.status = status?.kind === 'primitive' && typeof status.value === 'number' ? status.value : undefined;
}

/** `res.redirect(url)` and `res.redirect(301, url)`. */
function setRedirectStatus(exchange: Exchange, call: NativeCall): void {
  if (call.args.length > 1) setStatus(exchange, call);
  else if (!exchange.sent) exchange.status = 302;
}

/** `res.set(field, value)` and `res.set({…})`: values are made strings, `undefined` too (measured on 4.22 and 5.3). */
function setExpressHeader(exchange: Exchange, call: NativeCall): void {
  const { run, args, node } = call;
  const name = knownText(run, args[0]);
  if (name !== undefined) {
    const value = stringified(run, args[1] ?? undefinedValue(node), node);
    setNodeHeader(exchange, run, name, value, argumentNode(call, 1), node);
    return;
  }
  for (const pair of pairsOf(run, args[0], node)) {
    const value = stringified(run, pair.value, pair.site);
    setNodeHeader(exchange, run, pair.name, value, valueSide(pair.site), pair.site);
  }
}

function stringified(run: Run, value: Value, node: ts.Node): Value {
  const settled = run.force(value);
  return settled.kind === 'primitive' ? textOf(run, settled, node) : settled;
}

function appendExpressHeader(exchange: Exchange, call: NativeCall): void {
  const { run, args, node } = call;
  const name = knownText(run, args[0]);
  if (name === undefined || exchange.sent) return;
  const values = args[1] ? (elementsOfList(run, args[1], node) ?? [args[1]]) : [];
  for (const value of values) {
    const text = textOf(run, value, node);
    exchange.headers.append(name, text, writtenByCode(text, argumentNode(call, 1), node));
  }
}

function elementsOfList(run: Run, value: Value, node: ts.Node): readonly Value[] | undefined {
  const settled = run.force(value);
  return settled.kind === 'object' ? elementsOf(run, settled, node) : undefined;
}
