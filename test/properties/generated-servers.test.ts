// Whole servers from a generator, run for real: what the engine derives from their sources must be what they answer.
// `RUNS=5000` tries more of them, `SEED=…` others.

import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { compareWithServer } from '../support/programs/against-engine.ts';
import { corsProgram } from '../support/programs/cors-programs.ts';
import { expressProgram, nodeProgram } from '../support/programs/node-programs.ts';
import type { Program } from '../support/programs/program.ts';
import { webProgram } from '../support/programs/web-programs.ts';

/** Of each kind of server. */
const RUNS = Number(process.env.RUNS ?? 200) / 4;
const SEED = Number(process.env.SEED ?? 20_261_121);
const TIMEOUT_MS = Math.max(60_000, RUNS * 1_000);

const KINDS: readonly (readonly [string, fc.Arbitrary<Program>])[] = [
  ['servers of Node', nodeProgram],
  ['apps of Express', expressProgram],
  ['apps with `cors`', corsProgram],
  ['handlers of a Request', webProgram],
];

describe('generated programs answer what is derived for them', () => {
  // Hono prints what nobody handles.
  beforeAll(() => {
    vi.spyOn(console, 'error').mockReturnValue();
  });

  it.each(KINDS)('%s', { timeout: TIMEOUT_MS }, async (_name, programs) => {
    const all = { compared: 0, unsure: 0, withCors: 0 };
    const agrees = async (program: Program): Promise<void> => {
      const { compared, unsure, withCors, disagreements } = await compareWithServer(program);
      all.compared += compared;
      all.unsure += unsure;
      all.withCors += withCors;
      if (disagreements.length > 0) throw new Error(disagreements.join('\n'));
    };
    await fc.assert(fc.asyncProperty(programs, agrees), { seed: SEED, numRuns: RUNS });
    expect(all.withCors).toBeGreaterThan(all.compared / 4);
    expect(all.unsure).toBeLessThan(all.compared / 5);
  });
});
