// An answer for one visitor, with cookies, that shared caches are told to keep (RFC 9111 § 5.2.2.9 `public`, § 5.2.2.10
// `s-maxage`): they may give it to the next.

import { keepPrivate } from '../fixes/repairs.ts';
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
import { isRefusal } from './situations.ts';
import { assumption, credentialsElsewhere, when } from './words.ts';

export const cacheableCredentials = defineRule({
  id: 'cacheable-credentials',
  title: 'Shared caches may keep an answer that is meant for one visitor',
  level: 'warning',
  cwe: [525, 524],
  check: ({ answers }) => answers.filter(isForOneVisitor).flatMap((answer) => faultOf(answer, answers)),
});

/** Only answers to GET and HEAD are kept, and only those whom a browser lets read it can be harmed. */
function isForOneVisitor(answer: Answer): boolean {
  const { method, origin } = answer.request;
  const [value, ...others] = valuesOf(answer, 'access-control-allow-origin');
  const isKept = (method === 'GET' || method === 'HEAD') && !isRefusal(answer);
  return isKept && allowsCredentials(answer) && origin !== undefined && value === origin && others.length === 0;
}

function faultOf(answer: Answer, answers: readonly Answer[]): readonly Fault[] {
  const header = headerOf(answer, 'cache-control');
  const values = valuesOf(answer, 'cache-control');
  const text = values.map((value) => value ?? '').join(', ');
  if (!header || values.includes(undefined) || !isShared(text)) return [];
  return [
    {
      place: header.cause,
      level: isDevelopmentOnly(answer) ? oneLower('warning') : 'warning',
      message: (conditions) => message(conditions, text, header),
      advice: 'Say `private`, or `no-store`; or stop allowing credentials where the answer is the same for everybody.',
      related: credentialsElsewhere(answer),
      answer,
      console: undefined,
      repairs: keepPrivate({ header, answer, answers }, text),
    },
  ];
}

function isShared(text: string): boolean {
  if (/\b(?:private|no-store|no-cache)\b/i.test(text)) return false;
  return /\bpublic\b/i.test(text) || /\bs-maxage\s*=\s*"?[1-9]/i.test(text);
}

function message(conditions: readonly Clause[], text: string, header: SentHeader): string {
  return (
    `A shared cache may give one visitor's answer to another${when(conditions)}: it allows credentials, so it may hold what ` +
    `is meant for one, but \`Cache-Control: ${text}\` lets proxies and CDNs keep it for all.${assumption(header)}`
  );
}
