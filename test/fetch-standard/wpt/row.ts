// How rows are written whose expectations come from the web-platform-tests: each group names the file that it has them from.
// Only the facts are taken (what is sent, what is answered, whether it can be read); names, words and everything else are ours.

import {
  allowCredentials,
  allowOrigin,
  type Answer,
  type CorsRow,
  type HeaderLines,
  type Sent,
  type Verdict,
} from '../../support/cors-row.ts';

/** What a file of the web-platform-tests expects. Its path is the one in that repository. */
export interface FileOf<Row> {
  readonly file: string;
  readonly rows: readonly Row[];
}

/** Headers that let the page read, with credentials too. */
export const open: HeaderLines = [...allowOrigin('{O}'), ...allowCredentials('true')];

/** A request with a row's method and headers; without credentials. */
export function sent(method: string, headers: HeaderLines = []): Sent {
  return { method, headers, credentials: false };
}

export function withCredentials(request: Sent): Sent {
  return { ...request, credentials: true };
}

/** A request that needs no preflight: the server would refuse one, so whoever can read has sent none. */
export function simple(name: string, request: Sent, headers: HeaderLines, expected: Verdict): CorsRow {
  return { name, request, preflight: { status: 500, headers: [] }, actual: { status: 200, headers }, expected };
}

/** A request whose preflight is answered so. Its own answer may always be read. */
export function preflighted(name: string, request: Sent, preflight: Answer, expected: Verdict): CorsRow {
  return { name, request, preflight, actual: { status: 200, headers: open }, expected };
}

/** The answer to a preflight that passes its own CORS check, with and without credentials. */
export function ok(headers: HeaderLines): Answer {
  return { status: 200, headers: [...open, ...headers] };
}
