// `*` for headers, methods or exposed headers, where credentials are allowed: there a star is the name of a header or a
// method that is called `*` (Fetch § "CORS protocol and credentials").

import { consoleText } from '../fetch-standard/console-text.ts';
import { spellOut } from '../fixes/repairs.ts';
import {
  allowsCredentials,
  headerOf,
  isDevelopmentOnly,
  valuesOf,
  type Answer,
  type Clause,
  type SentHeader,
} from '../policy/policy.ts';
import { isPreflight } from '../policy/probes.ts';
import { defineRule, oneLower, type Fault } from './rule.ts';
import { assumption, credentialsElsewhere, option, useElsewhere, when, writer } from './words.ts';

export const wildcardHeadersWithCredentials = defineRule({
  id: 'wildcard-headers-with-credentials',
  title: 'A `*` that means nothing where credentials are allowed',
  level: 'warning',
  cwe: [],
  check: ({ answers }) => answers.filter(isReadWithCookies).flatMap((answer) => faultsOf(answer, answers)),
});

/** A wildcard origin with credentials is a fault of its own, and the greater one. */
function isReadWithCookies(answer: Answer): boolean {
  const [value, ...others] = valuesOf(answer, 'access-control-allow-origin');
  return allowsCredentials(answer) && value !== undefined && value !== '*' && others.length === 0;
}

interface Star {
  readonly name: string;
  readonly consequence: string;
  readonly meaning: string;
  /** What is written instead. */
  readonly list: string;
  readonly ofPreflight: boolean;
  readonly reason: 'header-not-allowed' | 'method-not-allowed' | undefined;
  /** What the browser then says is not allowed. */
  readonly refused: string;
}

const STARS: readonly Star[] = [
  {
    name: 'access-control-allow-headers',
    consequence:
      'Browsers refuse requests that carry cookies and any header of their own, `content-type` of JSON among them',
    meaning: 'a header',
    list: 'Authorization, Content-Type',
    ofPreflight: true,
    reason: 'header-not-allowed',
    refused: 'content-type',
  },
  {
    name: 'access-control-allow-methods',
    consequence: 'Browsers refuse `PUT`, `PATCH` and `DELETE` with cookies',
    meaning: 'a method',
    list: 'GET, HEAD, PUT, PATCH, POST, DELETE',
    ofPreflight: true,
    reason: 'method-not-allowed',
    refused: 'PUT',
  },
  {
    name: 'access-control-expose-headers',
    consequence: 'Scripts that send cookies see none of the headers of this response',
    meaning: 'a header',
    list: '',
    ofPreflight: false,
    reason: undefined,
    refused: '',
  },
];

function faultsOf(answer: Answer, answers: readonly Answer[]): readonly Fault[] {
  return STARS.flatMap((star) => {
    const header = headerOf(answer, star.name);
    const isAsked = isPreflight(answer.request) === star.ofPreflight;
    if (!isAsked || !header || !valuesOf(answer, star.name).every((value) => value?.trim() === '*')) return [];
    return [faultOf(star, header, answer, answers)];
  });
}

function faultOf(star: Star, header: SentHeader, answer: Answer, answers: readonly Answer[]): Fault {
  const { reason, refused: value } = star;
  const request = {
    url: 'https://api.example.com/',
    origin: 'https://app.example.com',
    value,
    phase: 'preflight',
  } as const;
  return {
    place: header.cause,
    level: isDevelopmentOnly(answer) ? oneLower('warning') : 'warning',
    message: (conditions) => message(conditions, star, header),
    advice: `Name ${star.meaning === 'a method' ? 'the methods' : 'the headers'} that your pages need.`,
    related: [...credentialsElsewhere(answer), ...useElsewhere(header)],
    answer,
    console: reason && consoleText(reason, request),
    repairs: star.list === '' ? [] : spellOut({ header, answer, answers }, star.list),
  };
}

function message(conditions: readonly Clause[], star: Star, header: SentHeader): string {
  return (
    `${star.consequence}${when(conditions)}: ${writer(header)} sends \`*\`${option(header)}, ` +
    `and where credentials are allowed that is ${star.meaning} called \`*\`.${assumption(header)}`
  );
}
