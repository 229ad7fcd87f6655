// Code that is there for any method and tells some of them apart: which of these are tried, and by whom.

import type { ProbeRequest } from '../exchange/exchange.ts';
import { headerOf, type Answer } from './policy.ts';
import { EVIL, isPreflight, NULL_ORIGIN, requestBy } from './probes.ts';

/** Of the methods that code tells apart those that change something, the commonest first, without `known` ones. */
export function changingMethods(asked: ReadonlySet<string>, known: readonly string[] = []): readonly string[] {
  return ['POST', 'PUT', 'DELETE', 'PATCH'].filter((method) => asked.has(method) && !known.includes(method));
}

/** The requests by a method that the code tells apart: by a stranger, and by the first that the code names and lets in. */
export function requestsApart(
  method: string,
  path: string | undefined,
  answers: readonly Answer[],
): readonly ProbeRequest[] {
  const isFriend = (answer: Answer): boolean => {
    const value = headerOf(answer, 'access-control-allow-origin')?.value;
    return isNamed(answer.request) && (value === '*' || value === answer.request.origin);
  };
  const friend = answers.find((answer) => !isPreflight(answer.request) && isFriend(answer))?.request.origin;
  return (friend === undefined ? [EVIL] : [EVIL, friend]).map((origin) => requestBy(origin, method, path));
}

function isNamed({ origin }: ProbeRequest): boolean {
  return origin !== undefined && origin !== EVIL && origin !== NULL_ORIGIN;
}
