// Matches a user's regular expression without ever running it natively: by a budget of steps, so that a pattern that
// backtracks without end costs an answer and not the editor. What RegExp's methods make of a match is not known here.

import { advanceOver, characterAt } from './character.ts';
import { compilePattern, type Program } from './compile.ts';
import { Machine, UNSET } from './machine.ts';
import { parsePattern, type RegExpPattern } from './parse.ts';

export type { RegExpPattern } from './parse.ts';

export type RegExpOutcome =
  | {
      readonly kind: 'match';
      /** Where the match starts and ends, in UTF-16 code units. */
      readonly index: number;
      readonly end: number;
      /** The whole match and then what each group captured. */
      readonly captures: readonly (string | undefined)[];
      /** What each named group captured (no prototype); `undefined` when the pattern names none. */
      readonly groups: Readonly<Record<string, string | undefined>> | undefined;
    }
  | { readonly kind: 'no-match' }
  /** `new RegExp` throws a SyntaxError. */
  | { readonly kind: 'invalid' }
  /** The budget was used up, or the pattern has something that is not supported: nothing is known. */
  | { readonly kind: 'gave-up' };

/** Some milliseconds of work; what people write to check an origin takes a few hundred steps. */
const DEFAULT_BUDGET = 100_000;

/**
 * The first match in `input` at or after `from` (with flag `y`: exactly there), by ECMA-262 "RegExpBuiltinExec".
 * @param from the index in UTF-16 code units: `lastIndex` for a pattern with flag `g` or `y`, 0 for all others.
 * @param budget the number of steps after which it gives up.
 */
export function matchRegExp(
  pattern: RegExpPattern,
  input: string,
  from: number,
  budget: number = DEFAULT_BUDGET,
): RegExpOutcome {
  const program = programOf(pattern);
  if (typeof program === 'string') return { kind: program };
  if (from > input.length) return { kind: 'no-match' };
  const machine = new Machine(input, program.registerCount, budget);
  for (let start = characterStart(input, from, program); ;) {
    const ended = machine.run(program.code, start);
    if (ended === 'match') return matchIn(machine, program);
    if (ended === 'gave-up' || program.sticky || start >= input.length) return { kind: ended };
    start += advanceOver(characterAt(input, start, program.mode), program.mode);
  }
}

/** V8 begins at the pair when `lastIndex` is within a surrogate pair and characters are code points. */
function characterStart(input: string, from: number, { mode }: Program): number {
  const isWithinPair = from > 0 && characterAt(input, from - 1, mode) > 0xffff;
  return isWithinPair ? from - 1 : from;
}

function matchIn(machine: Machine, { captureCount, names }: Program): RegExpOutcome {
  const captures = Array.from({ length: captureCount }, (_, capture) => {
    const [start, end] = [machine.get(2 * capture), machine.get(2 * capture + 1)];
    return start === UNSET || end === UNSET ? undefined : machine.input.slice(start, end);
  });
  const groups: Record<string, string | undefined> = Object.create(null);
  for (const [name, numbers] of names) {
    groups[name] = numbers.map((number) => captures[number]).find((capture) => capture !== undefined);
  }
  return {
    kind: 'match',
    index: machine.get(0),
    end: machine.get(1),
    captures,
    groups: names.size === 0 ? undefined : groups,
  };
}

const PROGRAMS_KEPT = 200;
const programs = new Map<string, Program | 'invalid' | 'gave-up'>();

/** Keeps the programs that were made last, since the same pattern is matched against every probe. */
function programOf(pattern: RegExpPattern): Program | 'invalid' | 'gave-up' {
  const key = `${pattern.flags}/${pattern.source}`;
  const known = programs.get(key);
  if (known !== undefined) return known;
  const [oldest] = programs.keys();
  if (programs.size >= PROGRAMS_KEPT && oldest !== undefined) programs.delete(oldest);
  const program = makeProgram(pattern);
  programs.set(key, program);
  return program;
}

function makeProgram(pattern: RegExpPattern): Program | 'invalid' | 'gave-up' {
  const parsed = parsePattern(pattern);
  if (parsed === 'invalid') return 'invalid';
  if (parsed === 'unsupported') return 'gave-up';
  try {
    return compilePattern(parsed);
  } catch (error) {
    // The syntax is right, but this runtime is older than the flag or the Unicode property that the pattern uses.
    if (error instanceof SyntaxError) return 'gave-up';
    throw error;
  }
}
