// The preflight of a route is answered, but what its pages want to send is not allowed: a method that the route is there
// for, or the type of its body (Fetch § "CORS-preflight fetch", steps 7.5 to 7.7).

import { consoleText } from '../fetch-standard/console-text.ts';
import { normalizeMethod } from '../fetch-standard/methods.ts';
import { addToList, spellInCapitals } from '../fixes/repairs.ts';
import {
  headerOf,
  isDevelopmentOnly,
  type Answer,
  type Clause,
  type Policy,
  type SentHeader,
} from '../policy/policy.ts';
import { isPreflight } from '../policy/probes.ts';
import { described, isAboutRequest, unsentRequests, type Unsent } from './preflights.ts';
import { defineRule, oneLower, type Fault } from './rule.ts';
import { assumption, called, option, when, writer } from './words.ts';

const METHODS = 'access-control-allow-methods';
const HEADERS = 'access-control-allow-headers';

export const incompletePreflight = defineRule({
  id: 'incomplete-preflight',
  title: 'A preflight does not allow what the route is there for',
  level: 'warning',
  cwe: [],
  check: (policy) => {
    const misspelt = policy.answers.flatMap(inLowerCase);
    const unsent = unsentRequests(policy).filter(({ reason }) => isAboutRequest(reason));
    return [...misspelt, ...unsent.map((one) => faultOf(one, policy))];
  },
});

function faultOf(unsent: Unsent, { label, answers }: Policy): Fault {
  const { preflight, header, reason, value, request } = unsent;
  const name = reason === 'method-not-allowed' || reason === 'unparsable-allow-methods' ? METHODS : HEADERS;
  const list = headerOf(preflight, name);
  const origin = headerOf(preflight, 'access-control-allow-origin') ?? header;
  const shown = name === HEADERS ? inCapitals(value) : value;
  return {
    place: (list ?? origin).cause,
    level: isDevelopmentOnly(preflight) ? oneLower('warning') : 'warning',
    message: (conditions) => message(conditions, unsent, label, list, shown),
    advice: `Allow it: add \`${shown}\` to ${name === METHODS ? 'Access-Control-Allow-Methods' : 'Access-Control-Allow-Headers'}.`,
    related: [],
    answer: preflight,
    console: consoleText(reason, {
      url: 'https://api.example.com/',
      origin: request.origin,
      value,
      phase: 'preflight',
    }),
    repairs: list ? addToList({ header: list, answer: preflight, answers }, shown) : [],
  };
}

function message(
  conditions: readonly Clause[],
  { request, preflight, header }: Unsent,
  label: string,
  list: SentHeader | undefined,
  missing: string,
): string {
  const deciding = list ?? headerOf(preflight, 'access-control-allow-origin') ?? header;
  const allowed = list
    ? `allows only \`${list.value ?? ''}\``
    : `names no ${missing === request.method ? 'methods' : 'headers'}`;
  return (
    `Browsers never send ${described(request)} to ${called(label)} for a page of another origin${when(conditions)}: the answer to the preflight ` +
    `${allowed}, and \`${missing}\` has to be named. ${writtenBy(deciding)}${assumption(deciding)}`
  ).trimEnd();
}

function writtenBy(header: SentHeader): string {
  return header.library ? `It is ${writer(header)} that says so${option(header)}.` : '';
}

/** Methods that are listed as no browser sends them: only six get their capitals (Fetch § "normalize a method"). */
function inLowerCase(answer: Answer): readonly Fault[] {
  const list = headerOf(answer, METHODS);
  const wrong = list?.value
    ?.split(',')
    .map((method) => method.trim())
    .filter((method) => /^[a-z]+$/i.test(method) && method !== method.toUpperCase());
  const first = wrong?.find((method) => isSent(method.toUpperCase()));
  const { origin } = answer.request;
  if (!list || first === undefined || !isPreflight(answer.request) || origin === undefined) return [];
  const meant = first.toUpperCase();
  return [
    {
      place: list.cause,
      level: isDevelopmentOnly(answer) ? oneLower('warning') : 'warning',
      message: (conditions) =>
        `Browsers never send ${meant} for a page of another origin${when(conditions)}: ${writer(list)} allows \`${first}\`, methods ` +
        `are compared letter by letter, and what goes out is \`${meant}\`.${assumption(list)}`,
      advice: 'Write methods in capitals.',
      related: [],
      answer,
      console: consoleText('method-not-allowed', {
        url: 'https://api.example.com/',
        origin,
        value: meant,
        phase: 'preflight',
      }),
      repairs: spellInCapitals({ header: list, answer, answers: [answer] }, wrong ?? []),
    },
  ];
}

/** Whether a method needs permission and is what people send. */
function isSent(method: string): boolean {
  return ['PUT', 'PATCH', 'DELETE'].includes(normalizeMethod(method));
}

/** `content-type` as people know it. */
function inCapitals(name: string): string {
  return name.replace(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase());
}
