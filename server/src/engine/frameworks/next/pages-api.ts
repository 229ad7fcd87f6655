// API routes of the Pages Router: `pages/api/**` with a default export `(req, res)`. `res` is Node's with a few of
// Express's conveniences.

import { NODE } from '../../exchange/exchange.ts';
import { callValue } from '../../interpreter/call.ts';
import { isCallable } from '../../interpreter/operations.ts';
import { getProperty } from '../../interpreter/properties.ts';
import type { Endpoint, ModuleInstance, Run } from '../../interpreter/run.ts';
import { undefinedValue } from '../../interpreter/value.ts';
import { placeOf } from '../../source/place.ts';
import { expressRequest, expressResponse } from '../express/request-response.ts';
import { fail, hasFailed } from '../outcome.ts';
import { edgeEndpoint, isAtTheEdge } from '../vercel-node.ts';
import { isSharedElsewhere } from './elsewhere.ts';

const API_FILE = /(?:^|\/)pages\/api\/.*\.(?:[cm]?[jt]sx?)$/;

export function pagesApiEndpoints(module: ModuleInstance, run: Run): readonly Endpoint[] {
  if (!API_FILE.test(module.file)) return [];
  const name = module.kind === 'es' ? 'default' : undefined;
  const exported = name === undefined ? module.exports : getProperty(run, module.exports, name, module.source);
  const handler = run.force(exported);
  if (!isCallable(handler)) return [];
  if (isAtTheEdge(module, run)) return [edgeEndpoint(module, handler, apiPath(module.file))];
  const { file, start } = placeOf(handler.node);
  return [
    {
      key: `next api ${file}:${start}`,
      label: apiPath(module.file),
      node: module.source,
      methods: [],
      path: apiPath(module.file),
      part: false,
      // The handler is asked for OPTIONS as for everything else.
      seesAll: !isSharedElsewhere(run, module, '/pages/'),
      respond: (inner, exchange) => {
        const request = expressRequest(exchange, handler.node);
        const response = expressResponse(exchange, handler.node);
        // Next adds some of Express's methods, and `vary` is not among them.
        exchange.server = NODE;
        const result = callValue(inner, handler, undefinedValue(handler.node), [request, response], handler.node);
        if (hasFailed(inner, exchange, result) && !exchange.sent) fail(exchange);
      },
    },
  ];
}

function apiPath(file: string): string {
  const path = file
    .replace(/^.*?(?:^|\/)pages\//, '/')
    .replace(/\.[a-z]+$/, '')
    .replace(/\/index$/, '');
  return path.replace(/\[+[^\]]*\]+/g, 'x');
}
