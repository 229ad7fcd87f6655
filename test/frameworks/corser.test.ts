// Servers with corser are started for real: what the engine derives must be what they answer.

import { describe, it } from 'vitest';
import { agree, named } from '../support/agree.ts';
import { fixturesIn } from '../support/fixture.ts';

describe('corser', () => {
  it.each(named(fixturesIn('corser')))('%s', (_, fixture) => agree(fixture, { corser: 'corser' }, 'corser'));
});
