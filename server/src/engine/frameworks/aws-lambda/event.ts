// The event of an HTTP request: API Gateway's REST APIs (version 1) and HTTP APIs (version 2), load balancers, function
// URLs, and Netlify's functions, which copy version 1. What code reads of it tells which of them it was written for.

import type ts from 'typescript';
import type { ProbeRequest } from '../../exchange/exchange.ts';
import { array, define, hostObject, undefinedValue, type ObjectValue, type Value } from '../../interpreter/value.ts';
import { knownHeaders, methodValue, pathValue, requesterPart, requestHeader, unknownPart } from '../probe-values.ts';

/** The event that a handler is called with. */
export function httpEvent(request: ProbeRequest, node: ts.Node): ObjectValue {
  const headers = eventHeaders(request, node);
  const requestContext = contextOf(request, node);
  const lookup = (name: string, at: ts.Node): Value => {
    switch (name) {
      case 'headers':
        return headers;
      case 'multiValueHeaders':
        return hostObject('multiValueHeaders', at, (header, where) => lines(headerOf(request, header, where), where));
      case 'httpMethod':
        return methodValue(request, at);
      case 'path':
      case 'rawPath':
        return pathValue(request, name, at);
      case 'resource':
      case 'routeKey':
      case 'stageVariables':
      case 'version':
      case 'rawUrl':
        return unknownPart(`event.${name}`, { kind: 'server', part: name }, at);
      case 'requestContext':
        return requestContext;
      default:
        return requesterPart(`event.${name}`, at);
    }
  };
  return hostObject('event', node, lookup, [{ kind: 'exchange' }]);
}

/**
 * The request's headers. A REST API hands them over as the client wrote them (`Origin` over HTTP/1.1, `origin` over
 * HTTP/2), all others in lower case: code that looks for either spelling finds it in some request.
 */
function eventHeaders(request: ProbeRequest, node: ts.Node): ObjectValue {
  const headers = hostObject('headers', node, (name, at) => headerOf(request, name, at), [{ kind: 'exchange' }]);
  for (const [name, value] of knownHeaders(request, node)) define(headers, name, value, node);
  return headers;
}

function headerOf(request: ProbeRequest, name: string, node: ts.Node): Value {
  return requestHeader(request, name.toLowerCase(), node);
}

function lines(value: Value, node: ts.Node): Value {
  const isAbsent = value.kind === 'primitive' && value.value === undefined;
  return isAbsent ? undefinedValue(node) : array([value], node);
}

/** `event.requestContext`: in version 2 the method and the path are in its `http`. */
function contextOf(request: ProbeRequest, node: ts.Node): ObjectValue {
  const http = hostObject('http', node, (name, at) => {
    if (name === 'method') return methodValue(request, at);
    if (name === 'path') return pathValue(request, name, at);
    return unknownPart(`event.requestContext.http.${name}`, { kind: 'server', part: name }, at);
  });
  return hostObject('requestContext', node, (name, at) => {
    if (name === 'http') return http;
    if (name === 'httpMethod') return methodValue(request, at);
    return unknownPart(`event.requestContext.${name}`, { kind: 'server', part: name }, at);
  });
}
