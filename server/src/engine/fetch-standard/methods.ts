// Request methods, as fetch() and XMLHttpRequest treat them before anything is sent.

/**
 * The method that goes over the wire for what a script wrote. Only these six get their capitals: `patch` stays `patch`
 * and is then not the `PATCH` that a server allows.
 * https://fetch.spec.whatwg.org/#concept-method-normalize
 */
export function normalizeMethod(method: string): string {
  const upperCase = method.toUpperCase();
  return ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT'].includes(upperCase) ? upperCase : method;
}

/** A method that never needs permission of a preflight. Takes a normalized method. https://fetch.spec.whatwg.org/#cors-safelisted-method */
export function isSafelistedMethod(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'POST';
}

/** A method that a script may not send at all: the call throws. https://fetch.spec.whatwg.org/#forbidden-method */
export function isForbiddenMethod(method: string): boolean {
  return ['CONNECT', 'TRACE', 'TRACK'].includes(method.toUpperCase());
}
