// What the web-platform-tests expect of Access-Control-Expose-Headers: which headers of a response the page sees. The table of
// cors/access-control-expose-headers-parsing.window.js, a JSON file, was not to be had: lists that are none are in
// test/browser/modes-and-caches.test.ts.

import { allowCredentials, allowOrigin, type HeaderLines } from '../../support/cors-row.ts';
import type { FileOf } from './row.ts';

export interface ExposedRow {
  readonly name: string;
  readonly credentials: boolean;
  readonly headers: HeaderLines;
  readonly seen: readonly string[];
  readonly hidden: readonly string[];
}

const exposing = (...values: readonly string[]): HeaderLines =>
  values.map((value) => ['Access-Control-Expose-Headers', value]);

const safelisted: HeaderLines = [
  ['Cache-Control', 'no-cache'],
  ['Content-Language', 'nn'],
  ['Content-Type', 'text/plain'],
  ['Expires', 'Thu, 01 Dec 1994 16:00:00 GMT'],
  ['Last-Modified', 'Thu, 01 Dec 1994 10:00:00 GMT'],
  ['Pragma', 'no-cache'],
];
const others: HeaderLines = [
  ['Age', '27'],
  ['Server', 'any'],
  ['Warning', '199 - any'],
];
const cookies: HeaderLines = [
  ['Set-Cookie', 'name=value'],
  ['Set-Cookie2', 'name=value'],
];

export const exposedHeaderFiles: readonly FileOf<ExposedRow>[] = [
  {
    file: 'cors/response-headers.htm',
    rows: [
      row('three lines', [
        ...exposing('X-Custom, X-Empty, X-Comma, X-Bytes', 'X-Second', 'Date'),
        ...safelisted,
        ...cookies,
        ['X-Custom', 'test'],
        ['X-Custom', 'test'],
        ['X-Empty', ''],
        ['X-Comma', '1'],
        ['X-Comma', '2'],
        ['X-Bytes', '\u00e2\u0080\u00a6'],
        ['X-Second', 'flyingpig'],
        ['Date', 'Wed, 22 Oct 2013 10:00:00 GMT'],
        ['X-Nonexposed', 'unicorn'],
        ['Server', 'any'],
        ['X-Powered-By', 'any'],
      ])(
        ['X-Custom', 'X-Empty', 'X-Comma', 'X-Bytes', 'X-Second', 'Date', ...namesOf(safelisted)],
        ['X-Nonexposed', 'Server', 'X-Powered-By', 'X-Absent', ...namesOf(cookies)],
      ),
    ],
  },
  {
    file: 'fetch/api/cors/cors-expose-star.js',
    rows: [
      row('*', [...exposing('*'), ['Test', 'X'], ['*', 'whoa'], ...cookies])(['Test', '*'], ['Set-Cookie']),
      {
        ...row('*, with credentials', [...exposing('*'), ['Test', 'X'], ['*', 'whoa'], ...safelisted, ...cookies])(
          ['Content-Type', '*'],
          ['Test', 'Set-Cookie'],
        ),
        credentials: true,
      },
      row('* and a cookie', [...exposing('*', 'set-cookie'), ['Test', 'X'], ...cookies])(['Test'], ['Set-Cookie']),
    ],
  },
  {
    // Of 2015: there, Content-Length was to be hidden. It is on the standard's list since 2019.
    file: 'fetch/api/cors/cors-filtering.js',
    rows: [
      row('nothing', [...safelisted, ...others, ...cookies, ['Content-Length', '0']])(
        [...namesOf(safelisted), 'Content-Length'],
        [...namesOf(others), ...namesOf(cookies)],
      ),
      row('everything by name', [
        ...exposing('Age', 'Server', 'Warning', 'Content-Length', 'Set-Cookie', 'Set-Cookie2'),
        ...others,
        ...cookies,
        ['Content-Length', '0'],
      ])([...namesOf(others), 'Content-Length'], namesOf(cookies)),
    ],
  },
  {
    file: 'xhr/access-control-response-with-exposed-headers.htm',
    rows: [row('x-Foo', [...exposing('x-Foo'), ['X-foo', 'BAR'], ['x-test', 'TEST']])(['X-FOO', 'x-foo'], ['x-test'])],
  },
  {
    file: 'xhr/access-control-basic-cors-safelisted-response-headers.htm',
    rows: [row('nothing', [...safelisted, ['X-Webkit', 'foobar']])(namesOf(safelisted), ['X-Webkit'])],
  },
  {
    // There after a redirect from the page's own server, which changes nothing.
    file: 'xhr/access-control-expose-headers-on-redirect.html',
    rows: [row('foo', [...exposing('foo'), ['foo', 'bar'], ['hoge', 'fuga']])(['foo'], ['hoge'])],
  },
];

function row(name: string, lines: HeaderLines): (seen: readonly string[], hidden: readonly string[]) => ExposedRow {
  const headers = [...allowOrigin('{O}'), ...allowCredentials('true'), ...lines];
  return (seen, hidden) => ({ name, credentials: false, headers, seen, hidden });
}

function namesOf(headers: HeaderLines): readonly string[] {
  return headers.map(([name]) => name);
}
