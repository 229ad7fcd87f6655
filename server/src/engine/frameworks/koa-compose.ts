// `koa-compose` and `koa-convert`: several middleware functions as one. What is a generator function runs as one in any list.

import { settle } from '../interpreter/call.ts';
import { elementsOf } from '../interpreter/properties.ts';
import { native, undefinedValue, type NativeCall, type Value } from '../interpreter/value.ts';
import { defineFramework } from './framework.ts';
import { asBranch, markUsed, routesOf } from './koa/branches.ts';
import { calledWith, runChain } from './koa/compose.ts';
import { functionWith } from './native-object.ts';

export const koaCompose = defineFramework({
  name: 'koa-compose',
  packages: ['koa-compose', 'koa-convert'],
  model: ({ name, node, subpath }) => {
    if (subpath) return undefined;
    const compose = native('compose', node, composed);
    const same = (call: NativeCall): Value => call.args[0] ?? undefinedValue(call.node);
    const convert = functionWith(native('convert', node, same), { compose, back: native('back', node, same) });
    const model = name === 'koa-compose' ? compose : convert;
    return functionWith(model, { default: model });
  },
});

/** `compose([first, second])`, `convert.compose(first, second)`. */
function composed({ run, args, node }: NativeCall): Value {
  const list = args[0] && run.force(args[0]);
  const isList = list?.kind === 'object' && list.internal.type === 'array';
  const middleware = (isList ? elementsOf(run, list, node) : undefined) ?? args;
  for (const one of middleware) markUsed(one);
  const value = native('composed middleware', node, (call) => {
    const { context, goOn } = calledWith(call);
    return settle(call.run, runChain(middleware, { run: call.run, context, node }, goOn), node);
  });
  return asBranch(value, { routes: (at, prefix) => routesOf(at, middleware, prefix), markUsed: () => undefined });
}
