// The shape of a row about a redirect, and its two URLs with what they answer, as our functions and as servers take it.

import type { AnswersThere } from '../../../server/src/engine/fetch-standard/redirected-fetch.ts';
import { type Answer, responseFrom, type HeaderLines, inPageOrigin, type Sent } from '../../support/cors-row.ts';

/** One end of a redirect: the page's own server, another, or a third; and what it answers, preflights too. */
export type Stop = readonly [place: 'own' | 'api' | 'third', headers: HeaderLines];

export interface RedirectRow {
  readonly name: string;
  readonly request: Sent;
  readonly status: number;
  readonly first: Stop;
  readonly last: Stop;
  /** Where it is redirected to, when not simply to the last stop: `{LAST}` is that without its scheme. */
  readonly location?: string;
  /** Whether the first server answers the preflight with the redirect too. */
  readonly redirectsPreflight?: boolean;
  /** The Origin that the last server sees of a request that can be read; undefined when it is to the page's own server. */
  readonly expected: string | undefined;
}

export interface Exchange {
  readonly preflight: Answer;
  readonly actual: Answer;
}

/** What the first server answers, given the URL of the last. */
export function firstExchange(row: RedirectRow, lastUrl: string, origin: string): Exchange {
  const [, headers] = row.first;
  const location = (row.location ?? lastUrl).replace('{LAST}', lastUrl.replace('http://', ''));
  const redirect = { status: row.status, headers: [...inPageOrigin(headers, origin), ['Location', location]] as const };
  return { preflight: row.redirectsPreflight ? redirect : exchangeOf(row.first, origin).preflight, actual: redirect };
}

export function lastExchange(row: RedirectRow, origin: string): Exchange {
  return exchangeOf(row.last, origin);
}

/** An exchange as our functions take it. */
export function answersThere({ preflight, actual }: Exchange): AnswersThere {
  const location = actual.headers.find(([name]) => name === 'Location')?.[1];
  const answers = { preflight: responseFrom(preflight), actual: responseFrom(actual) };
  return location === undefined ? answers : { ...answers, location };
}

function exchangeOf([, lines]: Stop, origin: string): Exchange {
  const headers = inPageOrigin(lines, origin);
  return { preflight: { status: 204, headers }, actual: { status: 200, headers } };
}
