// What `ctx` and `ctx.response` do to a response.

import type ts from 'typescript';
import { knownText } from '../../interpreter/operations.ts';
import {
  array,
  define,
  hostObject,
  native,
  primitive,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Property,
  type Value,
} from '../../interpreter/value.ts';
import { methodTable } from '../native-object.ts';
import { addVary, fieldNames } from '../vary.ts';
import type { KoaContext } from './context.ts';
import { appendHeader, setHeader } from './headers.ts';

/** A method or a part of the response by name; `undefined` for what is none. */
export function responsePart(context: KoaContext, name: string, at: ts.Node): Value | undefined {
  switch (name) {
    case 'header':
    case 'headers':
      return writtenHeaders(context, at);
    case 'headerSent':
      return primitive(context.exchange.sent, at);
    case 'writable':
      return primitive(!context.exchange.sent, at);
    default:
      return methodTable(responseMethods(context))(name, at);
  }
}

function responseMethods(context: KoaContext): Readonly<Record<string, NativeBehaviour>> {
  const { exchange, major } = context;
  const writing = (write: (call: NativeCall) => void): NativeBehaviour => {
    return (call) => {
      if (!exchange.sent) write(call);
      return undefinedValue(call.node);
    };
  };
  return {
    set: writing((call) => setHeader(exchange, major, call)),
    append: writing((call) => appendHeader(exchange, major, call)),
    vary: writing((call) => {
      for (const field of fieldNames(call.run, call.args[0], call.node)) addVary(exchange.headers, field, call.node);
    }),
    remove: writing((call) => {
      const name = knownText(call.run, call.args[0]);
      if (name !== undefined) exchange.headers.remove(name);
    }),
    redirect: writing(() => {
      const isRedirect = exchange.status !== undefined && exchange.status >= 300 && exchange.status < 400;
      if (!isRedirect) exchange.status = 302;
      context.hasStatus = true;
    }),
    // The request has a `get` of its own, which `ctx` shows.
    get: (call) => linesOf(context, knownText(call.run, call.args[0]) ?? '', call.node),
    has: (call) => primitive(exchange.headers.has(knownText(call.run, call.args[0]) ?? ''), call.node),
    attachment: writing(() => undefined),
    flushHeaders: writing(() => {
      exchange.sent = true;
    }),
  };
}

/** A header that was set: one value, or a list where there are several lines. */
function linesOf({ exchange }: KoaContext, name: string, node: ts.Node): Value {
  const values = exchange.headers.get(name).map((line) => line.value);
  return values.length > 1 ? array(values, node) : (values[0] ?? undefinedValue(node));
}

/** `ctx.response.headers`: a copy, by lower-case names. */
function writtenHeaders(context: KoaContext, node: ts.Node): ObjectValue {
  const headers = hostObject('headers', node, () => undefinedValue(node));
  for (const { name } of context.exchange.headers.all()) {
    define(headers, name.toLowerCase(), linesOf(context, name, node), node);
  }
  return headers;
}

/** `ctx.status`. */
export function statusProperty(context: KoaContext, node: ts.Node): Property {
  const { exchange } = context;
  const getter = native('status', node, (call) => primitive(exchange.status, call.node));
  const setter = native('status', node, (call) => {
    const status = call.args[0];
    const code = status?.kind === 'primitive' && typeof status.value === 'number' ? status.value : undefined;
    if (!exchange.sent) exchange.status = code;
    context.hasStatus = true;
    return undefinedValue(call.node);
  });
  return { value: undefinedValue(node), getter, setter, node };
}

/** `ctx.body`: makes a 200 of what has no status yet, and no body a 204. Since Koa 3 a Response brings its headers. */
export function bodyProperty(context: KoaContext, node: ts.Node): Property {
  const { exchange } = context;
  let body: Value = undefinedValue(node);
  const getter = native('body', node, () => body);
  const setter = native('body', node, (call) => {
    body = call.args[0] ?? undefinedValue(call.node);
    if (exchange.sent) return undefinedValue(call.node);
    const isNothing = body.kind === 'primitive' && body.value == null;
    const { internal } = body.kind === 'object' ? body : {};
    if (isNothing && !isEmptyStatus(exchange.status)) exchange.status = 204;
    else if (!isNothing && !context.hasStatus) exchange.status = 200;
    if (internal?.type === 'response' && context.major === 3) {
      exchange.status = internal.status;
      for (const { name, value, write } of internal.list.all()) exchange.headers.set(name, [value], write);
    }
    context.hasStatus = true;
    return undefinedValue(call.node);
  });
  return { value: undefinedValue(node), getter, setter, node };
}

function isEmptyStatus(status: number | undefined): boolean {
  return status === 204 || status === 205 || status === 304;
}
