// The functions of `@sveltejs/kit` that handlers use: `json`, `text`, `error`, `redirect`; and `sequence` of its hooks.

import type ts from 'typescript';
import { builtinGlobal } from '../../interpreter/builtins/global.ts';
import { argument } from '../../interpreter/builtins/native-call.ts';
import { callValue, constructValue, settle } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import { isCallable } from '../../interpreter/operations.ts';
import { getProperty } from '../../interpreter/properties.ts';
import { unknown } from '../../interpreter/unknowns.ts';
import {
  native,
  primitive,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type Value,
} from '../../interpreter/value.ts';
import { mattersToCors } from '../file-handlers.ts';
import { objectWith } from '../native-object.ts';
import { noteThrown } from './rendering.ts';

/** What `import … from '@sveltejs/kit'` gives. */
export function kitModule(node: ts.Node): Value {
  const error: NativeBehaviour = ({ run, args, node: at }) =>
    run.throw(noteThrown(objectWith(at, { status: args[0] ?? primitive(500, at) })));
  const redirect: NativeBehaviour = ({ run, args, node: at }) =>
    run.throw(noteThrown(objectWith(at, { status: args[0] ?? primitive(302, at) })));
  const module = objectWith(node, {
    json: native('json', node, responseWith),
    text: native('text', node, responseWith),
    error: native('error', node, error),
    redirect: native('redirect', node, redirect),
  });
  module.rest = unknown({
    key: '@sveltejs/kit',
    node,
    from: [{ kind: 'module', name: '@sveltejs/kit' }],
    present: true,
  });
  return module;
}

/** What `import … from '@sveltejs/kit/hooks'` gives. */
export function hooksModule(node: ts.Node): Value {
  return objectWith(node, { sequence: native('sequence', node, sequence) });
}

/** `json(data, init)`, `text(body, init)`. */
function responseWith({ run, args, node }: NativeCall): Value {
  const constructor = builtinGlobal(run, 'Response', node) ?? undefinedValue(node);
  return constructValue(run, constructor, [primitive(null, node), ...args.slice(1)], node);
}

/** `sequence(first, second)`: each hook resolves to the next. Hooks that cannot write headers are passed by. */
function sequence({ args, node }: NativeCall): Value {
  return native('sequence', node, (call) => {
    const { run } = call;
    const input = argument(call, 0);
    const event = getProperty(run, input, 'event', node);
    const handleFrom = (index: number): Value => {
      const handler = args[index];
      if (!handler)
        return callValue(run, getProperty(run, input, 'resolve', node), undefinedValue(node), [event], node);
      const settled = run.force(handler);
      if (!isCallable(settled) || !mattersToCors(settled)) return handleFrom(index + 1);
      const resolve = native('resolve', node, () => settle(run, awaited(run, handleFrom(index + 1)), node));
      return callValue(run, settled, undefinedValue(node), [objectWith(node, { event, resolve })], node);
    };
    return settle(run, handleFrom(0), node);
  });
}
