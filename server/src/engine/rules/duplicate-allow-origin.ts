// Two lines of Access-Control-Allow-Origin in one answer: a browser joins them with a comma, finds that no origin looks
// like that, and refuses.

import { consoleText } from '../fetch-standard/console-text.ts';
import { getHeaderValue } from '../fetch-standard/header-value.ts';
import { allowOnlyListed, keepOne } from '../fixes/repairs.ts';
import { isDevelopmentOnly, type Answer, type Clause, type SentHeader } from '../policy/policy.ts';
import { defineRule, oneLower, type Fault } from './rule.ts';
import { needsTwoLists } from './situations.ts';
import { assumption, when, writer } from './words.ts';

export const duplicateAllowOrigin = defineRule({
  id: 'duplicate-allow-origin',
  title: 'The allowed origin is sent twice, which browsers refuse',
  level: 'warning',
  cwe: [],
  check: ({ answers }) => answers.flatMap((answer) => faultOf(answer, answers)),
});

function faultOf(answer: Answer, answers: readonly Answer[]): readonly Fault[] {
  const lines = linesOf(answer);
  const [first, second] = lines;
  const { origin } = answer.request;
  // Only a request with an Origin is judged by a browser.
  if (!first || !second || origin === undefined) return [];
  if (needsTwoLists(answer, answers, (other) => linesOf(other).length > 1)) return [];
  const last = lines.at(-1) ?? second;
  const value = getHeaderValue(lines.map((line) => line.value ?? '…')) ?? '';
  const isElsewhere = first.cause !== last.cause;
  const facts = { header: last, answer, answers };
  return [
    {
      place: last.cause,
      level: isDevelopmentOnly(answer) ? oneLower('warning') : 'warning',
      message: (conditions) => message(conditions, first, last, value),
      advice: 'Leave the header to one of the two.',
      related: isElsewhere ? [{ place: first.cause, message: 'It is written here, too.' }] : [],
      answer,
      console: consoleText('multiple-values', { url: 'https://api.example.com/', origin, value }),
      repairs: isElsewhere ? keepOne(facts, first) : allowOnlyListed(facts),
    },
  ];
}

function linesOf({ headers }: Answer): readonly SentHeader[] {
  return headers.filter(({ name }) => name === 'access-control-allow-origin');
}

function message(conditions: readonly Clause[], first: SentHeader, last: SentHeader, value: string): string {
  const who =
    writer(first) === writer(last)
      ? `${writer(last)} adds a second Access-Control-Allow-Origin`
      : `${writer(last)} adds an Access-Control-Allow-Origin to that of ${writer(first)}`;
  return (
    `Browsers let no website read this response${when(conditions)}: ${who}, ` +
    `and \`${value}\` is nobody's origin.${assumption(last)}`
  );
}
