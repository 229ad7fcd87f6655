// A host at which anybody can have a name is trusted as a whole: every customer of `vercel.app` or `github.io` gets in (the
// private part of the Public Suffix List).

import { lookUpInList } from '../fixes/repairs.ts';
import {
  allowsCredentials,
  headerOf,
  isDevelopmentOnly,
  type Answer,
  type Clause,
  type SentHeader,
} from '../policy/policy.ts';
import { defineRule, oneLower, type Fault } from './rule.ts';
import { intruders } from './weak-origin-check.ts';
import { assumption, credentialsElsewhere, useElsewhere, when, writer } from './words.ts';

export const sharedHostOrigin = defineRule({
  id: 'shared-host-origin',
  title: 'Every customer of a shared host is trusted',
  level: 'error',
  cwe: [942],
  check: (policy) => intruders(policy, 'shared-host').flatMap((answer) => faultOf(answer, policy.answers)),
});

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
      advice: 'Name the origins of your own deployments, or the beginning of their names that nobody else can take.',
      related: [...(cookies ? credentialsElsewhere(answer) : []), ...useElsewhere(header, place)],
      answer,
      console: undefined,
      repairs: lookUpInList({ header, answer, answers }),
    },
  ];
}

function message(conditions: readonly Clause[], answer: Answer, header: SentHeader): string {
  const cookies = allowsCredentials(answer) ? " with the visitor's cookies" : '';
  const { passed, request } = answer;
  const host = request.origin?.replace('https://evil.', '') ?? '';
  const check = passed ? `\`${passed.text}\`` : `the check of ${writer(header)}`;
  return (
    `Everybody who has a page at ${host} can read this response${cookies}${when(conditions)}: ` +
    `${check} lets ${request.origin} in, and anybody can have a name there.${assumption(header)}`
  );
}
