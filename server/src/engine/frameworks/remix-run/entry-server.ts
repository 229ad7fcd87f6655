// `entry.server`: `handleRequest`, its default export, makes the response of every page with the headers that it is given;
// `handleDataRequest` sees the responses to data requests.

import { HeaderList } from '../../exchange/header-list.ts';
import type { Exchange } from '../../exchange/exchange.ts';
import { newHeaders } from '../../interpreter/builtins/headers.ts';
import { newResponse } from '../../interpreter/builtins/response.ts';
import { callValue } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import type { Endpoint, ModuleInstance, Run } from '../../interpreter/run.ts';
import { unknown } from '../../interpreter/unknowns.ts';
import { primitive, undefinedValue, type Value } from '../../interpreter/value.ts';
import { exportedFunction, fileEndpoint } from '../file-handlers.ts';
import { webRequest } from '../web-request.ts';
import { argumentsOf } from './route-modules.ts';

export function entryEndpoints(module: ModuleInstance, run: Run): readonly Endpoint[] {
  const handlers = [
    { name: 'default', label: 'every page', respond: respondWithPage },
    { name: 'handleDataRequest', label: 'every data request', respond: respondWithData },
  ];
  return handlers
    .filter(({ name }) => exportedFunction(run, module, name))
    .map(({ label, respond }) =>
      fileEndpoint(module, label, {
        framework: 'remix',
        path: undefined,
        respond: (inner, exchange) => respond(inner, exchange, module),
      }),
    );
}

/** `handleRequest(request, status, headers, context)`. */
function respondWithPage(run: Run, exchange: Exchange, module: ModuleInstance): Value {
  const { source } = module;
  // A stream makes its response once there is something to send, which may be the last thing that is looked at.
  const list = exchange.headers;
  const headers = newHeaders(list, source);
  const context = unknown({
    key: 'entry context',
    text: 'context',
    node: source,
    from: [{ kind: 'opaque' }],
    present: true,
  });
  // Pages are not there for preflights.
  const status = exchange.request.method === 'OPTIONS' ? 405 : 200;
  const args = [webRequest(exchange.request, source), primitive(status, source), headers, context];
  const response = call(run, module, 'default', args);
  const isResponse = response.kind === 'object' && response.internal.type === 'response';
  return isResponse ? response : newResponse(run, list, undefined, source);
}

/** `handleDataRequest(response, { request })`. */
function respondWithData(run: Run, exchange: Exchange, module: ModuleInstance): Value {
  const { source } = module;
  const given = newResponse(run, new HeaderList(), undefined, source);
  return call(run, module, 'handleDataRequest', [given, argumentsOf(exchange, source)]);
}

function call(run: Run, module: ModuleInstance, name: string, args: readonly Value[]): ReturnType<Run['force']> {
  const { source } = module;
  const handler = exportedFunction(run, module, name);
  const result = handler && callValue(run, handler, undefinedValue(source), args, source);
  return run.force(run.stopped || !result ? undefinedValue(source) : awaited(run, result));
}
