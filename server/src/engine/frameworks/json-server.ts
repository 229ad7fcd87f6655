// json-server 0.17 (lib/server): `defaults()` lets every origin in with cookies unless `noCors` is set; `create()` is an app of
// Express 4. Since 1.0 `createApp()` is one of tinyhttp that lets everybody in without.

import type ts from 'typescript';
import semver from 'semver';
import { callValue } from '../interpreter/call.ts';
import { isCallable, truthy } from '../interpreter/operations.ts';
import { getProperty } from '../interpreter/properties.ts';
import { array, native, primitive, undefinedValue, type NativeCall, type Value } from '../interpreter/value.ts';
import { corsMiddleware } from './cors/index.ts';
import { newApp } from './express/index.ts';
import { ANY_PATH } from './express/paths.ts';
import { routerState } from './express/router.ts';
import { defineFramework } from './framework.ts';
import { libraryOf, type Library } from './library-options.ts';
import { objectWith } from './native-object.ts';
import { newTinyhttpApp } from './tinyhttp-app.ts';
import { tinyhttpMiddleware } from './tinyhttp-cors.ts';

export const jsonServer = defineFramework({
  name: 'json-server',
  packages: ['json-server'],
  model: ({ node, name, version, subpath }) => {
    const library = libraryOf(name, version, '0.17.4');
    const isNew = semver.gte(library.version, '1.0.0');
    if (isNew) return objectWith(node, { createApp: native('createApp', node, (call) => createApp(call, library)) });
    if (subpath) return undefined;
    return objectWith(node, {
      create: native('create', node, (call) => newApp(4, call)),
      defaults: native('defaults', node, (call) => defaults(call, library)),
      router: native('router', node, (call) => native('router', call.node, answerUnseen)),
      rewriter: native('rewriter', node, (call) => native('rewriter', call.node, passOn)),
      bodyParser: native('bodyParser', node, passOn),
    });
  },
});

/** `jsonServer.defaults({ noCors })`: a list of middleware; all of it but CORS passes requests on. */
function defaults({ run, args, node }: NativeCall, library: Library): Value {
  const options = args[0] && run.force(args[0]);
  const isOff = options?.kind === 'object' && truthy(run, getProperty(run, options, 'noCors', node));
  if (isOff) return array([], node);
  const open = objectWith(node, { origin: primitive(true, node), credentials: primitive(true, node) });
  return array([corsMiddleware(run, open, node, library)], node);
}

function createApp(call: NativeCall, library: Library): Value {
  const { node } = call;
  const app = newTinyhttpApp(call);
  const handlers = [
    native('cors', node, (asked) => answerWithStar(asked, node, library)),
    native('data', node, answerUnseen),
  ];
  routerState(app)?.layers.push({ kind: 'use', path: ANY_PATH, methods: [], handlers, node, route: {} });
  return app;
}

/** @tinyhttp/cors, with whatever headers are asked for. */
function answerWithStar({ run, args, node }: NativeCall, creation: ts.Node, library: Library): Value {
  const asked = run.exchange?.request.requestHeaders;
  const names = asked?.split(',').map((name) => primitive(name.trim(), creation));
  const options = objectWith(creation, names ? { allowedHeaders: array(names, creation) } : {});
  return callValue(run, tinyhttpMiddleware(run, options, creation, library), undefinedValue(node), [...args], node);
}

/** The data: not for this engine to know. */
function answerUnseen({ run, node }: NativeCall): Value {
  if (run.exchange) {
    run.exchange.status = undefined;
    run.exchange.sent = true;
  }
  return undefinedValue(node);
}

function passOn({ run, args, node }: NativeCall): Value {
  const next = args[2] && run.force(args[2]);
  return next && isCallable(next) ? callValue(run, next, undefinedValue(node), [], node) : undefinedValue(node);
}
