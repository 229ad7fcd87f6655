// Elysia apps with the real packages, asked by `fetch` as their server would: they must answer what the engine derives
// from their sources.

import { describe, it } from 'vitest';
import { chosen, named } from '../support/agree.ts';
import { agreeWhenCalled } from '../support/called-fixture.ts';
import { startElysia } from '../support/elysia-app.ts';
import { fixturesIn } from '../support/fixture.ts';

const CORS = ['@elysiajs/cors-1.0', '@elysiajs/cors'];

describe('Elysia', () => {
  it.each(named(fixturesIn('elysia')))('%s', async (_name, fixture) => {
    await agreeWhenCalled(fixture, startElysia, { '@elysiajs/cors': chosen(fixture, CORS) }, 'elysia');
  });
});
