// CORS is mounted behind what answers first: after every route, so that nothing that is answered gets there, or after a
// check that turns preflights away, which carry no credentials (Fetch § "CORS-preflight fetch").

import { consoleText } from '../fetch-standard/console-text.ts';
import { isOkStatus } from '../fetch-standard/preflight.ts';
import { mountEarlier } from '../fixes/missing-header-repairs.ts';
import {
  headerOf,
  isDevelopmentOnly,
  type Answer,
  type Clause,
  type Policy,
  type UnreachedCode,
} from '../policy/policy.ts';
import { isPreflight } from '../policy/probes.ts';
import { defineRule, oneLower, type Fault } from './rule.ts';
import { agreeOn, answersTo, isOfSetup } from './situations.ts';
import { called, when } from './words.ts';

export const middlewareOrder = defineRule({
  id: 'middleware-order',
  title: 'CORS comes after what has already answered',
  level: 'warning',
  cwe: [],
  check: (policy) => [...afterEveryRoute(policy), ...afterRefusal(policy)],
});

function afterEveryRoute({ answers, label }: Policy): readonly Fault[] {
  return answers.flatMap((answer) => {
    const { unreached, request, status, isSure } = answer;
    const isGood = status === undefined || isOkStatus(status);
    if (!unreached?.isLast || request.origin === undefined || isPreflight(request) || !isGood || !isSure) return [];
    return [
      faultOf(answer, unreached, {
        said: (conditions) =>
          `No website can read what ${called(label)} and the other routes answer${when(conditions)}: CORS is mounted after every route, and a ` +
          `request that a route has answered does not get there.`,
        advice: 'Mount CORS before the routes.',
        phase: 'actual',
      }),
    ];
  });
}

function afterRefusal({ answers, label }: Policy): readonly Fault[] {
  return answers.flatMap((answer) => {
    const { unreached, request, status } = answer;
    if (!unreached || !isPreflight(request) || !isAllowedLater(answer, answers)) return [];
    // A check of something else, a maintenance switch perhaps, lets some preflights pass: then it is not the credentials.
    if (!alikeFor(answer, answers).every(isRefusedBeforeCors)) return [];
    return [
      faultOf(answer, unreached, {
        said: (conditions) =>
          `Browsers never send requests to ${called(label)} for a page of another origin if they have to ask first${when(conditions)}: code before CORS ` +
          `answers the preflight with status ${status}, because a preflight carries no cookies and no headers that a script sets.`,
        advice: 'Mount CORS before what refuses requests.',
        phase: 'preflight',
      }),
    ];
  });
}

function isRefusedBeforeCors({ unreached, status, isSure }: Answer): boolean {
  return unreached !== undefined && isSure && status !== undefined && status >= 400;
}

/** The answers to the same preflight by a server with the same settings: a variable that is set in the one is so in all. */
function alikeFor(answer: Answer, answers: readonly Answer[]): readonly Answer[] {
  return answersTo(answers, answer.request.origin).filter(
    (other) => isPreflight(other.request) && agreeOn(answer, other, isOfSetup),
  );
}

/** Whether the request itself is let through to CORS, with what a preflight does not carry. */
function isAllowedLater({ request }: Answer, answers: readonly Answer[]): boolean {
  return answers.some(
    (other) =>
      other.request.origin === request.origin &&
      !isPreflight(other.request) &&
      headerOf(other, 'access-control-allow-origin')?.value !== undefined,
  );
}

interface Words {
  readonly said: (conditions: readonly Clause[]) => string;
  readonly advice: string;
  readonly phase: 'actual' | 'preflight';
}

function faultOf(answer: Answer, unreached: UnreachedCode, { said, advice, phase }: Words): Fault {
  return {
    place: unreached.place,
    level: isDevelopmentOnly(answer) ? oneLower('warning') : 'warning',
    message: said,
    advice,
    related: [],
    answer,
    console: consoleText('missing-allow-origin', {
      url: 'https://api.example.com/',
      origin: answer.request.origin ?? 'null',
      value: '',
      phase,
    }),
    repairs: mountEarlier(unreached),
  };
}
