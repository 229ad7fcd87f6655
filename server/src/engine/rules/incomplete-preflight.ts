// The preflight of a route is answered, but what its pages want to send is not allowed: a method that the route is there
// for, or the type of its body (Fetch § "CORS-preflight fetch", steps 7.5 to 7.7). How long the answer holds is preflight-age.ts.

import { consoleText } from '../fetch-standard/console-text.ts';
import { extractTokens, isToken, listElements } from '../fetch-standard/header-value.ts';
import { normalizeMethod } from '../fetch-standard/methods.ts';
import { addList, addToList, separateNames, spellInCapitals } from '../fixes/repairs.ts';
import {
  headerOf,
  isDevelopmentOnly,
  type Answer,
  type Clause,
  type Policy,
  type SentHeader,
} from '../policy/policy.ts';
import { unkept } from './preflight-age.ts';
import { described, mayAsk, unsentRequests, type Unsent } from './preflights.ts';
import { defineRule, oneLower, type Fault } from './rule.ts';
import { assumption, called, inCapitals, option, when, writer } from './words.ts';

const METHODS = 'access-control-allow-methods';
const HEADERS = 'access-control-allow-headers';

const NAMES = { [METHODS]: 'Access-Control-Allow-Methods', [HEADERS]: 'Access-Control-Allow-Headers' } as const;

export const incompletePreflight = defineRule({
  id: 'incomplete-preflight',
  title: 'A preflight does not allow what the route is there for',
  level: 'warning',
  cwe: [],
  check: (policy) => {
    const misspelt = policy.answers.flatMap((answer) => [
      ...inLowerCase(answer),
      ...unreadable(answer),
      ...unkept(answer),
    ]);
    const unsent = unsentRequests(policy).filter(({ reason }) => /^(?:method|header)-not-allowed$/.test(reason));
    return [...misspelt, ...unsent.map((one) => faultOf(one, policy))];
  },
});

function faultOf(unsent: Unsent, { label, answers }: Policy): Fault {
  const { preflight, header, reason, value, request } = unsent;
  const name = reason === 'method-not-allowed' ? METHODS : HEADERS;
  const list = headerOf(preflight, name);
  const origin = headerOf(preflight, 'access-control-allow-origin') ?? header;
  const shown = name === HEADERS ? inCapitals(value) : value;
  return {
    place: (list ?? origin).cause,
    level: isDevelopmentOnly(preflight) ? oneLower('warning') : 'warning',
    message: (conditions) => message(conditions, unsent, label, list, shown),
    advice: `Allow it: add \`${shown}\` to ${NAMES[name]}.`,
    related: [],
    answer: preflight,
    console: consoleText(reason, {
      url: 'https://api.example.com/',
      origin: request.origin,
      value,
      phase: 'preflight',
    }),
    repairs: list
      ? addToList({ header: list, answer: preflight, answers }, shown)
      : addList({ header: origin, answer: preflight, answers }, NAMES[name], shown),
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
  const wrong = listElements([list?.value ?? '']).filter(
    (method) => /^[a-z]+$/i.test(method) && method !== method.toUpperCase(),
  );
  const first = wrong.find((method) => isSent(method.toUpperCase()));
  const { origin } = answer.request;
  if (!list || first === undefined || origin === undefined || !mayAsk(answer)) return [];
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
      repairs: spellInCapitals({ header: list, answer, answers: [answer] }, wrong),
    },
  ];
}

/** Lists that are no lists: then the answer to the preflight counts as none (Fetch § "CORS-preflight fetch", step 7.3). */
function unreadable(answer: Answer): readonly Fault[] {
  if (!mayAsk(answer)) return [];
  return [METHODS, HEADERS].flatMap((name) => {
    const list = headerOf(answer, name);
    const value = list?.value;
    if (!list || value === undefined || extractTokens([value]) !== 'failure') return [];
    const names = value.split(/[\s,;]+/).filter((part) => part !== '');
    const meant = names.every(isToken) ? names.join(', ') : undefined;
    return [faultOfList(answer, list, value, meant)];
  });
}

function faultOfList(answer: Answer, list: SentHeader, value: string, meant: string | undefined): Fault {
  const { origin = 'null' } = answer.request;
  const reason = list.name === METHODS ? 'unparsable-allow-methods' : 'unparsable-allow-headers';
  return {
    place: list.cause,
    level: isDevelopmentOnly(answer) ? oneLower('warning') : 'warning',
    message: (conditions) =>
      `Browsers refuse whatever is asked by a preflight${when(conditions)}: ${writer(list)} answers it with \`${value}\`, which is no list of ` +
      `names with commas between them.${assumption(list)}`,
    advice: 'Put a comma between the names.',
    related: [],
    answer,
    console: consoleText(reason, { url: 'https://api.example.com/', origin, value, phase: 'preflight' }),
    repairs: meant === undefined ? [] : separateNames({ header: list, answer, answers: [answer] }, meant),
  };
}

/** Whether a method needs permission and is what people send. */
function isSent(method: string): boolean {
  return ['PUT', 'PATCH', 'DELETE'].includes(normalizeMethod(method));
}
