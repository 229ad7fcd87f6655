// The fixtures of Express, `cors` and Node's own servers are started for real and asked by friends, strangers and
// look-alikes: what the engine derives from their source must be what they answer.

import { describe, expect, it } from 'vitest';
import { fixturesIn, type Fixture } from '../support/fixture.ts';
import { runFixture } from '../support/run-fixture.ts';

const TIME = 60_000;
const EXPRESS = ['express-4', 'express-5'];
const CORS = ['cors-2.7.1', 'cors-2.8.5', 'cors-2.8.6'];

describe.each(EXPRESS)('%s', (express) => {
  const fixtures = fixturesIn('express').filter((fixture) => fits(fixture, express, EXPRESS));
  it.each(named(fixtures))('%s', (_, fixture) => agree(fixture, { express }), TIME);
});

describe('the cors package', () => {
  it.each(named(fixturesIn('cors-package')))(
    '%s',
    (_, fixture) => agree(fixture, { express: chosen(fixture, EXPRESS), cors: chosen(fixture, CORS) }),
    TIME,
  );
});

describe("Node's own servers", () => {
  it.each(named(fixturesIn('node-http')))('%s', (_, fixture) => agree(fixture, {}), TIME);
});

/** The release that a fixture asks for, else the newest. */
function chosen(fixture: Fixture, releases: readonly string[]): string {
  return releases.findLast((release) => fits(fixture, release, releases)) ?? '';
}

/** Whether a fixture that may ask for one of the releases can be run with this one. */
function fits(fixture: Fixture, release: string, releases: readonly string[]): boolean {
  return fixture.with.includes(release) || !fixture.with.some((name) => releases.includes(name));
}

function named(fixtures: readonly Fixture[]): [string, Fixture][] {
  return fixtures.map((fixture) => [fixture.name, fixture]);
}

async function agree(fixture: Fixture, packages: Readonly<Record<string, string>>): Promise<void> {
  const { compared, withCors, disagreements } = await runFixture(fixture, packages);
  expect(disagreements).toEqual([]);
  expect(compared).toBeGreaterThan(0);
  expect(withCors, 'requests that were answered with a CORS header').toBeGreaterThan(0);
}
