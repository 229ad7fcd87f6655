// What the web-platform-tests expect of preflights: which method and headers an answer allows, wildcards, lists that are none.
// Status is preflight-status-rows.ts. That a preflight asks in lower case, sorted and without Origin is asked of every row in test/browser/wpt.test.ts.

import {
  allowHeaders,
  allowMethods,
  allowOrigin,
  type Answer,
  type CorsRow,
  type HeaderLines,
  preflightBlocked,
  readable,
  readableAfterPreflight,
  type Sent,
} from '../../support/cors-row.ts';
import { type FileOf, ok, open, preflighted, sent, simple, withCredentials } from './row.ts';

const xTest: HeaderLines = [['X-Test', '1']];
const forced: HeaderLines = [['x-force-preflight', '']];

const severalHeaders = ['x-test-header1', 'X-test-header3', 'x-test-header-b', 'x-test-header-D', 'x-test-header-C'];
const several: HeaderLines = [...severalHeaders, 'x-test-header-a', 'Content-Type'].map((name) => [name, 'any']);
const safe: HeaderLines = [
  ['Accept', '*'],
  ['Accept-Language', 'bzh'],
  ['Content-Language', 'eu'],
];
const listOf = (headers: HeaderLines): string => headers.map(([name]) => name.toLowerCase()).join(' ,');

export const preflightFiles: readonly FileOf<CorsRow>[] = [
  {
    // Both stored versions. What it expects of Authorization came later: the rows are in test/support/preflight-rows.ts.
    file: 'fetch/api/cors/cors-preflight-star.any.js',
    rows: [
      allows(sent('GET', xTest), 'get', 'x-test'),
      allows(sent('SUPER', xTest), '*', 'x-test'),
      allows(sent('OK', xTest), '*', '*'),
      allows(withCredentials(sent('GET', [['Content-Type', 'uni/corn']])), 'OK', 'Content-Type'),
      refusesMethod(withCredentials(sent('OK', xTest)), '*', '*'),
      refusesMethod(withCredentials(sent('PUT')), '*', ''),
      allows(withCredentials(sent('PUT')), 'PUT', '*'),
      allows(withCredentials(sent('PUT', [['Accept', 'unicorn']])), 'PUT', '*'),
      simple('with credentials, get, allowed nothing and *', withCredentials(sent('get')), open, readable),
      refusesHeader(withCredentials(sent('GET', xTest)), 'get', '*', 'x-test'),
      refusesHeader(withCredentials(sent('GET', xTest)), '*', '*', 'x-test'),
      allows(withCredentials(sent('*', [['*', '1']])), '*', '*'),
      refusesMethod(withCredentials(sent('PUT')), 'put', '*'),
    ],
  },
  {
    file: 'fetch/api/cors/cors-preflight-response-validation.any.js',
    rows: [
      preflighted(
        'a name with spaces among the headers',
        sent('GET', forced),
        ok(allowHeaders('x-force-preflight,header name with space')),
        preflightBlocked('unparsable-allow-headers', 'x-force-preflight,header name with space'),
      ),
      preflighted(
        'a method with spaces',
        sent('GET', forced),
        ok([...allowHeaders('x-force-preflight'), ...allowMethods('Bad method name')]),
        preflightBlocked('unparsable-allow-methods', 'Bad method name'),
      ),
    ],
  },
  {
    file: 'fetch/api/cors/cors-preflight.any.js',
    rows: [
      ...['DELETE', 'PUT', 'PATCH', 'NEW'].flatMap((method) => [
        allows(sent(method), method),
        refusesMethod(sent(method)),
      ]),
      allows(sent('GET', [['x-test-header1', 'allowed']]), 'GET', 'x-test-header1'),
      refusesHeader(sent('GET', [['x-test-header1', 'refused']]), undefined, undefined, 'x-test-header1'),
      allows(sent('GET', [...several, ...safe]), 'GET', listOf(several)),
      refusesHeader(sent('GET', [...several, ...safe]), undefined, undefined, 'content-type'),
      allows(sent('PUT', [...several, ...safe]), 'PUT', listOf(several)),
      refusesMethod(sent('PUT', [...several, ...safe])),
      allows(sent('PUT', safe), 'PUT'),
    ],
  },
  {
    file: 'xhr/allow-lists-starting-with-comma.htm',
    rows: [allows(sent('GET', prints()), undefined, ',y-lol,x-print, ,,,y-print'), allows(sent('PUT'), ',,PUT,GET')],
  },
  {
    file: 'cors/request-headers.htm',
    rows: [
      allows(sent('GET', [['x-print', 'unicorn']]), undefined, 'x-print'),
      allows(sent('GET', [['x-print', 'unicorn'], ['Content-Type', 'text/plain'], ...safe]), undefined, 'x-print,'),
      refusesHeader(sent('GET', prints()), undefined, 'x-print', 'y-print'),
      allows(sent('GET', prints()), undefined, ',y-lol,x-PriNT, ,,,Y-PRINT'),
    ],
  },
  {
    // The servers of these files are not stored: the answers are those that their names tell.
    file: 'xhr/access-control-preflight-{async,sync}-{header-denied,method-denied,not-supported}.htm',
    rows: [
      refusesHeader(sent('GET', [['x-test', 'foo']]), undefined, undefined, 'x-test'),
      refusesMethod(sent('DELETE')),
      preflighted('PUT, no answer for it', sent('PUT'), answer(404, []), preflightBlocked('missing-allow-origin')),
    ],
  },
  {
    // xhr/access-control-preflight-credential-*.htm are about a name and password in XMLHttpRequest's open: not asked here.
    file: 'xhr/access-control-preflight-request-header-returns-origin.any.js',
    rows: [
      {
        ...preflighted(
          'a wildcard first, then the origin',
          sent('GET', xTest),
          answer(200, [...allowOrigin('*'), ...allowHeaders('x-test')]),
          readableAfterPreflight,
        ),
        actual: answer(200, allowOrigin('{O}')),
      },
    ],
  },
  {
    file: 'xhr/access-control-preflight-{headers-async,request-header-{sorted,lowercase},request-headers-origin}.htm',
    rows: [
      allows(sent('GET', [['x-pass', 'PASS']]), undefined, 'x-pass'),
      allows(
        sent('GET', namesOf(['X-Custom-Test', 'X-Custom-ua', 'X-Custom-V', 'X-Custom-s', 'X-Custom-U'])),
        undefined,
        'x-custom-s, x-custom-test, x-custom-u, x-custom-ua, x-custom-v',
      ),
    ],
  },
  {
    file: 'xhr/access-control-basic-*.htm',
    rows: [
      allows(sent('PUT', [['Content-Type', 'text/plain; charset=UTF-8']]), 'PUT'),
      refusesHeader(sent('PUT', [['Content-Type', 'application/xml']]), 'PUT', undefined, 'content-type'),
      refusesHeader(sent('PUT', [['Last-Event-ID', 'e5p3n<3k0k0s']]), 'PUT', undefined, 'last-event-id'),
      preflighted('no OPTIONS', sent('GET', xTest), answer(405, []), preflightBlocked('missing-allow-origin')),
      preflighted('FOO, no OPTIONS', sent('FOO'), answer(200, []), preflightBlocked('missing-allow-origin')),
    ],
  },
  {
    file: 'fetch/local-network-access/fetch.tentative.https.window.js (only its two requests within one address space)',
    rows: [
      preflighted('PUT, the preflight fails', sent('PUT'), answer(400, []), preflightBlocked('missing-allow-origin')),
      allows(sent('PUT'), 'PUT'),
    ],
  },
];

function allows(request: Sent, methods?: string, headers?: string): CorsRow {
  return preflighted(nameOf(request, methods, headers), request, lists(methods, headers), readableAfterPreflight);
}

function refusesMethod(request: Sent, methods?: string, headers?: string): CorsRow {
  const expected = preflightBlocked('method-not-allowed', request.method);
  return preflighted(nameOf(request, methods, headers), request, lists(methods, headers), expected);
}

function refusesHeader(
  request: Sent,
  methods: string | undefined,
  headers: string | undefined,
  refused: string,
): CorsRow {
  const expected = preflightBlocked('header-not-allowed', refused);
  return preflighted(nameOf(request, methods, headers), request, lists(methods, headers), expected);
}

function lists(methods: string | undefined, headers: string | undefined): Answer {
  return ok([
    ...(methods === undefined ? [] : allowMethods(methods)),
    ...(headers === undefined ? [] : allowHeaders(headers)),
  ]);
}

function nameOf({ method, headers, credentials }: Sent, methods = 'none', allowed = 'none'): string {
  const names = headers.map(([name]) => name).join(', ');
  return `${credentials ? 'with credentials, ' : ''}${method} [${names}], allowed ${methods} [${allowed}]`;
}

function answer(status: number, headers: HeaderLines): Answer {
  return { status, headers };
}

function prints(): HeaderLines {
  return [
    ['x-print', 'unicorn'],
    ['y-print', 'narwhal'],
  ];
}

function namesOf(names: readonly string[]): HeaderLines {
  return names.map((name) => [name, 'foobar']);
}
