// What a tool's configuration file exports: an object, a promise of one, or a function that gives one.

import { callValue } from '../interpreter/call.ts';
import { awaited } from '../interpreter/evaluate.ts';
import { isCallable } from '../interpreter/operations.ts';
import { getProperty } from '../interpreter/properties.ts';
import type { ModuleInstance, Run } from '../interpreter/run.ts';
import { undefinedValue, type ObjectValue, type Settled, type Value } from '../interpreter/value.ts';

/** The exported configuration; a function is called with `args`. One that throws has none. */
export function exportedConfig({ kind, exports, source }: ModuleInstance, run: Run, args: readonly Value[]): Settled {
  const isEs = kind === 'es';
  const whole = awaited(run, isEs ? getProperty(run, exports, 'default', source) : exports);
  const settled = run.force(whole);
  if (!isCallable(settled)) return settled;
  const config = awaited(run, callValue(run, settled, undefinedValue(source), args, source));
  return run.takeThrown() || run.stopped ? undefinedValue(source) : run.force(config);
}

/** The object below these names, as far as somebody has written one. */
export function sectionOf(run: Run, config: Settled | undefined, ...names: readonly string[]): ObjectValue | undefined {
  let section = config;
  for (const name of names) {
    if (section?.kind !== 'object') return undefined;
    const property = section.properties.get(name);
    section = property && run.force(getProperty(run, section, name, property.node));
  }
  return section?.kind === 'object' ? section : undefined;
}
