// Vercel's functions: files in `api/` beside the project's package.json, with a default export `(request, response)`, with
// functions of a Request by the names of methods (`GET`, `POST`), or with a default export of that kind at the edge.

import { NODE } from '../exchange/exchange.ts';
import { callValue } from '../interpreter/call.ts';
import { isCallable, knownText } from '../interpreter/operations.ts';
import { getProperty } from '../interpreter/properties.ts';
import type { Endpoint, ModuleInstance, Run } from '../interpreter/run.ts';
import { undefinedValue, type Callable } from '../interpreter/value.ts';
import { placeOf } from '../source/place.ts';
import { expressRequest, expressResponse } from './express/request-response.ts';
import { defineFramework } from './framework.ts';
import { fail, hasFailed } from './outcome.ts';
import { runtimeContext, webEndpoint } from './web-handler.ts';

export const vercelNode = defineFramework({
  name: '@vercel/node',
  packages: [],
  fileEndpoints: functionEndpoints,
});

/** `api/users/[id].ts`; folders of that name in an app's own sources are something else. */
const FUNCTION_FILE =
  /(?:^|\/)(?!(?:pages|app|src|server|routes|lib|client|utils|services|functions|controllers|netlify|http|test|tests)\/)[^/]+\/api\/((?:.*\/)?[^_./][^/]*)\.[cm]?[jt]s$/;
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'];

function functionEndpoints(module: ModuleInstance, run: Run): readonly Endpoint[] {
  const name = FUNCTION_FILE.exec(module.file)?.[1];
  if (name === undefined) return [];
  const path = `/api/${name}`.replace(/\/index$/, '').replace(/\[+[^\]]*\]+/g, 'x');
  const byMethod = methodEndpoints(module, run, path);
  if (byMethod.length > 0) return byMethod;
  const { source } = module;
  const exported = module.kind === 'es' ? getProperty(run, module.exports, 'default', source) : module.exports;
  const handler = run.force(exported);
  if (!isCallable(handler)) return [];
  if (isAtTheEdge(module, run)) return [edgeEndpoint(module, handler, path)];
  return takesResponse(handler) ? [nodeEndpoint(module, handler, path)] : [];
}

/** `export function GET(request) { … }`; a method that is not exported is refused. */
function methodEndpoints(module: ModuleInstance, run: Run, path: string): readonly Endpoint[] {
  if (module.kind !== 'es') return [];
  const { source } = module;
  const exported = (method: string) => run.force(getProperty(run, module.exports, method, source));
  return METHODS.filter((method) => isCallable(exported(method))).map((method) => {
    const site = { runtime: 'vercel', label: `${method} ${path}`, node: source };
    const endpoint = webEndpoint(site, (inner) => methodHandler(module, inner), { method, path });
    return {
      ...endpoint,
      respond: (inner, exchange) => {
        endpoint.respond(inner, exchange);
        if (!exchange.unanswered) return;
        exchange.unanswered = false;
        exchange.status = 405;
        exchange.sent = true;
      },
    } satisfies Endpoint;
  });
}

function methodHandler(module: ModuleInstance, run: Run) {
  const method = run.exchange?.request.method ?? 'GET';
  const handler = run.force(getProperty(run, module.exports, method, module.source));
  return isCallable(handler) ? { handler, others: [] } : undefined;
}

/** `export const config = { runtime: 'edge' }`, and in Next's newer files `export const runtime = 'edge'`. */
export function isAtTheEdge({ exports, source, kind }: ModuleInstance, run: Run): boolean {
  if (kind !== 'es') return false;
  const config = run.force(getProperty(run, exports, 'config', source));
  const inConfig = config.kind === 'object' ? knownText(run, getProperty(run, config, 'runtime', source)) : undefined;
  const runtime = inConfig ?? knownText(run, getProperty(run, exports, 'runtime', source));
  return runtime === 'edge' || runtime === 'experimental-edge';
}

/** A file's default export as a function that is given a Request. */
export function edgeEndpoint({ source }: ModuleInstance, handler: Callable, path: string): Endpoint {
  const answering = { handler, others: [runtimeContext('context', source)] };
  return webEndpoint({ runtime: 'vercel', label: path, node: source }, () => answering, { method: undefined, path });
}

/** Other files have a default export too: this one is told by its parameters. */
function takesResponse({ internal }: Callable): boolean {
  if (internal.type !== 'closure' || !('parameters' in internal.code)) return false;
  const [request, response] = internal.code.parameters;
  return (
    /^_?req(?:uest)?$/i.test(request?.name.getText() ?? '') && /^_?res(?:ponse)?$/i.test(response?.name.getText() ?? '')
  );
}

function nodeEndpoint({ source }: ModuleInstance, handler: Callable, path: string): Endpoint {
  const { node } = handler;
  const { file, start } = placeOf(node);
  return {
    key: `vercel ${file}:${start}`,
    label: path,
    node: source,
    methods: [],
    path,
    part: false,
    respond: (run, exchange) => {
      const request = expressRequest(exchange, node);
      const response = expressResponse(exchange, node);
      // Vercel adds some of Express's methods, and `vary` is not among them.
      exchange.server = NODE;
      const result = callValue(run, handler, undefinedValue(node), [request, response], node);
      if (hasFailed(run, exchange, result) && !exchange.sent) fail(exchange);
    },
  };
}
