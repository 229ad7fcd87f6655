// The Fetch Standard's Request as servers hand it over, with the probe's Origin in its headers.

import type ts from 'typescript';
import type { ProbeRequest } from '../exchange/exchange.ts';
import { knownText } from '../interpreter/operations.ts';
import { pair } from '../interpreter/properties.ts';
import { unknown } from '../interpreter/unknowns.ts';
import {
  array,
  defineHidden,
  hostObject,
  native,
  primitive,
  promise,
  type NativeBehaviour,
  type ObjectValue,
  type Value,
} from '../interpreter/value.ts';
import { methodTable } from './native-object.ts';

import { knownHeaders, methodValue, pathValue, requesterPart, requestHeader, unknownPart } from './probe-values.ts';

/** A Request; with what Next's NextRequest adds (`nextUrl`, `cookies`), and routes of Bun's (`params`). */
export function webRequest(request: ProbeRequest, node: ts.Node): ObjectValue {
  const headers = requestHeaders(request, node);
  const body: NativeBehaviour = (call) => promise(requesterPart('the body', call.node), call.node);
  const methods = methodTable({
    clone: (call) => call.self,
    json: (call) => {
      if (call.run.exchange) call.run.exchange.readsJson = true;
      return body(call);
    },
    text: body,
    formData: body,
    arrayBuffer: body,
    blob: body,
  });
  return hostObject(
    'Request',
    node,
    (name, at) => {
      switch (name) {
        case 'headers':
          return headers;
        case 'method':
          return methodValue(request, at);
        case 'url':
          return unknownPart('request.url', { kind: 'server', part: 'url' }, at);
        case 'nextUrl':
          return serverUrl(request, name, at);
        case 'cookies':
        case 'params':
        case 'body':
          return requesterPart(`request.${name}`, at);
        default:
          return methods(name, at);
      }
    },
    [{ kind: 'exchange' }],
  );
}

/** The request's Headers: names compare without case, and what is not there is `null`. */
export function requestHeaders(request: ProbeRequest, node: ts.Node): ObjectValue {
  const read = (call: Parameters<NativeBehaviour>[0]): Value => {
    const name = knownText(call.run, call.args[0])?.toLowerCase();
    if (name === undefined) return requesterPart('a header', call.node);
    const value = requestHeader(request, name, call.node);
    const isAbsent = value.kind === 'primitive' && value.value === undefined;
    return isAbsent ? primitive(null, call.node, value.from) : value;
  };
  const methods = methodTable({
    get: read,
    has: (call) => {
      const value = read(call);
      if (value.kind === 'primitive') return primitive(value.value !== null, call.node, value.from);
      return requesterPart('whether a header is there', call.node);
    },
  });
  const headers = hostObject('Headers', node, (name, at) => methods(name, at), [{ kind: 'exchange' }]);
  // What lists the headers gets those that can be told, and one unknown for all others.
  const source = { kind: 'requester', part: 'a header' } as const;
  const others = unknown({ key: 'request.headers', text: 'a header', node, from: [source], ambient: true });
  const entries: NativeBehaviour = (call) => {
    const known = knownHeaders(request, call.node)
      .filter(([, value]) => !(value.kind === 'primitive' && value.value === undefined))
      .map(([name, value]) => pair(primitive(name, node), value, call.node));
    return array([...known, others], call.node);
  };
  defineHidden(headers, '@@iterator', native('entries', node, entries));
  defineHidden(headers, 'entries', native('entries', node, entries));
  return headers;
}

/** The server's own URL as an object, by the name that it has in code: Next's `request.nextUrl`, SvelteKit's `event.url`. */
export function serverUrl(request: ProbeRequest, called: string, node: ts.Node): ObjectValue {
  const methods = { clone: native('clone', node, (call) => call.self) };
  return hostObject('URL', node, (name, at) => {
    if (name === 'pathname') return pathValue(request, name, at);
    if (name === 'searchParams' || name === 'search') return requesterPart(`${called}.${name}`, at);
    if (name === 'clone') return methods.clone;
    return unknownPart(`${called}.${name}`, { kind: 'server', part: name }, at);
  });
}
