// Small servers of tRPC 10 and 11 are started for real, standalone, in Express and as web handlers: what the engine derives
// from their source must be what they answer.

import { describe, it } from 'vitest';
import { agree, demandAgreement, fits, named } from '../support/agree.ts';
import { fixturesIn } from '../support/fixture.ts';
import { runWebFixture } from '../support/run-web-fixture.ts';

const TRPC = ['trpc-10', 'trpc-11'];

describe.each(TRPC)('%s', (trpc) => {
  const packages = { '@trpc/server': trpc, express: 'express', cors: 'cors' };
  const fixtures = fixturesIn('trpc').filter((fixture) => fits(fixture, trpc, TRPC));
  const isWeb = (name: string) => name.startsWith('fetch-');

  it.each(named(fixtures.filter(({ name }) => !isWeb(name))))('%s', (_, fixture) => agree(fixture, packages, 'trpc'));

  it.each(named(fixtures.filter(({ name }) => isWeb(name))))('%s', async (_, fixture) => {
    demandAgreement(await runWebFixture(fixture, packages, 'trpc'));
  });
});
