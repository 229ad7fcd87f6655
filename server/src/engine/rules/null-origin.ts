// `null` is allowed: the origin of every sandboxed iframe, which any website can put on its page.

import { refuseNull } from '../fixes/repairs.ts';
import { NULL_ORIGIN } from '../policy/probes.ts';
import {
  allowsCredentials,
  headerOf,
  isDevelopmentOnly,
  valuesOf,
  type Answer,
  type Clause,
  type SentHeader,
} from '../policy/policy.ts';
import { letsStrangersIn } from './reflected-origin.ts';
import { defineRule, oneLower, type Fault } from './rule.ts';
import { answersTo, inSituationOf, isRefusal } from './situations.ts';
import { assumption, credentialsElsewhere, option, useElsewhere, when, writer } from './words.ts';

export const nullOrigin = defineRule({
  id: 'null-origin',
  title: 'The origin `null` is allowed, which any website can have',
  level: 'error',
  cwe: [942, 346],
  check: ({ answers }) =>
    answers.filter((answer) => letsNullIn(answer, answers)).flatMap((answer) => faultOf(answer, answers)),
});

function letsNullIn(answer: Answer, answers: readonly Answer[]): boolean {
  const { origin, method } = answer.request;
  if (origin !== NULL_ORIGIN) return false;
  const situation = inSituationOf(answer, answers);
  const alike = answersTo(situation, NULL_ORIGIN).filter((other) => other.request.method === method);
  const isCertain = alike.every((other) => allowsNull(other) && !isRefusal(other));
  // `origin === list ? origin : 'null'`: what the check lets through makes no difference, the `null` for all others does.
  if (isEchoed(answer) && alike.some((other) => !isEchoed(other))) return false;
  // Whoever lets every origin in lets `null` in too: that is one fault, and the other rule tells it.
  return isCertain && !letsStrangersIn(situation, method);
}

function allowsNull(answer: Answer): boolean {
  const values = valuesOf(answer, 'access-control-allow-origin');
  return values.length === 1 && values[0] === NULL_ORIGIN;
}

function isEchoed(answer: Answer): boolean {
  return headerOf(answer, 'access-control-allow-origin')?.fromOrigin === true;
}

function faultOf(answer: Answer, answers: readonly Answer[]): readonly Fault[] {
  const header = headerOf(answer, 'access-control-allow-origin');
  if (!header) return [];
  const cookies = allowsCredentials(answer);
  const level = cookies ? 'error' : 'warning';
  // The `null` in a list is at fault, not the line that echoes what the list lets through.
  const place = (header.fromOrigin ? answer.equalTo : undefined) ?? header.cause;
  return [
    {
      place,
      level: isDevelopmentOnly(answer) ? oneLower(level) : level,
      message: (conditions) => message(conditions, header, cookies),
      advice: 'Take `null` off the allowed origins; to refuse an origin, send no Access-Control-Allow-Origin at all.',
      related: [...(cookies ? credentialsElsewhere(answer) : []), ...useElsewhere(header, place)],
      answer,
      console: undefined,
      repairs: refuseNull({ header, answer, answers }),
    },
  ];
}

function message(conditions: readonly Clause[], header: SentHeader, cookies: boolean): string {
  const withCookies = cookies ? " with the visitor's cookies" : '';
  return (
    `Any website can read this response${withCookies}${when(conditions)}: ${writer(header)} allows the origin ` +
    `\`null\`${option(header)}, which every sandboxed iframe has.${assumption(header)}`
  );
}
