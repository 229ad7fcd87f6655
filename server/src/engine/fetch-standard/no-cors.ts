// What a request becomes whose mode is "no-cors": less than it was, and its response can never be read. People reach for it
// to make an error of CORS go away.

import { isSafelistedMethod, normalizeMethod } from './methods.ts';
import { isSafelistedRequestHeader, type RequestHeader } from './request-headers.ts';

/** A script cannot tell such a response from any other: status 0, no headers, no body. https://fetch.spec.whatwg.org/#concept-filtered-response-opaque */
export const opaqueResponseStatus = 0;

/**
 * The headers that are really sent of those that a script sets on such a request: without a word the others are left out.
 * `undefined` where the method is one that the call throws for.
 * https://fetch.spec.whatwg.org/#dom-request (step 32) and #concept-headers-append
 */
export function sentWithoutCors(
  method: string,
  headers: readonly RequestHeader[],
): readonly RequestHeader[] | undefined {
  if (!isSafelistedMethod(normalizeMethod(method))) return undefined;
  return headers.filter((header) => isNoCorsName(header.name) && isSafelistedRequestHeader(header));
}

/** https://fetch.spec.whatwg.org/#no-cors-safelisted-request-header-name */
function isNoCorsName(name: string): boolean {
  return ['accept', 'accept-language', 'content-language', 'content-type'].includes(name.toLowerCase());
}
