// The fixtures of Express, `cors` and Node's own servers are started for real and asked by friends, strangers and
// look-alikes: what the engine derives from their source must be what they answer.

import { describe, it } from 'vitest';
import { agree, chosen, fits, named } from '../support/agree.ts';
import { fixturesIn } from '../support/fixture.ts';

const EXPRESS = ['express-4', 'express-5'];
const CORS = ['cors-2.7.1', 'cors-2.8.5', 'cors-2.8.6'];

describe.each(EXPRESS)('%s', (express) => {
  const fixtures = fixturesIn('express').filter((fixture) => fits(fixture, express, EXPRESS));
  it.each(named(fixtures))('%s', (_, fixture) => agree(fixture, { express }));
});

describe('the cors package', () => {
  it.each(named(fixturesIn('cors-package')))('%s', (_, fixture) =>
    agree(fixture, { express: chosen(fixture, EXPRESS), cors: chosen(fixture, CORS) }),
  );
});

describe("Node's own servers", () => {
  it.each(named(fixturesIn('node-http')))('%s', (_, fixture) => agree(fixture, {}));
});
