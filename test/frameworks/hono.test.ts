// Apps of Hono in four releases, called as functions with the real library, and on Node's server: they must answer what
// the engine derives from their sources.

import { beforeAll, describe, it, vi } from 'vitest';
import { agree, demandAgreement, fits, named } from '../support/agree.ts';
import { fixturesIn, type Fixture } from '../support/fixture.ts';
import { runWebFixture } from '../support/run-web-fixture.ts';

const RELEASES = ['hono-3', 'hono-4.6', 'hono-4.12', 'hono'];
const fixtures = fixturesIn('hono');

// Hono writes to the console what its logger logs, and what nobody handles.
beforeAll(() => {
  for (const method of ['log', 'error'] as const) vi.spyOn(console, method).mockReturnValue();
});

describe.each(RELEASES)('%s', (release) => {
  const fitting = fixtures.filter((fixture) => !isOnNode(fixture) && fits(fixture, release, RELEASES));
  it.each(named(fitting))('%s', async (_name, fixture) => {
    demandAgreement(await runWebFixture(fixture, { hono: release }, 'hono'));
  });
});

describe('@hono/node-server', () => {
  it.each(named(fixtures.filter(isOnNode)))('%s', (_name, fixture) =>
    agree(fixture, { hono: 'hono', '@hono/node-server': '@hono/node-server' }, 'hono'),
  );
});

function isOnNode({ files }: Fixture): boolean {
  return Object.values(files).some((text) => text.includes('@hono/node-server'));
}
