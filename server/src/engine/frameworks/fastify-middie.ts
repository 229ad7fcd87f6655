// `@fastify/middie` and `@fastify/express`: `app.use(path, middleware)` with the raw request and response of Node, as
// Connect and Express have it.

import type ts from 'typescript';
import { callValue } from '../interpreter/call.ts';
import { isCallable, knownText } from '../interpreter/operations.ts';
import { elementsOf, getProperty } from '../interpreter/properties.ts';
import type { Run } from '../interpreter/run.ts';
import { define, native, undefinedValue, type NativeCall, type Settled, type Value } from '../interpreter/value.ts';
import { defineFramework } from './framework.ts';
import { addHook, contextOf, type Context } from './fastify/app.ts';
import { passageOf } from './fastify/lifecycle.ts';
import { skipOverride } from './fastify/loading.ts';
import { functionWith } from './native-object.ts';

interface Middleware {
  /** The beginnings of the paths that it is for; empty for all. */
  readonly paths: readonly string[];
  readonly handler: Settled;
}

export const fastifyMiddie = defineFramework({
  name: '@fastify/middie',
  packages: ['@fastify/middie', 'middie', '@fastify/express', 'fastify-express'],
  model: ({ node, subpath }) => {
    if (subpath) return undefined;
    const plugin = skipOverride(native('middie', node, install));
    return functionWith(plugin, { default: plugin });
  },
});

function install({ run, args, node }: NativeCall): Value {
  const context = args[0] && contextOf(run.force(args[0]));
  if (!context) return undefinedValue(node);
  const middlewares: Middleware[] = [];
  const use = native('use', node, (call) => {
    middlewares.push(...middlewaresIn(call, context));
    return call.self;
  });
  define(context.value, 'use', use, node);
  addHook(
    context,
    'onRequest',
    native('runMiddie', node, (call) => pass(call, middlewares)),
  );
  return undefinedValue(node);
}

function middlewaresIn({ run, args, node, self }: NativeCall, installed: Context): readonly Middleware[] {
  const prefix = contextOf(run.force(self))?.prefix ?? installed.prefix;
  const settled = args.map((arg) => run.force(arg));
  const paths = settled.flatMap((arg) => textsIn(run, arg, node)).map((path) => prefix + path);
  return settled.filter(isCallable).map((handler) => ({ paths, handler }));
}

function textsIn(run: Run, value: Settled, node: ts.Node): readonly string[] {
  const text = knownText(run, value);
  if (text !== undefined) return [text];
  const isList = value.kind === 'object' && value.internal.type === 'array';
  const elements = isList ? (elementsOf(run, value, node) ?? []) : [];
  return elements.flatMap((element) => knownText(run, element) ?? []);
}

/** Each middleware in turn, then the rest of the hooks; one that does not call `next` has answered. */
function pass({ run, args, node }: NativeCall, middlewares: readonly Middleware[]): Value {
  const [request, reply, done] = args;
  const way = passageOf(reply);
  const path = way?.exchange.request.path ?? '/';
  const applying = middlewares.filter(({ paths }) => paths.length === 0 || paths.some((one) => isBelow(path, one)));
  const advance = (index: number, error: Value | undefined): void => {
    const middleware = error ? undefined : applying[index];
    if (run.stopped || !request || !reply) return;
    if (!middleware) {
      if (done) callValue(run, done, undefinedValue(node), error ? [error] : [], node);
      return;
    }
    const next = native('next', node, (call) => {
      const given = call.args[0] && run.force(call.args[0]);
      advance(index + 1, given?.kind === 'primitive' && !given.value ? undefined : given);
      return undefinedValue(call.node);
    });
    const raw = [getProperty(run, request, 'raw', node), getProperty(run, reply, 'raw', node)];
    callValue(run, middleware.handler, undefinedValue(node), [...raw, next], node);
  };
  advance(0, undefined);
  return undefinedValue(node);
}

function isBelow(path: string, prefix: string): boolean {
  const beginning = prefix.replace(/\/$/, '');
  return path === beginning || path.startsWith(`${beginning}/`);
}
