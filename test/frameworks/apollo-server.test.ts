// Apollo's servers are started for real, standalone and in Express: what the engine derives from the fixtures must be
// what they answer.

import { describe, it } from 'vitest';
import { agree, chosen, named } from '../support/agree.ts';
import { fixturesIn } from '../support/fixture.ts';

const SERVERS = ['server-4', '@apollo/server'];

describe('Apollo Server 4 and 5', () => {
  it.each(named(fixturesIn('apollo-server')))('%s', (_, fixture) => {
    const server = chosen(fixture, SERVERS);
    const packages = {
      '@apollo/server': server,
      '@as-integrations/express5': '@as-integrations/express5',
      cors: 'cors',
      express: server === 'server-4' ? 'express-4' : 'express',
    };
    return agree(fixture, packages, 'apollo');
  });

  it('answers standalone as version 4 does', async () => {
    for (const fixture of fixturesIn('apollo-server').filter(({ name }) => name.startsWith('standalone'))) {
      await agree(fixture, { '@apollo/server': 'server-4' }, 'apollo');
    }
  });
});

describe('Apollo Server 3', () => {
  it.each(named(fixturesIn('apollo-server-express')))('%s', (_, fixture) =>
    agree(
      fixture,
      {
        'apollo-server': 'apollo-server',
        'apollo-server-express': 'apollo-server-express',
        cors: 'cors',
        express: 'express',
      },
      'apollo-3',
    ),
  );
});
