// The shape of a row in our tables of cross-origin requests: what the page sends, what the server answers, what a browser
// makes of it. Two read the tables: test/fetch-standard asks our functions, test/browser asks a real Chromium.

import type { CorsAnswers } from '../../server/src/engine/fetch-standard/cors-fetch.ts';
import type { CorsRequest, PreflightFailureReason } from '../../server/src/engine/fetch-standard/preflight.ts';

/** Header lines as they go over the wire, in order. `{O}` in a value stands for the page's own origin. */
export type HeaderLines = readonly (readonly [name: string, value: string])[];

export interface Answer {
  readonly status: number;
  readonly headers: HeaderLines;
}

export interface Sent {
  readonly method: string;
  readonly headers: HeaderLines;
  readonly credentials: boolean;
}

export interface CorsRow {
  readonly name: string;
  readonly request: Sent;
  readonly preflight: Answer;
  readonly actual: Answer;
  readonly expected: Verdict;
  /** The verdict by the standard, where engines do not follow it. */
  readonly byTheStandard?: Verdict;
}

export type Verdict =
  | { readonly readable: true; readonly preflighted: boolean }
  | {
      readonly readable: false;
      readonly phase: 'preflight' | 'actual';
      readonly reason: PreflightFailureReason;
      readonly value: string;
    };

/** The response can be read, and no preflight was needed for it. */
export const readable: Verdict = { readable: true, preflighted: false };
export const readableAfterPreflight: Verdict = { readable: true, preflighted: true };

export function blocked(reason: PreflightFailureReason, value = ''): Verdict {
  return { readable: false, phase: 'actual', reason, value };
}

export function preflightBlocked(reason: PreflightFailureReason, value = ''): Verdict {
  return { readable: false, phase: 'preflight', reason, value };
}

export function allowOrigin(...values: string[]): HeaderLines {
  return values.map((value) => ['Access-Control-Allow-Origin', value]);
}

export function allowCredentials(...values: string[]): HeaderLines {
  return values.map((value) => ['Access-Control-Allow-Credentials', value]);
}

export function allowMethods(...values: string[]): HeaderLines {
  return values.map((value) => ['Access-Control-Allow-Methods', value]);
}

export function allowHeaders(...values: string[]): HeaderLines {
  return values.map((value) => ['Access-Control-Allow-Headers', value]);
}

export function inPageOrigin(headers: HeaderLines, origin: string): HeaderLines {
  return headers.map(([name, value]) => [name, inOrigin(value, origin)]);
}

/** `{O}` is the origin, `{HOST}` what follows its scheme, `{UPPER}` that in capitals, `{PARENT}` without its first label. */
export function inOrigin(text: string, origin: string): string {
  const host = origin.replace(/^https?:\/\//, '');
  return text
    .replaceAll('{O}', origin)
    .replaceAll('{HOST}', host)
    .replaceAll('{UPPER}', host.toUpperCase())
    .replaceAll('{PARENT}', host.replace(/^[^.]*\./, ''));
}

/** A verdict with the page's real origin in it. */
export function verdictFor(verdict: Verdict, origin: string): Verdict {
  return verdict.readable ? verdict : { ...verdict, value: inOrigin(verdict.value, origin) };
}

/** A row as our functions take it. */
export function questionOf(row: CorsRow, origin: string): { request: CorsRequest; answers: CorsAnswers } {
  const headers = row.request.headers.map(([name, value]) => ({ name, value }));
  return {
    request: { origin, method: row.request.method, headers, credentials: row.request.credentials },
    answers: { preflight: responseOf(row.preflight, origin), actual: responseOf(row.actual, origin) },
  };
}

function responseOf(answer: Answer, origin: string): CorsAnswers['preflight'] {
  return responseFrom({ ...answer, headers: inPageOrigin(answer.headers, origin) });
}

/** An answer as our functions take it, whatever it is the answer to. */
export function responseFrom({ status, headers }: Answer): CorsAnswers['preflight'] {
  const lines = (name: string): string[] =>
    headers.filter(([header]) => header.toLowerCase() === name).map(([, value]) => value);
  return {
    status,
    hasLocation: lines('location').length > 0,
    allowOrigin: lines('access-control-allow-origin'),
    allowCredentials: lines('access-control-allow-credentials'),
    allowMethods: lines('access-control-allow-methods'),
    allowHeaders: lines('access-control-allow-headers'),
  };
}
