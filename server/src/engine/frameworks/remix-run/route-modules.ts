// Route modules. A loader answers GET and OPTIONS, an action the other methods; where the module has a component too, they
// answer its data requests, and `headers` says which headers the page has.

import type ts from 'typescript';
import type { Exchange } from '../../exchange/exchange.ts';
import { HeaderList } from '../../exchange/header-list.ts';
import { headersFrom, newHeaders } from '../../interpreter/builtins/headers.ts';
import { newResponse } from '../../interpreter/builtins/response.ts';
import { callValue, settle } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import { isCallable } from '../../interpreter/operations.ts';
import { elementsOf, getProperty } from '../../interpreter/properties.ts';
import type { Endpoint, ModuleInstance, Run } from '../../interpreter/run.ts';
import { unknown } from '../../interpreter/unknowns.ts';
import { native, undefinedValue, type Callable, type Value } from '../../interpreter/value.ts';
import { exportedFunction, fileEndpoint, mattersToCors } from '../file-handlers.ts';
import { objectWith } from '../native-object.ts';
import { requesterPart } from '../probe-values.ts';
import { webRequest } from '../web-request.ts';
import { responseFrom } from './response-module.ts';

const READING = ['GET', 'HEAD', 'OPTIONS'];
const ANSWERING = [
  ['loader', 'GET'],
  ['action', 'POST'],
] as const;

export function routeEndpoints(module: ModuleInstance, run: Run): readonly Endpoint[] {
  const endpoints: Endpoint[] = [];
  const route = (name: string) => ({
    framework: 'remix',
    path: undefined,
    respond: (inner: Run, exchange: Exchange) => answerTo(inner, exchange, module, name),
  });
  const isPage = exportedFunction(run, module, 'default') !== undefined;
  if (isPage && hasHeaders(run, module)) {
    const respond = (inner: Run, exchange: Exchange): Value => pageOf(inner, exchange, module);
    endpoints.push(fileEndpoint(module, 'the page', { ...route('loader'), respond }, 'GET'));
  }
  for (const [name, method] of ANSWERING) {
    if (exportedFunction(run, module, name)) endpoints.push(fileEndpoint(module, `the ${name}`, route(name), method));
  }
  const guards = middlewareOf(run, module);
  if (endpoints.length > 0 || guards.length === 0) return endpoints;
  return [fileEndpoint(module, 'the middleware', route('loader'))];
}

/** The answer of a loader or an action, behind the middleware of its module. */
function answerTo(run: Run, exchange: Exchange, module: ModuleInstance, name: string): Value {
  const { source } = module;
  // A preflight goes to the loader, whoever answers the request itself.
  const isReading = READING.includes(exchange.request.method);
  const handler = exportedFunction(run, module, isReading ? 'loader' : name);
  const args = argumentsOf(exchange, source);
  const render = (): Value => {
    if (!handler) return newResponse(run, new HeaderList(), isReading ? 400 : 405, source);
    return called(run, handler, [args], source);
  };
  return guarded(run, middlewareOf(run, module), args, render, source);
}

/** What a loader gives, or throws: a Response that is thrown is as good as one that is returned. */
function called(run: Run, handler: Callable, args: readonly Value[], node: ts.Node): Value {
  const result = callValue(run, handler, undefinedValue(node), args, node);
  const answer = run.stopped ? undefinedValue(node) : awaited(run, result);
  const thrown = run.takeThrown();
  if (!thrown) return run.stopped ? undefinedValue(node) : responseFrom(run, answer, node);
  const settled = run.force(thrown);
  const isResponse = settled.kind === 'object' && settled.internal.type === 'response';
  return isResponse ? settled : newResponse(run, new HeaderList(), 500, node);
}

/** What stands around: `middleware`, since React Router 7.9, under another name before. */
function middlewareOf(run: Run, { exports, source }: ModuleInstance): readonly Callable[] {
  return ['middleware', 'unstable_middleware'].flatMap((name) => {
    const list = run.force(getProperty(run, exports, name, source));
    const members = list.kind === 'object' && !isCallable(list) ? elementsOf(run, list, source) : undefined;
    return (members ?? [])
      .map((one) => run.force(one))
      .filter(isCallable)
      .filter(mattersToCors);
  });
}

function guarded(run: Run, guards: readonly Callable[], args: Value, render: () => Value, node: ts.Node): Value {
  const [first, ...others] = guards;
  if (!first) return render();
  let response: Value | undefined;
  const next = native('next', node, () => settle(run, (response = guarded(run, others, args, render, node)), node));
  const answer = awaited(run, callValue(run, first, undefinedValue(node), [args, next], node));
  const thrown = run.takeThrown();
  if (thrown) return responseFrom(run, thrown, node);
  const isNothing = answer.kind === 'primitive' && answer.value === undefined;
  // Who does not go on by itself is gone on from.
  return isNothing ? (response ?? guarded(run, others, args, render, node)) : answer;
}

/** What loaders, actions and middleware are given. */
export function argumentsOf({ request }: Exchange, node: ts.Node): Value {
  const args = objectWith(node, { request: webRequest(request, node), params: requesterPart('params', node) });
  args.rest = unknown({ key: 'route arguments', text: 'context', node, from: [{ kind: 'opaque' }], present: true });
  return args;
}

function hasHeaders(run: Run, { exports, source }: ModuleInstance): boolean {
  const headers = run.force(getProperty(run, exports, 'headers', source));
  return headers.kind === 'object' && (!isCallable(headers) || mattersToCors(headers));
}

/** The page, with what `headers` makes of the headers of the loader's response. */
function pageOf(run: Run, exchange: Exchange, module: ModuleInstance): Value {
  const { exports, source } = module;
  // Nobody answers a preflight for a page.
  if (exchange.request.method === 'OPTIONS') return newResponse(run, new HeaderList(), 405, source);
  const loaded = run.force(answerTo(run, exchange, module, 'loader'));
  const internal = loaded.kind === 'object' ? loaded.internal : undefined;
  const list = internal?.type === 'response' ? internal.list.copy() : new HeaderList();
  const empty = (): Value => newHeaders(new HeaderList(), source);
  const args = objectWith(source, {
    loaderHeaders: newHeaders(list, source),
    parentHeaders: empty(),
    actionHeaders: empty(),
    errorHeaders: undefinedValue(source),
  });
  const headers = run.force(getProperty(run, exports, 'headers', source));
  const given = isCallable(headers) ? callValue(run, headers, undefinedValue(source), [args], source) : headers;
  return run.stopped ? undefinedValue(source) : newResponse(run, headersFrom(run, given, source), 200, source);
}
