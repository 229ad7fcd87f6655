// Any origin is echoed into Access-Control-Allow-Origin, by the code or by a library; or another value that the
// requester chooses is.

import { allowOnlyListed } from '../fixes/repairs.ts';
import { EVIL } from '../policy/probes.ts';
import {
  allowsCredentials,
  headerOf,
  isDevelopmentOnly,
  valuesOf,
  type Answer,
  type Clause,
  type SentHeader,
} from '../policy/policy.ts';
import { defineRule, oneLower, type Fault } from './rule.ts';
import { answersTo, inSituationOf, isMisnamed, isRefusal } from './situations.ts';
import { assumption, credentialsElsewhere, option, useElsewhere, when, writer } from './words.ts';

export const reflectedOrigin = defineRule({
  id: 'reflected-origin',
  title: 'Every origin is echoed back and so allowed',
  level: 'error',
  cwe: [942, 346],
  check: ({ answers }) =>
    answers
      // What is declared public is told by the rule about that.
      .filter((answer) => answer.declaredPublic === undefined && letsAnyoneIn(answer, answers))
      .flatMap((answer) => faultOf(answer, answers)),
});

/** True when this answer is for a stranger, and whoever asks would get the like. */
export function letsAnyoneIn(answer: Answer, answers: readonly Answer[]): boolean {
  return isEcho(answer, answers) || isChosenByRequester(answer);
}

/** True when, of these answers of one situation, a stranger gets in however the unknown checks of the origin turn out. */
export function letsStrangersIn(answers: readonly Answer[], method: string): boolean {
  const toStranger = answersTo(answers, EVIL).filter((answer) => answer.request.method === method);
  return toStranger.length > 0 && toStranger.every((answer) => echoesAsked(answer) && !isRefusal(answer));
}

function isEcho(answer: Answer, answers: readonly Answer[]): boolean {
  const { origin, method } = answer.request;
  return origin === EVIL && !isMisnamed(answer) && letsStrangersIn(inSituationOf(answer, answers), method);
}

function echoesAsked(answer: Answer): boolean {
  const values = valuesOf(answer, 'access-control-allow-origin');
  return values.length === 1 && values[0] === answer.request.origin;
}

function isChosenByRequester(answer: Answer): boolean {
  const header = headerOf(answer, 'access-control-allow-origin');
  const isChecked = answer.clauses.some((clause) => clause.kind === 'origin-check');
  return answer.request.origin === EVIL && header?.requesterPart !== undefined && !isChecked && !isRefusal(answer);
}

function faultOf(answer: Answer, answers: readonly Answer[]): readonly Fault[] {
  const header = headerOf(answer, 'access-control-allow-origin');
  if (!header) return [];
  const cookies = allowsCredentials(answer);
  const level = cookies ? 'error' : 'warning';
  return [
    {
      place: header.cause,
      level: isDevelopmentOnly(answer) ? oneLower(level) : level,
      message: (conditions) => message(conditions, answer, header),
      advice: 'Compare the Origin with a list of exact origins and echo it only on a hit.',
      related: [...(cookies ? credentialsElsewhere(answer) : []), ...useElsewhere(header)],
      answer,
      console: undefined,
      repairs: allowOnlyListed({ header, answer, answers }),
    },
  ];
}

function message(conditions: readonly Clause[], answer: Answer, header: SentHeader): string {
  const cookies = allowsCredentials(answer);
  const consequence = cookies
    ? `Any website can read this response with the visitor's cookies${when(conditions)}`
    : `Any website can read this response${when(conditions)}, even one that only the visitor's network can reach`;
  const what = header.requesterPart
    ? `${writer(header)} allows whatever origin the request names in ${partName(header.requesterPart)}`
    : `${writer(header)} echoes every Origin${option(header)}`;
  const credentials = cookies ? ' and allows credentials' : '';
  return `${consequence}: ${what}${credentials}; ${EVIL} gets in.${assumption(header)}`;
}

/** `req.query.site` as code, "the x-origin header" as it is. */
function partName(part: string): string {
  return part.startsWith('the ') ? part : `\`${part}\``;
}
