// The parts of a probe request as values of the interpreted program.

import type ts from 'typescript';
import type { ProbeRequest } from '../exchange/exchange.ts';
import { METHOD, ORIGIN, type Source } from '../interpreter/sources.ts';
import { unknown } from '../interpreter/unknowns.ts';
import { primitive, undefinedValue, type Primitive, type Unknown, type Value } from '../interpreter/value.ts';

const SET_BY_SCRIPTS = /^(?:authorization|cookie|content-type|x-(?:[a-z-]+-)?(?:token|key|secret)|api-?key)$/;

/**
 * The value of a request header by its lower-case name, or `undefined` for one that no browser sends by itself and that
 * is therefore not there. Headers that a page or the network may add are unknown.
 */
export function requestHeader(request: ProbeRequest, name: string, node: ts.Node): Value {
  switch (name) {
    case 'origin':
      return primitive(request.origin, node, ORIGIN);
    case 'referer':
      return referer(request, node);
    case 'host':
    case ':authority':
    case ':scheme':
      return { ...unknownPart(`the ${name} header`, { kind: 'server', part: name }, node), present: true };
    case ':method':
      return methodValue(request, node);
    case ':path':
      return pathValue(request, name, node);
    case 'x-forwarded-host':
    case 'x-forwarded-proto':
    case 'x-forwarded-for':
      // A website cannot choose these for its visitors' requests.
      return unknownPart(`the ${name} header`, { kind: 'server', part: name }, node);
    case 'access-control-request-method':
      return primitive(request.requestMethod, node);
    case 'access-control-request-headers':
      return primitive(request.requestHeaders, node);
    default:
      // A preflight carries no credentials and nothing that a script has set (Fetch § "CORS-preflight fetch").
      if (request.requestMethod !== undefined && SET_BY_SCRIPTS.test(name)) return undefinedValue(node);
      return unknownPart(`the ${name} header`, { kind: 'requester', part: `the ${name} header` }, node);
  }
}

/** The headers that can be told by name and value, or as not there, for what lists or copies headers. */
export function knownHeaders(request: ProbeRequest, node: ts.Node): readonly (readonly [name: string, value: Value])[] {
  const names = ['origin', 'referer', 'access-control-request-method', 'access-control-request-headers'];
  return names.map((name) => [name, requestHeader(request, name, node)]);
}

/** The method of the request, as the code gets to see it. */
export function methodValue({ method }: ProbeRequest, node: ts.Node): Primitive {
  return primitive(method, node, METHOD);
}

/** The path that is asked for, where the endpoint has one. */
export function pathValue(request: ProbeRequest, part: string, node: ts.Node): Value {
  if (request.path !== undefined) return primitive(request.path, node);
  return { ...unknownPart(`req.${part}`, { kind: 'server', part: 'path' }, node), present: true };
}

/** The address of the asking page: as much the requester's choice as the Origin. */
function referer({ origin }: ProbeRequest, node: ts.Node): Value {
  if (origin === undefined || origin === 'null') return undefinedValue(node);
  return primitive(`${origin}/page.html`, node, ORIGIN);
}

/** A part of the request of which the engine knows nothing but who decides it. */
export function unknownPart(text: string, source: Source, node: ts.Node): Unknown {
  return unknown({ key: `request: ${text}`, text, node, from: [source] });
}

/** A part of the request that the requester fills: query, body, cookies. */
export function requesterPart(part: string, node: ts.Node): Value {
  return unknownPart(part, { kind: 'requester', part }, node);
}
