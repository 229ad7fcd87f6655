// A pattern with flag `g` or `y` remembers where its last match ended (ECMA-262 § 22.2.7.2, `lastIndex`). One that checks the
// Origin of every request finds nothing behind the end of the last one: every second request is refused.

import { consoleText } from '../fetch-standard/console-text.ts';
import { forgetLastMatch } from '../fixes/repairs.ts';
import { headerOf, isDevelopmentOnly, type Clause, type RepeatedAnswer } from '../policy/policy.ts';
import { defineRule, oneLower, type Fault } from './rule.ts';
import { useElsewhere, when } from './words.ts';

export const statefulOriginRegexp = defineRule({
  id: 'stateful-origin-regexp',
  title: 'A pattern that refuses every second request of an origin it allows',
  level: 'warning',
  cwe: [185],
  check: ({ repeats }) => repeats.flatMap(faultOf),
});

function faultOf(repeat: RepeatedAnswer): readonly Fault[] {
  const { pattern, first, second } = repeat;
  const header = headerOf(first, 'access-control-allow-origin');
  const { origin } = first.request;
  if (!header || origin === undefined) return [];
  const told = headerOf(second, 'access-control-allow-origin')?.value;
  return [
    {
      place: pattern,
      level: isDevelopmentOnly(first) ? oneLower('warning') : 'warning',
      message: (conditions) => message(conditions, repeat, origin),
      advice: 'Take the flag away: a pattern that is asked whether it matches once needs none.',
      related: useElsewhere(header, pattern),
      answer: second,
      console: consoleText(told === undefined ? 'missing-allow-origin' : 'mismatch', {
        url: 'https://api.example.com/',
        origin,
        value: told ?? '',
      }),
      repairs: forgetLastMatch(pattern),
    },
  ];
}

function message(conditions: readonly Clause[], { text }: RepeatedAnswer, origin: string): string {
  return (
    `Every second request of ${origin} is refused${when(conditions)}: \`${text}\` keeps the place where it has matched last, ` +
    `because of its flag, and searches the next origin from there on.`
  );
}
