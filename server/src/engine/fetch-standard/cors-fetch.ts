// One cross-origin request from start to verdict: the preflight where one is needed, then the response itself.
// It does not follow redirects of the request and does not model "no-cors" requests or the preflight cache.

import { corsCheck, type CorsCheckResponse } from './cors-check.ts';
import {
  type CorsRequest,
  type Judge,
  needsPreflight,
  preflightCheck,
  type PreflightFailureReason,
  type PreflightResponse,
} from './preflight.ts';

/** What a server answers: to the OPTIONS request, and to the request itself. */
export interface CorsAnswers {
  readonly preflight: PreflightResponse;
  readonly actual: CorsCheckResponse & { readonly status: number };
}

export type CorsFetchResult =
  | { readonly readable: true; readonly preflighted: boolean }
  | {
      readonly readable: false;
      readonly preflighted: boolean;
      /** Which of the two answers the browser refuses. After a refused preflight the request is never sent. */
      readonly phase: 'preflight' | 'actual';
      readonly reason: PreflightFailureReason;
      readonly value: string;
      /** The status of the refused answer. */
      readonly status: number;
      /** True when the refused answer has more than one line of Access-Control-Allow-Origin. */
      readonly repeatedAllowOrigin: boolean;
    };

/**
 * What becomes of a `fetch(url, { mode: 'cors' })` to another origin, given what the server answers.
 * https://fetch.spec.whatwg.org/#http-fetch
 */
export function corsFetch(request: CorsRequest, answers: CorsAnswers, judge: Judge = 'standard'): CorsFetchResult {
  const preflighted = needsPreflight(request);
  if (preflighted) {
    const result = preflightCheck(request, answers.preflight, judge);
    if (!result.ok) return refused('preflight', result.reason, result.value);
  }
  const result = corsCheck(request, answers.actual);
  return result.ok ? { readable: true, preflighted } : refused('actual', result.reason, result.value);

  function refused(phase: 'preflight' | 'actual', reason: PreflightFailureReason, value: string): CorsFetchResult {
    const { status, allowOrigin } = answers[phase];
    return { readable: false, preflighted, phase, reason, value, status, repeatedAllowOrigin: allowOrigin.length > 1 };
  }
}
