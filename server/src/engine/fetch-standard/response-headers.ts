// Which headers of a response a page gets to see once it may read the response. Whether it may is cors-check.ts.

import { extractTokens } from './header-value.ts';

/**
 * True when a script of another origin can read the response header `name`, given the lines of
 * Access-Control-Expose-Headers and whether the request's credentials mode is `include`.
 * https://fetch.spec.whatwg.org/#concept-filtered-response-cors
 */
export function isReadableResponseHeader(
  name: string,
  exposeHeaders: readonly string[],
  credentials: boolean,
): boolean {
  const lowerCase = name.toLowerCase();
  if (forbidden.has(lowerCase)) return false;
  if (safelisted.has(lowerCase)) return true;
  // Main fetch, step 14.1: Let headerNames be the result of extracting header list values given
  // `Access-Control-Expose-Headers`; one element that is no name makes all of them worth nothing.
  const exposed = extractTokens(exposeHeaders);
  if (exposed === null || exposed === 'failure') return false;
  // 14.2 If request's credentials mode is not "include" and headerNames contains `*`, then all are exposed.
  // 14.3 Otherwise those of headerNames. A `*` among them is then a header of that name.
  return (!credentials && exposed.includes('*')) || exposed.some((one) => one.toLowerCase() === lowerCase);
}

/** https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name */
const safelisted = new Set([
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
]);

/** Whatever is exposed, no script sees them. https://fetch.spec.whatwg.org/#forbidden-response-header-name */
const forbidden = new Set(['set-cookie', 'set-cookie2']);
