// LoopBack 4 (`@loopback/rest`): an app mounts the `cors` package before all else, with its `rest.cors` option or, where there
// is none, with `*` and credentials. Measured on 14.0.14.

import type ts from 'typescript';
import { callValue } from '../interpreter/call.ts';
import type { Endpoint, Run } from '../interpreter/run.ts';
import { unknown } from '../interpreter/unknowns.ts';
import {
  hostObject,
  native,
  object,
  primitive,
  undefinedValue,
  type NativeCall,
  type Value,
} from '../interpreter/value.ts';
import { placeOf } from '../source/place.ts';
import { ALLOWLIST, corsMiddleware, NEWEST as NEWEST_CORS } from './cors/index.ts';
import { expressRequest, expressResponse } from './express/request-response.ts';
import { lastWord } from './express/manners.ts';
import { defineFramework } from './framework.ts';
import { libraryOf, ownOption, type Library } from './library-options.ts';
import { objectWith } from './native-object.ts';

const NEWEST = '14.0.14';
/** Classes that speak HTTP by themselves, and mixins that give back the class they are given. */
const APPS = ['RestApplication', 'RestServer'];
const MIXINS = ['BootMixin', 'ServiceMixin', 'RepositoryMixin'];

export const loopbackRest = defineFramework({
  name: '@loopback/rest',
  packages: ['@loopback/rest', '@loopback/boot', '@loopback/service-proxy', '@loopback/repository'],
  model: ({ name, node, version, subpath }) => {
    if (subpath) return undefined;
    const library = { ...libraryOf('@loopback/rest', version, NEWEST), allowlist: ALLOWLIST };
    return hostObject(name, node, (exported, at) => {
      if (APPS.includes(exported)) return appClass(exported, library, at);
      if (MIXINS.includes(exported)) return native(exported, at, (call) => call.args[0] ?? undefinedValue(call.node));
      if (exported === '__esModule') return primitive(true, at);
      return unseen(`import ${name}.${exported}`, exported, at);
    });
  },
});

function appClass(name: string, library: Library, node: ts.Node): Value {
  const construct = (call: NativeCall): Value => {
    const { run, node: at } = call;
    const cors = corsOf(call, name, library);
    if (cors) run.sites.push(() => [appEndpoint(at, cors)]);
    const app = object(at);
    app.rest = unknown({
      key: `loopback@${at.pos}`,
      text: 'the app',
      node: at,
      from: [{ kind: 'opaque' }],
      present: true,
    });
    return app;
  };
  return native(name, node, construct, construct);
}

/** The middleware of an app; `undefined` where its options are not in sight. */
function corsOf({ run, args, node }: NativeCall, name: string, library: Library): Value | undefined {
  // A server of its own gets its options second, without `rest` around them.
  const given = run.force(args[name === 'RestServer' ? 1 : 0] ?? undefinedValue(node));
  if (given.kind === 'unknown') return undefined;
  const rest =
    name === 'RestServer' ? given : run.force(ownOption(run, given, 'rest', node)?.value ?? undefinedValue(node));
  if (rest.kind === 'unknown') return undefined;
  const option = ownOption(run, rest, 'cors', node);
  const value = option ? run.force(option.value) : byDefault(node);
  if (value.kind === 'unknown') return undefined;
  // What runs is the newest release of `cors` that the server's range allows.
  return corsMiddleware(run, value, node, { ...library, version: NEWEST_CORS, installed: true });
}

/** The options of an app that says nothing of CORS. */
function byDefault(node: ts.Node): Value {
  return objectWith(node, {
    origin: primitive('*', node),
    methods: primitive('GET,HEAD,PUT,PATCH,POST,DELETE', node),
    maxAge: primitive(86_400, node),
    credentials: primitive(true, node),
  });
}

function unseen(key: string, text: string, node: ts.Node): Value {
  return unknown({ key, text, node, from: [{ kind: 'opaque' }], present: true });
}

/** Whatever route answers, in controllers that are found by their files' names: CORS was before it. */
function appEndpoint(node: ts.Node, cors: Value): Endpoint {
  const { file, start } = placeOf(node);
  return {
    key: `loopback ${file}:${start}`,
    label: 'the LoopBack app',
    node,
    methods: [],
    path: undefined,
    part: false,
    respond: (run: Run, exchange) => {
      const next = native('next', node, (call) => {
        exchange.passedUnseen = true;
        if (!exchange.sent) lastWord(exchange, call.args[0]);
        return undefinedValue(call.node);
      });
      const args = [expressRequest(exchange, node), expressResponse(exchange, node), next];
      callValue(run, cors, undefinedValue(node), args, node);
      if (!exchange.sent && !run.stopped) exchange.unanswered = true;
    },
  };
}
