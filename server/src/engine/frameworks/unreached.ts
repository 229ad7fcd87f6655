// Middleware that a request does not get to: what it would have said, had it been asked by itself.

import type { ProbeRequest } from '../exchange/exchange.ts';
import type { HeaderList } from '../exchange/header-list.ts';

export const ALLOW_ORIGIN = 'Access-Control-Allow-Origin';

/** Whether an answer with these headers tells the asking page that it may read; a value that nobody shows counts. */
export function letsAskerIn(headers: HeaderList, { origin }: ProbeRequest): boolean {
  return headers.get(ALLOW_ORIGIN).some(({ value }) => {
    return value.kind !== 'primitive' || value.value === '*' || value.value === origin;
  });
}
