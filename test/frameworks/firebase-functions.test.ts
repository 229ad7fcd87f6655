// Firebase's functions are run in an Express app, as the platform does, with the real library: what the engine derives
// from their sources must be what they answer.

import { describe, it } from 'vitest';
import { named } from '../support/agree.ts';
import { agreeWhenCalled } from '../support/called-fixture.ts';
import { fixturesIn } from '../support/fixture.ts';
import { startRequestFunction } from '../support/request-function.ts';

const PACKAGES = { 'firebase-functions': 'firebase-functions', cors: 'cors', express: 'express' };

describe('firebase-functions', () => {
  it.each(named(fixturesIn('firebase-functions')))('%s', (_, fixture) =>
    agreeWhenCalled(fixture, startRequestFunction, PACKAGES, 'firebase'),
  );
});
