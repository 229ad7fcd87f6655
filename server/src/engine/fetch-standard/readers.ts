// Who gets to read a response, seen from one page. It does not know where the response comes from: the same question
// is asked of a model, of a real server and of a simulation.

import { corsCheck, type CorsCheckResponse } from './cors-check.ts';

/**
 * What a page may read: nothing; the answer to a request without cookies; or also the answer to a request with the
 * visitor's cookies. Each includes the one before: what passes with credentials passes without them.
 */
export type ReadAccess = 'nothing' | 'without-credentials' | 'with-credentials';

/**
 * What a page of `origin` (a serialized origin, or `null`) may read of `response`, which must be the answer to a
 * request of that very origin. A preflight, where one is needed, is not part of the question.
 * https://fetch.spec.whatwg.org/#cors-protocol-and-credentials
 */
export function readAccess(origin: string, response: CorsCheckResponse): ReadAccess {
  if (corsCheck({ origin, credentials: true }, response).ok) return 'with-credentials';
  if (corsCheck({ origin, credentials: false }, response).ok) return 'without-credentials';
  return 'nothing';
}
