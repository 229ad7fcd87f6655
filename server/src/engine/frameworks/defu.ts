// `defu` 6: objects over their defaults, the first one on top. Lists are joined, `null` and `undefined` ask for the default.
// Tested against 6.1.

import { isCallable } from '../interpreter/operations.ts';
import { native, object, primitive, type NativeBehaviour, type NativeCall, type Value } from '../interpreter/value.ts';
import { unknownResult } from '../interpreter/builtins/native-call.ts';
import { defineFramework } from './framework.ts';
import { copied, isPlain, joinedLists, layOver, type Manners } from './merging.ts';
import { functionWith } from './native-object.ts';

const MANNERS: Manners = {
  lists: (upper, lower, { node }) => (lower ? joinedLists(upper, lower, node) : upper),
  leavesAlone: 'nullish',
  fillsIn: false,
  changesLower: false,
};

export const defu = defineFramework({
  name: 'defu',
  packages: ['defu'],
  model: ({ node, subpath }) => {
    if (subpath) return undefined;
    const whole = native('defu', node, overDefaults);
    return functionWith(whole, {
      default: whole,
      defu: whole,
      defuFn: native('defuFn', node, withFunctions),
      defuArrayFn: native('defuArrayFn', node, withFunctions),
      __esModule: primitive(true, node),
    });
  },
});

const overDefaults: NativeBehaviour = ({ run, args, node }) =>
  args.reduce<Value>((upper, defaults) => {
    const settled = run.stopped ? object(node) : run.force(defaults);
    const target = copied(run, settled, node);
    layOver(target, upper, { run, node, manners: MANNERS });
    return target;
  }, object(node));

/** Functions among the values compute from the default; without any it is the same. */
const withFunctions: NativeBehaviour = (call) =>
  call.args.some((arg) => holdsFunction(call, arg)) ? unknownResult(call) : overDefaults(call);

function holdsFunction({ run }: NativeCall, value: Value): boolean {
  const settled = run.force(value);
  return isPlain(settled) && [...settled.properties.values()].some((property) => isCallable(run.force(property.value)));
}
