// `apollo-server` 2 and 3, `new ApolloServer({ cors })`, and `apollo-server-express`, `applyMiddleware({ app, cors })`:
// the `cors` package runs first, for everybody unless told otherwise. Measured on 2.26.2 and 3.13.0.

import type ts from 'typescript';
import { knownText } from '../interpreter/operations.ts';
import { getProperty } from '../interpreter/properties.ts';
import type { Endpoint, Run } from '../interpreter/run.ts';
import { unknown } from '../interpreter/unknowns.ts';
import {
  hostObject,
  native,
  primitive,
  promise,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Settled,
  type Value,
} from '../interpreter/value.ts';
import { placeOf } from '../source/place.ts';
import { expressManners } from './express/manners.ts';
import { registerRouter, routerState, type Layer, type RouterState } from './express/router.ts';
import { defineFramework } from './framework.ts';
import { methodTable, objectWith } from './native-object.ts';
import { corsBefore, graphqlHandler, respondByGraphql } from './apollo-server/graphql-answer.ts';

export const apolloServerExpress = defineFramework({
  name: 'apollo-server-express',
  packages: ['apollo-server', 'apollo-server-express'],
  model: ({ node, name, subpath }) => {
    if (subpath) return undefined;
    const construct = name === 'apollo-server' ? listeningServer : expressServer;
    const module = objectWith(node, { ApolloServer: native('ApolloServer', node, construct, construct) });
    module.rest = unknown({ key: `import ${name}`, node, from: [{ kind: 'module', name }] });
    return module;
  },
});

/** `new ApolloServer({ cors }).listen()`. */
const listeningServer: NativeBehaviour = ({ run, args, node }) => {
  const given = args[0] && run.force(args[0]);
  const cors = corsBefore(run, corsIn(given), 'apollo-server', node);
  run.sites.push(() => [endpointOf(cors, '/', false, node)]);
  return serverWith(node, {});
};

/** A server that is put into an Express app. */
const expressServer: NativeBehaviour = ({ node }) => serverWith(node, { applyMiddleware, getMiddleware });

function serverWith(node: ts.Node, methods: Readonly<Record<string, NativeBehaviour>>): ObjectValue {
  const known = methodTable({
    ...methods,
    start: (call) => promise(undefinedValue(call.node), call.node),
    listen: (call) => promise(unknown({ key: `listening@${call.node.pos}`, node: call.node, from: [] }), call.node),
  });
  return hostObject('ApolloServer', node, (name, at) => {
    const from = [{ kind: 'opaque' }] as const;
    return known(name, at) ?? unknown({ key: `ApolloServer@${node.pos}.${name}`, node: at, from, present: true });
  });
}

function corsIn(given: Settled | undefined): Value | undefined {
  return given?.kind === 'object' ? given.properties.get('cors')?.value : undefined;
}

/** `server.applyMiddleware({ app, path, cors })`. An app that nobody shows is served by a part. */
function applyMiddleware(call: NativeCall): Value {
  const { run, args, node } = call;
  const given = args[0] && run.force(args[0]);
  const app = given?.kind === 'object' ? run.force(getProperty(run, given, 'app', node)) : undefined;
  const state = app && routerState(app);
  const { layer, cors, path } = layerOf(run, given, node);
  if (state) state.layers.push(layer);
  else run.sites.push(() => [endpointOf(cors, path, true, node)]);
  return undefinedValue(node);
}

/** `app.use(server.getMiddleware({ path, cors }))`: a router of its own. */
function getMiddleware({ run, args, node }: NativeCall): Value {
  const { layer } = layerOf(run, args[0] && run.force(args[0]), node);
  const rules = { syntax: 4, strict: false, caseSensitive: false } as const;
  const state: RouterState = {
    kind: 'router',
    node,
    layers: [layer],
    rules,
    manners: expressManners(4),
    mounted: false,
  };
  const router = hostObject('router', node, () => undefined);
  registerRouter(router, state);
  return router;
}

function layerOf(
  run: Run,
  given: Settled | undefined,
  node: ts.Node,
): { readonly layer: Layer; readonly cors: Value | undefined; readonly path: string } {
  const isPathGiven = given?.kind === 'object' && given.properties.has('path');
  const path = (isPathGiven ? knownText(run, getProperty(run, given, 'path', node)) : undefined) ?? '/graphql';
  const cors = corsBefore(run, corsIn(given), 'apollo-server-express', node);
  const handlers = [...(cors ? [cors] : []), graphqlHandler(node)];
  const layer: Layer = { kind: 'use', path: [primitive(path, node)], methods: [], handlers, node, route: {} };
  return { layer, cors, path };
}

function endpointOf(cors: Value | undefined, path: string, part: boolean, node: ts.Node): Endpoint {
  const { file, start } = placeOf(node);
  return {
    key: `apollo ${file}:${start}`,
    label: 'the GraphQL server',
    node,
    methods: [],
    path,
    part,
    respond: (run, exchange) => respondByGraphql(run, exchange, cors, node),
  };
}
