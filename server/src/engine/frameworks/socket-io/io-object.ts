// The object that `new Server()` of Socket.IO or Engine.IO gives, and the endpoint it makes.

import type ts from 'typescript';
import semver from 'semver';
import { isCallable, knownText } from '../../interpreter/operations.ts';
import type { Endpoint, Run } from '../../interpreter/run.ts';
import { unknown } from '../../interpreter/unknowns.ts';
import {
  hostObject,
  native,
  shortText,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Settled,
  type Value,
} from '../../interpreter/value.ts';
import { placeOf } from '../../source/place.ts';
import type { Library } from '../library-options.ts';
import { argumentNode, methodTable } from '../native-object.ts';
import { answerHandshake, corsOf, ioPassage } from './answer.ts';
import { handshakePath, type IoServer } from './server.ts';
import { answerByVersion2 } from './version-2.ts';

/** A server as the call gives its options, and its endpoint. */
export function newServer(call: NativeCall, library: Library): Value {
  const server = ioServer(call.node, library, optionsIn(call));
  call.run.sites.push(() => [ioEndpoint(call.run, server)]);
  return ioObject(server);
}

/** A server with these options, of which the first win. */
export function ioServer(node: ts.Node, library: Library, options: readonly Settled[]): IoServer {
  const defaultPath = library.name === 'engine.io' ? '/engine.io' : '/socket.io';
  return {
    library,
    node,
    options: [...options],
    origins: undefined,
    middlewares: [],
    headerListeners: [],
    defaultPath,
  };
}

/** The options among the arguments: the second, or the first where that is no HTTP server and no port. */
function optionsIn({ run, args }: NativeCall): readonly Settled[] {
  const [first, second] = args.map((arg) => run.force(arg));
  if (second) return isNothing(second) ? [] : [second];
  return first?.kind === 'object' && first.internal.type === 'plain' ? [first] : [];
}

function isNothing(value: Settled): boolean {
  return value.kind === 'primitive' && value.value == null;
}

function ioObject(server: IoServer): ObjectValue {
  const { node } = server;
  const attach: NativeBehaviour = (call) => {
    const options = call.args[1] && call.run.force(call.args[1]);
    if (options && !isNothing(options)) server.options.push(options);
    return call.self;
  };
  const chain: NativeBehaviour = (call) => call.self;
  const methods = methodTable({
    attach,
    listen: attach,
    origins: (call) => setOrigins(server, call, 0),
    set: (call) => (knownText(call.run, call.args[0]) === 'origins' ? setOrigins(server, call, 1) : call.self),
    on: chain,
    use: chain,
    path: chain,
    adapter: chain,
    serveClient: chain,
    bind: chain,
  });
  const engine = engineObject(server);
  return hostObject('Server', node, (name, at) => {
    if (name === 'engine' || name === 'eio') return engine;
    const own = server.library.name === 'engine.io' ? engineMethod(server, name, at) : undefined;
    return own ?? methods(name, at) ?? unseen(name, at);
  });
}

function setOrigins(server: IoServer, call: NativeCall, index: number): Value {
  const value = call.args[index];
  if (value) server.origins = { value, node: argumentNode(call, index), text: shortText(call.node) };
  return call.self;
}

function engineObject(server: IoServer): ObjectValue {
  return hostObject('Engine', server.node, (name, at) => engineMethod(server, name, at) ?? unseen(name, at));
}

function engineMethod(server: IoServer, name: string, node: ts.Node): Value | undefined {
  const { library } = server;
  if (name === 'use') {
    return native(name, node, (call) => {
      server.middlewares.push(...call.args.filter((arg) => isCallable(call.run.force(arg))));
      return call.self;
    });
  }
  if (name !== 'on') return undefined;
  return native(name, node, (call) => {
    const event = knownText(call.run, call.args[0]);
    const isOfHeaders = event === 'headers' || event === 'initial_headers';
    // Versions before have no such events.
    const emits = semver.gte(library.version, library.name === 'engine.io' ? '5.1.0' : '4.1.0');
    if (isOfHeaders && emits && call.args[1]) server.headerListeners.push(call.args[1]);
    return call.self;
  });
}

function unseen(name: string, node: ts.Node): Value {
  return unknown({ key: `io.${name}`, text: `io.${name}`, node, from: [{ kind: 'opaque' }], present: true });
}

/** What a server answers to a client that wants to open a session. */
export function ioEndpoint(run: Run, server: IoServer): Endpoint {
  const { node, library } = server;
  const { file, start } = placeOf(node);
  const isOld = library.name === 'socket.io' && semver.lt(library.version, '3.0.0');
  const cors = isOld ? undefined : corsOf(run, server);
  return {
    key: `${library.name} ${file}:${start}`,
    label: `the ${library.name} server`,
    node,
    methods: ['GET'],
    path: handshakePath(run, server),
    part: false,
    respond: (inner, exchange) => {
      const passage = ioPassage(inner, exchange, server);
      if (isOld) answerByVersion2(passage);
      else answerHandshake(passage, cors);
    },
  };
}
