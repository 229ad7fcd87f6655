// What `ctx` and `ctx.request` tell of a request.

import ts from 'typescript';
import { knownText } from '../../interpreter/operations.ts';
import { hostObject, native, primitive, type NativeCall, type Value } from '../../interpreter/value.ts';
import { headersObject } from '../node-http/incoming-message.ts';
import { methodValue, pathValue, requesterPart, requestHeader, unknownPart } from '../probe-values.ts';
import type { KoaContext } from './context.ts';

/** A part of the request by name; `undefined` for what is none. */
export function requestPart(context: KoaContext, name: string, at: ts.Node): Value | undefined {
  const { request } = context.exchange;
  switch (name) {
    case 'header':
    case 'headers':
      return headersObject(request, wholeAccess(at));
    case 'accept':
      return hostObject('accept', at, (part, where) =>
        part === 'headers' ? requestPart(context, part, where) : undefined,
      );
    case 'get':
      return native('get', at, (call) => readHeader(context, call));
    case 'method':
      return methodValue(request, at);
    case 'path':
      return context.path === undefined ? pathValue(request, name, at) : primitive(context.path, at);
    case 'url':
    case 'originalUrl':
      return pathValue(request, name, at);
    case 'origin':
      return context.major < 3 ? serverPart(name, at) : originOrNull(context, at);
    case 'host':
    case 'hostname':
    case 'protocol':
    case 'secure':
    case 'href':
    case 'URL':
    case 'ip':
    case 'ips':
    case 'subdomains':
      return serverPart(name, at);
    case 'query':
    case 'querystring':
    case 'search':
    case 'params':
    case 'cookies':
    case 'body':
    case 'rawBody':
    case 'files':
      return requesterPart(`ctx.${name}`, at);
    default:
      return undefined;
  }
}

/** `ctx.header.origin` is where that header is read, not `ctx.header`. */
function wholeAccess(at: ts.Node): ts.Node {
  const isRead = ts.isPropertyAccessExpression(at.parent) || ts.isElementAccessExpression(at.parent);
  return isRead && at.parent.expression === at ? at.parent : at;
}

function serverPart(name: string, at: ts.Node): Value {
  return { ...unknownPart(`ctx.${name}`, { kind: 'server', part: name }, at), present: name !== 'secure' };
}

/** Since Koa 3 `ctx.origin` is the request's Origin; before, it was the server's own. */
function originOrNull({ exchange }: KoaContext, at: ts.Node): Value {
  const value = requestHeader(exchange.request, 'origin', at);
  const isAbsent = value.kind === 'primitive' && !value.value;
  return isAbsent ? primitive(null, at, value.from) : value;
}

/** `ctx.get(name)`: an empty text for a header that is not there. */
function readHeader({ exchange }: KoaContext, { run, args, node }: NativeCall): Value {
  const name = knownText(run, args[0])?.toLowerCase();
  if (name === undefined) return requesterPart('a header', node);
  const value = requestHeader(exchange.request, name === 'referrer' ? 'referer' : name, node);
  const isAbsent = value.kind === 'primitive' && value.value === undefined;
  return isAbsent ? primitive('', node, value.from) : value;
}
