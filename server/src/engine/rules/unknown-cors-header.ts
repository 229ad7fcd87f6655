// A header of a response that is meant for CORS and that browsers do not know there: its name is misspelt, or it is one
// of requests (Fetch § "HTTP requests" and § "HTTP responses" of the CORS protocol).

import { consoleText } from '../fetch-standard/console-text.ts';
import { correctName } from '../fixes/repairs.ts';
import {
  headerOf,
  isDevelopmentOnly,
  type Answer,
  type Clause,
  type SentHeader,
  type WrongName,
} from '../policy/policy.ts';
import { isPreflight } from '../policy/probes.ts';
import { defineRule, oneLower, type Fault } from './rule.ts';
import { when, writer } from './words.ts';

export const unknownCorsHeader = defineRule({
  id: 'unknown-cors-header',
  title: 'A header that browsers do not know, where a CORS header is meant',
  level: 'warning',
  cwe: [],
  check: ({ answers }) =>
    answers.flatMap((answer) => answer.headers.flatMap((header) => faultOf(header, answer, answers))),
});

/** What only a preflight is asked for. */
const OF_PREFLIGHTS = /-(?:methods|max-age)$|-allow-headers$/;
const ALLOWS = /^access-control-(?:allow|expose)-/;

function faultOf(header: SentHeader, answer: Answer, answers: readonly Answer[]): readonly Fault[] {
  const { wrongName } = header;
  if (!wrongName || header.library || isSaid(wrongName, answer, answers)) return [];
  // A header of requests says by its company alone that it is meant for a response.
  const isAmongOthers = answer.headers.some(({ name, wrongName: other }) => ALLOWS.test(name) && !other);
  if (wrongName.isOfRequests && !isAmongOthers) return [];
  const { origin } = answer.request;
  const isBlocked = wrongName.meant === 'Access-Control-Allow-Origin' && origin !== undefined;
  const phase = isPreflight(answer.request) ? 'preflight' : 'actual';
  const request = { url: 'https://api.example.com/', origin: 'https://app.example.com', value: '', phase } as const;
  return [
    {
      place: wrongName.place,
      level: isDevelopmentOnly(answer) ? oneLower('warning') : 'warning',
      message: (conditions) => message(conditions, header, wrongName, answer),
      advice: `Write \`${wrongName.meant}\`.`,
      related: [],
      answer,
      console: isBlocked ? consoleText('missing-allow-origin', request) : undefined,
      repairs: correctName(wrongName),
    },
  ];
}

/** Whether the header that is meant is there too, so that nothing is missing. */
function isSaid({ meant }: WrongName, answer: Answer, answers: readonly Answer[]): boolean {
  const name = meant.toLowerCase();
  const deciding = OF_PREFLIGHTS.test(name) ? answers.filter(({ request }) => isPreflight(request)) : [];
  return [answer, ...deciding].some((other) => headerOf(other, name) !== undefined);
}

function message(conditions: readonly Clause[], header: SentHeader, wrong: WrongName, answer: Answer): string {
  const { written, meant, isOfRequests } = wrong;
  const why = isOfRequests ? 'which browsers send and do not read' : 'which browsers do not know';
  return (
    `${consequence(meant, answer)}${when(conditions)}: ${writer(header)} sends \`${written}\`, ${why}; ` +
    `the header is called \`${meant}\`.`
  );
}

function consequence(meant: string, answer: Answer): string {
  switch (meant) {
    case 'Access-Control-Allow-Origin':
      return isPreflight(answer.request)
        ? 'Browsers refuse every request from another website that they ask about first'
        : 'No other website can read this response';
    case 'Access-Control-Allow-Credentials':
      return "Browsers let no website read this response with the visitor's cookies";
    case 'Access-Control-Allow-Methods':
      return 'Browsers refuse `PUT`, `PATCH` and `DELETE` from other websites';
    case 'Access-Control-Allow-Headers':
      return 'Browsers refuse requests with a header of their own, `content-type` of JSON among them';
    case 'Access-Control-Expose-Headers':
      return 'Scripts of other websites do not see the headers that are named here';
    default:
      return 'Browsers keep the answer to a preflight for five seconds only, and then ask again';
  }
}
