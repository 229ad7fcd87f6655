// Elysia apps with the real packages, asked by `fetch` as their server would: they must answer what the engine derives
// from their sources.

import { describe, it } from 'vitest';
import { chosen, named } from '../support/agree.ts';
import { agreeWhenCalled } from '../support/called-fixture.ts';
import { startElysia } from '../support/elysia-app.ts';
import { fixturesIn } from '../support/fixture.ts';

const ELYSIA = ['elysia-1.3', 'elysia'];
const CORS = ['@elysiajs/cors-1.0', '@elysiajs/cors'];

describe('Elysia', () => {
  it.each(named(fixturesIn('elysia')))('%s', async (_name, fixture) => {
    const packages = { elysia: chosen(fixture, ELYSIA), '@elysiajs/cors': chosen(fixture, CORS) };
    await agreeWhenCalled(fixture, startElysia, packages, 'elysia');
  });
});
