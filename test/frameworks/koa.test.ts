// The fixtures of Koa are started for real, with the releases whose behaviour differs: what the engine derives from their
// source must be what they answer.

import { describe, it } from 'vitest';
import { agree, chosen, fits, named } from '../support/agree.ts';
import type { Fixture } from '../support/fixture.ts';
import { fixturesIn } from '../support/fixture.ts';

const KOA = ['koa-1', 'koa-2', 'koa-3'];
const CORS = ['koa-cors-2', 'koa-cors-3', 'koa-cors-4', 'koa-cors-5'];
const KCORS = ['kcors-1', 'kcors'];
const ROUTER = ['koa-router-12', 'koa-router-14', 'koa-router-15'];
const fixtures = fixturesIn('koa');

describe('Koa, its routers and its CORS middleware', () => {
  it.each(named(fixtures))('%s', (_, fixture) => agree(fixture, packagesFor(fixture, chosen(fixture, KOA)), 'koa'));
});

describe('Koa 2', () => {
  const others = fixtures.filter(
    (fixture) => fits(fixture, 'koa-2', KOA) && !fixture.with.includes('koa-2') && !fixture.with.includes('koa-3'),
  );
  it.each(named(others))('%s', (_, fixture) => agree(fixture, packagesFor(fixture, 'koa-2'), 'koa'));
});

function packagesFor(fixture: Fixture, koa: string): Readonly<Record<string, string>> {
  return {
    koa,
    '@koa/cors': chosen(fixture, CORS),
    '@koa/router': chosen(fixture, ROUTER),
    'koa-router': 'koa-router-7',
    'koa2-cors': 'koa2-cors',
    kcors: chosen(fixture, KCORS),
    'koa-cors': 'koa-cors',
    'koa-mount': 'koa-mount',
    'koa-compose': 'koa-compose',
    'koa-convert': 'koa-convert',
  };
}
