// Whether the answer to one preflight spares another request its own. How long it is kept is max-age.ts.

import { extractTokens } from './header-value.ts';
import { isSafelistedMethod, normalizeMethod } from './methods.ts';
import { type CorsRequest, needsPreflight } from './preflight.ts';
import { unsafeRequestHeaderNames } from './request-headers.ts';

/** A preflight that was answered with yes, to a request for the same URL by a page of the same origin. */
export interface KeptPreflight {
  /** Whether it was made for a request with credentials. */
  readonly credentials: boolean;
  /** Lines of Access-Control-Allow-Methods and Access-Control-Allow-Headers. */
  readonly allowMethods: readonly string[];
  readonly allowHeaders: readonly string[];
}

/**
 * True when a browser that has kept the answer sends this request without asking again.
 * https://fetch.spec.whatwg.org/#method-cache-entry-match and #header-name-cache-entry-match
 */
export function isSparedPreflight(request: Omit<CorsRequest, 'origin'>, kept: KeptPreflight): boolean {
  if (!needsPreflight(request)) return false;
  // A cache entry matches when its credentials are true, or both its credentials are false and the request's mode is not
  // "include". Chromium keeps answers by the mode itself; both never take one without for a request with credentials.
  if (request.credentials && !kept.credentials) return false;
  const method = normalizeMethod(request.method);
  const methods = namesIn(kept.allowMethods);
  const headerNames = namesIn(kept.allowHeaders).map((name) => name.toLowerCase());
  const isAny = (names: readonly string[]): boolean => !request.credentials && names.includes('*');
  const isMethodKept = isSafelistedMethod(method) || methods.includes(method) || isAny(methods);
  const isNameKept = (name: string): boolean => headerNames.includes(name) || isAny(headerNames);
  return isMethodKept && unsafeRequestHeaderNames(request.headers).every(isNameKept);
}

function namesIn(lines: readonly string[]): readonly string[] {
  const names = extractTokens(lines);
  return names === null || names === 'failure' ? [] : names;
}
