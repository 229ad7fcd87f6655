// The preflight: when a browser asks first, and what the answer must be for the request to go out.
// How long the answer is remembered is max-age.ts.

import {
  corsCheck,
  type CorsCheckFailure,
  type CorsCheckFailureReason,
  type CorsCheckRequest,
  type CorsCheckResponse,
} from './cors-check.ts';
import { extractTokens, getHeaderValue } from './header-value.ts';
import { isSafelistedMethod, normalizeMethod } from './methods.ts';
import { isNonWildcardRequestHeaderName, type RequestHeader, unsafeRequestHeaderNames } from './request-headers.ts';

/** The request that a page wants to make. */
export interface CorsRequest extends CorsCheckRequest {
  /** As the script wrote it: `put` is fine, it is normalized here. */
  readonly method: string;
  /** The headers that the script sets, without those that browsers leave out (`isForbiddenRequestHeader`). */
  readonly headers: readonly RequestHeader[];
}

/** The answer to the OPTIONS request. Header values are lines, as in `CorsCheckResponse`. */
export interface PreflightResponse extends CorsCheckResponse {
  readonly status: number;
  /** True when the response has a Location header: with a redirect status it is then a redirect. */
  readonly hasLocation: boolean;
  /** Access-Control-Allow-Methods */
  readonly allowMethods: readonly string[];
  /** Access-Control-Allow-Headers */
  readonly allowHeaders: readonly string[];
}

export type PreflightFailureReason =
  | CorsCheckFailureReason
  | 'preflight-redirect'
  | 'preflight-status'
  | 'unparsable-allow-methods'
  | 'unparsable-allow-headers'
  | 'method-not-allowed'
  | 'header-not-allowed';

/** `value` is the method or the (lower-case) header that is not allowed, the unparsable value, or the status. */
export type PreflightResult = { readonly ok: true } | CorsCheckFailure<PreflightFailureReason>;

/**
 * Whose verdict is asked for. By the standard `Access-Control-Allow-Headers: *` does not cover Authorization; the
 * engines still let it: Chromium (measured in 147 and 156), Firefox
 * (pref network.cors_preflight.authorization_covered_by_wildcard, with a warning in the console) and WebKit
 * (CrossOriginPreflightResultCache.cpp knows no exception). In everything else the two agree.
 */
export type Judge = 'standard' | 'engines';

/**
 * True when a browser sends a preflight before this request. Credentials never cause one.
 * (Upload listeners of an XMLHttpRequest do; server code cannot see them, so they are left out.)
 * https://fetch.spec.whatwg.org/#main-fetch
 */
export function needsPreflight(request: Pick<CorsRequest, 'method' | 'headers'>): boolean {
  return !isSafelistedMethod(normalizeMethod(request.method)) || unsafeRequestHeaderNames(request.headers).length > 0;
}

/**
 * Steps 7 and 8 of "CORS-preflight fetch": does this answer let the request go out? Where the standard leaves the order
 * open, it is Chromium's and Firefox's: the CORS check comes before the status (WebKit: the other way round).
 * https://fetch.spec.whatwg.org/#cors-preflight-fetch-0
 */
export function preflightCheck(
  request: CorsRequest,
  response: PreflightResponse,
  judge: Judge = 'standard',
): PreflightResult {
  // A preflight's redirect mode is not "follow": the response is never looked at.
  if (response.hasLocation && isRedirectStatus(response.status)) {
    return failure('preflight-redirect', String(response.status));
  }
  // 7. If a CORS check for request and response returns success and response's status is an ok status, then:
  const check = corsCheck(request, response);
  if (!check.ok) return check;
  if (!isOkStatus(response.status)) return failure('preflight-status', String(response.status));
  // 7.1 Let methods be the result of extracting header list values given `Access-Control-Allow-Methods`.
  const methods = extractTokens(response.allowMethods);
  // 7.2 Let headerNames be the result of extracting header list values given `Access-Control-Allow-Headers`.
  const headerNames = extractTokens(response.allowHeaders);
  // 7.3 If either methods or headerNames is failure, return a network error.
  if (methods === 'failure') return unparsable('unparsable-allow-methods', response.allowMethods);
  if (headerNames === 'failure') return unparsable('unparsable-allow-headers', response.allowHeaders);
  // 7.4 concerns requests with upload listeners only.
  const method = disallowedMethod(request, methods ?? []);
  if (method !== undefined) return failure('method-not-allowed', method);
  const header = disallowedHeader(request, headerNames ?? [], judge);
  if (header !== undefined) return failure('header-not-allowed', header);
  return { ok: true };
}

/** https://fetch.spec.whatwg.org/#ok-status */
export function isOkStatus(status: number): boolean {
  return status >= 200 && status <= 299;
}

/** https://fetch.spec.whatwg.org/#redirect-status */
export function isRedirectStatus(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

// Methods compare case-sensitively; `*` is a wildcard without credentials and a method of that name with them.
function disallowedMethod(request: CorsRequest, methods: readonly string[]): string | undefined {
  const method = normalizeMethod(request.method);
  // 7.5 If request's method is not in methods, request's method is not a CORS-safelisted method, and request's
  //     credentials mode is "include" or methods does not contain `*`, then return a network error.
  if (methods.includes(method) || isSafelistedMethod(method)) return undefined;
  return request.credentials || !methods.includes('*') ? method : undefined;
}

// Header names compare without case; `*` is a wildcard without credentials and a header of that name with them.
function disallowedHeader(request: CorsRequest, headerNames: readonly string[], judge: Judge): string | undefined {
  const allowed = new Set(headerNames.map((name) => name.toLowerCase()));
  const wildcard = !request.credentials && allowed.has('*');
  // 7.6 If one of request's header list's names is a CORS non-wildcard request-header name and is not a
  //     byte-case-insensitive match for an item in headerNames, then return a network error.
  const needsOwnName = (name: string) => judge === 'standard' && isNonWildcardRequestHeaderName(name);
  // 7.7 For each unsafeName of the CORS-unsafe request-header names, if unsafeName is not a byte-case-insensitive
  //     match for an item in headerNames and request's credentials mode is "include" or headerNames does not contain
  //     `*`, return a network error.
  const isAllowed = (name: string) => allowed.has(name) || (wildcard && !needsOwnName(name));
  return unsafeRequestHeaderNames(request.headers).find((name) => !isAllowed(name));
}

function unparsable(reason: PreflightFailureReason, lines: readonly string[]): PreflightResult {
  return failure(reason, getHeaderValue(lines) ?? '');
}

function failure(reason: PreflightFailureReason, value: string): PreflightResult {
  return { ok: false, reason, value };
}
