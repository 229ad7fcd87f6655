// `deepmerge` 4 and `ts-deepmerge` 7: a new object of all that are given, the last one on top, with their lists joined.
// Tested against 4.3 and 7.0.

import type ts from 'typescript';
import { callValue } from '../interpreter/call.ts';
import { isCallable } from '../interpreter/operations.ts';
import { elementsOf, getProperty } from '../interpreter/properties.ts';
import { unknownResult } from '../interpreter/builtins/native-call.ts';
import {
  native,
  object,
  primitive,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type Value,
} from '../interpreter/value.ts';
import { defineFramework } from './framework.ts';
import { isList, joinedLists, layOver, type Manners } from './merging.ts';
import { functionWith } from './native-object.ts';

const JOINING: Manners = {
  lists: (upper, lower, { node }) => (lower ? joinedLists(lower, upper, node) : upper),
  leavesAlone: 'nothing',
  fillsIn: true,
  changesLower: false,
};

export const deepmerge = defineFramework({
  name: 'deepmerge',
  packages: ['deepmerge', 'ts-deepmerge'],
  model: ({ name, node, subpath }) => {
    if (subpath) return undefined;
    return name === 'deepmerge' ? ofDeepmerge(node) : ofTypeScript(node);
  },
});

function ofDeepmerge(node: ts.Node): Value {
  const two: NativeBehaviour = (call) => merged(call, call.args.slice(0, 2), call.args[2]);
  const all: NativeBehaviour = (call) => {
    const list = call.args[0] && elementsOf(call.run, call.args[0], call.node);
    return list ? merged(call, list, call.args[1]) : unknownResult(call);
  };
  return functionWith(native('deepmerge', node, two), { all: native('all', node, all) });
}

function ofTypeScript(node: ts.Node): Value {
  const merge = native('merge', node, (call) => merged(call, call.args, undefined));
  functionWith(merge, { withOptions: native('withOptions', node, unknownResult) });
  return functionWith(native('ts-deepmerge', node, unknownResult), {
    merge,
    default: merge,
    __esModule: primitive(true, node),
  });
}

function merged(call: NativeCall, parts: readonly Value[], options: Value | undefined): Value {
  const { run, node } = call;
  const manners = mannersIn(call, options);
  const settled = parts.map((part) => run.force(part));
  const [first] = settled;
  if (!manners || !first || settled.some(isList)) return unknownResult(call);
  const target = object(node);
  for (const part of settled) if (!run.stopped) layOver(target, part, { run, node, manners });
  return target;
}

/** With `arrayMerge` lists are what the user's function makes of them; other options are not followed. */
function mannersIn({ run, node }: NativeCall, options: Value | undefined): Manners | undefined {
  const settled = options ? run.force(options) : undefinedValue(node);
  if (settled.kind === 'primitive') return JOINING;
  if (settled.kind === 'unknown' || settled.rest) return undefined;
  const isOther = [...settled.properties.keys()].some((name) => name !== 'arrayMerge' && name !== 'clone');
  const arrayMerge = run.force(getProperty(run, settled, 'arrayMerge', node));
  if (isOther) return undefined;
  if (!isCallable(arrayMerge)) return JOINING;
  return {
    ...JOINING,
    lists: (upper, lower) =>
      lower ? callValue(run, arrayMerge, undefinedValue(node), [lower, upper, settled], node) : upper,
  };
}
