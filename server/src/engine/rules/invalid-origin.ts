// An origin is written in a way in which no browser ever sends one (a slash at its end, a path, no scheme, its default
// port, upper case, several in one header): it is allowed to nobody.

import { consoleText } from '../fetch-standard/console-text.ts';
import { corsCheck } from '../fetch-standard/cors-check.ts';
import { meantOrigin, originFault, type OriginFault } from '../fetch-standard/origin-fault.ts';
import { writeMeantOrigin } from '../fixes/repairs.ts';
import { headerOf, isDevelopmentOnly, valuesOf, type Answer, type Policy, type SentHeader } from '../policy/policy.ts';
import { meantBy } from '../policy/named-origins.ts';
import { EVIL } from '../policy/probes.ts';
import { defineRule, oneLower, type Fault } from './rule.ts';
import { inSituationOf } from './situations.ts';
import { assumption, useElsewhere, when, writer } from './words.ts';

const ALLOW_ORIGIN = 'access-control-allow-origin';

export const invalidOrigin = defineRule({
  id: 'invalid-origin',
  title: 'An origin is written as no browser ever sends it',
  level: 'error',
  cwe: [],
  check: (policy) => [...faultsOfValues(policy.answers), ...faultsOfLists(policy)],
});

/** Header values that equal no origin, whoever asks. */
function faultsOfValues(answers: readonly Answer[]): readonly Fault[] {
  // What is sent to those who are refused may be anything.
  if (answers.some(isAllowing)) return [];
  return answers.flatMap((answer) => {
    const [header, ...others] = answer.headers.filter(({ name }) => name === ALLOW_ORIGIN);
    if (!header || others.length > 0 || header.fromOrigin || header.value === undefined) return [];
    const why = header.value === '*' ? undefined : faultIn(header.value);
    return why ? [faultOfValue(answer, answers, header, header.value, why)] : [];
  });
}

/** What is not even meant to be an origin is not judged: nothing at all, and names of other things. */
function faultIn(value: string): OriginFault | undefined {
  const fault = originFault(value);
  return fault === 'empty' ? undefined : fault;
}

function faultOfValue(
  answer: Answer,
  answers: readonly Answer[],
  header: SentHeader,
  value: string,
  why: OriginFault,
): Fault {
  const asking = meantOrigin(value) ?? 'https://app.example.com';
  return {
    place: header.cause,
    level: isDevelopmentOnly(answer) ? oneLower('error') : 'error',
    message: (conditions) =>
      `Browsers let no website read this response${when(conditions)}: ${writer(header)} allows \`${shown(value)}\`, and ` +
      `${REASONS[why]}.${assumption(header)}`,
    advice: adviceFor(value),
    related: useElsewhere(header),
    answer,
    console: consoleOf(asking, answer),
    repairs: writeMeantOrigin({ header, answer, answers }, header.cause, value),
  };
}

/** Texts in lists and comparisons: the code lets them in, but nobody can come with them. */
function faultsOfLists({ answers, nearMisses }: Policy): readonly Fault[] {
  return nearMisses.flatMap(({ kind, answer }) => {
    const text = answer.request.origin;
    const why = kind === 'misspelt' && text !== undefined ? faultIn(text) : undefined;
    const header = headerOf(answer, ALLOW_ORIGIN);
    if (!why || !header || text === undefined || isUnderstood(text, inSituationOf(answer, answers))) return [];
    return [faultOfText(answer, answers, header, text, why)];
  });
}

/** Somebody gets in by what is meant: the code reads the text in its own way. */
function isUnderstood(text: string, answers: readonly Answer[]): boolean {
  const meant = text === '*' ? [EVIL] : meantBy(text);
  return answers.some((answer) => isAllowing(answer) && meant.includes(answer.request.origin ?? ''));
}

function isAllowing(answer: Answer): boolean {
  const { origin } = answer.request;
  return origin !== undefined && valuesOf(answer, ALLOW_ORIGIN).some((value) => value === origin || value === '*');
}

function faultOfText(
  answer: Answer,
  answers: readonly Answer[],
  header: SentHeader,
  text: string,
  why: OriginFault,
): Fault {
  const [meant = 'https://app.example.com'] = text === '*' ? [EVIL] : meantBy(text);
  const place = answer.equalTo ?? answer.passed?.place ?? header.cause;
  const refused = inSituationOf(answer, answers).find(({ request }) => request.origin === meant) ?? answer;
  return {
    place,
    level: isDevelopmentOnly(answer) ? oneLower('error') : 'error',
    message: (conditions) =>
      `Browsers do not let ${text === '*' ? 'anybody' : meant} read this response${when(conditions)}: ` +
      `${writer(header)} looks for \`${shown(text)}\`, and ${REASONS[why]}.${assumption(header)}`,
    advice: adviceFor(text),
    related: useElsewhere(header, place),
    answer: refused,
    console: consoleOf(meant, refused),
    repairs: writeMeantOrigin({ header, answer, answers }, place, text),
  };
}

const REASONS: Readonly<Record<OriginFault, string>> = {
  empty: 'nothing is no origin',
  quoted: 'an origin has no quotation marks in it',
  list: 'the header takes one origin only, not several',
  whitespace: 'an origin has no spaces in it',
  wildcard: 'a `*` is no part of an origin: it stands alone or for nothing',
  'no-scheme': 'an origin begins with its scheme, `https://`',
  scheme: 'no page of that scheme sends an origin',
  userinfo: 'an origin has no user name in it',
  'trailing-slash': 'an origin has no slash at its end',
  path: 'an origin has no path, only a scheme, a host and a port',
  'upper-case': 'browsers send origins in lower case',
  'not-ascii': 'browsers send such names in Punycode (`xn--…`)',
  'default-port': 'browsers leave out the default port',
  port: 'that is no port',
  host: 'that is no host as browsers send it',
};

function adviceFor(value: string): string {
  const meant = meantOrigin(value);
  if (meant !== undefined) return `Write \`${meant}\`.`;
  if (originFault(value) === 'list') return 'Keep a list, and answer with the one that asks, if it is in the list.';
  return 'Write the origin as browsers send it: scheme, host, and the port if it is not the default one.';
}

function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function consoleOf(origin: string, answer: Answer): string | undefined {
  const lines = (name: string) => valuesOf(answer, name).flatMap((value) => value ?? []);
  const verdict = corsCheck({ origin, credentials: false }, { allowOrigin: lines(ALLOW_ORIGIN), allowCredentials: [] });
  if (verdict.ok) return undefined;
  return consoleText(verdict.reason, { url: 'https://api.example.com/', origin, value: verdict.value });
}
