// The regular-expression matcher against the runtime's own on thousands of random patterns and inputs, always the same
// ones. To look further, change the seed.

import { describe, expect, test } from 'vitest';
import { matchRegExp } from '../../server/src/engine/interpreter/regexp/match.ts';
import { nativeMatch } from '../support/native-match.ts';
import { randomCase, randomScribble, type RandomCase } from '../support/random-pattern.ts';
import { randomNumbers } from '../support/random.ts';

const SEED = 20_250_601;
const COUNT = 5000;
/** Generous, since only a hang should end here and other tests may keep the machine busy. */
const TIMEOUT_MS = 60_000;

describe('finds what the native RegExp finds', () => {
  test.each([
    ['a pattern of the grammar', randomCase],
    ['a scribble', randomScribble],
  ])('for %s, whatever it is', { timeout: TIMEOUT_MS }, (_, makeCase) => {
    const random = randomNumbers(SEED);
    const cases = Array.from({ length: COUNT }, () => makeCase(random));
    const verdicts = cases.map(compared);
    const howMany = (wanted: Verdict) => verdicts.filter((verdict) => verdict === wanted).length;
    expect(cases.filter((__, index) => verdicts[index] === 'differs')).toEqual([]);
    expect(howMany('gave-up')).toBeLessThan(COUNT / 1000);
    expect(howMany('same')).toBeGreaterThan(COUNT * 0.99);
  });
});

type Verdict = 'same' | 'differs' | 'gave-up' | 'not comparable';

function compared(one: RandomCase): Verdict {
  const from = /[gy]/.test(one.flags) ? one.from : 0;
  const native = nativeMatch(one, one.input, from);
  if (native.kind === 'match' && startsWithinCharacter(one, native.index)) return 'not comparable';
  const outcome = matchRegExp(one, one.input, from);
  if (outcome.kind === 'gave-up') return 'gave-up';
  return inFull(outcome) === inFull(native) ? 'same' : 'differs';
}

/** V8 also tries an empty match between the halves of a surrogate pair, where the standard's code points have none. */
function startsWithinCharacter({ flags, input }: RandomCase, index: number): boolean {
  return /[uv]/.test(flags) && index > 0 && (input.codePointAt(index - 1) ?? 0) > 0xffff;
}

function inFull(outcome: unknown): string {
  return JSON.stringify(outcome, (_, value: unknown) => (value === undefined ? null : value));
}
