// How long browsers keep the answer to a preflight: a part of the rule incomplete-preflight. Only what no browser can read is
// spoken of: a number that is too large is cut off by each, and a negative one means "do not keep" to all.

import { isNoMaxAge, maxAgeLimit, meantMaxAge, preflightCacheSeconds } from '../fetch-standard/max-age.ts';
import { writeSeconds } from '../fixes/repairs.ts';
import { headerOf, isDevelopmentOnly, valuesOf, type Answer, type Clause, type SentHeader } from '../policy/policy.ts';
import { mayAsk } from './preflights.ts';
import { oneLower, type Fault } from './rule.ts';
import { assumption, when, writer } from './words.ts';

const MAX_AGE = 'access-control-max-age';

/** What is sent where nothing is meant: it is the same as not to be there. */
const NOTHING = /^(?:undefined|null|false)$/;

/** An answer to a preflight that says for how long it holds, and does not say it in seconds. */
export function unkept(answer: Answer): readonly Fault[] {
  const header = headerOf(answer, MAX_AGE);
  const values = valuesOf(answer, MAX_AGE);
  const lines = values.flatMap((value) => value ?? []);
  if (!header || lines.length < values.length || !isNoMaxAge(lines) || lines.some((line) => NOTHING.test(line)))
    return [];
  if (!mayAsk(answer)) return [];
  const meant = lines.length === 1 ? meantMaxAge(lines[0] ?? '') : undefined;
  return [
    {
      place: header.cause,
      level: isDevelopmentOnly(answer) ? oneLower('info') : 'info',
      message: (conditions) => message(conditions, header, lines),
      advice:
        lines.length > 1
          ? 'Send it once.'
          : `Write seconds, in digits: ${meant === undefined ? '`600` are ten minutes' : `\`${meant}\``}. Firefox keeps ` +
            `an answer for ${maxAgeLimit.firefox} at most, Chromium for ${maxAgeLimit.chromium}, Safari for ${maxAgeLimit.safari}.`,
      related: [],
      answer,
      // No browser says a word about it.
      console: undefined,
      repairs: meant === undefined ? [] : writeSeconds({ header, answer, answers: [answer] }, meant),
    },
  ];
}

function message(conditions: readonly Clause[], header: SentHeader, lines: readonly string[]): string {
  const seconds = preflightCacheSeconds(lines, 'chromium');
  return (
    `Browsers ask again before nearly every request that needs a preflight${when(conditions)}: ${writer(header)} answers ` +
    `\`Access-Control-Max-Age: ${lines.join(', ')}\`, which is not a whole number of seconds, so Chromium and Safari keep the ` +
    `answer for ${seconds} seconds and Firefox not at all.${assumption(header)}`
  );
}
