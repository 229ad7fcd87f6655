// Cloudflare Workers: `export default { fetch(request, env, ctx) }`, which Bun and `deno serve` take too; an exported class
// that extends WorkerEntrypoint; and the older `addEventListener('fetch', (event) => event.respondWith(…))`.

import type ts from 'typescript';
import { WEB } from '../exchange/exchange.ts';
import { callValue, constructValue } from '../interpreter/call.ts';
import { isCallable, knownText } from '../interpreter/operations.ts';
import { getProperty } from '../interpreter/properties.ts';
import type { Endpoint, ModuleInstance, Run } from '../interpreter/run.ts';
import { unknown } from '../interpreter/unknowns.ts';
import { native, undefinedValue, type Callable, type NativeCall, type Value } from '../interpreter/value.ts';
import { placeOf } from '../source/place.ts';
import { defineFramework } from './framework.ts';
import { objectWith } from './native-object.ts';
import { answerWith, runtimeContext, webEndpoint, webEndpoints, type WebHandler } from './web-handler.ts';
import { webRequest } from './web-request.ts';
import { workerBindings } from './worker-bindings.ts';

export const cloudflareWorkers = defineFramework({
  name: 'cloudflare:workers',
  packages: ['cloudflare:workers'],
  model: ({ node, subpath }) => (subpath ? undefined : workersModule(node)),
  fileEndpoints: (module, run) =>
    module.kind === 'es' ? [...exportedFetch(module, run), ...entrypoints(module, run)] : [],
  globals: { addEventListener: listen, 'self.addEventListener': listen },
});

/** What a Worker is given besides the request. */
export function workerContext(node: ts.Node): readonly Value[] {
  return [workerBindings(node), runtimeContext('ctx', node)];
}

/** `export default { fetch }`. */
function exportedFetch(module: ModuleInstance, run: Run): readonly Endpoint[] {
  const { source } = module;
  const worker = run.force(getProperty(run, module.exports, 'default', source));
  if (worker.kind !== 'object' || isCallable(worker)) return [];
  const handler = run.force(getProperty(run, worker, 'fetch', source));
  if (!isCallable(handler)) return [];
  const answering: WebHandler = { handler, others: workerContext(handler.node), self: worker };
  return webEndpoints(run, { runtime: 'worker', label: 'the fetch handler', node: source }, answering);
}

/** Classes among the exports that can be asked by `fetch`. */
function entrypoints({ source, exports, exportedNames }: ModuleInstance, run: Run): readonly Endpoint[] {
  return exportedNames.flatMap((name) => {
    const value = getProperty(run, exports, name, source);
    if (value.kind !== 'object' || !isCallable(value) || !isEntrypoint(value)) return [];
    const label = name === 'default' ? 'the fetch handler' : name;
    return [webEndpoint({ runtime: 'worker', label, node: source }, (run) => instanceOf(run, value))];
  });
}

function isEntrypoint({ internal }: Callable): boolean {
  if (internal.type !== 'closure') return false;
  const clauses = internal.classCode?.heritageClauses ?? [];
  return clauses.some(({ types }) => types.some(({ expression }) => expression.getText() === 'WorkerEntrypoint'));
}

function instanceOf(run: Run, entrypoint: Callable): WebHandler | undefined {
  const { node } = entrypoint;
  const instance = constructValue(run, entrypoint, [runtimeContext('ctx', node), workerBindings(node)], node);
  const handler = run.stopped ? undefined : run.force(getProperty(run, instance, 'fetch', node));
  return handler && isCallable(handler) ? { handler, others: [], self: instance } : undefined;
}

/** The module `cloudflare:workers`. */
function workersModule(node: ts.Node): Value {
  const entrypoint = native('WorkerEntrypoint', node, baseOf, baseOf);
  const module = objectWith(node, { WorkerEntrypoint: entrypoint, env: workerBindings(node) });
  module.rest = unknown({ key: 'import cloudflare:workers', node, from: [{ kind: 'module', name: 'workers' }] });
  return module;
}

function baseOf({ args, node }: NativeCall): Value {
  const [ctx = undefinedValue(node), env = undefinedValue(node)] = args;
  return objectWith(node, { ctx, env });
}

/** `addEventListener('fetch', listener)`. */
function listen({ run, args, node }: NativeCall): Value {
  const listener = args[1] && run.force(args[1]);
  if (knownText(run, args[0]) === 'fetch' && listener && isCallable(listener)) {
    run.sites.push(() => [listenerEndpoint(listener, node)]);
  }
  return undefinedValue(node);
}

function listenerEndpoint(listener: Callable, node: ts.Node): Endpoint {
  const { file, start } = placeOf(node);
  return {
    key: `worker ${file}:${start}`,
    label: 'the fetch listener',
    node,
    methods: [],
    path: undefined,
    part: false,
    respond: (run, exchange) => {
      exchange.server = WEB;
      let response: Value | undefined;
      const respondWith = native('respondWith', node, (call) => {
        response = call.args[0];
        return undefinedValue(call.node);
      });
      const event = objectWith(node, { request: webRequest(exchange.request, node), respondWith });
      event.rest = unknown({ key: 'fetch event', text: 'event', node, from: [{ kind: 'opaque' }], present: true });
      callValue(run, listener, undefinedValue(node), [event], node);
      if (response || run.stopped) answerWith(run, response ?? undefinedValue(node), node);
      // Without an answer the request goes on to the server behind.
      else exchange.unanswered = true;
    },
  };
}
