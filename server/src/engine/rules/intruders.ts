// Origins that are not meant and get in all the same, by a check that the code shows: what the rules about loose checks
// have in common.

import type { Repair } from '../finding.ts';
import type { Facts } from '../fixes/repairs.ts';
import {
  allowsCredentials,
  headerOf,
  isDevelopmentOnly,
  type Answer,
  type Clause,
  type NearMissKind,
  type Policy,
  type SentHeader,
} from '../policy/policy.ts';
import { letsStrangersIn } from './reflected-origin.ts';
import { oneLower, type Fault } from './rule.ts';
import { inSituationOf, isRefusal } from './situations.ts';
import { assumption, credentialsElsewhere, useElsewhere, when, writer } from './words.ts';

/** The answers to near misses of a kind that get in where strangers do not. */
export function intruders({ answers, nearMisses }: Policy, kind: NearMissKind): readonly Answer[] {
  return nearMisses
    .filter((nearMiss) => nearMiss.kind === kind && !nearMiss.isChecked)
    .map(({ answer }) => answer)
    .filter((answer) => !isRefusal(answer))
    .filter((answer) => !letsStrangersIn(inSituationOf(answer, answers), answer.request.method));
}

/** What a rule says of such an answer. */
export interface IntruderWords {
  /** Who can read the response: "An attacker's website". */
  readonly who: (origin: string) => string;
  /** What is wrong with the check, after its code: "also holds for https://…". */
  readonly why: (origin: string, isPattern: boolean) => string;
  readonly advice: string;
  readonly repairs: (facts: Facts) => readonly Repair[];
}

/** The faults of all near misses of a kind: they stand on the test that was passed. */
export function intruderFaults(policy: Policy, kind: NearMissKind, words: IntruderWords): readonly Fault[] {
  const { answers } = policy;
  return intruders(policy, kind).flatMap((answer) => {
    const header = headerOf(answer, 'access-control-allow-origin');
    if (!header) return [];
    const cookies = allowsCredentials(answer);
    const level = cookies ? 'error' : 'warning';
    const place = answer.passed?.place ?? header.cause;
    return [
      {
        place,
        level: isDevelopmentOnly(answer) ? oneLower(level) : level,
        message: (conditions) => message(conditions, answer, header, words),
        advice: words.advice,
        related: [...(cookies ? credentialsElsewhere(answer) : []), ...useElsewhere(header, place)],
        answer,
        console: undefined,
        repairs: words.repairs({ header, answer, answers }),
      },
    ];
  });
}

function message(conditions: readonly Clause[], answer: Answer, header: SentHeader, words: IntruderWords): string {
  const { passed, request } = answer;
  const origin = request.origin ?? '';
  const cookies = allowsCredentials(answer) ? " with the visitor's cookies" : '';
  const check = passed ? `\`${passed.text}\`` : `the check of ${writer(header)}`;
  return (
    `${words.who(origin)} can read this response${cookies}${when(conditions)}: ` +
    `${check} ${words.why(origin, passed?.isPattern === true)}.${assumption(header)}`
  );
}
