// What the runtime's own RegExp finds, in the words of our matcher. Only for patterns and inputs that are known to be
// harmless: nothing bounds it.

import type { RegExpOutcome, RegExpPattern } from '../../server/src/engine/interpreter/regexp/match.ts';

export function nativeMatch({ source, flags }: RegExpPattern, input: string, from: number): RegExpOutcome {
  const native = compiled(source, flags);
  if (native === undefined) return { kind: 'invalid' };
  native.lastIndex = from;
  const found = native.exec(input);
  if (found === null) return { kind: 'no-match' };
  const { index, groups } = found;
  return { kind: 'match', index, end: index + found[0].length, captures: [...found], groups };
}

function compiled(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}
