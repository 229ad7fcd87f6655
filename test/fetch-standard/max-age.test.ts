// How long each browser keeps the answer to a preflight.

import { expect, test } from 'vitest';
import { isNoMaxAge, meantMaxAge, preflightCacheSeconds } from '../../server/src/engine/fetch-standard/max-age.ts';
import { maxAgeRows } from '../support/max-age-rows.ts';

test.each(maxAgeRows)('Access-Control-Max-Age: $lines', ({ lines, chromium, firefox, safari }) => {
  expect(preflightCacheSeconds(lines, 'chromium')).toBe(chromium);
  expect(preflightCacheSeconds(lines, 'firefox')).toBe(firefox);
  expect(preflightCacheSeconds(lines, 'safari')).toBe(safari);
});

test.each(maxAgeRows.filter(({ lines }) => isNoMaxAge(lines)))('$lines is kept by nobody for long', (row) => {
  expect(row).toMatchObject({ chromium: 5, firefox: 0, safari: 5 });
});

test.each([
  ['10m', 600],
  ['24 hours', 86_400],
  ['3600s', 3600],
  ['1 day', 86_400],
  ['2H', 7200],
  ['600', undefined],
  ['1 month', undefined],
  ['1.5h', undefined],
  ['60 * 60', undefined],
])('%s means %s seconds', (value, seconds) => {
  expect(meantMaxAge(value)).toBe(seconds);
});
