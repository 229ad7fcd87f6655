// Middleware that is said to pass everything on: the servers that have it in front are started for real, must answer as is
// derived, and nothing of it may leave us unsure.

import { describe, expect, it, test } from 'vitest';
import { PASSING_PACKAGES } from '../../server/src/engine/frameworks/passing-middleware/packages.ts';
import { agree, named } from '../support/agree.ts';
import { derive, preflightBy, requestBy } from '../support/check-policy.ts';
import { FixtureServer } from '../support/fixture-server.ts';
import { fixturesIn, projectOf, type Fixture } from '../support/fixture.ts';

const ONE_RELEASE = Object.keys(PASSING_PACKAGES);
/** The packages that are there in two releases, the oldest that is spoken for and the newest. */
const RELEASES = {
  'body-parser': ['1', '2'],
  'express-rate-limit': ['5', '8'],
  helmet: ['4', '8'],
  'koa-helmet': ['7', '9'],
  'koa-logger': ['3', '4'],
  multer: ['1', '2'],
  passport: ['0.4', '0.7'],
  'pino-http': ['8', '11'],
} as const;
const OTHERS = [...ONE_RELEASE, 'cors', 'express', 'koa', '@koa/cors', 'fastify'];
const NEWEST = releases(1);
const OLDEST = releases(0);
const [turnedAway, ...others] = [...fixturesIn('middleware')].sort(({ name }) => (name === 'turned-away.js' ? -1 : 1));
const fixtures = others;

describe('middleware that passes requests on', () => {
  it.each(named(fixtures))('%s', (_, fixture) => agree(fixture, usedBy(fixture, NEWEST), 'middleware'));
  it.each(named(fixtures))('%s is derived for sure', (_, fixture) => {
    expectSure(fixture, NEWEST);
  });
});

describe('older releases of it', () => {
  // What the oldest do not export by name is asked of newer ones.
  const plain = fixtures.filter(({ name }) => /^(?:express|koa)\./.test(name));
  it.each(named(plain))('%s', (_, fixture) => agree(fixture, usedBy(fixture, OLDEST), 'middleware'));
  it.each(named(plain))('%s is derived for sure', (_, fixture) => {
    expectSure(fixture, OLDEST);
  });
});

describe('middleware that turns preflights away', () => {
  test.each([...RELEASES.passport])('with passport %s', async (release) => {
    if (!turnedAway) throw new Error('There is no such fixture.');
    const packages = { ...usedBy(turnedAway, NEWEST), passport: `passport-${release}`, 'passport-jwt': 'passport-jwt' };
    const project = projectOf(turnedAway, packages, 'middleware');
    const server = new FixtureServer(turnedAway.entry, packages, {}, 'middleware');
    for (const path of ['/tokens', '/passwords']) {
      const request = preflightBy('https://app.example.com', 'PUT', 'authorization, content-type', path);
      const observed = await server.ask(
        'OPTIONS',
        path,
        {
          origin: 'https://app.example.com',
          'access-control-request-method': 'PUT',
          'access-control-request-headers': 'authorization, content-type',
        },
        true,
      );
      expect(observed?.status).toBe(401);
      expect(observed?.headers.map(([name]) => name)).not.toContain('access-control-allow-origin');
      const derived = derive(project, request).map((one) => one.kind === 'answer' && one.answer);
      expect(derived.map((answer) => answer && [answer.status, answer.isSure, answer.headers])).toEqual([
        [401, true, []],
      ]);
    }
    await server.stop();
  });
});

test('every package that is said to pass requests on was run', () => {
  const texts = fixturesIn('middleware')
    .flatMap(({ files }) => Object.values(files))
    .join('\n');
  expect(ONE_RELEASE.filter((name) => !texts.includes(`'${name}'`))).toEqual([]);
});

function releases(which: 0 | 1): Readonly<Record<string, string>> {
  const inTwo = Object.entries(RELEASES).map(([name, majors]) => [name, `${name}-${majors[which]}`]);
  return { ...Object.fromEntries(OTHERS.map((name) => [name, name])), ...Object.fromEntries(inTwo) };
}

/** Of the packages those that a fixture imports. */
function usedBy(fixture: Fixture, packages: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const text = Object.values(fixture.files).join('\n');
  return Object.fromEntries(Object.entries(packages).filter(([name]) => text.includes(`'${name}'`)));
}

function expectSure(fixture: Fixture, packages: Readonly<Record<string, string>>): void {
  const project = projectOf(fixture, packages, 'middleware');
  const asked = fixture.requests.flatMap(({ method, path }) => [
    requestBy('https://app.example.com', method, path),
    preflightBy('https://app.example.com', method, 'content-type', path),
  ]);
  const answers = asked.flatMap((request) => derive(project, request));
  expect(answers.length).toBeGreaterThan(0);
  for (const one of answers) expect(one.kind === 'answer' && one.answer.isSure, JSON.stringify(one)).toBe(true);
}
