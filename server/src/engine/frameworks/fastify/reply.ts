// Fastify's reply (lib/reply.js, 3 to 5): a list of headers of its own, which is laid over the raw response's when it is
// sent; without it when the reply was hijacked or the raw response has been ended by hand.

import type ts from 'typescript';
import { NODE, type Exchange, type ServerIdioms } from '../../exchange/exchange.ts';
import type { HeaderList } from '../../exchange/header-list.ts';
import { valueSide, writtenByCode } from '../../exchange/write.ts';
import { knownText, textOf } from '../../interpreter/operations.ts';
import { elementsOf } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import {
  define,
  hostObject,
  native,
  object,
  primitive,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../../interpreter/value.ts';
import { argumentNode, methodTable } from '../native-object.ts';
import { pairsOf, serverResponse } from '../node-http/server-response.ts';
import { decoration, type Route } from './app.ts';

export const FASTIFY: ServerIdioms = {
  name: 'fastify',
  origin: '$TO.request.headers.origin',
  // `header` replaces, and there is no method that adds.
  vary: "$TO.header('Vary', [$TO.getHeader('Vary'), 'Origin'].filter(Boolean).join(', '))",
  empty: 'return $TO.code(204).send()',
  raw: { end: '.raw', idioms: NODE },
};

/** What a reply has come to. */
export interface ReplyState {
  readonly headers: HeaderList;
  hijacked: boolean;
  /** True once the code has chosen a status. */
  hasStatus: boolean;
}

/** What ends the handling of a request. */
export interface ReplyEnds {
  readonly send: (payload: Value | undefined, call: NativeCall) => void;
  readonly callNotFound: () => void;
}

export function fastifyReply(
  exchange: Exchange,
  state: ReplyState,
  request: ObjectValue,
  node: ts.Node,
  routeNow: () => Route,
  ends: ReplyEnds,
): ObjectValue {
  exchange.server = FASTIFY;
  const raw = serverResponse(exchange, node);
  const methods = methodTable({ ...headerMethods(exchange, state), ...statusMethods(exchange, state, ends) });
  const reply = hostObject(
    'FastifyReply',
    node,
    (name, at) => {
      switch (name) {
        case 'raw':
        case 'res':
          return raw;
        case 'request':
          return request;
        case 'server':
          return routeNow().context.value;
        case 'sent':
          return primitive(exchange.sent || state.hijacked, at);
        default:
          return methods(name, at) ?? decoration(routeNow().context, 'reply', name);
      }
    },
    [{ kind: 'exchange' }],
  );
  const getter = native('statusCode', node, (call) => primitive(exchange.status, call.node));
  const setter = native('statusCode', node, (call) => {
    setStatus(exchange, state, call.run, call.args[0]);
    return undefinedValue(call.node);
  });
  reply.properties.set('statusCode', { value: undefinedValue(node), getter, setter, node });
  return reply;
}

function headerMethods(exchange: Exchange, { headers }: ReplyState): Readonly<Record<string, NativeBehaviour>> {
  return {
    header: (call) => {
      const name = knownText(call.run, call.args[0]);
      const value = call.args[1] ?? undefinedValue(call.node);
      if (name !== undefined) setReplyHeader(headers, call.run, name, value, argumentNode(call, 1), call.node);
      return call.self;
    },
    headers: (call) => {
      for (const { name, value, site } of pairsOf(call.run, call.args[0], call.node)) {
        setReplyHeader(headers, call.run, name, value, valueSide(site), site);
      }
      return call.self;
    },
    getHeader: (call) => {
      const name = knownText(call.run, call.args[0]);
      const lines = name === undefined ? [] : [...headers.get(name), ...exchange.headers.get(name)];
      return lines[0]?.value ?? undefinedValue(call.node);
    },
    getHeaders: (call) => {
      const all = object(call.node);
      for (const list of [exchange.headers, headers]) {
        for (const { name, value, write } of list.all()) define(all, name.toLowerCase(), value, write.cause);
      }
      return all;
    },
    hasHeader: (call) => {
      const name = knownText(call.run, call.args[0]);
      const isThere = name !== undefined && (headers.has(name) || exchange.headers.has(name));
      return primitive(isThere, call.node);
    },
    removeHeader: (call) => {
      const name = knownText(call.run, call.args[0]);
      for (const list of [headers, exchange.headers]) if (name !== undefined) list.remove(name);
      return call.self;
    },
    type: (call) => call.self,
    serializer: (call) => call.self,
  };
}

function statusMethods(
  exchange: Exchange,
  state: ReplyState,
  ends: ReplyEnds,
): Readonly<Record<string, NativeBehaviour>> {
  const code: NativeBehaviour = (call) => {
    setStatus(exchange, state, call.run, call.args[0]);
    return call.self;
  };
  return {
    code,
    status: code,
    send: (call) => {
      ends.send(call.args[0], call);
      return call.self;
    },
    redirect: (call) => {
      // `redirect(code, url)` until Fastify 4, `redirect(url, code)` since.
      const given = call.args.find((arg) => typeof numberIn(call.run, arg) === 'number');
      if (given) setStatus(exchange, state, call.run, given);
      else if (!state.hasStatus) exchange.status = 302;
      ends.send(undefined, call);
      return call.self;
    },
    callNotFound: (call) => {
      ends.callNotFound();
      return call.self;
    },
    hijack: (call) => {
      state.hijacked = true;
      return call.self;
    },
  };
}

function setStatus(exchange: Exchange, state: ReplyState, run: Run, value: Value | undefined): void {
  if (exchange.sent) return;
  exchange.status = numberIn(run, value);
  state.hasStatus = true;
}

function numberIn(run: Run, value: Value | undefined): number | undefined {
  const settled = value && run.force(value);
  return settled?.kind === 'primitive' && typeof settled.value === 'number' ? settled.value : undefined;
}

/** `undefined` becomes an empty value, a list one line per element; any other value of that name is replaced. */
export function setReplyHeader(
  headers: HeaderList,
  run: Run,
  name: string,
  value: Value,
  expression: ts.Node,
  site: ts.Node,
): void {
  const settled = run.force(value);
  const isAbsent = settled.kind === 'primitive' && settled.value === undefined;
  const shown = isAbsent ? primitive('', expression, settled.from) : settled;
  const elements =
    shown.kind === 'object' && shown.internal.type === 'array' ? elementsOf(run, shown, site) : undefined;
  const texts = (elements ?? [shown]).map((one) => textOf(run, one, site));
  headers.set(name, texts, writtenByCode(shown, expression, site));
}

/** Lays the reply's headers over those of the raw response, as `writeHead` does. */
export function layOver(headers: HeaderList, over: HeaderList): void {
  for (const { name } of over.all()) headers.remove(name);
  for (const { name, value, write } of over.all()) headers.append(name, value, write);
}
