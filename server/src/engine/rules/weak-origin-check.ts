// The check of the origin can be passed by a website that anybody can put up: a prefix, a suffix, a piece of text or a
// pattern was asked for where only the whole origin will do. The origin that gets in is shown.

import { makeExact } from '../fixes/repairs.ts';
import {
  allowsCredentials,
  headerOf,
  isDevelopmentOnly,
  type Answer,
  type Clause,
  type Policy,
  type SentHeader,
} from '../policy/policy.ts';
import { letsStrangersIn } from './reflected-origin.ts';
import { defineRule, oneLower, type Fault } from './rule.ts';
import { inSituationOf, isRefusal } from './situations.ts';
import { assumption, credentialsElsewhere, useElsewhere, when, writer } from './words.ts';

export const weakOriginCheck = defineRule({
  id: 'weak-origin-check',
  title: 'The check of the origin lets look-alikes in',
  level: 'error',
  cwe: [697, 777, 185],
  check: (policy) => intruders(policy, 'look-alike').flatMap((answer) => faultOf(answer, policy.answers)),
});

/** The answers to near misses of a kind that get in where strangers do not, by a check that the code shows. */
export function intruders(
  { answers, nearMisses }: Policy,
  kind: Policy['nearMisses'][number]['kind'],
): readonly Answer[] {
  return nearMisses
    .filter((nearMiss) => nearMiss.kind === kind)
    .map(({ answer }) => answer)
    .filter((answer) => !isRefusal(answer) && !answer.clauses.some((clause) => clause.kind === 'origin-check'))
    .filter((answer) => !letsStrangersIn(inSituationOf(answer, answers), answer.request.method));
}

function faultOf(answer: Answer, answers: readonly Answer[]): readonly Fault[] {
  const header = headerOf(answer, 'access-control-allow-origin');
  if (!header) return [];
  const cookies = allowsCredentials(answer);
  const level = cookies ? 'error' : 'warning';
  const place = answer.passed?.place ?? header.cause;
  return [
    {
      place,
      level: isDevelopmentOnly(answer) ? oneLower(level) : level,
      message: (conditions) => message(conditions, answer, header),
      advice:
        'Compare the whole origin with a list of exact origins, or end the pattern of its host with `$` and escape its dots.',
      related: [...(cookies ? credentialsElsewhere(answer) : []), ...useElsewhere(header, place)],
      answer,
      console: undefined,
      repairs: makeExact({ header, answer, answers }),
    },
  ];
}

function message(conditions: readonly Clause[], answer: Answer, header: SentHeader): string {
  const cookies = allowsCredentials(answer) ? " with the visitor's cookies" : '';
  const { passed, request } = answer;
  const check = passed ? `\`${passed.text}\`` : `the check of ${writer(header)}`;
  const verb = passed?.isPattern ? 'also matches' : 'also holds for';
  return (
    `An attacker's website can read this response${cookies}${when(conditions)}: ` +
    `${check} ${verb} ${request.origin}, a name that anybody can register.${assumption(header)}`
  );
}
