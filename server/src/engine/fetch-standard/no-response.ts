// Answers that a browser takes for none at all: the request fails, as it does without CORS, and the console says no word of CORS.

import { isHeaderValue } from './header-value.ts';

/**
 * True for an answer with this status and these values of headers that never gets as far as the CORS check: a header that is
 * none, and a demand to authenticate to a proxy where there is no proxy (measured in Chromium 147).
 * https://fetch.spec.whatwg.org/#http-network-or-cache-fetch (the step about status 407)
 */
export function isNoResponse(status: number, values: readonly string[]): boolean {
  return status === 407 || !values.every(isHeaderValue);
}
