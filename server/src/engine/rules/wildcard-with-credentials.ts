// `Access-Control-Allow-Origin: *` in one response with `Access-Control-Allow-Credentials: true`: Fetch § "CORS check"
// refuses it for every request with credentials.

import { consoleText } from '../fetch-standard/console-text.ts';
import { allowOnlyListed, stopCredentials } from '../fixes/repairs.ts';
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
import { isMisnamed } from './situations.ts';
import { assumption, credentialsElsewhere, option, useElsewhere, when, writer } from './words.ts';

export const wildcardWithCredentials = defineRule({
  id: 'wildcard-with-credentials',
  title: 'A wildcard origin together with credentials, which every browser refuses',
  level: 'error',
  cwe: [942],
  check: ({ answers }) => answers.filter(isAtFault).flatMap((answer) => faultOf(answer, answers)),
});

function isAtFault(answer: Answer): boolean {
  // What is declared public is told by the rule about that.
  return answer.declaredPublic === undefined && isRefusedWildcard(answer);
}

/** Only a request with an Origin is judged by a browser. */
export function isRefusedWildcard(answer: Answer): boolean {
  if (answer.request.origin === undefined || !allowsCredentials(answer) || isMisnamed(answer)) return false;
  const values = valuesOf(answer, 'access-control-allow-origin');
  return values.length === 1 && values[0] === '*';
}

function faultOf(answer: Answer, answers: readonly Answer[]): readonly Fault[] {
  const origin = headerOf(answer, 'access-control-allow-origin');
  const credentials = headerOf(answer, 'access-control-allow-credentials');
  if (!origin || !credentials) return [];
  const facts = { header: origin, answer, answers };
  const isDefault = origin.library !== undefined && origin.library.option === undefined;
  // Nobody wrote the wildcard when it is the library's default: then the line that asks for credentials is at fault.
  const place = isDefault ? credentials.cause : origin.cause;
  return [
    {
      place,
      level: isDevelopmentOnly(answer) ? oneLower('error') : 'error',
      message: (conditions) => message(conditions, origin),
      advice: 'List the origins that may send cookies, or stop allowing credentials.',
      related: [...(isDefault ? [] : credentialsElsewhere(answer)), ...useElsewhere(origin)],
      answer,
      console: consoleText('wildcard-with-credentials', {
        url: 'https://api.example.com/',
        origin: 'https://app.example.com',
        value: '*',
      }),
      repairs: [...allowOnlyListed(facts), ...stopCredentials(facts)],
    },
  ];
}

function message(conditions: readonly Clause[], origin: SentHeader): string {
  return (
    `No website, not even your own, can read this response with the visitor's cookies${when(conditions)}: ` +
    `${writer(origin)} allows every origin with \`*\`${option(origin)} and allows credentials, ` +
    `and browsers refuse the two together.${assumption(origin)}`
  );
}
