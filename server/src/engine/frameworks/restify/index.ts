// restify 8 to 11: servers, `pre` and `use`, routes, events of errors. Tested against the real 11.1 (test/frameworks/restify).

import type ts from 'typescript';
import { isCallable, knownText } from '../../interpreter/operations.ts';
import { elementsOf, getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import { hostObject, native, type NativeBehaviour, type NativeCall, type Value } from '../../interpreter/value.ts';
import { defineFramework } from '../framework.ts';
import { methodTable, objectWith } from '../native-object.ts';
import { serverEndpoints } from './endpoints.ts';
import type { ServerState } from './server-state.ts';

const VERBS = { get: 'GET', head: 'HEAD', post: 'POST', put: 'PUT', patch: 'PATCH', del: 'DELETE', opts: 'OPTIONS' };

export const restify = defineFramework({
  name: 'restify',
  packages: ['restify'],
  model: ({ node, subpath }) => {
    if (subpath) return undefined;
    return objectWith(node, { createServer: native('createServer', node, newServer) });
  },
});

function newServer({ run, node }: NativeCall): Value {
  const server: ServerState = { node, pre: [], use: [], routes: [], listeners: new Map() };
  const methods = methodTable(methodsOf(server));
  run.sites.push(() => serverEndpoints(run, server));
  return hostObject('Server', node, (name, at) => methods(name, at));
}

function methodsOf(server: ServerState): Readonly<Record<string, NativeBehaviour>> {
  const chain: NativeBehaviour = (call) => call.self;
  const listen: NativeBehaviour = (call) => {
    const name = knownText(call.run, call.args[0]);
    if (name !== undefined && call.args[1]) {
      server.listeners.set(name, [...(server.listeners.get(name) ?? []), call.args[1]]);
    }
    return call.self;
  };
  const table: Record<string, NativeBehaviour> = {
    pre: (call) => {
      server.pre.push(...handlersIn(call.run, call.args, call.node));
      return call.self;
    },
    use: (call) => {
      server.use.push(...handlersIn(call.run, call.args, call.node));
      return call.self;
    },
    on: listen,
    once: listen,
    addListener: listen,
    listen: chain,
    close: chain,
    first: chain,
    param: chain,
  };
  for (const [verb, method] of Object.entries(VERBS)) {
    table[verb] = (call) => {
      addRoute(server, method, call);
      return call.self;
    };
  }
  return table;
}

/** `server.get('/path', …handlers)` and `server.get({ path, name }, …handlers)`. */
function addRoute(server: ServerState, method: string, { run, args, node }: NativeCall): void {
  const [first, ...rest] = args;
  const path = pathOf(run, first, node);
  if (path !== undefined) server.routes.push({ methods: [method], path, handlers: handlersIn(run, rest, node) });
}

function pathOf(run: Run, first: Value | undefined, node: ts.Node): string | undefined {
  const settled = first && run.force(first);
  if (settled?.kind !== 'object') return knownText(run, settled);
  return (
    knownText(run, getProperty(run, settled, 'path', node)) ?? knownText(run, getProperty(run, settled, 'url', node))
  );
}

/** Handlers may come in lists, nested at will. */
function handlersIn(run: Run, args: readonly Value[], node: ts.Node): readonly Value[] {
  return args.flatMap((arg) => {
    if (arg.kind === 'deferred') return [arg];
    const settled = run.force(arg);
    if (settled.kind !== 'object' || isCallable(settled) || settled.internal.type !== 'array') return [settled];
    return handlersIn(run, elementsOf(run, settled, node) ?? [], node);
  });
}
