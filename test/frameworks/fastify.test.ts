// The fixtures of Fastify are started for real, with the releases whose behaviour differs: what the engine derives from
// their source must be what they answer.

import { describe, it } from 'vitest';
import { agree, chosen, fits, named } from '../support/agree.ts';
import { fixturesIn } from '../support/fixture.ts';

const FASTIFY = ['fastify-3', 'fastify-4', 'fastify-5'];
const CORS = ['@fastify/cors-7', '@fastify/cors-8', '@fastify/cors-10', '@fastify/cors'];
const fixtures = fixturesIn('fastify');

describe('Fastify and its plugins', () => {
  it.each(named(fixtures))('%s', (_, fixture) =>
    agree(
      fixture,
      {
        fastify: chosen(fixture, FASTIFY),
        '@fastify/cors': chosen(fixture, CORS),
        'fastify-cors': 'fastify-cors',
        'fastify-plugin': 'fastify-plugin',
        '@fastify/middie': '@fastify/middie',
        cors: 'cors',
      },
      'fastify',
    ),
  );
});

/** What each major of Fastify has its plug-ins in, besides the newest. */
const OLDER = [
  { fastify: 'fastify-4', '@fastify/cors': '@fastify/cors-8' },
  { fastify: 'fastify-3', '@fastify/cors': '@fastify/cors-7' },
  { fastify: 'fastify-5', '@fastify/cors': '@fastify/cors-10' },
];

describe.each(OLDER)('$fastify with $@fastify/cors', (packages) => {
  const others = fixtures.filter(
    (fixture) =>
      fits(fixture, packages.fastify, FASTIFY) &&
      fits(fixture, packages['@fastify/cors'], CORS) &&
      fixture.requests.length > 0 &&
      !needsNewest(fixture.files),
  );
  it.each(named(others))('%s', (_, fixture) => agree(fixture, packages, 'fastify'));
});

/** The other plug-ins ask for the newest Fastify. */
function needsNewest(files: Readonly<Record<string, string>>): boolean {
  return Object.values(files).some((text) => /@fastify\/middie|fastify-plugin|fastify-cors/.test(text));
}
