// Hono 3 and 4 (npm `hono`, JSR `@hono/hono`): apps, contexts, its CORS middleware and what else it brings along. Held to
// every measurement of `hono/cors` (3.12.12, 4.0.0, 4.8.0, 4.10.2, 4.13.19) and to apps that are run with the library.

import type ts from 'typescript';
import semver from 'semver';
import { constructValue } from '../../interpreter/call.ts';
import { isCallable } from '../../interpreter/operations.ts';
import { getProperty } from '../../interpreter/properties.ts';
import { unknown } from '../../interpreter/unknowns.ts';
import {
  array,
  hostObject,
  native,
  undefinedValue,
  type NativeBehaviour,
  type ObjectValue,
  type Value,
} from '../../interpreter/value.ts';
import { defineFramework, type ModelRequest } from '../framework.ts';
import { objectWith } from '../native-object.ts';
import { runtimeContext, webEndpoints } from '../web-handler.ts';
import { newApp } from './app.ts';
import { combining } from './combine.ts';
import { cors, NEWEST } from './cors.ts';
import { httpException } from './http-exception.ts';
import { isPassing, passing } from './passing.ts';
import { respondBy } from './streaming.ts';

export const hono = defineFramework({
  name: 'hono',
  packages: ['hono', '@hono/hono', '@hono/zod-openapi', '@hono/node-server'],
  model: (request) => {
    const { name, subpath, node } = request;
    if (name === '@hono/node-server') return subpath ? undefined : nodeServer(node);
    return name === '@hono/zod-openapi' ? withOthers('@hono/zod-openapi', apps(request), node) : honoModule(request);
  },
});

/** What `import … from 'hono/…'` gives. */
function honoModule(request: ModelRequest): Value | undefined {
  const { run, node, version } = request;
  const subpath = request.subpath.replace(/^middleware\/(?=.)|(?:\/index)?\.(?:ts|js)$/g, '');
  switch (subpath) {
    case '':
    case 'mod':
    case 'tiny':
    case 'quick':
    case 'preset/tiny':
    case 'preset/quick':
      return withOthers('hono', apps(request), node);
    case 'cors':
      return objectWith(node, { cors: native('cors', node, (call) => cors(call, version)) });
    case 'middleware':
      return withOthers('hono/middleware', { cors: native('cors', node, (call) => cors(call, version)) }, node);
    case 'http-exception':
      return objectWith(node, { HTTPException: httpException(run, version, node) });
    case 'factory':
      return objectWith(node, factoryOf(request));
    case 'combine':
      return objectWith(node, combining(node));
    case 'streaming':
      return respondBy(['stream', 'streamText', 'streamSSE'], node);
    default:
      return isPassing(subpath) ? passing(subpath, node) : undefined;
  }
}

function apps({ name, version, node }: ModelRequest): Readonly<Record<string, Value>> {
  // The other package has versions of its own.
  const number = name === '@hono/zod-openapi' ? undefined : semver.coerce(version.number)?.version;
  const make: NativeBehaviour = (call) => newApp(call, number ?? NEWEST);
  const app = native('Hono', node, make, make);
  return name === '@hono/zod-openapi' ? { OpenAPIHono: app, createRoute: identity(node) } : { Hono: app };
}

/** `hono/factory`: functions that give back what they are given. */
function factoryOf(request: ModelRequest): Readonly<Record<string, Value>> {
  const { node } = request;
  const { Hono: app = undefinedValue(node) } = apps({ ...request, name: 'hono' });
  const createApp = native('createApp', node, ({ run, node: at }) => constructValue(run, app, [], at));
  const createHandlers = native('createHandlers', node, ({ args, node: at }) => array(args, at));
  const factory = { createMiddleware: identity(node), createHandlers, createApp };
  const createFactory: NativeBehaviour = ({ node: at }) => objectWith(at, factory);
  return {
    createMiddleware: factory.createMiddleware,
    createFactory: native('createFactory', node, createFactory),
    Factory: native('Factory', node, createFactory, createFactory),
  };
}

function identity(node: ts.Node): ObjectValue {
  return native('identity', node, ({ args, node: at }) => args[0] ?? undefinedValue(at));
}

/** `serve({ fetch })` of @hono/node-server: the app's own endpoints, or a function that is asked by itself. */
function nodeServer(node: ts.Node): ObjectValue {
  const serve: NativeBehaviour = (call) => {
    const { run, args, node: at } = call;
    const options = args[0] && run.force(args[0]);
    const handler = options?.kind === 'object' ? run.force(getProperty(run, options, 'fetch', at)) : undefined;
    if (handler && isCallable(handler)) {
      const answering = { handler, others: [runtimeContext('env', at)] };
      run.sites.push(() => webEndpoints(run, { runtime: 'node', label: 'the server', node: at }, answering));
    }
    return hostObject('Server', at, () => undefined);
  };
  return withOthers('@hono/node-server', { serve: native('serve', node, serve) }, node);
}

/** What is known of a module; whatever else it exports is unknown. */
function withOthers(name: string, known: Readonly<Record<string, Value>>, node: ts.Node): ObjectValue {
  const module = objectWith(node, known);
  module.rest = unknown({ key: `import ${name}`, text: name, node, from: [{ kind: 'module', name }], present: true });
  return module;
}
