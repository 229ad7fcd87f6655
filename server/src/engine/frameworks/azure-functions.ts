// Azure Functions: `app.http(name, { handler })` of @azure/functions 4, whose handler returns `{ status, headers, body }`,
// and the older `module.exports = async (context, req) => { context.res = { … } }`. Run with 4.8's own requests and
// responses, never on the platform.

import type ts from 'typescript';
import { WEB, type Exchange, type ServerIdioms } from '../exchange/exchange.ts';
import { callValue } from '../interpreter/call.ts';
import { awaited } from '../interpreter/evaluate.ts';
import { isCallable, knownText } from '../interpreter/operations.ts';
import { elementsOf, getProperty } from '../interpreter/properties.ts';
import type { Endpoint, ModuleInstance, Run } from '../interpreter/run.ts';
import { unknown } from '../interpreter/unknowns.ts';
import {
  define,
  defineHidden,
  hostObject,
  native,
  undefinedValue,
  type Callable,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../interpreter/value.ts';
import { placeOf } from '../source/place.ts';
import { defineFramework } from './framework.ts';
import { argumentNode, methodTable, objectWith } from './native-object.ts';
import { incomingMessage } from './node-http/incoming-message.ts';
import { setNodeHeader } from './node-http/server-response.ts';
import { fail } from './outcome.ts';
import { takeResponse } from './returned-response.ts';
import { webRequest } from './web-request.ts';

const METHODS: Readonly<Record<string, string>> = {
  get: 'GET',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  deleteRequest: 'DELETE',
};
/** What a function answers that says nothing of methods. */
const DEFAULT_METHODS = ['GET', 'POST'];

export const azureFunctions = defineFramework({
  name: '@azure/functions',
  packages: ['@azure/functions'],
  model: ({ node, subpath }) => {
    if (subpath) return undefined;
    const module = objectWith(node, { app: appObject(node) });
    module.rest = unknown({
      key: 'import @azure/functions',
      node,
      from: [{ kind: 'module', name: '@azure/functions' }],
    });
    return module;
  },
  fileEndpoints: exportedFunction,
});

function appObject(node: ts.Node): Value {
  const table: Record<string, NativeBehaviour> = { http: (call) => registerHttp(call, undefined) };
  for (const [name, method] of Object.entries(METHODS)) table[name] = (call) => registerHttp(call, [method]);
  const methods = methodTable(table);
  return hostObject('app', node, (name, at) => {
    return (
      methods(name, at) ?? unknown({ key: `azure app.${name}`, node: at, from: [{ kind: 'opaque' }], present: true })
    );
  });
}

/** `app.http('users', { methods, handler })`, `app.get('users', handler)`. */
function registerHttp({ run, args, node }: NativeCall, only: readonly string[] | undefined): Value {
  const given = args[1] && run.force(args[1]);
  if (given?.kind !== 'object') return undefinedValue(node);
  const handler = isCallable(given) ? given : run.force(getProperty(run, given, 'handler', node));
  const methods = only ?? listedMethods(run, given, node) ?? [];
  if (isCallable(handler)) run.sites.push(() => [httpEndpoint(handler, methods, node)]);
  return undefinedValue(node);
}

/** `undefined` where the code does not tell. */
function listedMethods(run: Run, options: ObjectValue, node: ts.Node): readonly string[] | undefined {
  if (!isCallable(options) && !options.properties.has('methods') && !options.rest) return DEFAULT_METHODS;
  const listed = elementsIn(run, getProperty(run, options, 'methods', node), node);
  const methods = listed?.map((method) => knownText(run, method)?.toUpperCase());
  return methods?.every((method) => method !== undefined) ? methods : undefined;
}

function elementsIn(run: Run, list: Value, node: ts.Node): readonly Value[] | undefined {
  const settled = run.force(list);
  return settled.kind === 'object' ? elementsOf(run, settled, node) : undefined;
}

function httpEndpoint(handler: Callable, methods: readonly string[], node: ts.Node): Endpoint {
  const { file, start } = placeOf(node);
  return {
    key: `azure ${file}:${start}`,
    label: 'the function',
    node,
    methods: methods.filter((method) => method !== 'OPTIONS'),
    path: undefined,
    part: false,
    respond: (run, exchange) => {
      // A method that is not listed never reaches the function.
      const isListed = methods.length === 0 || methods.includes(exchange.request.method);
      if (isListed) return respond(run, exchange, handler, node);
      exchange.status = 404;
      exchange.sent = true;
    },
  };
}

function respond(run: Run, exchange: Exchange, handler: Callable, node: ts.Node): void {
  exchange.server = WEB;
  const result = callValue(
    run,
    handler,
    undefinedValue(node),
    [webRequest(exchange.request, node), context(node)],
    node,
  );
  const value = run.stopped ? undefinedValue(node) : awaited(run, result);
  send(run, exchange, value, node);
}

/** A function that throws is answered for by the platform. */
function send(run: Run, exchange: Exchange, value: Value, node: ts.Node): void {
  if (run.takeThrown()) {
    exchange.headers.clear();
    fail(exchange);
  } else if (!run.stopped) {
    exchange.status = statusIn(run, value);
    takeResponse(run, exchange, value, node);
    exchange.sent = true;
  }
}

/** `{ status: 204 }`; nothing at all is an empty answer. */
function statusIn(run: Run, value: Value): number | undefined {
  const settled = run.force(value);
  if (settled.kind === 'primitive') return 204;
  const property = settled.kind === 'object' ? settled.properties.get('status') : undefined;
  const status = property && run.force(property.value);
  if (status) return status.kind === 'primitive' && typeof status.value === 'number' ? status.value : undefined;
  return settled.kind === 'object' ? 200 : undefined;
}

function context(node: ts.Node): Value {
  return unknown({ key: 'azure context', text: 'context', node, from: [{ kind: 'opaque' }], present: true });
}

/** What is written to is `context.res`, which knows no request. */
const CONTEXT: ServerIdioms = { name: 'azure', vary: "$TO.setHeader('Vary', 'Origin')" };

/** The older model: a file that exports one `(context, req)` function. */
function exportedFunction(module: ModuleInstance, run: Run): readonly Endpoint[] {
  const { source } = module;
  if (!/\bcontext\.res\b/.test(source.text)) return [];
  const exported = module.kind === 'es' ? getProperty(run, module.exports, 'default', source) : module.exports;
  const handler = run.force(exported);
  if (!isCallable(handler) || handler.internal.type !== 'closure') return [];
  const { code } = handler.internal;
  if (!('parameters' in code) || code.parameters[0]?.name.getText() !== 'context') return [];
  const { file, start } = placeOf(handler.node);
  return [
    {
      key: `azure ${file}:${start}`,
      label: 'the function',
      node: source,
      methods: [],
      path: undefined,
      part: false,
      respond: (inner, exchange) => respondByContext(inner, exchange, handler),
    },
  ];
}

function respondByContext(run: Run, exchange: Exchange, handler: Callable): void {
  const { node } = handler;
  exchange.server = CONTEXT;
  const request = incomingMessage(exchange.request, node);
  const nothing = native('done', node, (call) => undefinedValue(call.node));
  const response = contextResponse(exchange, node);
  const given = objectWith(node, { res: response, req: request, done: nothing, log: nothing });
  given.rest = unknown({ key: 'azure context', text: 'context', node, from: [{ kind: 'opaque' }] });
  const result = callValue(run, handler, undefinedValue(node), [given, request], node);
  const returned = run.stopped ? undefinedValue(node) : awaited(run, result);
  const isReturned = !run.stopped && run.force(returned).kind === 'object';
  const value = isReturned || run.stopped ? returned : getProperty(run, given, 'res', node);
  send(run, exchange, value, node);
}

/** `context.res` as the function finds it: `set`, `status` … change it, and so may the code itself. */
function contextResponse(exchange: Exchange, node: ts.Node): ObjectValue {
  const response = objectWith(node, { headers: objectWith(node, {}) });
  const set: NativeBehaviour = (call) => {
    const name = knownText(call.run, call.args[0]);
    const value = call.args[1] ?? undefinedValue(call.node);
    if (name !== undefined) setNodeHeader(exchange, call.run, name, value, argumentNode(call, 1), call.node);
    return response;
  };
  const status: NativeBehaviour = (call) => {
    define(response, 'status', call.args[0] ?? undefinedValue(call.node), call.node);
    return response;
  };
  const chain: NativeBehaviour = () => response;
  const methods = { set, setHeader: set, header: set, status, type: chain, send: chain, json: chain, end: chain };
  for (const [name, behaviour] of Object.entries(methods)) defineHidden(response, name, native(name, node, behaviour));
  return response;
}
