// `@apollo/server` 4 and 5: the standalone server lets every page read, without cookies, and nobody can change that; in
// Express it leaves CORS to the app. Measured on 4.13.0 and 5.5.1.

import type ts from 'typescript';
import type { Endpoint } from '../../interpreter/run.ts';
import { unknown } from '../../interpreter/unknowns.ts';
import { native, promise, type ObjectValue, type Value } from '../../interpreter/value.ts';
import { placeOf } from '../../source/place.ts';
import { defineFramework } from '../framework.ts';
import { objectWith } from '../native-object.ts';
import { corsBefore, graphqlHandler, respondByGraphql } from './graphql-answer.ts';

export const apolloServer = defineFramework({
  name: '@apollo/server',
  packages: ['@apollo/server', '@as-integrations/express4', '@as-integrations/express5'],
  model: ({ node, name, subpath }) => {
    if (subpath === 'standalone') return objectWith(node, { startStandaloneServer: startStandaloneServer(node) });
    const isExpress = name === '@apollo/server' ? subpath === 'express4' : subpath === '';
    return isExpress ? objectWith(node, { expressMiddleware: expressMiddleware(node) }) : undefined;
  },
});

/** Since version 4 it takes a request that names no type of content for a forgery, before it looks at the method. */
function expressMiddleware(node: ts.Node): ObjectValue {
  return native('expressMiddleware', node, (call) => graphqlHandler(call.node, 400));
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
