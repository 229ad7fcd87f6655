// How long a browser remembers the answer to a preflight.

import type { Browser } from './browser.ts';
import { getHeaderValue } from './header-value.ts';

/** Without a usable Access-Control-Max-Age, in seconds. https://fetch.spec.whatwg.org/#cors-preflight-fetch-0 step 7.9 */
export const defaultMaxAge = 5;

/**
 * The "imposed limit" of step 7.10, in seconds: Chromium services/network/cors/preflight_result.cc (two hours),
 * Firefox netwerk/protocol/http/nsCORSListenerProxy.cpp (a day), WebKit CrossOriginPreflightResultCache.cpp (ten minutes).
 */
export const maxAgeLimit: Readonly<Record<Browser, number>> = { chromium: 7200, firefox: 86400, safari: 600 };

/**
 * The seconds for which `browser` keeps the answer of a preflight with these lines of Access-Control-Max-Age;
 * 0 means that every request has a preflight of its own.
 * https://fetch.spec.whatwg.org/#cors-preflight-fetch-0 steps 7.8 to 7.10
 */
export function preflightCacheSeconds(maxAge: readonly string[], browser: Browser): number {
  // 7.8 Let max-age be the result of extracting header list values given `Access-Control-Max-Age`.
  const value = getHeaderValue(maxAge);
  // 7.9 If max-age is failure or null, then set max-age to 5.
  if (value === null || value === '') return defaultMaxAge;
  if (/^-\d+$/.test(value)) return 0; // A failure by the standard; all three engines take it for "do not keep".
  if (!/^\d+$/.test(value)) return browser === 'firefox' ? 0 : defaultMaxAge; // Firefox does not keep such an answer.
  // 7.10 If max-age is greater than an imposed limit on max-age, then set max-age to the imposed limit.
  return Math.min(Number(value), maxAgeLimit[browser]);
}
