// Fixed lists and names of headers are run: a browser is told now what it was not told before. Who gets in is not theirs
// to say; run.test.ts is about that.

import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { FIXES, fixCasesIn, type FixCase } from '../support/fix-case.ts';
import { runnable } from '../support/fixed-code.ts';

type Told = readonly [request: string, header: string, value: string];

const METHODS = 'access-control-allow-methods';
const HEADERS = 'access-control-allow-headers';
const MAX_AGE = 'access-control-max-age';

const told: Readonly<Record<string, Readonly<Record<string, Told>>>> = {
  preflights: {
    'capitals-in-a-joined-array': ['OPTIONS /', METHODS, 'GET, DELETE'],
    'capitals-in-a-string': ['OPTIONS /', METHODS, 'GET, PUT, DELETE'],
    'capitals-in-an-array': ['OPTIONS /profile', METHODS, 'GET, PATCH'],
    commas: ['OPTIONS /', HEADERS, 'Content-Type, Authorization'],
    'headers-in-a-string': ['OPTIONS /feedback', HEADERS, 'X-Request-Id,Authorization,Content-Type'],
    'json-for-a-route': ['OPTIONS /', HEADERS, 'Authorization, Content-Type'],
    'list-beside-the-origin': ['OPTIONS /', METHODS, 'PUT'],
    'list-in-a-chain': ['OPTIONS /rows/7', METHODS, 'DELETE'],
    'list-in-a-constant': ['OPTIONS /', HEADERS, 'Content-Type'],
    'methods-of-cors': ['OPTIONS /', METHODS, 'GET,POST,DELETE'],
    'methods-of-fastify': ['OPTIONS /', METHODS, 'GET, HEAD, POST, PUT'],
    'route-of-its-own': ['OPTIONS /items/7', 'access-control-allow-origin', 'https://app.example.com'],
    'seconds-by-hand': ['OPTIONS /', MAX_AGE, '3600'],
    'seconds-of-cors': ['OPTIONS /', MAX_AGE, '600'],
  },
  'header-names': {
    call: ['GET /prices', 'access-control-allow-origin', 'https://app.example.com'],
    constant: ['GET /', HEADERS, 'Content-Type'],
    'lower-case-property': ['GET /', 'access-control-expose-headers', 'etag'],
    'name-of-requests': ['OPTIONS /notes', METHODS, 'PUT, DELETE'],
  },
};

/** A setting of Next's, which its own server would have to read. */
const NOT_RUN = ['table'];

describe.each(Object.keys(told))('%s', (group) => {
  const cases = fixCasesIn(group).filter(({ name }) => !NOT_RUN.includes(name));

  test.each(cases)('$name', { timeout: 30_000 }, async (one) => {
    const [request, header, value] = told[group]?.[one.name] ?? [];
    expect(request, 'what is told after the fix').toBeDefined();
    expect(await answerOf(one, request ?? '', header ?? '')).toBe(value);
    const unfixed = { ...one, after: one.before, fixedPath: (file: string) => path.join(FIXES, group, file) };
    expect(await answerOf(unfixed, request ?? '', header ?? '')).not.toBe(value);
  });
});

async function answerOf(one: FixCase, request: string, header: string): Promise<string | undefined> {
  const server = runnable(one, { NODE_ENV: 'production' });
  if (!server) throw new Error(`${one.name} can not be started.`);
  const [method = '', where = '/'] = request.split(' ');
  try {
    const { headers } = await server.ask(method, 'https://app.example.com', where);
    return headers.get(header);
  } finally {
    await server.stop();
  }
}
