// The instructions that look at the input: characters, edges, backreferences. Control flow is in control-flow.ts.

import { advanceOver, characterAt, equalTo, memberOf, NO_CHARACTER } from './character.ts';
import type { CharacterMode, CharacterTest } from './character.ts';
import { UNSET, type Instruction, type Machine } from './machine.ts';

/** Reads one character: ECMA-262 "CharacterSetMatcher". */
export function consume(test: CharacterTest, mode: CharacterMode): Instruction {
  return (machine) => {
    const character = characterAt(machine.input, machine.position, mode);
    if (character === NO_CHARACTER || !test(character)) return false;
    machine.position += advanceOver(character, mode);
    return true;
  };
}

/** `^` of ECMA-262 "CompileAssertion". */
export function lineStart(multiline: boolean): Instruction {
  return ({ input, position }) => position === 0 || (multiline && isLineTerminator(input.charCodeAt(position - 1)));
}

/** `$` of ECMA-262 "CompileAssertion". */
export function lineEnd(multiline: boolean): Instruction {
  return ({ input, position }) =>
    position === input.length || (multiline && isLineTerminator(input.charCodeAt(position)));
}

function isLineTerminator(codeUnit: number): boolean {
  return codeUnit === 0x0a || codeUnit === 0x0d || codeUnit === 0x2028 || codeUnit === 0x2029;
}

/** `\b` and `\B` of ECMA-262 "CompileAssertion", with "IsWordChar". No word character takes two code units. */
export function wordBoundary(negate: boolean, mode: CharacterMode): Instruction {
  const isWord = memberOf('\\w', mode);
  const isWordAt = (input: string, index: number) =>
    index >= 0 && index < input.length && isWord(input.charCodeAt(index));
  return ({ input, position }) => (isWordAt(input, position - 1) !== isWordAt(input, position)) !== negate;
}

/**
 * Reads what the one of these captures that has matched holds, or nothing when none has: ECMA-262
 * "BackreferenceMatcher".
 */
export function backreference(captures: readonly number[], mode: CharacterMode): Instruction {
  const tests = new Map<number, CharacterTest>();
  const isEqual = (wanted: number, found: number) => {
    const test = tests.get(wanted) ?? equalTo(wanted, mode);
    tests.set(wanted, test);
    return test(found);
  };
  return (machine) => {
    const [start, end] = filledCapture(machine, captures);
    const [first, last] = mode.backward ? [end, start] : [start, end];
    for (let reading = first; reading !== last;) {
      machine.stepsLeft--;
      const wanted = characterAt(machine.input, reading, mode);
      const found = characterAt(machine.input, machine.position, mode);
      if (found === NO_CHARACTER || !isEqual(wanted, found)) return false;
      reading += advanceOver(wanted, mode);
      machine.position += advanceOver(found, mode);
    }
    return true;
  };
}

/** The ends of the capture that has matched; an empty range when there is none. */
function filledCapture(machine: Machine, captures: readonly number[]): readonly [start: number, end: number] {
  for (const capture of captures) {
    const [start, end] = [machine.get(2 * capture), machine.get(2 * capture + 1)];
    if (start !== UNSET && end !== UNSET) return [start, end];
  }
  return [0, 0];
}
