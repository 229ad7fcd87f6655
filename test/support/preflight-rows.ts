// Requests that need a preflight (and a few that look as if they did), the server's two answers, and what becomes of them.

import {
  allowCredentials,
  allowHeaders,
  allowMethods,
  allowOrigin,
  type Answer,
  blocked,
  type CorsRow,
  type HeaderLines,
  preflightBlocked,
  readable,
  readableAfterPreflight,
  type Sent,
  type Verdict,
} from './cors-row.ts';

const open: HeaderLines = [...allowOrigin('{O}'), ...allowCredentials('true')];
const json: HeaderLines = [['Content-Type', 'application/json']];
const authorization: HeaderLines = [['Authorization', 'Bearer token']];
const apiKey: HeaderLines = [['X-Api-Key', '1']];
const xTest: HeaderLines = [['X-Test', '1']];

export const preflightRows: readonly CorsRow[] = [
  // The preflight's own CORS check and status.
  row('all allowed', put(), ok(allowMethods('PUT')), readableAfterPreflight),
  row('404 with the right origin', put(), answer(404, open), preflightBlocked('preflight-status', '404')),
  row('401 without headers', put(), answer(401, []), preflightBlocked('missing-allow-origin')),
  row('no origin', put(), answer(204, allowMethods('PUT')), preflightBlocked('missing-allow-origin')),
  row(
    'another origin',
    put(),
    answer(204, allowOrigin('https://o.example')),
    preflightBlocked('mismatch', 'https://o.example'),
  ),
  row(
    'an invalid origin',
    put(),
    answer(204, allowOrigin('o.example')),
    preflightBlocked('invalid-value', 'o.example'),
  ),
  row('two origins', put(), answer(204, allowOrigin('{O}', '{O}')), preflightBlocked('multiple-values', '{O}, {O}')),
  row(
    'a wildcard for credentials',
    withCredentials(put()),
    answer(204, allowOrigin('*')),
    preflightBlocked('wildcard-with-credentials', '*'),
  ),
  row(
    'no permission for credentials',
    withCredentials(put()),
    answer(204, allowOrigin('{O}')),
    preflightBlocked('credentials-not-true'),
  ),
  row('a 301', put(), redirect(301), preflightBlocked('preflight-redirect', '301')),
  row('a 308', put(), redirect(308), preflightBlocked('preflight-redirect', '308')),
  row('a 302 without Location', put(), answer(302, open), preflightBlocked('preflight-status', '302')),
  ...[200, 201, 202, 203, 204, 205, 206].map((status) =>
    row(`status ${status}`, put(), answer(status, [...open, ...allowMethods('PUT')]), readableAfterPreflight),
  ),
  ...[300, 304, 400, 403, 405, 429, 500, 502].map((status) =>
    row(
      `status ${status}`,
      put(),
      answer(status, [...open, ...allowMethods('PUT')]),
      preflightBlocked('preflight-status', String(status)),
    ),
  ),
  {
    ...row(
      'all allowed, but the response lacks the headers',
      put(),
      ok(allowMethods('PUT')),
      blocked('missing-allow-origin'),
    ),
    actual: { status: 500, headers: [] },
  },

  // Methods.
  row('PUT is not listed', put(), ok(allowMethods('GET, POST')), preflightBlocked('method-not-allowed', 'PUT')),
  row('no method is listed', put(), ok([]), preflightBlocked('method-not-allowed', 'PUT')),
  row('methods in two lines', put(), ok(allowMethods('GET', 'PUT')), readableAfterPreflight),
  row('methods with empty elements', put(), ok(allowMethods(', GET,, PUT ,')), readableAfterPreflight),
  row('put in lower case is listed', put(), ok(allowMethods('put')), preflightBlocked('method-not-allowed', 'PUT')),
  row('put is sent as PUT', method('put'), ok(allowMethods('PUT')), readableAfterPreflight),
  row(
    'patch is not sent as PATCH',
    method('patch'),
    ok(allowMethods('PATCH')),
    preflightBlocked('method-not-allowed', 'patch'),
  ),
  row('patch in lower case is listed', method('patch'), ok(allowMethods('patch')), readableAfterPreflight),
  row('any method', put(), ok(allowMethods('*')), readableAfterPreflight),
  row('any method, even an invented one', method('SUPER'), ok(allowMethods('*')), readableAfterPreflight),
  row(
    'any method, with credentials',
    withCredentials(put()),
    ok(allowMethods('*')),
    preflightBlocked('method-not-allowed', 'PUT'),
  ),
  row('PUT is listed, with credentials', withCredentials(put()), ok(allowMethods('PUT')), readableAfterPreflight),
  row(
    'methods without commas',
    put(),
    ok(allowMethods('PUT POST')),
    preflightBlocked('unparsable-allow-methods', 'PUT POST'),
  ),
  row(
    'methods without commas, for a GET',
    get(xTest),
    ok([...allowMethods('GET POST'), ...allowHeaders('x-test')]),
    preflightBlocked('unparsable-allow-methods', 'GET POST'),
  ),
  row(
    'a GET never needs to be listed',
    get(xTest),
    ok([...allowMethods('PUT'), ...allowHeaders('x-test')]),
    readableAfterPreflight,
  ),
  row(
    'a POST never needs to be listed',
    post(json),
    ok([...allowMethods('GET'), ...allowHeaders('content-type')]),
    readableAfterPreflight,
  ),

  // Headers.
  row('an unlisted header', get(apiKey), ok([]), preflightBlocked('header-not-allowed', 'x-api-key')),
  row(
    'JSON is not allowed',
    post(json),
    ok(allowMethods('POST')),
    preflightBlocked('header-not-allowed', 'content-type'),
  ),
  row('JSON is allowed', post(json), ok(allowHeaders('Content-Type')), readableAfterPreflight),
  row('header names have no case', get(apiKey), ok(allowHeaders('X-API-KEY')), readableAfterPreflight),
  row('headers in two lines', get(apiKey), ok(allowHeaders('X-Test', 'X-Api-Key')), readableAfterPreflight),
  row(
    'headers without commas',
    get(xTest),
    ok(allowHeaders('X-Test X-Other')),
    preflightBlocked('unparsable-allow-headers', 'X-Test X-Other'),
  ),
  row(
    'a response header in the request',
    get(allowOrigin('*')),
    ok(allowHeaders('content-type')),
    preflightBlocked('header-not-allowed', 'access-control-allow-origin'),
  ),
  row('any header', get(xTest), ok(allowHeaders('*')), readableAfterPreflight),
  row(
    'any header, with credentials',
    withCredentials(get(xTest)),
    ok(allowHeaders('*')),
    preflightBlocked('header-not-allowed', 'x-test'),
  ),
  row(
    'any header and any method',
    sent('OK', xTest),
    ok([...allowMethods('*'), ...allowHeaders('*')]),
    readableAfterPreflight,
  ),
  row(
    'any header and any method, with credentials',
    withCredentials(sent('OK', xTest)),
    ok([...allowMethods('*'), ...allowHeaders('*')]),
    preflightBlocked('method-not-allowed', 'OK'),
  ),
  row(
    'the header and the method are called *',
    withCredentials(sent('*', [['*', '1']])),
    ok([...allowMethods('*'), ...allowHeaders('*')]),
    readableAfterPreflight,
  ),
  row('Authorization is listed', get(authorization), ok(allowHeaders('authorization')), readableAfterPreflight),
  row(
    'Authorization is listed beside *',
    get(authorization),
    ok(allowHeaders('*, authorization')),
    readableAfterPreflight,
  ),
  {
    ...row('Authorization and *', get(authorization), ok(allowHeaders('*')), readableAfterPreflight),
    byTheStandard: preflightBlocked('header-not-allowed', 'authorization'),
  },
  row(
    'Authorization and *, with credentials',
    withCredentials(get(authorization)),
    ok(allowHeaders('*')),
    preflightBlocked('header-not-allowed', 'authorization'),
  ),
  row(
    'a wildcard origin and Authorization, listed',
    get(authorization),
    answer(204, [...allowOrigin('*'), ...allowHeaders('authorization')]),
    readableAfterPreflight,
  ),

  // No preflight, whatever the server would say to one.
  row('POST of text', post([['Content-Type', 'text/plain;charset=utf-8']]), answer(500, []), readable),
  row('POST of a form', post([['Content-Type', 'application/x-www-form-urlencoded']]), answer(500, []), readable),
  row('get in lower case', method('get'), answer(500, []), readable),
  row('HEAD', method('HEAD'), answer(500, []), readable),
];

function row(name: string, request: Sent, preflight: Answer, expected: Verdict): CorsRow {
  const actual = { status: 200, headers: open };
  const cookies = request.credentials ? 'with credentials, ' : '';
  return { name: `${request.method}, ${cookies}${name}`, request, preflight, actual, expected };
}

function sent(method: string, headers: HeaderLines): Sent {
  return { method, headers, credentials: false };
}

function method(name: string): Sent {
  return sent(name, []);
}

function put(): Sent {
  return sent('PUT', []);
}

function get(headers: HeaderLines): Sent {
  return sent('GET', headers);
}

function post(headers: HeaderLines): Sent {
  return sent('POST', headers);
}

function withCredentials(request: Sent): Sent {
  return { ...request, credentials: true };
}

function answer(status: number, headers: HeaderLines): Answer {
  return { status, headers };
}

/** A preflight answer that passes its own CORS check, with and without credentials. */
function ok(headers: HeaderLines): Answer {
  return answer(204, [...open, ...headers]);
}

function redirect(status: number): Answer {
  return answer(status, [...open, ...allowMethods('PUT'), ['Location', '/elsewhere']]);
}
