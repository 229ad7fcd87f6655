// Nest apps are started for real, on Express and on Fastify, and asked by friends, strangers and look-alikes: what the
// engine derives from their source must be what they answer.

import { describe, it } from 'vitest';
import { agree, named } from '../support/agree.ts';
import { fixturesIn } from '../support/fixture.ts';

const PACKAGES = ['core', 'common', 'platform-express', 'platform-fastify'].map((name) => `@nestjs/${name}`);
const INSTALLED = Object.fromEntries([...PACKAGES, 'express', 'cors'].map((name) => [name, name]));

describe('Nest', () => {
  it.each(named(fixturesIn('nest')))('%s', (_, fixture) => agree(fixture, INSTALLED, 'nest'));
});
