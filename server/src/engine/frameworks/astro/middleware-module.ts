// The module `astro:middleware`: `defineMiddleware` gives what it is given, `sequence` makes one middleware of several.

import type ts from 'typescript';
import { argument } from '../../interpreter/builtins/native-call.ts';
import { callValue, settle } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import { isCallable } from '../../interpreter/operations.ts';
import { native, undefinedValue, type NativeCall, type Value } from '../../interpreter/value.ts';
import { mattersToCors } from '../file-handlers.ts';
import { objectWith } from '../native-object.ts';

export function middlewareModule(node: ts.Node): Value {
  return objectWith(node, {
    defineMiddleware: native('defineMiddleware', node, (call) => argument(call, 0)),
    sequence: native('sequence', node, sequence),
  });
}

/** Each middleware goes on to the next; those that cannot write headers are passed by. */
function sequence({ args, node }: NativeCall): Value {
  return native('sequence', node, (call) => {
    const { run } = call;
    const [context = undefinedValue(node), next = undefinedValue(node)] = call.args;
    const answerFrom = (index: number): Value => {
      const handler = args[index];
      if (!handler) return awaited(run, callValue(run, next, undefinedValue(node), [], node));
      const settled = run.force(handler);
      if (!isCallable(settled) || !mattersToCors(settled)) return answerFrom(index + 1);
      const goOn = native('next', node, () => settle(run, answerFrom(index + 1), node));
      return awaited(run, callValue(run, settled, undefinedValue(node), [context, goOn], node));
    };
    return settle(run, answerFrom(0), node);
  });
}
