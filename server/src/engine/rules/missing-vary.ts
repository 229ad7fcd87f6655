// The answer depends on the Origin, but not every answer says `Vary: Origin`: a cache gives one origin's answer to
// another (Fetch § "CORS protocol and HTTP caches", RFC 9111 § 4.1).

import type { Related } from '../finding.ts';
import { isSerializedOrigin } from '../fetch-standard/origin.ts';
import { variesOn } from '../fetch-standard/vary.ts';
import { sayVary } from '../fixes/repairs.ts';
import {
  headerOf,
  isDevelopmentOnly,
  valuesOf,
  weightOf,
  type Answer,
  type Clause,
  type SentHeader,
} from '../policy/policy.ts';
import { letsStrangersIn } from './reflected-origin.ts';
import { defineRule, oneLower, type Fault } from './rule.ts';
import { inSituationOf, plainest } from './situations.ts';
import { assumption, when, writer } from './words.ts';

export const missingVary = defineRule({
  id: 'missing-vary',
  title: 'The answer depends on the origin, but caches are not told',
  level: 'warning',
  cwe: [525, 524],
  check: ({ answers }) => onePerSituation(answers.filter(isCacheable).flatMap((answer) => unvaried(answer, answers))),
});

/** Only answers to GET and HEAD are kept by caches, of those not the errors, and nothing that says `no-store`. */
function isCacheable(answer: Answer): boolean {
  const { request, status } = answer;
  const isKept = request.method === 'GET' || request.method === 'HEAD';
  const isForbidden = valuesOf(answer, 'cache-control').some((value) => /\bno-store\b/i.test(value ?? ''));
  return isKept && !isForbidden && (status === undefined || status < 400 || status === 404 || status === 410);
}

/** An answer that allows somebody, and a fault if it or another of its situation does not say that it varies. */
interface Unvaried {
  readonly allowing: Answer;
  readonly header: SentHeader;
  readonly silent: Answer;
  readonly situation: readonly Answer[];
}

function unvaried(allowing: Answer, answers: readonly Answer[]): readonly Unvaried[] {
  const header = headerOf(allowing, 'access-control-allow-origin');
  const situation = inSituationOf(allowing, answers);
  // An unconditional echo is one fault: its repair sets Vary.
  if (!header || !maySuit(header) || letsStrangersIn(situation, allowing.request.method)) return [];
  const cacheable = situation.filter(isCacheable);
  // What a library says to every website alike it may well leave out where none asks: nobody can change that.
  const compared = header.library ? cacheable.filter(({ request }) => request.origin !== undefined) : cacheable;
  const depends = header.fromOrigin || compared.some((answer) => told(answer) !== told(allowing));
  const silent = saysVary(allowing) ? plainest(cacheable.filter((answer) => !saysVary(answer))) : allowing;
  return depends && silent ? [{ allowing, header, silent, situation }] : [];
}

/** Nobody is allowed by an empty header or by `true`. */
function maySuit({ value }: SentHeader): boolean {
  return value === undefined || value === '*' || value === 'null' || isSerializedOrigin(value);
}

/** Of the faults of one situation, the one that shows best: where the asking origin is echoed, else the plainest. */
function onePerSituation(faults: readonly Unvaried[]): readonly Fault[] {
  const left = [...faults].sort(
    (a, b) => Number(b.header.fromOrigin) - Number(a.header.fromOrigin) || weightOf(a.allowing) - weightOf(b.allowing),
  );
  const shown: Unvaried[] = [];
  for (const fault of left) {
    const isShown = shown.some(({ situation }) => situation.includes(fault.allowing));
    if (!isShown) shown.push(fault);
  }
  return shown.map(faultOf);
}

/** A Vary whose value the code does not tell may well name Origin. */
function saysVary(answer: Answer): boolean {
  const values = valuesOf(answer, 'vary');
  const known = values.filter((value) => value !== undefined);
  return known.length < values.length || variesOn(known, 'origin');
}

/** What of an answer decides whether a browser lets it be read. */
function told(answer: Answer): string {
  const names = ['access-control-allow-origin', 'access-control-allow-credentials'];
  return JSON.stringify(names.map((name) => valuesOf(answer, name)));
}

function faultOf({ allowing, header, silent, situation }: Unvaried): Fault {
  const vary = headerOf(silent, 'vary');
  // Most libraries that write the origin tell caches too; whoever has written Vary since has taken it back.
  const lost = header.library && header.library.setsVary !== false ? vary : undefined;
  const onSome = situation.some((answer) => isCacheable(answer) && saysVary(answer));
  return {
    place: (lost ?? header).cause,
    level: isDevelopmentOnly(allowing) ? oneLower('warning') : 'warning',
    message: (conditions) => message(conditions, gap(silent, header, lost !== undefined, onSome), header),
    advice: lost
      ? 'Add to Vary instead of replacing it, so that it still names Origin.'
      : 'Set `Vary: Origin` on every answer, also where the origin is refused or missing.',
    related: relatedTo(header, vary, lost !== undefined),
    answer: silent,
    console: undefined,
    repairs: sayVary({ header, answer: silent, answers: situation }),
  };
}

function relatedTo(header: SentHeader, vary: SentHeader | undefined, isLost: boolean): readonly Related[] {
  if (isLost) return [{ place: header.cause, message: 'The allowed origin is decided here.' }];
  return vary ? [{ place: vary.cause, message: 'Vary is written here, without Origin.' }] : [];
}

function gap(silent: Answer, header: SentHeader, isLost: boolean, onSome: boolean): string {
  if (isLost) return `this line replaces the \`Vary: Origin\` of ${writer(header)}`;
  if (!onSome && header.library?.setsVary === false) return `${writer(header)} never says \`Vary: Origin\``;
  if (!onSome) return 'no answer says `Vary: Origin`';
  const { origin } = silent.request;
  const asked = origin === undefined ? 'a request without an Origin' : `a request from ${origin}`;
  return `the answer to ${asked} does not say \`Vary: Origin\``;
}

function message(conditions: readonly Clause[], missing: string, header: SentHeader): string {
  return (
    `A cache may give one website's answer to another, which the browser then blocks${when(conditions)}: ` +
    `Access-Control-Allow-Origin depends on the asking origin, but ${missing}.${assumption(header)}`
  );
}
