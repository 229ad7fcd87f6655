// The functions that a server is given in its options: what answers errors, and what nothing else answers.

import { getProperty } from '../interpreter/properties.ts';
import type { NativeCall, Value } from '../interpreter/value.ts';

/** The values of these options in a call's first argument, as far as they are given. */
export function handlersIn<Name extends string>(
  { run, args, node }: NativeCall,
  names: readonly Name[],
): Readonly<Partial<Record<Name, Value>>> {
  const options = args[0] && run.force(args[0]);
  const found: Partial<Record<Name, Value>> = {};
  if (options?.kind !== 'object') return found;
  for (const name of names) if (options.properties.has(name)) found[name] = getProperty(run, options, name, node);
  return found;
}
