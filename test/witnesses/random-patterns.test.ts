// Random patterns as checks of origins: the engine comes to an end within counted steps; the origin that it shows is one
// that the real pattern matches; and where it is silent, no look-alike of the trusted domain gets in.
// `RUNS=5000` tries more of them, `SEED=…` others.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { judgePattern } from '../support/programs/pattern-judgement.ts';
import { originPattern } from '../support/programs/origin-patterns.ts';

const RUNS = Number(process.env.RUNS ?? 150);
const SEED = Number(process.env.SEED ?? 20_261_121);
const TIMEOUT_MS = Math.max(120_000, RUNS * 2_000);

it('what is said of a random pattern is so', { timeout: TIMEOUT_MS }, () => {
  const times = { shown: 0, silent: 0, tried: 0 };
  fc.assert(
    fc.property(originPattern, (pattern) => {
      const { complaints, shown, tried } = judgePattern(pattern);
      times.shown += shown;
      times.silent += shown === 0 ? 1 : 0;
      times.tried += tried;
      if (complaints.length > 0) throw new Error(complaints.join('\n'));
    }),
    { seed: SEED, numRuns: RUNS },
  );
  expect(times.shown).toBeGreaterThan(RUNS / 4);
  expect(times.silent).toBeGreaterThan(RUNS / 10);
  expect(times.tried).toBeGreaterThan(RUNS);
});
