// What the web-platform-tests expect of headers that a page sees, of preflights that are kept, of opaque origins and of
// revalidated responses is what our functions say. test/browser/wpt-responses.test.ts asks a real Chromium the same rows.

import { describe, expect, test } from 'vitest';
import { corsCheck } from '../../server/src/engine/fetch-standard/cors-check.ts';
import { preflightCacheSeconds } from '../../server/src/engine/fetch-standard/max-age.ts';
import { isSparedPreflight } from '../../server/src/engine/fetch-standard/preflight-cache.ts';
import { isReadableResponseHeader } from '../../server/src/engine/fetch-standard/response-headers.ts';
import { revalidated } from '../../server/src/engine/fetch-standard/revalidation.ts';
import { type HeaderLines, inPageOrigin, verdictFor } from '../support/cors-row.ts';
import { exposedHeaderFiles } from './wpt/exposed-header-rows.ts';
import { opaquePageFiles } from './wpt/opaque-page-rows.ts';
import { type PreflightCacheRow, preflightCacheFiles } from './wpt/preflight-cache-rows.ts';
import { notModifiedRows } from './wpt/not-modified-rows.ts';

const origin = 'http://localhost:8080';

describe.each(exposedHeaderFiles)('$file', ({ rows }) => {
  test.each(rows)('exposes $name', ({ headers, credentials, seen, hidden }) => {
    const lines = linesOf(headers, 'access-control-expose-headers');
    const isSeen = (name: string): boolean => isReadableResponseHeader(name, lines, credentials);
    expect([...seen, ...hidden].filter(isSeen)).toEqual(seen);
  });
});

describe.each(preflightCacheFiles)('$file', ({ rows }) => {
  test.each(rows)('$name → asks again: $asksAgain', (row) => {
    const isKept = preflightCacheSeconds(row.maxAge, 'chromium') > row.wait;
    expect(isKept && isSpared(row)).toBe(!row.asksAgain);
  });
});

describe.each(opaquePageFiles)('$file', ({ rows }) => {
  test.each(rows)('$name', ({ headers: lines, expected }) => {
    const headers = inPageOrigin(lines, origin);
    const allowOrigin = linesOf(headers, 'access-control-allow-origin');
    const allowCredentials = linesOf(headers, 'access-control-allow-credentials');
    const result = corsCheck({ origin: 'null', credentials: false }, { allowOrigin, allowCredentials });
    const verdict = verdictFor(expected, origin);
    expect(result).toMatchObject(verdict.readable ? { ok: true } : { reason: verdict.reason, value: verdict.value });
  });
});

describe('cors/304.htm', () => {
  test.each(notModifiedRows)('$name', ({ stored, fresh, readable, seen, hidden }) => {
    const headers = revalidated(stored, fresh);
    const allowOrigin = linesOf(headers, 'access-control-allow-origin');
    expect(corsCheck({ origin, credentials: false }, { allowOrigin, allowCredentials: [] }).ok).toBe(readable);
    const lines = linesOf(headers, 'access-control-expose-headers');
    expect([...seen, ...hidden].filter((name) => isReadableResponseHeader(name, lines, false))).toEqual(seen);
  });
});

function isSpared({ first, second, allowed }: PreflightCacheRow): boolean {
  return isSparedPreflight(
    { ...second, headers: second.headers.map(([name, value]) => ({ name, value })) },
    {
      credentials: first.credentials,
      allowMethods: linesOf(allowed, 'access-control-allow-methods'),
      allowHeaders: linesOf(allowed, 'access-control-allow-headers'),
    },
  );
}

function linesOf(headers: HeaderLines, name: string): readonly string[] {
  return headers.filter(([header]) => header.toLowerCase() === name).map(([, value]) => value);
}
