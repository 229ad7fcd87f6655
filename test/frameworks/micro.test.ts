// Servers by micro and micro-cors are started for real: what the engine derives must be what they answer.

import { describe, it } from 'vitest';
import { agree, chosen, named } from '../support/agree.ts';
import { fixturesIn } from '../support/fixture.ts';

const MICRO = ['micro-9', 'micro'];

describe('micro', () => {
  it.each(named(fixturesIn('micro')))('%s', (_, fixture) => {
    const micro = chosen(fixture, MICRO);
    return agree(fixture, { micro, 'micro-cors': 'micro-cors' }, 'micro');
  });
});
