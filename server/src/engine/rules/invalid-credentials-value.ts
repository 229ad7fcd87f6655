// Access-Control-Allow-Credentials says something else than `true`, to the letter: then it says nothing (Fetch § "CORS
// check", step 7).

import { consoleText } from '../fetch-standard/console-text.ts';
import { getHeaderValue } from '../fetch-standard/header-value.ts';
import type { Repair } from '../finding.ts';
import { compareWithTrue, keepOne, writeBoolean, writeTrue, type Facts } from '../fixes/repairs.ts';
import {
  headerOf,
  isDevelopmentOnly,
  valuesOf,
  type Answer,
  type Clause,
  type MisreadOption,
  type SentHeader,
} from '../policy/policy.ts';
import { letsStrangersIn } from './reflected-origin.ts';
import { defineRule, oneLower, type Fault } from './rule.ts';
import { inSituationOf, needsTwoLists } from './situations.ts';
import { assumption, when, writer } from './words.ts';

export const invalidCredentialsValue = defineRule({
  id: 'invalid-credentials-value',
  title: 'Credentials are allowed in a way that browsers do not take for a yes',
  level: 'warning',
  cwe: [],
  check: ({ answers }) => answers.flatMap((answer) => [...faultOf(answer, answers), ...misreadFaults(answer, answers)]),
});

/** What means no, and means it to a browser, too: it is the same as not to be there. */
const NO = /^(?:false|0|no|off|null|undefined|)$/i;

function faultOf(answer: Answer, answers: readonly Answer[]): readonly Fault[] {
  const header = headerOf(answer, 'access-control-allow-credentials');
  const value = notUnderstood(answer);
  const { origin } = answer.request;
  if (!header || value === undefined || origin === undefined) return [];
  if (needsTwoLists(answer, answers, (other) => notUnderstood(other) !== undefined)) return [];
  const allowed = headerOf(answer, 'access-control-allow-origin')?.value;
  // Who is not let in anyway has nothing to lose by it.
  if (allowed !== '*' && allowed !== origin) return [];
  const facts = { header, answer, answers };
  const isOpen = allowed === '*' || letsStrangersIn(inSituationOf(answer, answers), answer.request.method);
  return [
    {
      place: header.cause,
      level: isDevelopmentOnly(answer) ? oneLower('warning') : 'warning',
      message: (conditions) => message(conditions, header, value),
      advice: isOpen
        ? 'Write `true`, and let only origins in that you know; or leave the header out.'
        : 'Write `true`, or leave the header out.',
      related: [],
      answer,
      console: consoleText('credentials-not-true', { url: 'https://api.example.com/', origin, value }),
      // Where everybody is allowed, a yes that is understood would be the greater fault.
      repairs: isOpen ? [] : [...writeTrue(facts), ...withoutSecond(facts)],
    },
  ];
}

/** Two lines that say `true` are none; one of them is enough. */
function withoutSecond(facts: Facts): readonly Repair[] {
  const lines = facts.answer.headers.filter(({ name }) => name === facts.header.name);
  const [first, last] = lines;
  return first && last && lines.every(({ value }) => value === 'true') ? keepOne(facts, first) : [];
}

/** What is sent as a yes, but is none to a browser. */
function notUnderstood(answer: Answer): string | undefined {
  const values = valuesOf(answer, 'access-control-allow-credentials');
  const known = values.flatMap((value) => value ?? []);
  const value = known.length === values.length ? getHeaderValue(known) : null;
  return value === null || value === 'true' || NO.test(value) ? undefined : value;
}

function message(conditions: readonly Clause[], header: SentHeader, value: string): string {
  return (
    `Browsers let no website read this response with the visitor's cookies${when(conditions)}: ${writer(header)} sends ` +
    `\`Access-Control-Allow-Credentials: ${value}\`, and only \`true\`, in lower case and once, is a yes.${assumption(header)}`
  );
}

/** What a library was told as a text, and takes for the opposite. Of a wildcard with credentials another rule speaks. */
function misreadFaults(answer: Answer, answers: readonly Answer[]): readonly Fault[] {
  const { origin, method } = answer.request;
  const isLetIn = origin !== undefined && headerOf(answer, 'access-control-allow-origin')?.value === origin;
  if (!isLetIn) return [];
  const isOpen = letsStrangersIn(inSituationOf(answer, answers), method);
  return answer.misread.map((option) => ({
    place: option.place,
    level: isDevelopmentOnly(answer) ? oneLower('warning') : 'warning',
    message: (conditions) => misreadMessage(conditions, option),
    advice: adviceOn(option),
    related: [],
    answer,
    console: option.isOn
      ? undefined
      : consoleText('credentials-not-true', { url: 'https://api.example.com/', origin, value: '' }),
    // Where everybody is allowed, a yes that is understood would be the greater fault.
    repairs: !option.isOn && isOpen ? [] : repairsOf(option),
  }));
}

function repairsOf({ place, isOn, isVariable }: MisreadOption): readonly Repair[] {
  return isVariable ? compareWithTrue(place) : writeBoolean(place, !isOn);
}

function adviceOn({ isOn, isVariable }: MisreadOption): string {
  if (isVariable) return 'Compare the variable with the text that means yes, or leave the option out.';
  return isOn ? 'Write `false`, or leave the option out.' : 'Write `true`, or leave the option out.';
}

function misreadMessage(conditions: readonly Clause[], { text, isOn, isVariable, library }: MisreadOption): string {
  return isOn
    ? `Websites that are let in can read this response with the visitor's cookies${when(conditions)}: ` +
        `\`${library.name}\` takes \`${text}\` for a yes, as every text that is not empty.`
    : `Browsers let no website read this response with the visitor's cookies${when(conditions)}: ` +
        `\`${library.name}\` takes nothing but \`true\` for a yes, and ignores \`${text}\`` +
        (isVariable ? ': an environment variable is always a text.' : '.');
}
