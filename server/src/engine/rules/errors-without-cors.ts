// An origin may read what goes well, but not what goes wrong: the error is answered without the headers, so a page sees
// a network error and the console speaks of CORS. And whoever sends no Origin at all is answered with a failure.

import { consoleText } from '../fetch-standard/console-text.ts';
import type { Repair } from '../finding.ts';
import { passRequestsWithoutOrigin, tellWithErrors } from '../fixes/missing-header-repairs.ts';
import {
  headerOf,
  isDevelopmentOnly,
  isFailure,
  type Answer,
  type Clause,
  type Policy,
  type SentHeader,
} from '../policy/policy.ts';
import { isPreflight } from '../policy/probes.ts';
import { letsStrangersIn } from './reflected-origin.ts';
import { defineRule, oneLower, type Fault } from './rule.ts';
import { agreeOn, inSituationOf, isOfSetup, mayBeRead } from './situations.ts';
import { called, when } from './words.ts';

const ALLOW_ORIGIN = 'access-control-allow-origin';

export const errorsWithoutCors = defineRule({
  id: 'errors-without-cors',
  title: 'Errors are answered without the headers that the other answers have',
  level: 'info',
  cwe: [],
  check: (policy) =>
    policy.answers
      .filter((answer) => !isPreflight(answer.request) && mayBeRead(answer))
      .flatMap((answer) => [...hiddenErrors(answer, policy), ...failuresWithoutOrigin(answer, policy)]),
});

/** What the same request gets when something goes wrong, and no page may read. */
function hiddenErrors(allowing: Answer, { answers, label }: Policy): readonly Fault[] {
  const header = headerOf(allowing, ALLOW_ORIGIN);
  const { origin, method } = allowing.request;
  const others = answers.filter(
    ({ request }) => request.origin === origin && request.method === method && !isPreflight(request),
  );
  // Where the same error is answered with the header too, it is a setting that switches CORS on and off, not the error.
  const isShown = ({ status }: Answer) =>
    others.some((other) => other.status === status && headerOf(other, ALLOW_ORIGIN) !== undefined);
  const hidden = others.find((answer) => isError(answer) && !isShown(answer) && areOfOneResource(answer, allowing));
  if (!header || !hidden || origin === undefined) return [];
  return [
    faultOf(header, hidden, {
      said: (conditions) =>
        `A page that may read ${called(label)} sees nothing of its errors${when(conditions)}: status ${hidden.status ?? ''} is answered without ` +
        `Access-Control-Allow-Origin, so the browser hides it and the console blames CORS.`,
      advice: 'Write the header before anything can go wrong, or in the answer to the error too.',
      console: consoleText('missing-allow-origin', { url: 'https://api.example.com/', origin, value: '' }),
      repairs: tellWithErrors({ header, answer: allowing, answers }),
    }),
  ];
}

/**
 * What went wrong with a request that was for this endpoint: not what is no route of it, and not what an unknown check of
 * the origin may have refused.
 */
function isError({ status, clauses, isSure, isRefused, unreached }: Answer): boolean {
  if (status === undefined || !isFailure(status)) return false;
  // Where not every path was followed, the same error may well be answered with the header on another.
  const isDoubtful = clauses.some(({ kind, isPartlySeen }) => kind === 'origin-check' || isPartlySeen === true);
  return isSure && !isRefused && unreached === undefined && !isDoubtful;
}

/**
 * Whether two answers are of one resource of a program that is set up in one way. Who is refused because nobody is listed
 * is no error, and what goes wrong on one path does not hide what another path has to say.
 */
function areOfOneResource(one: Answer, other: Answer): boolean {
  return agreeOn(one, other, (clause) => isOfSetup(clause) || clause.isSetting === true || clause.isOfPath === true);
}

/** The failure of requests that carry no Origin, where those that do are answered. */
function failuresWithoutOrigin(allowing: Answer, { answers, label }: Policy): readonly Fault[] {
  const header = headerOf(allowing, ALLOW_ORIGIN);
  const without = inSituationOf(allowing, answers).filter(
    ({ request }) => request.origin === undefined && request.method === allowing.request.method,
  );
  const [failure] = without;
  const isCertain = without.every(({ status, isSure }) => isSure && status !== undefined && status >= 500);
  // Who echoes whatever is asked has the greater fault, and its repair asks first whether there is an Origin.
  if (!header || !failure || !isCertain || letsStrangersIn(inSituationOf(allowing, answers), failure.request.method))
    return [];
  return [
    faultOf(header, failure, {
      said: (conditions) =>
        `Whoever sends no Origin gets a failure from ${called(label)}${when(conditions)}: health checks, curl, other servers and a page's own ` +
        `GET requests are answered with status ${failure.status ?? ''}.`,
      advice: 'Let requests without an Origin pass: CORS is about browsers and other origins only.',
      console: undefined,
      repairs: passRequestsWithoutOrigin({ header, answer: allowing, answers }),
    }),
  ];
}

interface Words {
  readonly said: (conditions: readonly Clause[]) => string;
  readonly advice: string;
  readonly console: string | undefined;
  readonly repairs: readonly Repair[];
}

function faultOf(header: SentHeader, answer: Answer, { said, ...words }: Words): Fault {
  return {
    place: header.cause,
    level: isDevelopmentOnly(answer) ? oneLower('info') : 'info',
    message: said,
    related: [],
    answer,
    ...words,
  };
}
