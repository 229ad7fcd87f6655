// An origin of plain `http:` is trusted with credentials: whoever sits between the visitor and that site can put a script
// into it, and so read what is only for those who are logged in (Fetch has no word against it; OWASP HTML5 has).

import { parseOrigin, isLoopback } from '../fetch-standard/origin.ts';
import { requireTls } from '../fixes/repairs.ts';
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
import { intruders } from './intruders.ts';
import { assumption, credentialsElsewhere, useElsewhere, when, writer } from './words.ts';

export const insecureOrigin = defineRule({
  id: 'insecure-origin',
  title: 'An origin that is not encrypted is trusted with credentials',
  level: 'warning',
  cwe: [942, 319],
  check: (policy) => insecureAnswers(policy).flatMap((answer) => faultOf(answer, policy.answers)),
});

function insecureAnswers(policy: Policy): readonly Answer[] {
  // A check that lets strangers in is mended first: what it then asks is not known yet.
  const isWeak = intruders(policy, 'look-alike').length + intruders(policy, 'shared-host').length > 0;
  return [...spelledOut(policy), ...(isWeak ? [] : intruders(policy, 'plaintext'))].filter(
    (answer) => allowsCredentials(answer) && isOnTheNetwork(answer.request.origin),
  );
}

function spelledOut({ answers }: Policy): readonly Answer[] {
  return answers
    .filter(({ request }) => request.origin?.startsWith('http:'))
    .filter((answer) => headerOf(answer, 'access-control-allow-origin')?.value === answer.request.origin)
    .filter((answer) => !isRefusal(answer) && !answer.clauses.some((clause) => clause.kind === 'origin-check'))
    .filter((answer) => !letsStrangersIn(inSituationOf(answer, answers), answer.request.method));
}

/** Not the machine itself, and not one of a house or an office that has no name in the world. */
function isOnTheNetwork(value: string | undefined): boolean {
  const origin = value === undefined ? undefined : parseOrigin(value);
  if (!origin || isLoopback(origin)) return false;
  const isName = /\.[a-z][a-z0-9-]+$/.test(origin.host);
  return isName && !/\.(?:local|localhost|test|internal|lan|home|arpa)$/.test(origin.host);
}

function faultOf(answer: Answer, answers: readonly Answer[]): readonly Fault[] {
  const header = headerOf(answer, 'access-control-allow-origin');
  if (!header) return [];
  const place = answer.equalTo ?? answer.passed?.place ?? header.cause;
  return [
    {
      place,
      level: isDevelopmentOnly(answer) ? oneLower('warning') : 'warning',
      message: (conditions) => message(conditions, answer, header),
      advice: 'Trust origins of `https:` only.',
      related: [...credentialsElsewhere(answer), ...useElsewhere(header, place)],
      answer,
      console: undefined,
      repairs: requireTls({ header, answer, answers }),
    },
  ];
}

function message(conditions: readonly Clause[], { request }: Answer, header: SentHeader): string {
  return (
    `Whoever shares a network with a visitor can read this response with the visitor's cookies${when(conditions)}: ` +
    `${writer(header)} allows ${request.origin}, and what comes over plain \`http:\` can be changed on its way.${assumption(header)}`
  );
}
