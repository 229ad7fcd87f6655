// What the web-platform-tests expect of redirects is what our functions say. That it is true of a browser is shown in
// test/browser/wpt-redirects.test.ts, of the same rows.

import { describe, expect, test } from 'vitest';
import { redirectedFetch } from '../../server/src/engine/fetch-standard/redirected-fetch.ts';
import { originsOnTheWay } from '../../server/src/engine/fetch-standard/redirects.ts';
import { inOrigin } from '../support/cors-row.ts';
import { answersThere, firstExchange, lastExchange, type RedirectRow } from './wpt/redirect-row.ts';
import { redirectFiles } from './wpt/redirect-rows.ts';

const origin = 'http://localhost:8080';
const origins = { own: origin, api: 'http://127.0.0.1:8081', third: 'http://127.0.0.1:8082' };

describe.each(redirectFiles)('$file', ({ rows }) => {
  test.each(rows)('$name → $expected', (row) => {
    expect(outcome(row)).toBe(row.expected === undefined ? undefined : inOrigin(row.expected, origin));
  });
});

/** The Origin that the last server sees, or `refused`. */
function outcome(row: RedirectRow): string | undefined {
  const [first, last] = [`${origins[row.first[0]]}/first`, `${origins[row.last[0]]}/last`];
  const { method, headers, credentials } = row.request;
  const request = { origin, method, headers: headers.map(([name, value]) => ({ name, value })), credentials };
  const result = redirectedFetch(request, first, (url) =>
    answersThere(url === first ? firstExchange(row, last, origin) : lastExchange(row, origin)),
  );
  return result.readable ? originsOnTheWay(origin, result.urls).at(-1) : 'refused';
}

test('a POST becomes a GET without its Content-Type, and Authorization stays behind', () => {
  const headers = [
    { name: 'Content-Type', value: 'application/json' },
    { name: 'Authorization', value: 'Bearer token' },
  ];
  const open = { status: 200, hasLocation: false, allowOrigin: ['*'], allowCredentials: [], allowMethods: [] };
  const last = { preflight: { ...open, allowHeaders: [] }, actual: open };
  const request = { origin, method: 'POST', headers, credentials: false };
  const from = (status: number) => ({
    preflight: { ...open, allowHeaders: ['content-type, authorization'] },
    actual: { ...open, status },
    location: `${origins.third}/`,
  });
  const asked = (status: number) =>
    redirectedFetch(request, `${origins.api}/`, (url) => (url.startsWith(origins.api) ? from(status) : last));
  for (const status of [301, 302, 303]) expect(asked(status).readable).toBe(true);
  for (const status of [307, 308]) {
    expect(asked(status)).toMatchObject({ readable: false, refused: { phase: 'preflight', value: 'content-type' } });
  }
});

test('an empty Location is a loop by the standard, and nothing in Chromium', () => {
  const open = { status: 302, hasLocation: true, allowOrigin: ['*'], allowCredentials: [] };
  const there = { preflight: { ...open, allowMethods: [], allowHeaders: [] }, actual: open, location: '' };
  const request = { origin, method: 'GET', headers: [], credentials: false };
  expect(redirectedFetch(request, `${origins.api}/`, () => there)).toMatchObject({ fault: 'too-many' });
  expect(redirectedFetch(request, `${origins.api}/`, () => there, 'engines').readable).toBe(true);
});

test('a loop ends after twenty redirects', () => {
  const open = { status: 302, hasLocation: true, allowOrigin: ['*'], allowCredentials: [] };
  const there = { preflight: { ...open, allowMethods: [], allowHeaders: [] }, actual: open, location: '#again' };
  const request = { origin, method: 'GET', headers: [], credentials: false };
  const result = redirectedFetch(request, `${origins.api}/`, () => there);
  expect(result).toMatchObject({ readable: false, fault: 'too-many' });
  expect(result.urls).toHaveLength(21);
});
