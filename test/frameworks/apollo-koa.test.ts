// Apollo's servers on Koa are started for real: what the engine derives from their source must be what they answer.

import { describe, it } from 'vitest';
import { agree, chosen, named } from '../support/agree.ts';
import { fixturesIn } from '../support/fixture.ts';

const SERVER = ['server-2', 'server-3'];

describe('apollo-server-koa', () => {
  it.each(named(fixturesIn('apollo-koa')))('%s', (_, fixture) =>
    agree(fixture, { koa: 'koa', 'apollo-server-koa': chosen(fixture, SERVER) }, 'apollo-koa'),
  );
});
