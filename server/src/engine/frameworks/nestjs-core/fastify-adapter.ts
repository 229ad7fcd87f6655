// `@nestjs/platform-fastify`: Nest's routes as routes of Fastify, `enableCors` as a registered `@fastify/cors`,
// middleware by `@fastify/middie`. Nest 9 and 10 bring Fastify 4 along, Nest 11 brings Fastify 5.

import type ts from 'typescript';
import { callValue } from '../../interpreter/call.ts';
import type { Run } from '../../interpreter/run.ts';
import { array, primitive, undefinedValue, type Value } from '../../interpreter/value.ts';
import { fastifyCors } from '../fastify-cors/index.ts';
import { fastifyMiddie } from '../fastify-middie.ts';
import { fastify } from '../fastify/index.ts';
import type { AssumedVersion, Framework } from '../framework.ts';
import { objectWith } from '../native-object.ts';
import { callMethod, majorOf, type Adapter } from './adapter.ts';

const ALL_METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** The packages that each major version of Nest brings along. */
const BROUGHT_ALONG = {
  old: { fastify: '4.28.1', '@fastify/cors': '9.0.1', '@fastify/middie': '8.3.3' },
  new: { fastify: '5.6.2', '@fastify/cors': '11.1.0', '@fastify/middie': '9.0.3' },
};

/** An adapter of a Fastify app of its own. */
export function fastifyAdapter(
  run: Run,
  version: AssumedVersion,
  options: Value | undefined,
  node: ts.Node,
): Adapter | undefined {
  const versions = majorOf(version) < 11 ? BROUGHT_ALONG.old : BROUGHT_ALONG.new;
  const modelOf = (framework: Framework, name: keyof typeof versions): Value =>
    framework.model?.({ run, name, subpath: '', node, version: { number: versions[name] } }) ?? undefinedValue(node);
  const instance = callValue(run, modelOf(fastify, 'fastify'), undefinedValue(node), options ? [options] : [], node);
  callMethod(run, instance, 'register', [modelOf(fastifyMiddie, '@fastify/middie')], node);
  callMethod(run, instance, 'after', [], node);
  return {
    instance,
    enableCors: (inner, given, at) => {
      const args = [modelOf(fastifyCors, '@fastify/cors'), ...(given ? [given] : [])];
      callMethod(inner, instance, 'register', args, at);
    },
    addRoute: (inner, { path, methods, handler, node: at }) => {
      const names = methods.length === 0 ? ALL_METHODS : methods;
      const method = array(
        names.map((name) => primitive(name, at)),
        at,
      );
      const route = objectWith(at, { method, url: primitive(path.replace(/\/\*\w+$/, '/*'), at), handler });
      callMethod(inner, instance, 'route', [route], at);
    },
    addMiddleware: (inner, handler, { path, node: at }) => {
      callMethod(inner, instance, 'use', path === '/' ? [handler] : [primitive(path, at), handler], at);
    },
    // Fastify answers what no route answers as Nest does.
    finish: () => undefined,
  };
}
