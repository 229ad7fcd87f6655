// Fastify's request: the headers in lower case, the raw request under it, and what the app has decorated it with.

import type ts from 'typescript';
import type { ProbeRequest } from '../../exchange/exchange.ts';
import { hostObject, undefinedValue, type ObjectValue, type Value } from '../../interpreter/value.ts';
import { headersObject, incomingMessage } from '../node-http/incoming-message.ts';
import { objectWith } from '../native-object.ts';
import { methodValue, pathValue, requesterPart, unknownPart } from '../probe-values.ts';
import { decoration, type Route } from './app.ts';

/** The request on its way to a route, which may change on the way: `reply.callNotFound()`. */
export function fastifyRequest(request: ProbeRequest, node: ts.Node, routeNow: () => Route): ObjectValue {
  const headers = headersObject(request, node);
  const raw = incomingMessage(request, node);
  return hostObject(
    'FastifyRequest',
    node,
    (name, at): Value => {
      switch (name) {
        case 'headers':
          return headers;
        case 'raw':
        case 'req':
          return raw;
        case 'method':
          return methodValue(request, at);
        case 'url':
        case 'originalUrl':
          return pathValue(request, name, at);
        case 'server':
          return routeNow().context.value;
        case 'routeOptions':
        case 'context':
          return objectWith(at, { config: routeNow().config ?? undefinedValue(at) });
        case 'hostname':
        case 'host':
        case 'protocol':
          return unknownPart(`request.${name}`, { kind: 'server', part: name }, at);
        default:
          return decoration(routeNow().context, 'request', name) ?? requesterPart(`request.${name}`, at);
      }
    },
    [{ kind: 'exchange' }],
  );
}
