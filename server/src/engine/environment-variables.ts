// Environment variables where they are not `process.env`: `import.meta.env` (Vite), `Bun.env`, `Deno.env.get(name)`.
// Each is an unknown that remembers its name.

import type ts from 'typescript';
import { knownText } from './interpreter/operations.ts';
import { unknown } from './interpreter/unknowns.ts';
import type { NativeCall, Unknown } from './interpreter/value.ts';

/** A variable read as a property; `undefined` for a property of something else. */
export function variableOf(target: Unknown, name: string, node: ts.Node): Unknown | undefined {
  const isEnvironment = target.key === 'import.meta.env' || target.key === 'Bun.env';
  return isEnvironment ? variable(`${target.key}.${name}`, name, node) : undefined;
}

/** A variable read by a call; `undefined` for another call. */
export function variableByCall(callee: Unknown, { run, args, node }: NativeCall): Unknown | undefined {
  const name = callee.key === 'Deno.env.get' ? knownText(run, args[0]) : undefined;
  return name === undefined ? undefined : variable(`Deno.env.get('${name}')`, name, node);
}

function variable(text: string, name: string, node: ts.Node): Unknown {
  return unknown({ key: text, text, node, from: [{ kind: 'environment', name }] });
}
