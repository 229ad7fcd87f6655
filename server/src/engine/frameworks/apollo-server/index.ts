// `@apollo/server` 4 and 5: the standalone server lets every page read, without cookies, and nobody can change that; in
// Express it leaves CORS to the app. Measured on 4.13.0 and 5.5.1.

import type ts from 'typescript';
import type { Endpoint } from '../../interpreter/run.ts';
import { unknown } from '../../interpreter/unknowns.ts';
import {
  native,
  object,
  promise,
  type NativeCall,
  type ObjectValue,
  type Settled,
  type Value,
} from '../../interpreter/value.ts';
import { placeOf } from '../../source/place.ts';
import { defineFramework } from '../framework.ts';
import { isFalsy, isUndefined } from '../library-options.ts';
import { objectWith } from '../native-object.ts';
import { corsBefore, graphqlHandler, respondByGraphql } from './graphql-answer.ts';

export const apolloServer = defineFramework({
  name: '@apollo/server',
  packages: ['@apollo/server', '@as-integrations/express4', '@as-integrations/express5'],
  model: ({ node, name, subpath }) => {
    if (subpath === 'standalone') return objectWith(node, { startStandaloneServer: startStandaloneServer(node) });
    if (name === '@apollo/server' && !subpath) return serverModule(node);
    const isExpress = name === '@apollo/server' ? subpath === 'express4' : subpath === '';
    return isExpress ? objectWith(node, { expressMiddleware: expressMiddleware(node) }) : undefined;
  },
});

function serverModule(node: ts.Node): ObjectValue {
  const module = objectWith(node, { ApolloServer: native('ApolloServer', node, newServer, newServer) });
  module.rest = unknown({ key: 'import @apollo/server', node, from: [{ kind: 'module', name: '@apollo/server' }] });
  return module;
}

/** Servers whose `csrfPrevention` is `false`. */
const unguarded = new WeakSet<Settled>();

function newServer({ run, args, node }: NativeCall): Value {
  const given = args[0] && run.force(args[0]);
  const server = object(node);
  const from = [{ kind: 'opaque' }] as const;
  server.rest = unknown({ key: `ApolloServer@${node.pos}`, text: 'server', node, from, present: true });
  const guard = given?.kind === 'object' ? given.properties.get('csrfPrevention')?.value : undefined;
  if (guard && !isUndefined(run, guard) && isFalsy(run, guard)) unguarded.add(server);
  return server;
}

/** A guarded server takes a request that names no type of content for a forgery, before it looks at the method. */
function expressMiddleware(node: ts.Node): ObjectValue {
  return native('expressMiddleware', node, ({ run, args, node: at }) => {
    const server = args[0] && run.force(args[0]);
    return graphqlHandler(at, server && unguarded.has(server) ? 405 : 400);
  });
}

function startStandaloneServer(node: ts.Node): ObjectValue {
  return native('startStandaloneServer', node, (call): Value => {
    const cors = corsBefore(call.run, undefined, '@apollo/server', call.node);
    call.run.sites.push(() => [standaloneEndpoint(cors, call.node)]);
    const started = unknown({ key: `started@${call.node.pos}`, node: call.node, from: [{ kind: 'opaque' }] });
    return promise(started, call.node);
  });
}

function standaloneEndpoint(cors: Value | undefined, node: ts.Node): Endpoint {
  const { file, start } = placeOf(node);
  return {
    key: `apollo ${file}:${start}`,
    label: 'the GraphQL server',
    node,
    methods: [],
    path: '/',
    part: false,
    respond: (inner, exchange) => respondByGraphql(inner, exchange, cors, node),
  };
}
