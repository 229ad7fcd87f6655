// webpack-merge 5 and 6, and what Vite's and Vitest's `mergeConfig` does too: configurations laid over each other.

import type ts from 'typescript';
import { elementsOf } from '../interpreter/properties.ts';
import type { Run } from '../interpreter/run.ts';
import { native, object, type NativeCall, type Settled, type Value } from '../interpreter/value.ts';
import { defineFramework } from './framework.ts';
import { functionWith } from './native-object.ts';

export const webpackMerge = defineFramework({
  name: 'webpack-merge',
  packages: ['webpack-merge'],
  model: ({ node, subpath }) => {
    if (subpath) return undefined;
    const merge = () => native('merge', node, mergeAll);
    return functionWith(merge(), { merge: merge(), default: merge() });
  },
});

/** `merge(common, { … })` and `merge([common, { … }])`. */
export function mergeAll({ run, args, node }: NativeCall): Value {
  const [first] = args;
  const list = args.length === 1 && first ? elementsOf(run, run.force(first), node) : undefined;
  return mergedConfig(run, list ?? args, node);
}

/** These laid over each other: objects in objects too, anything else replaces what was there. */
function mergedConfig(run: Run, configs: readonly Value[], node: ts.Node): Value {
  const merged = object(node);
  for (const config of configs) {
    const settled = run.force(config);
    if (settled.kind === 'unknown') merged.rest = settled;
    if (settled.kind !== 'object') continue;
    merged.rest = settled.rest ?? merged.rest;
    for (const [name, property] of settled.properties) {
      const before = merged.properties.get(name);
      const pair = before && [before.value, property.value].map((value) => run.force(value));
      const value = pair?.every(isPlain) ? mergedConfig(run, pair, property.node) : property.value;
      merged.properties.set(name, { ...property, value });
    }
  }
  return merged;
}

function isPlain(value: Settled): boolean {
  return value.kind === 'object' && value.internal.type === 'plain';
}
