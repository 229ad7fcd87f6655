// Koa's `ctx`, its `request` and its `response` (1 to 3: koa/lib/context.js, request.js, response.js).

import type ts from 'typescript';
import { NODE, type Exchange, type ServerIdioms } from '../../exchange/exchange.ts';
import {
  hostObject,
  native,
  undefinedValue,
  type HostLookup,
  type ObjectValue,
  type Property,
  type Value,
} from '../../interpreter/value.ts';
import { methodTable } from '../native-object.ts';
import { incomingMessage } from '../node-http/incoming-message.ts';
import { serverResponse } from '../node-http/server-response.ts';
import { assertValue, throwHttpError } from './errors.ts';
import type { Major } from './headers.ts';
import { requestPart } from './request.ts';
import { bodyProperty, responsePart, statusProperty } from './response.ts';

export const KOA: ServerIdioms = {
  name: 'koa',
  origin: "$TO.get('Origin')",
  vary: "$TO.vary('Origin')",
  empty: '$TO.status = 204',
  raw: { end: '.res', idioms: NODE },
};

/** What a request has come to on its way through the middleware. */
export interface KoaContext {
  readonly exchange: Exchange;
  readonly major: Major;
  /** True once the code has set the status; a body leaves such a status as it is. */
  hasStatus: boolean;
  /** What mounting has left of the path. */
  path: string | undefined;
  /** The methods of the routes that a router has found for the path, whatever their method. */
  matched: readonly string[] | undefined;
}

const contexts = new WeakMap<ObjectValue, KoaContext>();

/** What is behind the `ctx` that a middleware was given. */
export function contextOf(value: Value | undefined): KoaContext | undefined {
  return value?.kind === 'object' ? contexts.get(value) : undefined;
}

/** The `ctx` of a request; `app` is the app's own value, and `extensions` what the user has put on `app.context`. */
export function makeContext(
  exchange: Exchange,
  major: Major,
  node: ts.Node,
  app?: Value,
  extensions?: ObjectValue,
): ObjectValue {
  exchange.status = 404;
  const context: KoaContext = { exchange, major, hasStatus: false, path: exchange.request.path, matched: undefined };
  const parts: Record<string, Value> = {
    req: incomingMessage(exchange.request, node),
    res: serverResponse(exchange, node),
    // What other middleware has left here nobody knows.
    state: hostObject('state', node, () => undefined),
  };
  if (app) parts['app'] = app;
  exchange.server = KOA;
  const errors = methodTable({ throw: throwHttpError, assert: assertValue });
  const made = (name: string): Value | undefined => (Object.hasOwn(parts, name) ? parts[name] : undefined);
  const owner = (name: string, lookup: HostLookup) =>
    hostObject(name, node, (part, at, run) => made(part) ?? lookup(part, at, run), [{ kind: 'exchange' }]);

  parts['request'] = owner('request', (name, at) => requestPart(context, name, at));
  const response = owner('response', (name, at) => responsePart(context, name, at));
  parts['response'] = response;
  const value = owner('ctx', (name, at) => {
    // `header` and `get` of `ctx` are the request's, everything that writes is the response's.
    const own = errors(name, at) ?? requestPart(context, name, at) ?? responsePart(context, name, at);
    return own ?? extensionOf(extensions, name);
  });
  parts['ctx'] = value;
  for (const target of [value, response]) {
    target.properties.set('status', statusProperty(context, node));
    target.properties.set('body', bodyProperty(context, node));
  }
  value.properties.set('path', pathProperty(context, node));
  contexts.set(value, context);
  return value;
}

function extensionOf(extensions: ObjectValue | undefined, name: string): Value | undefined {
  return extensions?.properties.get(name)?.value;
}

/** `ctx.path`, which may be written. */
function pathProperty(context: KoaContext, node: ts.Node): Property {
  const getter = native('path', node, (call) => requestPart(context, 'path', call.node) ?? undefinedValue(call.node));
  const setter = native('path', node, (call) => {
    const path = call.args[0];
    context.path = path?.kind === 'primitive' && typeof path.value === 'string' ? path.value : undefined;
    return undefinedValue(call.node);
  });
  return { value: undefinedValue(node), getter, setter, node };
}

/** Answers with this status. */
export function setStatus(context: KoaContext, status: number | undefined): void {
  if (context.exchange.sent) return;
  context.exchange.status = status;
  context.hasStatus = true;
}
