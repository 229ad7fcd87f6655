// Handlers that are given a Request and return a Response, as Workers, Deno and Bun run them: called with Node's Request,
// they must answer what the engine derives from their sources.

import { it } from 'vitest';
import { demandAgreement, named } from '../support/agree.ts';
import { fixturesIn } from '../support/fixture.ts';
import { runWebFixture } from '../support/run-web-fixture.ts';

it.each(named(fixturesIn('web-handlers')))('%s', async (_name, fixture) => {
  demandAgreement(await runWebFixture(fixture, {}));
});
