// What Feathers adds to the apps of Express and Koa that it is put on: `configure`, and `use` with a service.

import type ts from 'typescript';
import { callValue } from '../interpreter/call.ts';
import { isCallable } from '../interpreter/operations.ts';
import type { Run } from '../interpreter/run.ts';
import { unknown } from '../interpreter/unknowns.ts';
import {
  define,
  native,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../interpreter/value.ts';
import { routerState } from './express/router.ts';

/** Makes an app one of Feathers; `use` is what it does then. */
export function asFeathers(app: ObjectValue, node: ts.Node, use: NativeBehaviour): ObjectValue {
  const configure: NativeBehaviour = ({ run, args, node: at }) => {
    const plugin = args[0] && run.force(args[0]);
    if (plugin && isCallable(plugin)) callValue(run, plugin, app, [app], at);
    return app;
  };
  const chain: NativeBehaviour = () => app;
  const service: NativeBehaviour = ({ node: at }) => {
    return unknown({ key: `service@${at.pos}`, node: at, from: [{ kind: 'opaque' }], present: true });
  };
  const methods = { use, configure, hooks: chain, on: chain, service };
  for (const [name, behaviour] of Object.entries(methods)) define(app, name, native(name, node, behaviour), node);
  return app;
}

/** The service among the arguments of `use(path, …)`: an object that is no function, no list and no app. */
export function servicesIn({ run, args }: NativeCall): Value | undefined {
  return args.slice(1).find((arg) => {
    if (arg.kind === 'deferred') return false;
    const settled = run.force(arg);
    return settled.kind === 'object' && settled.internal.type === 'plain' && !routerState(settled);
  });
}

/** The module of another package, as this model's user would get it. */
export function moduleOf(run: Run, name: string, node: ts.Node): Value {
  return run.world.importModule(run, name, node, 'require');
}

export function callNext({ run, node }: NativeCall, value: Value | undefined): Value {
  const next = value && run.force(value);
  return next && isCallable(next) ? callValue(run, next, undefinedValue(node), [], node) : undefinedValue(node);
}
