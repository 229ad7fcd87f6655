// Servers by h3, 1 and 2, are started for real: what the engine derives must be what they answer.

import { describe, it } from 'vitest';
import { agree, chosen, named } from '../support/agree.ts';
import { fixturesIn } from '../support/fixture.ts';

const H3 = ['h3-1', 'h3-2-early', 'h3'];

describe('h3', () => {
  it.each(named(fixturesIn('h3')))('%s', (_, fixture) => {
    return agree(fixture, { h3: chosen(fixture, H3), cors: 'cors' }, 'h3');
  });
});
