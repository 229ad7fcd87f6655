// Who may read before and after a fix, by what the probes were answered. What a browser makes of it is not asked: two
// answers count as alike where they tell a browser the same.

import type { TextEdit } from '../finding.ts';
import { valuesOf, type Answer, type Clause, type Policy } from '../policy/policy.ts';

/** True when every request is told the same about its origin and its credentials as before. */
export function keepsReaders(before: readonly Policy[], after: readonly Policy[]): boolean {
  const was = toldIn(before);
  const is = toldIn(after);
  return was.size === is.size && [...was].every((told) => is.has(told));
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

function isEchoed({ headers, request }: Answer): boolean {
  return headers.some(({ name, value }) => name === ALLOW_ORIGIN && value !== undefined && value === request.origin);
}

/** The scheme and the last two names of the host: which of its subdomains is asked for, the code says by chance. */
function siteOf(origin: string | undefined): string | undefined {
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
  return [...valuesOfOthers(after)].every(
    (line) => was.has(line) || (adds !== undefined && line.startsWith(`${adds}:`)),
  );
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

function toldIn(policies: readonly Policy[]): ReadonlySet<string> {
  return new Set(policies.flatMap(({ label, answers }) => answers.map((answer) => told(label, answer))));
}

function told(label: string, answer: Answer): string {
  const { origin, method } = answer.request;
  const headers = [ALLOW_ORIGIN, 'access-control-allow-credentials'].map((name) => valuesOf(answer, name));
  return JSON.stringify([label, origin ?? null, method, answer.status ?? null, headers]);
}
