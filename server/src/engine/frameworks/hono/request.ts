// Hono's request (src/request.ts): a thin cover over the Fetch Standard's.

import type ts from 'typescript';
import type { ProbeRequest } from '../../exchange/exchange.ts';
import { knownText } from '../../interpreter/operations.ts';
import { hostObject, promise, type NativeBehaviour, type ObjectValue } from '../../interpreter/value.ts';
import { methodTable } from '../native-object.ts';
import { headersObject } from '../node-http/incoming-message.ts';
import { methodValue, pathValue, requesterPart, requestHeader, unknownPart } from '../probe-values.ts';
import { requestHeaders, webRequest } from '../web-request.ts';

export function honoRequest(request: ProbeRequest, node: ts.Node): ObjectValue {
  const raw = webRequest(request, node);
  const methods = methodTable(requestMethods(request));
  return hostObject(
    'HonoRequest',
    node,
    (name, at) => {
      switch (name) {
        case 'raw':
          return raw;
        case 'headers':
          // Until Hono 4.
          return requestHeaders(request, at);
        case 'method':
          return methodValue(request, at);
        case 'url':
          return unknownPart('request.url', { kind: 'server', part: 'url' }, at);
        case 'path':
          return pathValue(request, name, at);
        default:
          return methods(name, at);
      }
    },
    [{ kind: 'exchange' }],
  );
}

function requestMethods(request: ProbeRequest): Readonly<Record<string, NativeBehaviour>> {
  const table: Record<string, NativeBehaviour> = {
    header: ({ run, args, node }) => {
      const [given] = args;
      if (!given) return headersObject(request, node);
      const name = knownText(run, given)?.toLowerCase();
      return name === undefined ? requesterPart('a header', node) : requestHeader(request, name, node);
    },
  };
  for (const name of ['param', 'query', 'queries', 'valid', 'cookie']) {
    table[name] = ({ node }) => requesterPart(`c.req.${name}(…)`, node);
  }
  for (const name of ['json', 'text', 'parseBody', 'formData', 'arrayBuffer', 'blob', 'bytes']) {
    table[name] = ({ run, node }) => {
      if (name === 'json' && run.exchange) run.exchange.readsJson = true;
      return promise(requesterPart('the body', node), node);
    };
  }
  return table;
}
