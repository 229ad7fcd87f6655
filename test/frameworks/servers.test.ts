// The fixtures of Express, `cors` and Node's own servers are started for real and asked by friends, strangers and
// look-alikes: what the engine derives from their source must be what they answer.

import { describe, expect, it } from 'vitest';
import { fixturesIn, type Fixture } from '../support/fixture.ts';
import { compare } from '../support/oracle.ts';

const TIME = 60_000;
const BOTH = ['express-4', 'express-5'];

describe.each(BOTH)('%s', (express) => {
  it.each(named('express', express))('%s', (_, fixture) => agree(fixture, { express }), TIME);
});

/** The fixtures that can be run with that version of Express. */
function named(folder: string, express: string): [string, Fixture][] {
  const fits = (fixture: Fixture) => !fixture.with.some((name) => BOTH.includes(name) && name !== express);
  return fixturesIn(folder)
    .filter(fits)
    .map((fixture) => [fixture.name, fixture]);
}

async function agree(fixture: Fixture, packages: Readonly<Record<string, string>>): Promise<void> {
  const { compared, withCors, disagreements } = await compare(fixture, packages);
  expect(disagreements).toEqual([]);
  expect(compared).toBeGreaterThan(0);
  expect(withCors, 'requests that were answered with a CORS header').toBeGreaterThan(0);
}
