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
 * 0 means that every request has a preflight of its own. Chromium's is measured in 147, the others' read in 2026.
 * https://fetch.spec.whatwg.org/#cors-preflight-fetch-0 steps 7.8 to 7.10
 */
export function preflightCacheSeconds(maxAge: readonly string[], browser: Browser): number {
  // 7.8 Let max-age be the result of extracting header list values given `Access-Control-Max-Age`.
  const value = getHeaderValue(maxAge);
  // 7.9 If max-age is failure or null, then set max-age to 5.
  if (value === null || value === '') return defaultMaxAge;
  // Firefox takes nothing but digits, and does not keep an answer with anything else.
  if (browser === 'firefox' && !/^\d+$/.test(value)) return 0;
  if (browser !== 'firefox' && !isInteger(value)) return defaultMaxAge;
  // 7.10 If max-age is greater than an imposed limit on max-age, then set max-age to the imposed limit.
  // A negative number is a failure by the standard; all three engines take it for "do not keep".
  return Math.max(0, Math.min(Number(value), maxAgeLimit[browser]));
}

/** True when no browser finds a number in these lines, though they say something. */
export function isNoMaxAge(maxAge: readonly string[]): boolean {
  const value = getHeaderValue(maxAge);
  return value !== null && value !== '' && !/^[+-]?\d+$/.test(value);
}

/** The seconds that the author of `10m`, `24 hours` or `3600s` meant; `undefined` where no unit tells. */
export function meantMaxAge(value: string): number | undefined {
  const [, count, unit] = /^(\d+) ?(s|m|h|d|sec|min|second|minute|hour|day)s?$/i.exec(value.trim()) ?? [];
  const seconds = unit === undefined ? undefined : secondsIn.get(unit.charAt(0).toLowerCase());
  return seconds === undefined ? undefined : Number(count) * seconds;
}

const secondsIn: ReadonlyMap<string, number> = new Map([
  ['s', 1],
  ['m', 60],
  ['h', 3600],
  ['d', 86_400],
]);

// What Chromium's base::StringToInt64 and WebKit's parseInteger<int64_t> take: a sign, digits, not too many.
function isInteger(value: string): boolean {
  if (!/^[+-]?\d+$/.test(value)) return false;
  const number = BigInt(value.replace('+', ''));
  return BigInt.asIntN(64, number) === number;
}
