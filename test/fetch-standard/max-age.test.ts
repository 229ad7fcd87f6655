// How long each browser keeps the answer to a preflight.

import { expect, test } from 'vitest';
import { preflightCacheSeconds } from '../../server/src/engine/fetch-standard/max-age.ts';

test.each([
  [[], { chromium: 5, firefox: 5, safari: 5 }],
  [[''], { chromium: 5, firefox: 5, safari: 5 }],
  [['0'], { chromium: 0, firefox: 0, safari: 0 }],
  [['-1'], { chromium: 0, firefox: 0, safari: 0 }],
  [['60'], { chromium: 60, firefox: 60, safari: 60 }],
  [['3600'], { chromium: 3600, firefox: 3600, safari: 600 }],
  [['86400'], { chromium: 7200, firefox: 86400, safari: 600 }],
  [['86400000'], { chromium: 7200, firefox: 86400, safari: 600 }],
  [['10m'], { chromium: 5, firefox: 0, safari: 5 }],
  [['600.5'], { chromium: 5, firefox: 0, safari: 5 }],
  [['600', '600'], { chromium: 5, firefox: 0, safari: 5 }],
])('Access-Control-Max-Age: %j', (lines, seconds) => {
  expect(preflightCacheSeconds(lines, 'chromium')).toBe(seconds.chromium);
  expect(preflightCacheSeconds(lines, 'firefox')).toBe(seconds.firefox);
  expect(preflightCacheSeconds(lines, 'safari')).toBe(seconds.safari);
});
