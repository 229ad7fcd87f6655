// Declared public, by a comment or by the path of the route, and answered with more than a plain `*`: an echo, or
// credentials. What is for everybody needs neither, and with both everybody reads it as the visitor.

import { answerStar, stopCredentials } from '../fixes/repairs.ts';
import type { Related } from '../finding.ts';
import {
  allowsCredentials,
  headerOf,
  isDevelopmentOnly,
  type Answer,
  type Clause,
  type DeclaredPublic,
  type SentHeader,
} from '../policy/policy.ts';
import { letsAnyoneIn } from './reflected-origin.ts';
import { defineRule, oneLower, type Fault } from './rule.ts';
import { isRefusedWildcard } from './wildcard-with-credentials.ts';
import { assumption, credentialsElsewhere, option, useElsewhere, when, writer } from './words.ts';

export const publicWithCredentials = defineRule({
  id: 'public-with-credentials',
  title: 'What is declared public is echoed to every origin, or allows credentials',
  level: 'error',
  cwe: [942, 346],
  check: ({ answers }) =>
    answers.flatMap((answer) => {
      const by = answer.declaredPublic;
      return by && (isRefusedWildcard(answer) || letsAnyoneIn(answer, answers)) ? faultOf(answer, answers, by) : [];
    }),
});

function faultOf(answer: Answer, answers: readonly Answer[], by: DeclaredPublic): readonly Fault[] {
  const origin = headerOf(answer, 'access-control-allow-origin');
  const credentials = headerOf(answer, 'access-control-allow-credentials');
  if (!origin) return [];
  const isDefault = origin.library !== undefined && origin.library.option === undefined;
  // Nobody wrote the wildcard when it is the library's default.
  const place = isDefault && isRefusedWildcard(answer) && credentials ? credentials.cause : origin.cause;
  const facts = { header: origin, answer, answers };
  return [
    {
      place,
      level: isDevelopmentOnly(answer) ? oneLower('error') : 'error',
      message: (conditions) => message(conditions, answer, origin, by),
      advice: 'Answer with a plain `*` and without credentials, or do not declare it public.',
      related: [
        ...declaredHere(by),
        ...(allowsCredentials(answer) && place === origin.cause ? credentialsElsewhere(answer) : []),
        ...useElsewhere(origin, place),
      ],
      answer,
      console: undefined,
      repairs: isRefusedWildcard(answer) ? stopCredentials(facts) : answerStar(facts),
    },
  ];
}

function message(conditions: readonly Clause[], answer: Answer, origin: SentHeader, by: DeclaredPublic): string {
  const although = 'comment' in by ? 'it is declared public' : `\`${by.route}\` is declared public`;
  if (isRefusedWildcard(answer)) {
    return (
      `No website can read this response with the visitor's cookies${when(conditions)}, and none should: ${although}, ` +
      `but ${writer(origin)} allows credentials beside \`*\`${option(origin)}, and browsers refuse the two together.${assumption(origin)}`
    );
  }
  const echoes = `${writer(origin)} echoes every Origin${option(origin)}`;
  return allowsCredentials(answer)
    ? `Any website can read this response with the visitor's cookies${when(conditions)}: ${although}, but ${echoes} and allows credentials, so it may be another for each visitor.${assumption(origin)}`
    : `Whoever allows credentials here later lets any website read this response with the visitor's cookies${when(conditions)}: ${although}, but ${echoes}, where a plain \`*\` would never go with cookies.${assumption(origin)}`;
}

function declaredHere(by: DeclaredPublic): readonly Related[] {
  return 'comment' in by ? [{ place: by.comment, message: 'It is declared public here.' }] : [];
}
