// A cross-origin request and the redirects that it follows, from start to verdict. Each answer on the way is judged by
// cors-fetch.ts, for the Origin that redirects.ts says it was asked with.

import { type CorsAnswers, corsFetch, type CorsFetchResult } from './cors-fetch.ts';
import type { CorsRequest, Judge } from './preflight.ts';
import { isRedirectStatus } from './preflight.ts';
import { originsOnTheWay, type RedirectFault, redirectFault } from './redirects.ts';
import { isNonWildcardRequestHeaderName } from './request-headers.ts';

/** What a server answers at one URL. */
export interface AnswersThere extends CorsAnswers {
  /** The Location header of the answer to the request itself. */
  readonly location?: string;
}

export type RedirectedFetchResult =
  | { readonly readable: true; readonly urls: readonly string[] }
  | {
      readonly readable: false;
      /** The URLs that were asked; the last is the one whose answer is refused. */
      readonly urls: readonly string[];
      readonly refused: Extract<CorsFetchResult, { readable: false }>;
    }
  | {
      readonly readable: false;
      /** The URLs that were asked; the last has redirected to `location`, where the browser does not go. */
      readonly urls: readonly string[];
      readonly fault: RedirectFault;
      readonly location: string;
    };

/**
 * What becomes of a `fetch(url, { mode: 'cors' })`, given what is answered at each URL, those of the page's own origin among
 * them. Nothing is checked until the first URL of another origin.
 * https://fetch.spec.whatwg.org/#concept-http-redirect-fetch
 */
export function redirectedFetch(
  request: CorsRequest,
  url: string,
  answersAt: (url: string) => AnswersThere,
  judge: Judge = 'standard',
): RedirectedFetchResult {
  return goOn(request, [url]);

  function goOn(current: CorsRequest, urls: readonly string[]): RedirectedFetchResult {
    const here = urls.at(-1) ?? url;
    const answers = answersAt(here);
    const origin = originsOnTheWay(request.origin, urls).at(-1);
    const result = origin === undefined ? undefined : corsFetch({ ...current, origin }, answers, judge);
    if (result && !result.readable) return { readable: false, urls, refused: result };
    const { location, actual } = answers;
    // An empty Location is the URL itself by the standard, and none to Chromium (147).
    const isEmpty = location === '' && judge === 'engines';
    if (!isRedirectStatus(actual.status) || location === undefined || isEmpty) return { readable: true, urls };
    // 7. If request's redirect count is 20, then return a network error.
    const fault = redirectFault(request.origin, here, location) ?? (urls.length > 20 ? 'too-many' : undefined);
    if (fault) return { readable: false, urls, fault, location };
    const next = new URL(location, here).href;
    return goOn(redirected(current, actual.status, here, next), [...urls, next]);
  }
}

/** The request as it goes to the next URL. */
function redirected(request: CorsRequest, status: number, from: string, to: string): CorsRequest {
  const { method, headers } = request;
  const becomesGet = status === 303 ? !/^(?:GET|HEAD)$/.test(method) : status < 303 && method === 'POST';
  const leavesOrigin = new URL(from).origin !== new URL(to).origin;
  return {
    ...request,
    // 12. If status is 301 or 302 and the method is POST, or status is 303 and it is not GET or HEAD, then it becomes GET, without
    //     body and the headers that describe it.
    method: becomesGet ? 'GET' : method,
    headers: headers
      .filter(({ name }) => !becomesGet || !bodyHeaders.has(name.toLowerCase()))
      // 13. If the new URL is of another origin, then remove each CORS non-wildcard request-header name.
      .filter(({ name }) => !leavesOrigin || !isNonWildcardRequestHeaderName(name)),
  };
}

/** https://fetch.spec.whatwg.org/#request-body-header-name */
const bodyHeaders = new Set(['content-encoding', 'content-language', 'content-location', 'content-type']);
