// Gateways of moleculer-web are started by a broker: what the engine derives from their schemas must be what they answer.

import { describe, it } from 'vitest';
import { named } from '../support/agree.ts';
import { agreeWhenCalled } from '../support/called-fixture.ts';
import { fixturesIn } from '../support/fixture.ts';
import { startGateway } from '../support/moleculer-gateway.ts';

describe('moleculer-web', () => {
  it.each(named(fixturesIn('moleculer-web')))('%s', (_, fixture) =>
    agreeWhenCalled(fixture, startGateway, { 'moleculer-web': 'moleculer-web' }, 'moleculer'),
  );
});
