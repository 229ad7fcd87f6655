// GraphQL Yoga 3 to 5: `createYoga({ cors })`, a server for every platform. Without the option every page may read what
// it answers, cookies and all. Measured on 3.9.1 and 5.24.1, and on 1.18.3, which was another server.

import type ts from 'typescript';
import semver from 'semver';
import { WEB, type Exchange } from '../../exchange/exchange.ts';
import { HeaderList } from '../../exchange/header-list.ts';
import { newResponse } from '../../interpreter/builtins/response.ts';
import { knownText } from '../../interpreter/operations.ts';
import { getProperty } from '../../interpreter/properties.ts';
import type { Endpoint, Run } from '../../interpreter/run.ts';
import { unknown } from '../../interpreter/unknowns.ts';
import {
  define,
  native,
  primitive,
  promise,
  undefinedValue,
  type NativeCall,
  type Settled,
  type Value,
} from '../../interpreter/value.ts';
import { placeOf } from '../../source/place.ts';
import { defineFramework } from '../framework.ts';
import { libraryOf, ownOption, type Library, type Option } from '../library-options.ts';
import { objectWith } from '../native-object.ts';
import { writeCorsHeaders } from './answer.ts';
import { graphqlServer } from './graphql-server.ts';
import { allowlistOption, isOn, optionsFor } from './options.ts';

const NEWEST = '5.24.1';

export const graphqlYoga = defineFramework({
  name: 'graphql-yoga',
  packages: ['graphql-yoga'],
  model: ({ node, version, subpath }) => {
    if (subpath) return undefined;
    const library = libraryOf('graphql-yoga', version, NEWEST);
    if (semver.lt(library.version, '2.0.0')) return objectWith(node, { GraphQLServer: graphqlServer(node) });
    if (semver.lt(library.version, '3.0.0')) return undefined;
    const module = objectWith(node, {
      createYoga: native('createYoga', node, (call) => createYoga(call, library)),
    });
    module.rest = unknown({ key: 'import graphql-yoga', node, from: [{ kind: 'module', name: 'graphql-yoga' }] });
    return module;
  },
});

interface Yoga {
  readonly cors: Option | undefined;
  readonly library: Library;
  readonly node: ts.Node;
  readonly path: string;
}

function createYoga({ run, args, node }: NativeCall, library: Library): Value {
  const given = args[0] && run.force(args[0]);
  const yoga: Yoga = { cors: ownOption(run, given, 'cors', node), library, node, path: pathIn(run, given, node) };
  const instance = native('yoga', node, (call) => answerCall(call, yoga));
  const fetch = native('fetch', node, (call) => promise(answerWithResponse(call.run, yoga), node));
  for (const name of ['fetch', 'handleRequest', 'handleNodeRequest', 'handleNodeRequestAndResponse']) {
    define(instance, name, fetch, node);
  }
  for (const name of ['handle', 'requestListener']) define(instance, name, instance, node);
  define(instance, 'graphqlEndpoint', primitive(yoga.path, node), node);
  run.sites.push(() => [endpointOf(yoga)]);
  return instance;
}

function pathIn(run: Run, given: Settled | undefined, node: ts.Node): string {
  if (given?.kind !== 'object' || !given.properties.has('graphqlEndpoint')) return '/graphql';
  return knownText(run, getProperty(run, given, 'graphqlEndpoint', node)) ?? '/graphql';
}

/** A part: where an app or a server in sight uses it, that is what answers. */
function endpointOf(yoga: Yoga): Endpoint {
  const { file, start } = placeOf(yoga.node);
  return {
    key: `yoga ${file}:${start}`,
    label: 'createYoga(…)',
    node: yoga.node,
    methods: [],
    path: yoga.path,
    part: true,
    respond: (run, exchange) => {
      exchange.server = WEB;
      answer(run, exchange, yoga);
    },
  };
}

/** Yoga is called with Node's request and response, or with the Fetch Standard's Request. */
function answerCall({ run, args, node }: NativeCall, yoga: Yoga): Value {
  const request = args[0] && run.force(args[0]);
  const isWeb = request?.kind === 'object' && request.internal.type === 'host' && request.internal.name === 'Request';
  if (isWeb) return promise(answerWithResponse(run, yoga), node);
  if (run.exchange && !run.exchange.sent) answer(run, run.exchange, yoga);
  return promise(undefinedValue(node), node);
}

function answerWithResponse(run: Run, yoga: Yoga): Value {
  const list = new HeaderList();
  if (!run.exchange) return newResponse(run, list, undefined, yoga.node);
  const exchange = { ...run.exchange, headers: list, sent: false };
  answer(run, exchange, yoga);
  return newResponse(run, list, exchange.status, yoga.node);
}

function answer(run: Run, exchange: Exchange, yoga: Yoga): void {
  const { cors, library, node } = yoga;
  run.invoked.add(node);
  const passage = { run, exchange, node, library: { ...library, allowlist: allowlistOption(run, cors) } };
  const isCorsOn = isOn(run, cors);
  const options = isCorsOn ? optionsFor(cors, passage) : undefined;
  if (options && !run.stopped) writeCorsHeaders(options, passage);
  if (run.stopped) return;
  exchange.status = exchange.request.method === 'OPTIONS' ? statusOfOptions(exchange, isCorsOn, yoga) : undefined;
  exchange.sent = true;
}

/** Whoever asks for Yoga's health is told of it by any method; without CORS only its own path says that OPTIONS is none. */
function statusOfOptions({ request }: Exchange, isCorsOn: boolean, { path }: Yoga): number | undefined {
  if (request.path === '/health') return 200;
  if (isCorsOn) return 204;
  return request.path === path ? 405 : undefined;
}
