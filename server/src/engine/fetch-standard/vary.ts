// What the Vary header tells caches. It does not decide whether a response needs one: that takes the answers to
// several origins.

import { listElements } from './header-value.ts';

/**
 * The names in the lines of a Vary header, in lower case; `*` stays as it is.
 * https://www.rfc-editor.org/rfc/rfc9110#section-12.5.5
 */
export function varyNames(values: readonly string[]): Set<string> {
  return new Set(listElements(values).map((name) => name.toLowerCase()));
}

/**
 * True when a cache may not hand the stored response to a request whose header `name` differs. `Vary: *` says so of
 * every header: such a response is never reused without asking the server.
 * https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches
 */
export function variesOn(values: readonly string[], name: string): boolean {
  const names = varyNames(values);
  return names.has('*') || names.has(name.toLowerCase());
}

/**
 * True when a cache may answer the request with headers `asked` by the response that it has stored for the one with
 * headers `first`, whose Vary lines are `values`. Names of headers are in lower case.
 * https://www.rfc-editor.org/rfc/rfc9111#section-4.1
 */
export function isReusable(
  values: readonly string[],
  first: Readonly<Record<string, string>>,
  asked: Readonly<Record<string, string>>,
): boolean {
  const names = [...varyNames(values)];
  return !names.includes('*') && names.every((name) => first[name] === asked[name]);
}
