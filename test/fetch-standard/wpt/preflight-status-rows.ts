// What the web-platform-tests expect of the status of a preflight's answer, and of the status of the answer after it.

import {
  allowHeaders,
  allowMethods,
  type Answer,
  type CorsRow,
  type HeaderLines,
  preflightBlocked,
  readableAfterPreflight,
} from '../../support/cors-row.ts';
import { type FileOf, ok, open, preflighted, sent } from './row.ts';

const forced: HeaderLines = [['x-force-preflight', '']];

export const preflightStatusFiles: readonly FileOf<CorsRow>[] = [
  {
    // As there, no answer has a Location.
    file: 'fetch/api/cors/cors-preflight-status.any.js',
    rows: [
      ...[200, 201, 202, 203, 204, 205, 206].map((status) => statusPasses(status)),
      ...[300, 301, 302, 303, 304, 305, 306, 307, 308].map((status) => statusFails(status)),
      ...[400, 401, 402, 403, 404, 405, 501, 502, 503, 504, 505].map((status) => statusFails(status)),
    ],
  },
  {
    // Every answer between 300 and 399 has a Location, whether it is a redirect or not.
    file: 'cors/preflight-failure.htm',
    rows: [
      ...[200, 299].map((status) => statusPasses(status)),
      ...[301, 302, 303, 307, 308].map((status) => redirectFails(status)),
      ...[300, 304, 305, 306].map((status) => statusFails(status, [['Location', '/elsewhere']])),
      ...[400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410].map((status) => statusFails(status)),
      ...[411, 412, 413, 414, 415, 416, 417].map((status) => statusFails(status)),
      ...[500, 501, 502, 503, 504, 505, 680, 790].map((status) => statusFails(status)),
    ],
  },
  {
    file: 'xhr/access-control-preflight-request-invalid-status-*.htm',
    rows: [301, 400, 501].map((status) => statusFails(status)),
  },
  {
    file: 'cors/status-preflight.htm',
    rows: [
      ...statusAfter('GET', [200, 204, 400, 401]),
      ...statusAfter('HEAD', [200, 204, 400, 401, 501, 699]),
      ...statusAfter('POST', [204, 400, 401, 404]),
      ...statusAfter('PUT', [699]),
      ...statusAfter('CHICKEN', [501]),
    ],
  },
  {
    file: 'cors/status.htm',
    rows: [
      ...statusAfter('GET', [400]),
      {
        ...preflighted('not allowed', sent('GET', forced), answer(200, []), preflightBlocked('missing-allow-origin')),
        actual: answer(200, []),
      },
      statusFails(400),
    ],
  },
];

function statusPasses(status: number): CorsRow {
  return preflighted(`status ${status}`, sent('GET', forced), answerTo(status), readableAfterPreflight);
}

function statusFails(status: number, headers: HeaderLines = []): CorsRow {
  const expected = preflightBlocked('preflight-status', String(status));
  return preflighted(`status ${status}`, sent('GET', forced), answerTo(status, headers), expected);
}

function redirectFails(status: number): CorsRow {
  const expected = preflightBlocked('preflight-redirect', String(status));
  const preflight = answerTo(status, [['Location', '/elsewhere']]);
  return preflighted(`status ${status} with Location`, sent('GET', forced), preflight, expected);
}

function answerTo(status: number, headers: HeaderLines = []): Answer {
  return answer(status, [...open, ...allowHeaders('x-force-preflight'), ...headers]);
}

function statusAfter(method: string, statuses: readonly number[]): readonly CorsRow[] {
  return statuses.map((status) => ({
    ...preflighted(
      `${method}, ${status} after a preflight`,
      sent(method, [['x-nonsimple', 'true']]),
      ok([...allowMethods(method), ...allowHeaders('x-nonsimple')]),
      readableAfterPreflight,
    ),
    actual: answer(status, open),
  }));
}

function answer(status: number, headers: HeaderLines): Answer {
  return { status, headers };
}
