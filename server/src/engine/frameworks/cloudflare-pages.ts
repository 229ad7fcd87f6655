// Functions of Cloudflare Pages: files in `functions/` that export `onRequest`, `onRequestGet` …, each a function of one
// context or a list of them, behind the `_middleware` files of their folder and of those above it.

import type ts from 'typescript';
import { HeaderList } from '../exchange/header-list.ts';
import { WEB } from '../exchange/exchange.ts';
import type { FilePath } from '../finding.ts';
import { newResponse } from '../interpreter/builtins/response.ts';
import { callValue } from '../interpreter/call.ts';
import { awaited } from '../interpreter/evaluate.ts';
import { isCallable } from '../interpreter/operations.ts';
import { elementsOf, getProperty } from '../interpreter/properties.ts';
import type { Endpoint, ModuleInstance, Run } from '../interpreter/run.ts';
import {
  native,
  object,
  promise,
  undefinedValue,
  type Callable,
  type ObjectValue,
  type Value,
} from '../interpreter/value.ts';
import { placeOf } from '../source/place.ts';
import { defineFramework } from './framework.ts';
import { objectWith } from './native-object.ts';
import { pathValue, requesterPart } from './probe-values.ts';
import { answerWith } from './web-handler.ts';
import { webRequest } from './web-request.ts';
import { workerBindings } from './worker-bindings.ts';

export const cloudflarePages = defineFramework({
  name: 'cloudflare:pages',
  packages: [],
  fileEndpoints: functionEndpoints,
});

const FUNCTION_FILE = /(?:^|\/)functions\/((?:.*\/)?[^/]+)\.[cm]?[jt]sx?$/;
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'];

function functionEndpoints(module: ModuleInstance, run: Run): readonly Endpoint[] {
  const route = FUNCTION_FILE.exec(module.file)?.[1];
  if (route === undefined || module.kind !== 'es') return [];
  const named = METHODS.filter((method) => handlersFor(run, module.exports, method, module.source).length > 0);
  const forAll = handlersNamed(run, module.exports, 'onRequest', module.source);
  if (forAll.length > 0) return [functionEndpoint(module, route, undefined)];
  const hasPreflight = handlersFor(run, module.exports, 'OPTIONS', module.source).length > 0;
  const methods = named.length === 0 && hasPreflight ? ['OPTIONS'] : named;
  return methods.map((method) => functionEndpoint(module, route, method));
}

function functionEndpoint(module: ModuleInstance, route: string, method: string | undefined): Endpoint {
  const { source, file } = module;
  const path = pathOf(route);
  const isMiddleware = route.endsWith('_middleware');
  return {
    key: `pages ${placeOf(source).file} ${method ?? ''}`,
    label: isMiddleware ? 'the middleware' : `${method ?? ''} ${path}`.trim(),
    node: source,
    methods: method === undefined ? [] : [method],
    path: isMiddleware ? undefined : path,
    part: false,
    respond: (run, exchange) => {
      const asked = exchange.request.method;
      const own = handlersFor(run, module.exports, asked, source);
      const chain = [...middlewareAbove(run, file, route, asked, source), ...own];
      exchange.server = WEB;
      const value = answerOf(run, chain, contextOf(run, source), source);
      answerWith(run, value, source);
    },
  };
}

/** `api/[id]` is `/api/x`, `api/index` is `/api`. */
function pathOf(route: string): string {
  const path = `/${route}`.replace(/\/index$/, '').replace(/\[+[^\]]*\]+/g, 'x');
  return path === '' ? '/' : path;
}

/** What a file has for a method: what is named for it, else what is for all. */
function handlersFor(run: Run, exports: Value, method: string, node: ts.Node): readonly Callable[] {
  const name = `onRequest${method.slice(0, 1)}${method.slice(1).toLowerCase()}`;
  const own = handlersNamed(run, exports, name, node);
  return own.length > 0 ? own : handlersNamed(run, exports, 'onRequest', node);
}

function handlersNamed(run: Run, exports: Value, name: string, node: ts.Node): readonly Callable[] {
  const value = run.force(getProperty(run, exports, name, node));
  if (isCallable(value)) return [value];
  const members = value.kind === 'object' ? elementsOf(run, value, node) : undefined;
  return (members ?? []).map((member) => run.force(member)).filter(isCallable);
}

/** The middleware of the folders down to the file's own, outermost first. */
function middlewareAbove(run: Run, file: FilePath, route: string, method: string, node: ts.Node): readonly Callable[] {
  const depth = route.split('/').length;
  const levels = Array.from({ length: depth }, (_none, up) => (up === 0 ? './' : '../'.repeat(up))).reverse();
  const isOwn = (level: string) => level === './' && /\/_middleware\.\w+$/.test(file);
  return levels
    .filter((level) => !isOwn(level))
    .flatMap((level) => {
      const exports = run.world.importModule(run, `${level}_middleware`, node, 'namespace');
      return handlersFor(run, exports, method, node);
    });
}

/** What every function of a chain is given; `data` is theirs to share. */
function contextOf(run: Run, node: ts.Node): ObjectValue {
  const request = run.exchange?.request ?? run.request;
  const nothing = native('waitUntil', node, (call) => undefinedValue(call.node));
  return objectWith(node, {
    request: webRequest(request, node),
    env: workerBindings(node),
    params: requesterPart('params', node),
    data: object(node),
    functionPath: pathValue(request, 'functionPath', node),
    waitUntil: nothing,
    passThroughOnException: nothing,
  });
}

/** Runs a chain; behind its end are the files of the site. */
function answerOf(run: Run, chain: readonly Callable[], context: ObjectValue, node: ts.Node): Value {
  const [handler, ...behind] = chain;
  if (!handler) return newResponse(run, new HeaderList(), undefined, node);
  const next = native('next', node, (call) => {
    const value = awaited(call.run, answerOf(call.run, behind, context, call.node));
    const thrown = call.run.takeThrown();
    return thrown ? promise(thrown, call.node, 'rejected') : promise(value, call.node);
  });
  const given = object(node, { type: 'plain' }, undefined, context.from);
  for (const [name, property] of context.properties) given.properties.set(name, property);
  given.properties.set('next', { value: next, node });
  return callValue(run, handler, undefinedValue(node), [given], node);
}
