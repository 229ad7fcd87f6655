// The response to a `no-cors` request to another origin (the Fetch Standard, "opaque filtered response"): its status is 0,
// it has no headers, and its body is empty. Notes what the code reads of it all the same.

import ts from 'typescript';
import { HeaderList } from '../../exchange/header-list.ts';
import type { OutgoingRequest } from '../../exchange/outgoing.ts';
import { newHeaders } from '../../interpreter/builtins/headers.ts';
import { unknownHere } from '../../interpreter/unknowns.ts';
import { hostObject, native, primitive, promise, type Value } from '../../interpreter/value.ts';

/** The promise that `fetch` gives. */
export function opaqueResponse(request: OutgoingRequest, node: ts.Node): Value {
  return promise(response(request, node), node);
}

function response(request: OutgoingRequest, node: ts.Node): Value {
  return hostObject('Response', node, (name, at) => {
    if (name === 'type' || (name === 'status' && isComparedWithZero(at))) request.expectsOpaque = true;
    else if (READ.has(name) && !isOnlyPrinted(at)) request.reads.push({ name, node: at });
    return propertyOf(request, name, at);
  });
}

const READ = new Set([
  'arrayBuffer',
  'blob',
  'body',
  'bytes',
  'formData',
  'headers',
  'json',
  'ok',
  'status',
  'statusText',
  'text',
]);

function propertyOf(request: OutgoingRequest, name: string, at: ts.Node): Value | undefined {
  switch (name) {
    case 'type':
      return primitive('opaque', at);
    case 'status':
      return primitive(0, at);
    case 'ok':
    case 'redirected':
      return primitive(false, at);
    case 'statusText':
    case 'url':
      return primitive('', at);
    case 'body':
      return primitive(null, at);
    case 'headers':
      return newHeaders(new HeaderList(), at);
    case 'clone':
      return native(name, at, (call) => response(request, call.node));
    case 'json':
      return native(name, at, (call) => promise(unknownHere(call.node), call.node, 'rejected'));
    case 'text':
      return native(name, at, (call) => promise(primitive('', call.node), call.node));
    case 'arrayBuffer':
    case 'blob':
    case 'bytes':
    case 'formData':
      return native(name, at, (call) => promise(unknownHere(call.node), call.node));
    default:
      return undefined;
  }
}

/** `response.status === 0`: only an opaque response has that. */
function isComparedWithZero({ parent }: ts.Node): boolean {
  return ts.isBinaryExpression(parent) && [parent.left, parent.right].some((side) => side.getText() === '0');
}

function isOnlyPrinted({ parent }: ts.Node): boolean {
  return ts.isCallExpression(parent) && /^console\.\w+$/.test(parent.expression.getText());
}
