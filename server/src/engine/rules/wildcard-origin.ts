// `Access-Control-Allow-Origin: *` without credentials. For public data that is right, so it is only said when asked. A
// server that only this machine can reach serves nobody but its user, and any page that the user looks at reads it.

import { allowOnlyListed } from '../fixes/repairs.ts';
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
import { assumption, option, useElsewhere, when, writer } from './words.ts';

export const wildcardOrigin = defineRule({
  id: 'wildcard-origin',
  title: 'Any website can read what is answered, without cookies',
  level: 'hint',
  isOffByDefault: true,
  cwe: [942],
  check: ({ answers }) => answers.filter(isOpen).flatMap((answer) => faultOf(answer, answers)),
});

function isOpen(answer: Answer): boolean {
  const values = valuesOf(answer, 'access-control-allow-origin');
  const isRead = answer.request.origin !== undefined && !isRefusal(answer);
  return isRead && !answer.declaredPublic && values.length === 1 && values[0] === '*' && !allowsCredentials(answer);
}

function faultOf(answer: Answer, answers: readonly Answer[]): readonly Fault[] {
  const header = headerOf(answer, 'access-control-allow-origin');
  if (!header) return [];
  const level = answer.isLoopback ? 'warning' : 'hint';
  return [
    {
      place: header.cause,
      level: isDevelopmentOnly(answer) ? oneLower(level) : level,
      message: (conditions) => message(conditions, answer, header),
      advice: answer.isLoopback
        ? 'Allow the origins of your own pages only, and refuse requests whose Host is not this machine.'
        : 'Leave it for public data; list the origins where it is meant for some websites only.',
      related: useElsewhere(header),
      answer,
      console: undefined,
      repairs: allowOnlyListed({ header, answer, answers }),
    },
  ];
}

function message(conditions: readonly Clause[], { isLoopback }: Answer, header: SentHeader): string {
  const allows = `${writer(header)} allows every origin with \`*\`${option(header)}`;
  if (!isLoopback) {
    return `Any website can read this response, without the visitor's cookies${when(conditions)}: ${allows}.${assumption(header)}`;
  }
  return (
    `Any website that is open on this machine can read this response${when(conditions)}: ${allows}. ` +
    `That the server only listens to this machine is no help: the browser runs here too.${assumption(header)}`
  );
}
