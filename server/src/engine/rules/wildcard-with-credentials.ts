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
import { inSituationOf, isMisnamed } from './situations.ts';
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
  const isForOthers = allowsByName(answer, answers);
  const level = isForOthers ? 'warning' : 'error';
  return [
    {
      place,
      level: isDevelopmentOnly(answer) ? oneLower(level) : level,
      message: (conditions) => message(conditions, origin, isForOthers),
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

/** Whether other origins are let in with cookies where this answer is given: then the wildcard is what the rest gets. */
function allowsByName(answer: Answer, answers: readonly Answer[]): boolean {
  return inSituationOf(answer, answers).some((other) => {
    const header = headerOf(other, 'access-control-allow-origin');
    const isSame = other.request.method === answer.request.method && other.request.origin !== undefined;
    return (
      isSame &&
      header !== undefined &&
      allowsCredentials(other) &&
      [undefined, other.request.origin].includes(header.value)
    );
  });
}

function message(conditions: readonly Clause[], origin: SentHeader, isForOthers: boolean): string {
  const who = isForOthers ? 'Websites that are not listed cannot' : 'No website, not even your own, can';
  return (
    `${who} read this response with the visitor's cookies${when(conditions)}: ` +
    `${writer(origin)} allows every origin with \`*\`${option(origin)} and allows credentials, ` +
    `and browsers refuse the two together.${assumption(origin)}`
  );
}
