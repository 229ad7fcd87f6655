// What redirects do to a cross-origin request: who it then comes from, and where it may not be sent. Each answer on the way
// must pass the CORS check (cors-check.ts) for the Origin that it was asked with.

import { opaqueOrigin } from './origin.ts';

/**
 * The Origin header of each request in a chain: `urls` are the URL that a page of `origin` asks for and those that it is
 * redirected to, all of http or https; `undefined` where the request is to the page's own origin and carries none.
 * Whoever has redirected to a third origin, or back, has made it `null`.
 * https://fetch.spec.whatwg.org/#concept-request-tainted-origin
 */
export function originsOnTheWay(origin: string, urls: readonly string[]): readonly (string | undefined)[] {
  // 2. Let lastURL be null. 3. Let taint be "same-origin".
  let lastOrigin: string | undefined;
  let isTainted = false;
  let isCrossOrigin = false;
  // 4. For each url of request's URL list:
  return urls.map((url) => {
    const here = new URL(url).origin;
    // 4.2 If url's origin is not same origin with lastURL's origin and request's origin is not same origin with lastURL's
    //     origin, then set taint.
    if (lastOrigin !== undefined && here !== lastOrigin && origin !== lastOrigin) isTainted = true;
    lastOrigin = here;
    // A response's tainting stays "cors" once it was: then an Origin is sent to whomever.
    if (here !== origin) isCrossOrigin = true;
    if (!isCrossOrigin) return undefined;
    return isTainted ? opaqueOrigin : origin;
  });
}

export type RedirectFault =
  /** To what is no URL. */
  | 'not-a-url'
  /** To anything but http and https. */
  | 'scheme'
  /** To a URL with a user name or a password in it, which only the own origin may. */
  | 'user-information'
  /** The twenty-first of one request: a loop, as a rule. */
  | 'too-many';

/**
 * Why a browser does not follow a redirect of a request with mode "cors" by a page of `origin` from one URL to another;
 * `undefined` when it does. `location` may be relative. How many there have been is counted in redirected-fetch.ts.
 * https://fetch.spec.whatwg.org/#concept-http-redirect-fetch
 */
export function redirectFault(origin: string, from: string, location: string): RedirectFault | undefined {
  // 5. If locationURL is failure, then return a network error.
  if (!URL.canParse(location, from)) return 'not-a-url';
  const to = new URL(location, from);
  // 6. If locationURL's scheme is not an HTTP(S) scheme, then return a network error.
  if (to.protocol !== 'https:' && to.protocol !== 'http:') return 'scheme';
  // 9. If request's mode is "cors", locationURL includes credentials, and request's origin is not same origin with
  //    locationURL's origin, then return a network error.
  // 10. If internalResponse was fetched from another origin and locationURL includes credentials: the same.
  const isForeign = to.origin !== origin || new URL(from).origin !== origin;
  return (to.username !== '' || to.password !== '') && isForeign ? 'user-information' : undefined;
}
