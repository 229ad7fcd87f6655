// What the web-platform-tests expect of preflights that were answered before: which second request is spared its own, how long.

import type { HeaderLines, Sent } from '../../support/cors-row.ts';
import { allowHeaders, allowMethods } from '../../support/cors-row.ts';
import { type FileOf, sent } from './row.ts';

export interface PreflightCacheRow {
  readonly name: string;
  readonly first: Sent;
  readonly second: Sent;
  /** What the preflight's answer says besides the origin. */
  readonly allowed: HeaderLines;
  /** Lines of Access-Control-Max-Age. */
  readonly maxAge: readonly string[];
  /** Seconds between the two requests. */
  readonly wait: number;
  readonly asksAgain: boolean;
}

const print = sent('GET', [['x-print', '1']]);
const put = sent('PUT');

export const preflightCacheFiles: readonly FileOf<PreflightCacheRow>[] = [
  {
    file: 'cors/preflight-cache.htm',
    rows: [
      row('no Max-Age', [], { asksAgain: false }),
      row('0', ['0'], { asksAgain: true }),
      row('-1', ['-1'], { asksAgain: true }),
      row('1, at once', ['1'], { asksAgain: false }),
      row('1, after a while', ['1'], { asksAgain: true, wait: 1.5 }),
    ],
  },
  {
    file: 'fetch/api/cors/cors-preflight-cache.any.js',
    rows: [
      row('more than Chromium keeps', ['12000'], {
        first: sent('POST', [['x-test-header', 'test1']]),
        second: sent('POST', [['x-test-header', 'test2']]),
        allowed: [...allowMethods('POST'), ...allowHeaders('x-test-header')],
        asksAgain: false,
      }),
    ],
  },
  {
    // The servers of these files are not stored: the answers are those that their names tell.
    file: 'xhr/access-control-basic-allow-preflight-cache{,-invalidation-by-{header,method},-timeout}.any.js',
    rows: [
      row('the same', ['60'], { first: put, second: put, allowed: allowMethods('PUT'), asksAgain: false }),
      row('a header more', ['60'], {
        first: put,
        second: sent('PUT', [['x-test', 'headerValue']]),
        allowed: allowMethods('PUT'),
        asksAgain: true,
      }),
      row('another method', ['60'], {
        first: put,
        second: sent('XMETHOD'),
        allowed: allowMethods('PUT'),
        asksAgain: true,
      }),
      row('too late', ['1'], { first: put, second: put, allowed: allowMethods('PUT'), asksAgain: true, wait: 1.5 }),
    ],
  },
];

function row(
  name: string,
  maxAge: readonly string[],
  more: Partial<PreflightCacheRow> & Pick<PreflightCacheRow, 'asksAgain'>,
): PreflightCacheRow {
  return { name, maxAge, first: print, second: print, allowed: allowHeaders('x-print'), wait: 0, ...more };
}
