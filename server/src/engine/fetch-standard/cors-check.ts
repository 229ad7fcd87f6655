// The CORS check of the Fetch Standard: may the page that made the request read this response?
// It looks at one response only; a preflight's own rules are in preflight.ts.

import { getHeaderValue, isHeaderValue } from './header-value.ts';

export interface CorsCheckRequest {
  /** The page's serialized origin, as its Origin header carries it; `null` for an opaque origin. */
  readonly origin: string;
  /** True when the request's credentials mode is `include`. */
  readonly credentials: boolean;
}

/** The values of the response's header lines, one entry a line; empty when the header is absent. */
export interface CorsCheckResponse {
  /** Access-Control-Allow-Origin */
  readonly allowOrigin: readonly string[];
  /** Access-Control-Allow-Credentials */
  readonly allowCredentials: readonly string[];
}

export type CorsCheckFailureReason =
  | 'missing-allow-origin'
  | 'wildcard-with-credentials'
  | 'multiple-values'
  | 'invalid-value'
  | 'mismatch'
  | 'credentials-not-true';

export interface CorsCheckFailure<Reason> {
  readonly ok: false;
  readonly reason: Reason;
  /** The value that failed, its lines joined; empty when the header is absent. */
  readonly value: string;
}

export type CorsCheckResult = { readonly ok: true } | CorsCheckFailure<CorsCheckFailureReason>;

/**
 * The CORS check. The standard only says success or failure; the reasons are those that Chromium tells apart for its
 * console, so that the message which a developer sees can be found again.
 * https://fetch.spec.whatwg.org/#concept-cors-check
 */
export function corsCheck(request: CorsCheckRequest, response: CorsCheckResponse): CorsCheckResult {
  // 1. Let origin be the result of getting `Access-Control-Allow-Origin` from response's header list.
  const origin = getHeaderValue(response.allowOrigin);
  // 2. If origin is null, then return failure.
  if (origin === null) return failure('missing-allow-origin', '');
  // 3. If request's credentials mode is not "include" and origin is `*`, then return success.
  if (!request.credentials && origin === '*') return { ok: true };
  // 4. If the result of byte-serializing a request origin with request is not origin, then return failure.
  if (request.origin !== origin) return failure(reasonOfDifference(origin), origin);
  // 5. If request's credentials mode is not "include", then return success.
  if (!request.credentials) return { ok: true };
  // 6. Let credentials be the result of getting `Access-Control-Allow-Credentials` from response's header list.
  const credentials = getHeaderValue(response.allowCredentials);
  // 7. If credentials is `true`, then return success.
  if (credentials === 'true') return { ok: true };
  // 8. Return failure.
  return failure('credentials-not-true', credentials ?? '');
}

// Why a value is not the request's origin, tested in Chromium's order (services/network/public/cpp/cors/cors.cc,
// CheckAccess): the first hit decides the console's words. `*` gets here only with credentials.
function reasonOfDifference(allowOrigin: string): CorsCheckFailureReason {
  if (allowOrigin === '*') return 'wildcard-with-credentials';
  if (/[ ,]/.test(allowOrigin)) return 'multiple-values';
  if (allowOrigin === 'null') return 'mismatch';
  if (!isHeaderValue(allowOrigin)) return 'invalid-value';
  return URL.canParse(allowOrigin) ? 'mismatch' : 'invalid-value';
}

function failure(reason: CorsCheckFailureReason, value: string): CorsCheckFailure<CorsCheckFailureReason> {
  return { ok: false, reason, value };
}
