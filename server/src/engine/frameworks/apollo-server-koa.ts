// `apollo-server-koa` 2 and 3 (dist/ApolloServer.js; run with 2.26 and 3.13): `applyMiddleware({ app, path, cors })` puts
// `@koa/cors` before GraphQL. Without options of its own version 2 lets everybody in by name, version 3 as `*`.

import semver from 'semver';
import { callValue, settle } from '../interpreter/call.ts';
import { knownText } from '../interpreter/operations.ts';
import { getProperty } from '../interpreter/properties.ts';
import type { Run } from '../interpreter/run.ts';
import { unknown } from '../interpreter/unknowns.ts';
import {
  hostObject,
  native,
  primitive,
  promise,
  undefinedValue,
  type NativeCall,
  type ObjectValue,
  type Settled,
  type Value,
} from '../interpreter/value.ts';
import { defineFramework } from './framework.ts';
import { asBranch } from './koa/branches.ts';
import { calledWith, runChain } from './koa/compose.ts';
import { contextOf, setStatus } from './koa/context.ts';
import { koaCorsMiddleware } from './koa/cors-middleware.ts';
import { answer } from './koa-cors/answer.ts';
import { KOA_ALLOWLIST } from './koa-cors/index.ts';
import { mannersOf } from './koa-cors/manners.ts';
import { isFalsy, isUndefined, libraryOf, type Library } from './library-options.ts';
import { methodTable, objectWith } from './native-object.ts';

const NEWEST = '3.13.0';

export const apolloServerKoa = defineFramework({
  name: 'apollo-server-koa',
  packages: ['apollo-server-koa'],
  model: ({ node, version, subpath }) => {
    if (subpath) return undefined;
    const library = { ...libraryOf('apollo-server-koa', version, NEWEST), allowlist: KOA_ALLOWLIST };
    const construct = (call: NativeCall): Value => newServer(library, call);
    const module = objectWith(node, { ApolloServer: native('ApolloServer', node, construct, construct) });
    module.rest = unknown({ key: 'import apollo-server-koa', node, from: [{ kind: 'module', name: library.name }] });
    return module;
  },
});

function newServer(library: Library, { node }: NativeCall): ObjectValue {
  const methods = methodTable({
    start: (call) => promise(undefinedValue(call.node), call.node),
    getMiddleware: (call) => middlewareOf(library, call),
    applyMiddleware: (call) => {
      const { run, args, node: at } = call;
      const given = args[0] ?? undefinedValue(at);
      const app = getProperty(run, given, 'app', at);
      callValue(run, getProperty(run, app, 'use', at), app, [middlewareOf(library, call)], at);
      return undefinedValue(at);
    },
  });
  return hostObject('ApolloServer', node, (name, at) => methods(name, at));
}

/** CORS, unless it was switched off, and GraphQL, on one path. */
function middlewareOf(library: Library, call: NativeCall): ObjectValue {
  const { run, args, node } = call;
  const given = args[0] && run.force(args[0]);
  const path = (given?.kind === 'object' && knownText(run, getProperty(run, given, 'path', node))) || '/graphql';
  const cors = corsOf(library, given, call);
  const graphql = native('graphql', node, ({ run: at, args: [context] }) => answerGraphql(at, context, node));
  const middleware = native('apollo middleware', node, (called) => {
    const { context, goOn } = calledWith(called);
    const asked = contextOf(context)?.path ?? path;
    if (asked !== path && asked !== `${path}/`) return goOn();
    const chain = runChain(cors ? [cors, graphql] : [graphql], { run: called.run, context, node }, goOn);
    return settle(called.run, chain, node);
  });
  return asBranch(middleware, {
    routes: (_run, prefix) => [{ path: prefix + path, methods: [], isOfInterest: true }],
    markUsed: () => undefined,
  });
}

function corsOf(library: Library, given: Settled | undefined, call: NativeCall): ObjectValue | undefined {
  const { run, node } = call;
  const option = given?.kind === 'object' ? given.properties.get('cors')?.value : undefined;
  const isGiven = option !== undefined && !isUndefined(run, option);
  if (isGiven && isFalsy(run, option)) return undefined;
  const isOld = semver.lt(library.version, '3.0.0');
  const settled = isGiven ? run.force(option) : undefined;
  const byDefault = isOld ? undefined : objectWith(node, { origin: primitive('*', node) });
  const options = settled && settled.kind !== 'primitive' ? settled : byDefault;
  const manners = mannersOf('@koa/cors', isOld ? '2.2.3' : '3.4.3');
  return koaCorsMiddleware(call, library, (passage) => answer(options, manners, passage));
}

/** GraphQL's own answer, which needs no CORS header. */
function answerGraphql({ exchange }: Run, context: Value | undefined, node: ObjectValue['node']): Value {
  const known = contextOf(context);
  if (known) setStatus(known, exchange?.request.method === 'OPTIONS' ? 204 : undefined);
  return undefinedValue(node);
}
