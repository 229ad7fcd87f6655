// webpack-merge 5 and 6, and what Vite's and Vitest's `mergeConfig` does too: configurations laid over each other, with their
// lists joined.

import { elementsOf } from '../interpreter/properties.ts';
import { native, object, type NativeCall, type Value } from '../interpreter/value.ts';
import { defineFramework } from './framework.ts';
import { joinedLists, layOver, type Manners } from './merging.ts';
import { functionWith } from './native-object.ts';

const MANNERS: Manners = {
  lists: (upper, lower, { node }) => (lower ? joinedLists(lower, upper, node) : upper),
  leavesAlone: 'nullish',
  fillsIn: true,
  changesLower: false,
};

export const webpackMerge = defineFramework({
  name: 'webpack-merge',
  packages: ['webpack-merge'],
  model: ({ node, subpath }) => {
    if (subpath) return undefined;
    const merge = () => native('merge', node, mergeConfigs);
    return functionWith(merge(), { merge: merge(), default: merge() });
  },
});

/** `merge(common, { … })` and `merge([common, { … }])`. */
export function mergeConfigs({ run, args, node }: NativeCall): Value {
  const [first] = args;
  const list = args.length === 1 && first ? elementsOf(run, first, node) : undefined;
  const target = object(node);
  for (const config of list ?? args) if (!run.stopped) layOver(target, config, { run, node, manners: MANNERS });
  return target;
}
