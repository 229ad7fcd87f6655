// Whole servers from a generator, each written otherwise in many ways that change nothing of what it does: the findings
// must be the same. `RUNS=1000` tries more of them, `SEED=…` others.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyProgram, type Program } from '../support/programs/index.ts';
import { demandSameTold, WAYS } from '../support/programs/rewritten.ts';

const RUNS = Number(process.env.RUNS ?? 25);
const SEED = Number(process.env.SEED ?? 20_261_121);
const TIMEOUT_MS = Math.max(120_000, RUNS * 10_000);

it('findings do not hang on how a generated program is written', { timeout: TIMEOUT_MS }, () => {
  const times = new Map<string, number>();
  const isToldTheSame = (program: Program): void => {
    for (const way of demandSameTold(program)) times.set(way, (times.get(way) ?? 0) + 1);
  };
  fc.assert(fc.property(anyProgram, isToldTheSame), { seed: SEED, numRuns: RUNS });
  for (const way of [...Object.keys(WAYS), 'two files']) expect(times.get(way), way).toBeGreaterThan(0);
});
