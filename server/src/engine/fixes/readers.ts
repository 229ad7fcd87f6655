// Who may read before and after a fix, by what the probes were answered. What a browser makes of it is not asked: two
// answers count as alike where they tell a browser the same.

import type { TextEdit } from '../finding.ts';
import { valuesOf, type Answer, type Clause, type Policy, type SentHeader } from '../policy/policy.ts';

/**
 * True when every request that we probe with is told the same about who may read, with which credentials, methods and
 * headers: on every path, under the same conditions, near misses among them. What caches are told may differ.
 */
export function keepsReaders(before: readonly Policy[], after: readonly Policy[]): boolean {
  const was = toldIn(before);
  const is = toldIn(after);
  return was.length === is.length && was.every((told, index) => told === is[index]);
}

/** True unless a fix writes an origin into a list and the fixed code then refuses it, or fails without any origin. */
export function letsIn(origins: readonly string[], edits: readonly TextEdit[], after: readonly Policy[]): boolean {
  const answers = after.flatMap((policy) => policy.answers);
  const written = origins.filter((origin) => edits.some(({ text }) => text.includes(origin)));
  return written.every((origin) => {
    const asked = answers.filter(({ request }) => request.origin === origin);
    return asked.length === 0 || asked.some((answer) => valuesOf(answer, ALLOW_ORIGIN).includes(origin));
  });
}

/** True unless some of the origins got in before, and none of their sites does after. */
export function stillLetsIn(origins: readonly string[], before: readonly Policy[], after: readonly Policy[]): boolean {
  const sites = new Set(origins.map(siteOf));
  const letIn = (policies: readonly Policy[]) =>
    policies.some(({ answers }) =>
      answers.some((answer) => isEchoed(answer) && sites.has(siteOf(answer.request.origin))),
    );
  return !letIn(before) || letIn(after);
}

/**
 * Origins that a test short of a comparison (a pattern, the end of a text) has let in before, and that the fixed code lets
 * in no longer. Some of them may have been meant.
 */
export function lockedOut(before: readonly Policy[], after: readonly Policy[]): readonly string[] {
  const tested = before
    .flatMap(({ answers }) => answers)
    .filter((answer) => isEchoed(answer) && answer.passed !== undefined && answer.equalTo === undefined);
  const still = new Set(after.flatMap(({ answers }) => answers.filter(isEchoed).map(({ request }) => request.origin)));
  const origins = tested.flatMap(({ request }) => request.origin ?? []);
  return [...new Set(origins)].filter((origin) => origin.startsWith('https:') && !still.has(origin));
}

function isEchoed({ headers, request }: Answer): boolean {
  return headers.some(({ name, value }) => name === ALLOW_ORIGIN && value !== undefined && value === request.origin);
}

/** The scheme and the last two names of the host: which of its subdomains is asked for, the code says by chance. */
export function siteOf(origin: string | undefined): string | undefined {
  return origin?.replace(/\/\/(?:[^/.]+\.)*(?=[^/.]+\.[^/.]+$)/, '//');
}

/**
 * False when the code asked something unknown about the origin (a list from the environment, a database) and the fixed
 * code asks nothing any more: a fix must not throw away whom the user has let in there.
 */
export function keepsChecks(before: readonly Policy[], after: readonly Policy[]): boolean {
  return !asksUnknown(before) || asksUnknown(after);
}

function asksUnknown(policies: readonly Policy[]): boolean {
  return policies.some(({ answers }) => answers.some(({ clauses }) => clauses.some(isOriginCheck)));
}

function isOriginCheck({ kind }: Clause): boolean {
  return kind === 'origin-check';
}

/** True when a fix has put no value into a CORS header that was not there before, but for the allowed origin and what it `adds`. */
export function addsNothingElse(
  before: readonly Policy[],
  after: readonly Policy[],
  adds: string | undefined,
): boolean {
  const was = valuesOfOthers(before);
  return [...valuesOfOthers(after)].every((line) => was.has(line) || (adds !== undefined && line.startsWith(adds)));
}

function valuesOfOthers(policies: readonly Policy[]): ReadonlySet<string> {
  // What is written for somebody who is only meant to get in is not new either.
  const headers = policies.flatMap(({ answers, nearMisses }) =>
    [...answers, ...nearMisses.map(({ answer }) => answer)].flatMap((answer) => answer.headers),
  );
  const others = headers.filter(({ name }) => name.startsWith('access-control-') && name !== ALLOW_ORIGIN);
  return new Set(others.map(({ name, value }) => `${name}: ${value ?? ''}`));
}

const ALLOW_ORIGIN = 'access-control-allow-origin';

/** The headers that decide who may ask what and read the answer. For how long that is remembered is another matter. */
const DECIDING: ReadonlySet<string> = new Set([
  ALLOW_ORIGIN,
  'access-control-allow-credentials',
  'access-control-allow-headers',
  'access-control-allow-methods',
  'access-control-allow-private-network',
  'access-control-expose-headers',
]);

/** Everything that is told, in an order that does not hang on places. What is told twice, is told twice. */
function toldIn(policies: readonly Policy[]): readonly string[] {
  return policies
    .flatMap(({ label, answers, nearMisses }) => [
      ...answers.map((answer) => told(label, answer)),
      ...nearMisses.map(({ kind, answer }) => told(`${label} ${kind}`, answer)),
    ])
    .sort();
}

function told(label: string, { request, headers, status, clauses }: Answer): string {
  const cors = headers.filter(({ name }) => DECIDING.has(name)).map(lineOf);
  const when = clauses.map(({ kind, text, outcome }) => `${kind} ${text} ${String(outcome)}`);
  return JSON.stringify([label, request, status ?? null, cors.sort(), when.sort()]);
}

/** A header as it is sent; where the code does not tell its value, the code itself. */
function lineOf({ name, value, causeText, fromOrigin }: SentHeader): string {
  return value === undefined ? `${name} of ${causeText} ${String(fromOrigin)}` : `${name}: ${value}`;
}
