// tRPC 10 and 11 (@trpc/server): it has no CORS of its own. Its servers run a `middleware` first, and `responseMeta` adds
// headers to what they answer. Since 11 they replace whatever Vary was there. Measured on 10.45.2 and 11.4.3.

import type ts from 'typescript';
import semver from 'semver';
import { HeaderList } from '../exchange/header-list.ts';
import { valueSide, writtenByCode } from '../exchange/write.ts';
import type { Exchange } from '../exchange/exchange.ts';
import { newResponse } from '../interpreter/builtins/response.ts';
import { callValue } from '../interpreter/call.ts';
import { isCallable, textOf } from '../interpreter/operations.ts';
import { elementsOf, getProperty } from '../interpreter/properties.ts';
import type { Endpoint, Run } from '../interpreter/run.ts';
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
import { placeOf } from '../source/place.ts';
import { defineFramework } from './framework.ts';
import { libraryOf, type Library } from './library-options.ts';
import { methodTable, objectWith } from './native-object.ts';
import { respondByNodeHandler } from './node-http/index.ts';
import { pairsOf } from './node-http/server-response.ts';

const NEWEST = '11.4.3';

export const trpcServer = defineFramework({
  name: '@trpc/server',
  packages: ['@trpc/server'],
  model: ({ node, subpath, version }) => {
    const library = libraryOf('@trpc/server', version, NEWEST);
    const makes = (make: (call: NativeCall, library: Library) => Value) => {
      return native('trpc', node, (call) => make(call, library));
    };
    switch (subpath) {
      case 'adapters/standalone':
        return objectWith(node, { createHTTPServer: makes(createServer), createHTTPHandler: makes(nodeHandler) });
      case 'adapters/express':
        return objectWith(node, { createExpressMiddleware: makes(nodeHandler) });
      case 'adapters/next':
        return objectWith(node, { createNextApiHandler: makes(nodeHandler) });
      case 'adapters/node-http':
        return objectWith(node, { nodeHTTPRequestHandler: makes(answerNodeRequest) });
      case 'adapters/fetch':
        return objectWith(node, { fetchRequestHandler: makes(answerWebRequest) });
      case 'adapters/aws-lambda':
        return objectWith(node, { awsLambdaRequestHandler: makes(lambdaHandler) });
      default:
        return undefined;
    }
  },
});

/** `createHTTPServer({ router, middleware, responseMeta }).listen(2022)`. */
function createServer(call: NativeCall, library: Library): Value {
  const { node, run } = call;
  const handler = nodeHandler(call, library);
  run.sites.push(() => [serverEndpoint(handler, node)]);
  const methods = methodTable({ listen: (listen) => listen.self, on: (on) => on.self, close: (close) => close.self });
  const server = hostObject('Server', node, (name, at): Value | undefined => {
    return name === 'server' ? server : methods(name, at);
  });
  return server;
}

function serverEndpoint(handler: Value, node: ts.Node): Endpoint {
  const { file, start } = placeOf(node);
  return {
    key: `trpc ${file}:${start}`,
    label: 'the tRPC server',
    node,
    methods: [],
    path: undefined,
    part: false,
    respond: (run, exchange) => respondByNodeHandler(run, exchange, handler, node),
  };
}

/** A `(req, res)` function. */
function nodeHandler({ run, args, node }: NativeCall, library: Library): ObjectValue {
  const options = args[0] && run.force(args[0]);
  return native('trpc handler', node, (call) => {
    const [request = undefinedValue(node), response = undefinedValue(node)] = call.args;
    return answer(call.run, { options, library, node }, request, response);
  });
}

/** `nodeHTTPRequestHandler({ req, res, … })`. */
function answerNodeRequest({ run, args, node }: NativeCall, library: Library): Value {
  const options = args[0] && run.force(args[0]);
  if (options?.kind !== 'object') return promise(undefinedValue(node), node);
  const [request, response] = ['req', 'res'].map((name) => getProperty(run, options, name, node));
  return answer(run, { options, library, node }, request ?? undefinedValue(node), response ?? undefinedValue(node));
}

interface Server {
  readonly options: Settled | undefined;
  readonly library: Library;
  readonly node: ts.Node;
}

function answer(run: Run, server: Server, request: Value, response: Value): Value {
  const { options, node } = server;
  const { exchange } = run;
  const resolve = native('next', node, (call) => {
    if (exchange && !exchange.sent) answerProcedure(run, exchange, server);
    return undefinedValue(call.node);
  });
  const middleware = options?.kind === 'object' ? run.force(getProperty(run, options, 'middleware', node)) : undefined;
  if (middleware && isCallable(middleware)) {
    callValue(run, middleware, undefinedValue(node), [request, response, resolve], node);
  } else {
    if (exchange && middleware?.kind === 'unknown') exchange.passedUnseen = true;
    callValue(run, resolve, undefinedValue(node), [], node);
  }
  return promise(undefinedValue(node), node);
}

function answerProcedure(run: Run, exchange: Exchange, server: Server): void {
  for (const { name, value, write } of headersOf(run, exchange, server).all()) {
    exchange.headers.set(name, [value], write);
  }
  if (run.stopped) return;
  exchange.status = undefined;
  exchange.sent = true;
}

/** `fetchRequestHandler({ req, endpoint, router, responseMeta })` gives a promise of a Response. */
function answerWebRequest({ run, args, node }: NativeCall, library: Library): Value {
  const server = { options: args[0] && run.force(args[0]), library, node };
  const { exchange } = run;
  const list = exchange ? headersOf(run, exchange, server) : new HeaderList();
  return promise(newResponse(run, list, undefined, node), node);
}

/** A Lambda handler; who exports it is asked as such. */
function lambdaHandler({ run, args, node }: NativeCall, library: Library): Value {
  const options = args[0] && run.force(args[0]);
  return native('trpc handler', node, (call) => {
    const { exchange } = call.run;
    const list = exchange ? headersOf(call.run, exchange, { options, library, node }) : new HeaderList();
    return promise(newResponse(call.run, list, undefined, node), node);
  });
}

/** The headers of an answer: Vary on tRPC's own header since 11, and what `responseMeta` says. HEAD gets none. */
function headersOf(run: Run, { request }: Exchange, { options, library, node }: Server): HeaderList {
  const list = new HeaderList();
  const isNew = semver.gte(library.version, '11.0.0');
  if (request.method === 'HEAD' && isNew) return list;
  const write = { cause: node, site: node, library: { ...library, option: undefined } };
  if (isNew) list.set('Vary', [primitive('trpc-accept', node)], write);
  const responseMeta = options?.kind === 'object' ? getProperty(run, options, 'responseMeta', node) : undefined;
  if (!responseMeta || !isCallable(run.force(responseMeta))) return list;
  const about = unknown({ key: `trpc call@${node.pos}`, node, from: [{ kind: 'opaque' }], present: true });
  const meta = run.force(callValue(run, responseMeta, undefinedValue(node), [about], node));
  if (run.stopped || meta.kind !== 'object') return list;
  const headers = run.force(getProperty(run, meta, 'headers', node));
  if (headers.kind === 'object') addPairs(run, list, headers, node);
  return list;
}

/** A Headers object adds its lines; of an object's texts each replaces what was there. */
function addPairs(run: Run, list: HeaderList, headers: ObjectValue, node: ts.Node): void {
  if (headers.internal.type === 'headers') {
    for (const { name, value, write } of headers.internal.list.all()) list.append(name, value, write);
    return;
  }
  for (const { name, value, site } of pairsOf(run, headers, node)) {
    const settled = run.force(value);
    if (settled.kind === 'primitive' && typeof settled.value !== 'string') continue;
    const lines = settled.kind === 'object' ? elementsOf(run, settled, site) : undefined;
    const write = writtenByCode(settled, valueSide(site), site);
    if (lines) for (const line of lines) list.append(name, textOf(run, line, site), write);
    else list.set(name, [textOf(run, settled, site)], write);
  }
}
