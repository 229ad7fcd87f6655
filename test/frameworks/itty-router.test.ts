// Workers with `itty-router` 4 to 6, called with the real package: they must answer what the engine derives from their
// sources.

import { describe, it } from 'vitest';
import { demandAgreement, fits, named } from '../support/agree.ts';
import { fixturesIn } from '../support/fixture.ts';
import { runWebFixture } from '../support/run-web-fixture.ts';

const RELEASES = ['itty-router-4', 'itty-router-5', 'itty-router-6'];
const fixtures = fixturesIn('itty-router');

describe.each(RELEASES)('%s', (release) => {
  const fitting = fixtures.filter((fixture) => fitsOrUsual(fixture, release));
  it.each(named(fitting))('%s', async (_name, fixture) => {
    demandAgreement(await runWebFixture(fixture, { 'itty-router': release }, 'itty-router'));
  });
});

/** `cors` is there since 5. */
function fitsOrUsual(fixture: (typeof fixtures)[number], release: string): boolean {
  return fixture.with.length > 0 ? fits(fixture, release, RELEASES) : release !== 'itty-router-4';
}
