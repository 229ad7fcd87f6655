// Small CORS packages that no model knows: their own code is interpreted, and what is derived must be what the real ones
// answer.

import { describe, it } from 'vitest';
import { agree, named } from '../support/agree.ts';
import { fixturesIn } from '../support/fixture.ts';

const INSTALLED = [
  'access-control',
  'connect-cors',
  'cors',
  'cors-gate',
  'corsify',
  'express',
  'express-cors',
  'setheader',
];

describe('packages without a model', () => {
  it.each(named(fixturesIn('unknown-packages')))('%s', (_, fixture) =>
    agree(fixture, Object.fromEntries(INSTALLED.map((name) => [name, name])), 'unknown'),
  );
});
