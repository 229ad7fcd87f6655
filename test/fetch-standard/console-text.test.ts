// The words of Firefox and Safari, which no test here can start; Chromium's are compared with the real ones in test/browser.

import { expect, test } from 'vitest';
import { consoleText, type RefusedRequest } from '../../server/src/engine/fetch-standard/console-text.ts';
import type { PreflightFailureReason } from '../../server/src/engine/fetch-standard/preflight.ts';

const url = 'https://api.example/data';
const origin = 'https://app.example';
const firefoxStart =
  'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.example/data. ';

function said(
  browser: 'firefox' | 'safari',
  reason: PreflightFailureReason,
  value: string,
  more: Partial<RefusedRequest> = {},
): string {
  return consoleText(reason, { url, origin, value, ...more }, browser);
}

test('Chromium names the URL, the origin and, where the standard has one, the preflight', () => {
  expect(consoleText('missing-allow-origin', { url, origin, value: '', phase: 'preflight' })).toBe(
    "Access to fetch at 'https://api.example/data' from origin 'https://app.example' has been blocked by CORS policy: " +
      "Response to preflight request doesn't pass access control check: " +
      "No 'Access-Control-Allow-Origin' header is present on the requested resource.",
  );
});

test.each<[PreflightFailureReason, string, string]>([
  ['missing-allow-origin', '', '(Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 200.'],
  ['multiple-values', 'a, b', '(Reason: CORS header ‘Access-Control-Allow-Origin’ does not match ‘a, b’).'],
  ['invalid-value', 'true', '(Reason: CORS header ‘Access-Control-Allow-Origin’ does not match ‘true’).'],
  [
    'mismatch',
    'https://o.example',
    '(Reason: CORS header ‘Access-Control-Allow-Origin’ does not match ‘https://o.example’).',
  ],
  ['credentials-not-true', '', '(Reason: expected ‘true’ in CORS header ‘Access-Control-Allow-Credentials’).'],
  ['preflight-redirect', '301', '(Reason: CORS request external redirect not allowed).'],
  ['preflight-status', '404', '(Reason: CORS preflight response did not succeed). Status code: 404.'],
  [
    'unparsable-allow-methods',
    'GET, PUT POST',
    '(Reason: invalid token ‘PUT POST’ in CORS header ‘Access-Control-Allow-Methods’).',
  ],
  [
    'unparsable-allow-headers',
    'x-a y',
    '(Reason: invalid token ‘x-a y’ in CORS header ‘Access-Control-Allow-Headers’).',
  ],
  ['method-not-allowed', 'PUT', '(Reason: Did not find method in CORS header ‘Access-Control-Allow-Methods’).'],
  [
    'header-not-allowed',
    'x-a',
    '(Reason: header ‘x-a’ is not allowed according to header ‘Access-Control-Allow-Headers’ from CORS preflight response).',
  ],
])('Firefox, %s', (reason, value, expected) => {
  const status = reason === 'preflight-status' ? { status: 404 } : {};
  expect(said('firefox', reason, value, status)).toBe(firefoxStart + expected);
});

test('Firefox tells a repeated header from a list in one line', () => {
  expect(said('firefox', 'multiple-values', '*, *', { repeatedAllowOrigin: true })).toBe(
    `${firefoxStart}(Reason: Multiple CORS header ‘Access-Control-Allow-Origin’ not allowed).`,
  );
});

test('Firefox puts the URL in quotes in one of its texts only', () => {
  expect(said('firefox', 'wildcard-with-credentials', '*')).toContain(
    'resource at ‘https://api.example/data’. (Reason: Credential',
  );
});

test.each<[PreflightFailureReason, string, string]>([
  [
    'missing-allow-origin',
    '',
    'Origin https://app.example is not allowed by Access-Control-Allow-Origin. Status code: 200',
  ],
  [
    'mismatch',
    'https://o.example',
    'Origin https://app.example is not allowed by Access-Control-Allow-Origin. Status code: 200',
  ],
  [
    'invalid-value',
    'true',
    'Origin https://app.example is not allowed by Access-Control-Allow-Origin. Status code: 200',
  ],
  [
    'wildcard-with-credentials',
    '*',
    'Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true.',
  ],
  ['multiple-values', 'a, b', 'Access-Control-Allow-Origin cannot contain more than one origin.'],
  [
    'multiple-values',
    'a b',
    'Origin https://app.example is not allowed by Access-Control-Allow-Origin. Status code: 200',
  ],
  ['credentials-not-true', 'True', 'Credentials flag is true, but Access-Control-Allow-Credentials is not "true".'],
  ['preflight-redirect', '301', 'Preflight response is not successful. Status code: 301'],
  ['preflight-status', '404', 'Preflight response is not successful. Status code: 404'],
  ['unparsable-allow-methods', 'PUT POST', 'Header Access-Control-Allow-Methods has an invalid value: PUT POST'],
  ['unparsable-allow-headers', 'x-a y', 'Header Access-Control-Allow-Headers has an invalid value: x-a y'],
  ['method-not-allowed', 'PUT', 'Method PUT is not allowed by Access-Control-Allow-Methods.'],
  ['header-not-allowed', 'x-a', 'Request header field x-a is not allowed by Access-Control-Allow-Headers.'],
])('Safari, %s: %s', (reason, value, expected) => {
  const status = reason.startsWith('preflight-') ? { status: Number(value) } : {};
  expect(said('safari', reason, value, status)).toBe(expected);
});
