// The fixtures of hapi are started for real: what the engine derives from their source must be what they answer.

import { describe, it } from 'vitest';
import { agree, fits, named } from '../support/agree.ts';
import { fixturesIn } from '../support/fixture.ts';

const HAPI = ['@hapi/hapi-20', '@hapi/hapi-21'];
const fixtures = fixturesIn('hapi');

describe.each(HAPI)('%s', (hapi) => {
  const fitting = fixtures.filter((fixture) => fits(fixture, hapi, HAPI));
  it.each(named(fitting))('%s', (_, fixture) => agree(fixture, { '@hapi/hapi': hapi }, 'hapi'));
});
