// Names of headers that are meant as CORS headers and are none: `Access-Control-Allow-Orgin`. A name that is nobody's
// slip, of one's own or of another standard, is left in peace.

import { distance } from 'fastest-levenshtein';

/** What a response tells a browser about other origins (Fetch § "HTTP responses" of the CORS protocol). */
const OF_RESPONSES = [
  'Access-Control-Allow-Origin',
  'Access-Control-Allow-Credentials',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Headers',
  'Access-Control-Expose-Headers',
  'Access-Control-Max-Age',
];

/** Those of requests, and those that Private Network Access and its successor know or knew. */
const OTHERS = [
  'Access-Control-Request-Method',
  'Access-Control-Request-Headers',
  'Access-Control-Request-Private-Network',
  'Access-Control-Allow-Private-Network',
  'Access-Control-Request-Local-Network',
  'Access-Control-Allow-Local-Network',
];

const KNOWN = new Set([...OF_RESPONSES, ...OTHERS].map((name) => name.toLowerCase()));
/** Wrong letters that still are a slip, in names of two dozen. */
const MOST_WRONG = 3;
const SEEMS_CORS = /^a\w{3,6}[-_].{7}/i;
/** The words of the headers' names, in one number or the other. */
const WORD = /^(?:access|control|allow(?:ed)?|exposed?|max|age|origins?|headers?|methods?|credentials?)$/;

/** The CORS header of a response that `name` is a misspelling of, written as people write it; `undefined` for any other name. */
export function meantHeader(name: string): string | undefined {
  const lower = name.toLowerCase();
  if (KNOWN.has(lower) || !SEEMS_CORS.test(lower)) return undefined;
  const dashed = lower.replaceAll('_', '-');
  return nearest(dashed) ?? withOtherWords(dashed);
}

function nearest(dashed: string): string | undefined {
  const [best] = OF_RESPONSES.map((name) => ({ name, wrong: distance(dashed, name.toLowerCase()) })).sort(
    (a, b) => a.wrong - b.wrong,
  );
  const isOthers = OTHERS.some((name) => distance(dashed, name.toLowerCase()) <= (best?.wrong ?? 0));
  return best && best.wrong <= MOST_WRONG && !isOthers ? best.name : undefined;
}

/** `Access-Control-Origin`, `Access-Allow-Headers`, `Access-Control-Allow-Max-Age`: the right words, one too few or too many. */
function withOtherWords(dashed: string): string | undefined {
  const words = dashed.split('-');
  const has = (word: string): boolean => words.some((other) => other.startsWith(word));
  if (!words.every((word) => WORD.test(word)) || !has('access') || !(has('control') || has('allow'))) return undefined;
  const subject = ['origin', 'credential', 'method', 'header', 'age'].filter(has);
  switch (subject.length === 1 ? subject[0] : undefined) {
    case 'header':
      return has('expose') ? 'Access-Control-Expose-Headers' : 'Access-Control-Allow-Headers';
    case 'age':
      return has('max') ? 'Access-Control-Max-Age' : undefined;
    case 'origin':
      return has('expose') ? undefined : 'Access-Control-Allow-Origin';
    case 'credential':
      return has('expose') ? undefined : 'Access-Control-Allow-Credentials';
    case 'method':
      return has('expose') ? undefined : 'Access-Control-Allow-Methods';
    default:
      return undefined;
  }
}
