// What people took before the language had spreading: `object-assign` 4, `xtend` 4, `extend` 3. Tested against them.

import type ts from 'typescript';
import { argument, unknownResult } from '../interpreter/builtins/native-call.ts';
import type { Run } from '../interpreter/run.ts';
import { copyProperties } from '../interpreter/spread.ts';
import { native, object, type NativeBehaviour, type Settled, type Value } from '../interpreter/value.ts';
import { defineFramework } from './framework.ts';
import { layOver, mergedByIndex, type Manners } from './merging.ts';

export const objectAssign = defineFramework({
  name: 'object-assign',
  packages: ['object-assign', 'xtend', 'extend'],
  model: ({ name, node, subpath }) => {
    if (name === 'extend' && !subpath) return native(name, node, extend);
    if (name === 'object-assign' && !subpath) return native(name, node, assign);
    if (name !== 'xtend') return undefined;
    if (subpath === 'mutable') return native(name, node, assign);
    return subpath && subpath !== 'immutable' ? undefined : native(name, node, xtend);
  },
});

const assign: NativeBehaviour = (call) => {
  const target = argument(call, 0);
  return target.kind === 'object' ? copyAll(call.run, target, call.args.slice(1), call.node) : unknownResult(call);
};

const xtend: NativeBehaviour = ({ run, args, node }) => copyAll(run, object(node), args, node);

function copyAll(run: Run, target: Settled & { kind: 'object' }, sources: readonly Value[], node: ts.Node): Value {
  for (const source of sources) if (!run.stopped) copyProperties(run, target, source, node);
  return target;
}

const DEEP: Manners = {
  lists: mergedByIndex,
  leavesAlone: 'undefined',
  fillsIn: false,
  changesLower: true,
};

const FLAT: Manners = { ...DEEP, lists: (upper) => upper, objects: 'replaced' };

/** `extend(true, target, …)` goes into objects and lists; both leave `undefined` out. */
const extend: NativeBehaviour = (call) => {
  const { run, node } = call;
  const first = argument(call, 0);
  const isDeep = first.kind === 'primitive' && first.value === true;
  const hasFlag = first.kind === 'primitive' && typeof first.value === 'boolean';
  const [target = object(node), ...sources] = call.args.slice(hasFlag ? 1 : 0);
  const settled = run.force(target);
  if (settled.kind === 'unknown') return unknownResult(call);
  const changed = settled.kind === 'object' ? settled : object(node);
  for (const source of sources) {
    if (run.stopped) break;
    layOver(changed, source, { run, node, manners: isDeep ? DEEP : FLAT });
  }
  return changed;
};
