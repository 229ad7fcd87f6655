// The words that a browser's console prints when it refuses a cross-origin request, so that our messages and the
// developer's console say the same. The texts are the browsers' own; explaining them is not done here.

import type { Browser } from './browser.ts';
import { isToken, listElements } from './header-value.ts';
import type { PreflightFailureReason } from './preflight.ts';

export interface RefusedRequest {
  /** The requested URL; after redirects the one whose answer was refused. */
  readonly url: string;
  /** The URL that the page asked for, where it was redirected. Only Chromium prints it. */
  readonly redirectedFrom?: string;
  /** The page's serialized origin. */
  readonly origin: string;
  /** The value that failed, as `corsCheck`, `preflightCheck` or `corsFetch` give it. */
  readonly value: string;
  /** The answer that failed; `actual` when not given. */
  readonly phase?: 'preflight' | 'actual';
  /** The status of the answer that failed; 200 when not given. Firefox and Safari print it. */
  readonly status?: number;
  /** True when Access-Control-Allow-Origin came in several lines. Only Firefox tells it from one line with a comma. */
  readonly repeatedAllowOrigin?: boolean;
  /** What made the request; `fetch` when not given. */
  readonly api?: 'fetch' | 'XMLHttpRequest';
}

/**
 * The line in the console of `browser`: Chromium's measured in 147 (test/browser) and 156, Firefox's from
 * dom/locales/en-US/chrome/security/security.properties and nsCORSListenerProxy.cpp (read in 2026), Safari's from
 * WebKit's CrossOriginAccessControl.cpp and CrossOriginPreflightResultCache.cpp (read in 2026).
 */
export function consoleText(
  reason: PreflightFailureReason,
  request: RefusedRequest,
  browser: Browser = 'chromium',
): string {
  switch (browser) {
    case 'chromium':
      return chromiumText(reason, request);
    case 'firefox':
      return firefoxText(reason, request);
    case 'safari':
      return safariText(reason, request);
  }
}

function chromiumText(reason: PreflightFailureReason, request: RefusedRequest): string {
  const { url, redirectedFrom, origin, api = 'fetch' } = request;
  const first = redirectedFrom === undefined ? '' : ` (redirected from '${redirectedFrom}')`;
  const start = `Access to ${api} at '${url}'${first} from origin '${origin}' has been blocked by CORS policy: `;
  return start + chromiumPreflightPrefix(reason, request) + chromiumReason(reason, request);
}

function chromiumPreflightPrefix(reason: PreflightFailureReason, request: RefusedRequest): string {
  const saysPreflightItself = [
    'unparsable-allow-methods',
    'unparsable-allow-headers',
    'method-not-allowed',
    'header-not-allowed',
  ];
  if (request.phase !== 'preflight' || saysPreflightItself.includes(reason)) return '';
  return "Response to preflight request doesn't pass access control check: ";
}

function chromiumReason(reason: PreflightFailureReason, { value: text, api }: RefusedRequest): string {
  const value = escaped(text);
  const header = "The 'Access-Control-Allow-Origin' header";
  const advice = api === 'XMLHttpRequest' ? '' : ' Have the server send the header with a valid value.';
  const attribute =
    api === 'XMLHttpRequest'
      ? ' The credentials mode of requests initiated by the XMLHttpRequest is controlled by the withCredentials attribute.'
      : '';
  switch (reason) {
    case 'missing-allow-origin':
      return "No 'Access-Control-Allow-Origin' header is present on the requested resource.";
    case 'wildcard-with-credentials':
      return `The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when the request's credentials mode is 'include'.${attribute}`;
    case 'multiple-values':
      return `${header} contains multiple values '${value}', but only one is allowed.${advice}`;
    case 'invalid-value':
      return `${header} contains the invalid value '${value}'.${advice}`;
    case 'mismatch':
      return `${header} has a value '${value}' that is not equal to the supplied origin.${advice}`;
    case 'credentials-not-true':
      return `The value of the 'Access-Control-Allow-Credentials' header in the response is '${value}' which must be 'true' when the request's credentials mode is 'include'.${attribute}`;
    case 'preflight-redirect':
      return 'Redirect is not allowed for a preflight request.';
    case 'preflight-status':
      return 'It does not have HTTP ok status.';
    case 'unparsable-allow-methods':
      return 'Cannot parse Access-Control-Allow-Methods response header field in preflight response.';
    case 'unparsable-allow-headers':
      return 'Cannot parse Access-Control-Allow-Headers response header field in preflight response.';
    case 'method-not-allowed':
      return `Method ${value} is not allowed by Access-Control-Allow-Methods in preflight response.`;
    case 'header-not-allowed':
      return `Request header field ${value} is not allowed by Access-Control-Allow-Headers in preflight response.`;
  }
}

// Chromium (147) shows control characters and what is not ASCII in escapes of four digits.
function escaped(value: string): string {
  return value.replace(/[^\t\x20-\x7e]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
}

function firefoxText(reason: PreflightFailureReason, request: RefusedRequest): string {
  const quotesUrl = reason === 'wildcard-with-credentials';
  const url = quotesUrl ? `‘${request.url}’` : request.url;
  const start = `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${url}. `;
  const printsStatus = reason === 'missing-allow-origin' || reason === 'preflight-status';
  const status = printsStatus ? ` Status code: ${request.status ?? 200}.` : '';
  return `${start}(Reason: ${firefoxReason(reason, request)}).${status}`;
}

function firefoxReason(reason: PreflightFailureReason, { value, repeatedAllowOrigin }: RefusedRequest): string {
  const header = 'CORS header ‘Access-Control-Allow-Origin’';
  switch (reason) {
    case 'missing-allow-origin':
      return `${header} missing`;
    case 'wildcard-with-credentials':
      return 'Credential is not supported if the CORS header ‘Access-Control-Allow-Origin’ is ‘*’';
    case 'multiple-values':
      return repeatedAllowOrigin ? `Multiple ${header} not allowed` : `${header} does not match ‘${value}’`;
    case 'invalid-value':
    case 'mismatch':
      return `${header} does not match ‘${value}’`;
    case 'credentials-not-true':
      return 'expected ‘true’ in CORS header ‘Access-Control-Allow-Credentials’';
    case 'preflight-redirect':
      return 'CORS request external redirect not allowed';
    case 'preflight-status':
      return 'CORS preflight response did not succeed';
    case 'unparsable-allow-methods':
      return `invalid token ‘${firstInvalidToken(value)}’ in CORS header ‘Access-Control-Allow-Methods’`;
    case 'unparsable-allow-headers':
      return `invalid token ‘${firstInvalidToken(value)}’ in CORS header ‘Access-Control-Allow-Headers’`;
    case 'method-not-allowed':
      return 'Did not find method in CORS header ‘Access-Control-Allow-Methods’';
    case 'header-not-allowed':
      return `header ‘${value}’ is not allowed according to header ‘Access-Control-Allow-Headers’ from CORS preflight response`;
  }
}

function firstInvalidToken(value: string): string {
  return listElements([value]).find((element) => !isToken(element)) ?? '';
}

function safariText(reason: PreflightFailureReason, request: RefusedRequest): string {
  const { value, origin, status = 200 } = request;
  switch (reason) {
    case 'missing-allow-origin':
    case 'invalid-value':
    case 'mismatch':
      return `Origin ${origin} is not allowed by Access-Control-Allow-Origin. Status code: ${status}`;
    case 'wildcard-with-credentials':
      return 'Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true.';
    case 'multiple-values':
      // WebKit looks for a comma only: values that are separated by spaces are one wrong value to it.
      return value.includes(',')
        ? 'Access-Control-Allow-Origin cannot contain more than one origin.'
        : safariText('mismatch', request);
    case 'credentials-not-true':
      return 'Credentials flag is true, but Access-Control-Allow-Credentials is not "true".';
    case 'preflight-redirect':
    case 'preflight-status':
      return `Preflight response is not successful. Status code: ${status}`;
    case 'unparsable-allow-methods':
      return `Header Access-Control-Allow-Methods has an invalid value: ${value}`;
    case 'unparsable-allow-headers':
      return `Header Access-Control-Allow-Headers has an invalid value: ${value}`;
    case 'method-not-allowed':
      return `Method ${value} is not allowed by Access-Control-Allow-Methods.`;
    case 'header-not-allowed':
      return `Request header field ${value} is not allowed by Access-Control-Allow-Headers.`;
  }
}
