// Middleware that a request does not get to: what it would have said, had it been asked by itself.

import type { Exchange } from '../exchange/exchange.ts';

const ALLOW_ORIGIN = 'Access-Control-Allow-Origin';

/** Whether an exchange tells the asking page that it may read, or may do so: a value that nobody shows counts. */
export function letsAskerIn({ headers, request }: Exchange): boolean {
  return headers.get(ALLOW_ORIGIN).some(({ value }) => {
    return value.kind !== 'primitive' || value.value === '*' || value.value === request.origin;
  });
}
