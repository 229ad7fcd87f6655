// What the web-platform-tests expect of headers that a page sets: which of them are sent without asking first, by their value.
// Where Chromium does not follow the standard, or a file is of another time than the standard, the row says what each does.

import type { HeaderLines } from '../../support/cors-row.ts';
import type { FileOf } from './row.ts';

export interface SetHeadersRow {
  readonly method: string;
  readonly headers: HeaderLines;
  /** Whether the file expects a preflight. */
  readonly expected: boolean;
  /** Whether there is one by the standard, and in Chromium: as expected when not given. */
  readonly byTheStandard?: boolean;
  readonly inChromium?: boolean;
}

const digits = '0123456789'.repeat(13).slice(0, 129);

export const requestHeaderFiles: readonly FileOf<SetHeadersRow>[] = [
  {
    file: 'fetch/api/cors/resources/not-cors-safelisted.json',
    rows: [
      ...asks('accept', '"', digits),
      ...asks('accept-language', '\u0001', '@'),
      ...asks('authorization', 'basics'),
      ...asks('content-language', '\u0001', '@'),
      ...asks('content-type', 'text/html', `text/plain; long=${digits.slice(0, 112)}`),
      ...asks('last-event-id', '"', digits),
      ...asks('range', 'bytes 0-'),
      ...asks('test', 'hi'),
    ],
  },
  {
    file: 'cors/cors-safelisted-request-header.any.js',
    rows: [
      ...asks('content-type', 'text /plain', 'text\t/\tplain', 'text/plain;garbage\u0001\u0002', 'text/plain,'),
      ...asks('content-type', ',text/plain', 'text/plain,text/plain', 'text/plain,x/x', 'text/plain\u000B'),
      ...asks('content-type', 'text/plain\u000C', 'application/www-form-urlencoded', 'multipart/form-data;"'),
      ...asks('content-type', 'application/x-www-form-urlencoded;\u007F'),
      ...asksNot('content-type', 'text/plain;', 'text/plain;garbage', 'multipart/form-data'),
      ...asks('range', '100-200', 'MB=100-200', 'bytes =100-200', 'bytes\t=100-200', 'bytes=  100-200'),
      ...asks('range', 'bytes=\t\t100-200', 'bytes= \t100-200', 'bytes=100 -200', 'bytes=100\t-200', 'bytes=100- 200'),
      ...asks('range', 'bytes=100-\t200', 'bytes=100-200hello', 'bytes=abc-def', 'bytes=100-200,300-400'),
      ...asks('range', 'bytes=-200', 'bytes=200-100', `bytes=1${'0'.repeat(60)}-2${'0'.repeat(60)}`),
      ...asks('range', 'bytes 100-200', 'bytes = 100-200', ',bytes=100-200', 'bytes=,100-200'),
      ...asksNot('range', 'bytes=100-200', 'bytes=200-'),
      // The stored version is that of a proposal (whatwg/fetch#1788) to safelist it.
      ...asksNot('last-event-id', 'abc123').map((row) => ({ ...row, byTheStandard: true, inChromium: true })),
      ...asks('last-event-id', '"', 'e5p3n<3k0k0s', digits),
    ],
  },
  {
    file: 'cors/simple-requests.htm',
    rows: [
      ...inAnyMethod([['Accept', 'test']]),
      ...inAnyMethod([['accept-language', 'test']]),
      ...inAnyMethod([['CONTENT-language', 'test']]),
      ...inAnyMethod([['Content-Type', 'application/x-www-form-urlencoded']]),
      ...inAnyMethod([['content-type', 'multipart/form-data']]),
      ...inAnyMethod([['content-type', 'text/plain']]),
      ...inAnyMethod([
        ['accept', 'test'],
        ['accept-language', 'test'],
        ['content-language', 'test'],
        ['content-type', 'text/plain; parameter=whatever'],
      ]),
      { method: 'Get', headers: [['content-type', 'text/plain; parameter=extra_bonus']], expected: false },
      { method: 'post', headers: [['content-type', 'text/plain']], expected: false },
      {
        // Of a time when an underscore in a language was no reason to ask.
        method: 'POST',
        headers: [
          ['Accept', 'jewelry'],
          ['accept-language', 'nn_NO,nn,en'],
          ['content-type', 'text/plain; parameter=extra'],
          ['content-Language', 'nn_NO'],
        ],
        expected: false,
        byTheStandard: true,
        inChromium: true,
      },
    ],
  },
  {
    // The hosts that differ in protocol cannot be asked here.
    file: 'fetch/api/cors/cors-no-preflight.any.js',
    rows: [
      ...inAnyMethod([]),
      ...asksNot('Accept', '*/*'),
      ...asksNot('Accept-Language', 'fr'),
      ...asksNot('Content-Language', 'fr'),
      ...asksNot('Content-Type', 'application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'),
      ...asksNot('Content-Type', 'text/plain;charset=utf-8', 'Text/Plain;charset=utf-8'),
    ],
  },
  {
    file: 'xhr/access-control-basic-cors-safelisted-request-headers.htm',
    rows: [
      {
        method: 'POST',
        headers: [
          ['Accept', '*'],
          ['Accept-Language', 'ru'],
          ['Content-Language', 'ru'],
          ['Content-Type', 'text/plain'],
        ],
        expected: false,
      },
    ],
  },
  {
    file: 'cors/client-hint-request-headers.htm',
    rows: ['device-memory', 'dpr', 'width', 'viewport-width'].flatMap((name) => asks(name, '')),
  },
  {
    // Client hints are not in the standard's list; Chromium, which sends them itself, has them in its own.
    file: 'cors/simple-requests-ch.tentative.htm',
    rows: inAnyMethod([
      ['save-data', 'on'],
      ['device-memory', '2.0'],
      ['dpr', '3.0'],
      ['width', '1200'],
      ['viewport-width', '1300'],
    ]).map((row) => ({ ...row, byTheStandard: true })),
  },
];

function asks(name: string, ...values: readonly string[]): readonly SetHeadersRow[] {
  return values.map((value) => ({ method: 'POST', headers: [[name, value]], expected: true }));
}

function asksNot(name: string, ...values: readonly string[]): readonly SetHeadersRow[] {
  return values.map((value) => ({ method: 'POST', headers: [[name, value]], expected: false }));
}

function inAnyMethod(headers: HeaderLines): readonly SetHeadersRow[] {
  return ['GET', 'HEAD', 'POST'].map((method) => ({ method, headers, expected: false }));
}
