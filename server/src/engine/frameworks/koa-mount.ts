// `koa-mount` 2 to 4 (index.js): an app or middleware under a path, which it does not see.

import { settle } from '../interpreter/call.ts';
import { knownText } from '../interpreter/operations.ts';
import { elementsOf } from '../interpreter/properties.ts';
import { native, undefinedValue, type NativeCall, type ObjectValue, type Value } from '../interpreter/value.ts';
import { defineFramework } from './framework.ts';
import { asBranch, markUsed, routesOf } from './koa/branches.ts';
import { calledWith, runChain } from './koa/compose.ts';
import { contextOf } from './koa/context.ts';
import { mountedMiddleware } from './koa/index.ts';
import { functionWith } from './native-object.ts';

export const koaMount = defineFramework({
  name: 'koa-mount',
  packages: ['koa-mount'],
  model: ({ node, subpath }) => {
    if (subpath) return undefined;
    const mount = native('mount', node, mountAt);
    return functionWith(mount, { default: mount });
  },
});

/** `mount([prefix], app)`. */
function mountAt(call: NativeCall): Value {
  const { run, args, node } = call;
  const prefix = knownText(run, args[0]);
  const mounted = run.force(args[prefix === undefined ? 0 : 1] ?? undefinedValue(node));
  const isList = mounted.kind === 'object' && mounted.internal.type === 'array';
  const listed = isList ? elementsOf(run, mounted, node) : undefined;
  const middleware = mountedMiddleware(mounted) ?? listed ?? [mounted];
  for (const one of middleware) markUsed(one);
  return middlewareAt(prefix ?? '/', middleware, call);
}

function middlewareAt(prefix: string, middleware: readonly Value[], { node }: NativeCall): ObjectValue {
  const value = native('mount middleware', node, (called) => {
    const { run } = called;
    const { context: ctx, goOn } = calledWith(called);
    const context = contextOf(ctx);
    const before = context?.path ?? '/';
    const below = pathBelow(prefix, before);
    if (below === undefined) return settle(run, goOn(), node);
    const at = (path: string) => {
      if (context && prefix !== '/') context.path = path;
    };
    at(below);
    const end = runChain(middleware, { run, context: ctx, node }, () => {
      at(before);
      const rest = goOn();
      at(below);
      return rest;
    });
    at(before);
    return end;
  });
  return asBranch(value, {
    routes: (run, outer) => routesOf(run, middleware, outer + prefix.replace(/\/$/, '')),
    markUsed: () => undefined,
  });
}

/** What is left of a path below the prefix; `undefined` where it is not below it. */
function pathBelow(prefix: string, path: string): string | undefined {
  if (prefix === '/') return path;
  if (!path.startsWith(prefix)) return undefined;
  const rest = path.slice(prefix.length) || '/';
  return prefix.endsWith('/') || rest.startsWith('/') ? rest : undefined;
}
