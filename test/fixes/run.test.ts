// Fixed code is run and attacked: the trusted origin gets in, nobody else does, caches are told, and a request without
// an Origin is served as before.

import { describe, expect, test } from 'vitest';
import { variesOn } from '../../server/src/engine/fetch-standard/vary.ts';
import { runnable, type RealAnswer, type Runnable } from '../support/fixed-code.ts';
import { fixCasesIn, fixGroups, type FixCase } from '../support/fix-case.ts';

const TRUSTED = 'https://app.example.com';
const STRANGERS = [
  'https://evil.example',
  'null',
  'https://app.example.com.evil.example',
  'https://evilapp.example.com',
  'https://evil.example/app.example.com',
  'http://app.example.com',
  'https://app.example.com:8443',
  'https://appxexample.com',
  'https://x.app.example.com',
  'https://example.com',
];
const PRODUCTION = { NODE_ENV: 'production' };

/** What corrects the name of a header, a list for preflights, or a request of a page, has no say in who gets in: told.test.ts. */
const NO_SAY = ['header-names', 'preflights', 'requests'];
const groups = fixGroups().filter((group) => !NO_SAY.includes(group));

describe.each(groups)('%s', (group) => {
  test.each(fixCasesIn(group).flatMap(withRunnable))('$name', { timeout: 30_000 }, async ({ name, server }) => {
    try {
      if (group === 'credentials' || group === 'public') await expectPublic(server);
      // Public by its default, and silent where no origin asks.
      else if (name === 'corser') expect(allowed(await server.ask('GET', TRUSTED))).toBe('*');
      else if (group === 'errors') await expectReadableError(server, errorPathOf(name));
      else if (group === 'no-origin') await expectAnonymous(server);
      else if (group === 'preflight-answers') expect(await expectPreflight(server)).toContain('PUT');
      else await expectAllowlist(server, group !== 'fixed-origin');
      if (group === 'mount-order') await expectPreflight(server);
    } finally {
      await server.stop();
    }
  });
});

test('what only development runs lets in what development serves, and no stranger', async () => {
  const one = fixCasesIn('cors-options').find(({ name }) => name === 'only-in-development');
  const server = one && runnable(one, { NODE_ENV: 'development' });
  expect(allowed(await server?.ask('GET', 'http://localhost:3000'))).toBe('http://localhost:3000');
  expect(allowed(await server?.ask('GET', 'https://evil.example'))).toBe(undefined);
  await server?.stop();
});

test('nearly every case is run', () => {
  const cases = groups.flatMap((group) => fixCasesIn(group));
  const left = cases.filter((one) => runnable(one, PRODUCTION) === undefined).map(({ name }) => name);
  // Settings of tools, and an object of headers that nobody sends.
  const configs = ['row-of-next-config', 'next-config', 'next-config-in-typescript', 'vite-config', 'vue-config'];
  expect(left.sort()).toEqual([...configs, 'shared-object', 'webpack-dev-server'].sort());
});

function withRunnable(one: FixCase): { name: string; server: Runnable }[] {
  const server = runnable(one, PRODUCTION);
  return server ? [{ name: one.name, server }] : [];
}

async function expectAllowlist(server: Runnable, varies: boolean): Promise<void> {
  const welcome = await server.ask('GET', TRUSTED);
  expect(allowed(welcome)).toBe(TRUSTED);
  const anonymous = await server.ask('GET', undefined);
  expect(anonymous.status).toBe(200);
  const answers = [welcome, anonymous];
  for (const origin of STRANGERS) {
    const refused = await server.ask('GET', origin);
    expect([undefined, TRUSTED], `${origin} gets in`).toContain(allowed(refused));
    expect(refused.status, `${origin} is an error of the server`).toBeLessThan(500);
    answers.push(refused);
    const preflight = await server.ask('OPTIONS', origin);
    expect([undefined, TRUSTED], `${origin} gets in by its preflight`).toContain(allowed(preflight));
  }
  if (!varies) return;
  for (const { headers } of answers) expect(variesOn([headers.get('vary') ?? ''], 'origin')).toBe(true);
}

/** The path on which a case says, in its first line, that it answers with an error. */
function errorPathOf(name: string): string {
  const one = fixCasesIn('errors').find((each) => each.name === name);
  return /^\/\/ error: (\S+)/.exec([...(one?.before.values() ?? [])].join(''))?.[1] ?? '';
}

/** The page that reads the answer reads the error too. */
async function expectReadableError(server: Runnable, path: string): Promise<void> {
  const welcome = await server.ask('GET', TRUSTED, '/');
  expect([welcome.status, allowed(welcome)]).toEqual([200, TRUSTED]);
  const error = await server.ask('GET', TRUSTED, path);
  expect(error.status).toBeGreaterThanOrEqual(400);
  expect(allowed(error)).toBe(TRUSTED);
  for (const origin of STRANGERS) {
    expect([undefined, TRUSTED]).toContain(allowed(await server.ask('GET', origin, path)));
  }
}

/** Whoever sends no Origin is served, and only who is meant gets in. */
async function expectAnonymous(server: Runnable): Promise<void> {
  expect((await server.ask('GET', undefined)).status).toBe(200);
  expect(allowed(await server.ask('GET', TRUSTED))).toBe(TRUSTED);
  for (const origin of STRANGERS) expect(allowed(await server.ask('GET', origin))).toBe(undefined);
}

/** A page that may read is let through to what it has to ask for first; gives the methods that it is allowed. */
async function expectPreflight(server: Runnable): Promise<string | undefined> {
  const { status, headers } = await server.ask('OPTIONS', TRUSTED);
  expect(headers.get('access-control-allow-origin')).toBe(TRUSTED);
  expect(status).toBeLessThan(300);
  for (const origin of STRANGERS) {
    expect([undefined, TRUSTED]).toContain(allowed(await server.ask('OPTIONS', origin)));
  }
  return headers.get('access-control-allow-methods');
}

/** For everybody, but without cookies. */
async function expectPublic(server: Runnable): Promise<void> {
  for (const origin of [TRUSTED, 'https://evil.example', undefined]) {
    const { headers } = await server.ask('GET', origin);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.has('access-control-allow-credentials')).toBe(false);
  }
}

function allowed(answer: RealAnswer | undefined): string | undefined {
  return answer?.headers.get('access-control-allow-origin');
}
