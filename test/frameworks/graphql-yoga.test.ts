// GraphQL Yoga is started for real, with Node's server and as a function of a Request: what the engine derives from the
// fixtures must be what it answers.

import { describe, it } from 'vitest';
import { agree, named } from '../support/agree.ts';
import { agreeWhenCalled } from '../support/called-fixture.ts';
import { fixturesIn } from '../support/fixture.ts';
import { startWebHandler } from '../support/web-handler.ts';

describe.each(['yoga-3', 'yoga-5'])('%s', (yoga) => {
  const packages = { 'graphql-yoga': yoga };

  it.each(named(fixturesIn('graphql-yoga')))('%s', (_, fixture) =>
    agree(fixture, { ...packages, express: 'express' }, 'yoga'),
  );
  it.each(named(fixturesIn('graphql-yoga-fetch')))('%s', (_, fixture) =>
    agreeWhenCalled(fixture, startWebHandler, packages, 'yoga'),
  );
});
