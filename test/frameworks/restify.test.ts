// The fixtures of restify are started for real: what the engine derives from their source must be what they answer.

import { describe, it } from 'vitest';
import { agree, named } from '../support/agree.ts';
import { fixturesIn } from '../support/fixture.ts';

const PACKAGES = {
  restify: 'restify-11',
  'restify-cors-middleware': 'restify-cors-middleware',
  'restify-cors-middleware2': 'restify-cors-middleware2',
};

describe('restify and its CORS middleware', () => {
  it.each(named(fixturesIn('restify')))('%s', (_, fixture) => agree(fixture, PACKAGES, 'restify'));
});
