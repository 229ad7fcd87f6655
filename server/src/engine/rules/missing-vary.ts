// The answer depends on the Origin, but not every answer says `Vary: Origin`: a cache gives one origin's answer to
// another (Fetch § "CORS protocol and HTTP caches", RFC 9111 § 4.1).

import { variesOn } from '../fetch-standard/vary.ts';
import { headerOf, isDevelopmentOnly, valuesOf, type Answer, type Clause, type SentHeader } from '../policy/policy.ts';
import { letsStrangersIn } from './reflected-origin.ts';
import { defineRule, oneLower, type Fault } from './rule.ts';
import { plainest, situations } from './situations.ts';
import { assumption, when } from './words.ts';

export const missingVary = defineRule({
  id: 'missing-vary',
  title: 'The answer depends on the origin, but caches are not told',
  level: 'warning',
  cwe: [525, 524],
  check: (policy) => situations(policy).flatMap(unvaried),
});

/** Only answers to GET and HEAD are kept by caches, and of those not the errors. */
function isCacheable({ request, status }: Answer): boolean {
  const isKept = request.method === 'GET' || request.method === 'HEAD';
  return isKept && (status === undefined || status < 400 || status === 404 || status === 410);
}

function unvaried(answers: readonly Answer[]): readonly Fault[] {
  const cacheable = answers.filter(isCacheable);
  const method = cacheable[0]?.request.method;
  // An unconditional echo is one fault: its repair sets Vary.
  if (method === undefined || letsStrangersIn(answers, method)) return [];
  const allowing = cacheable.filter((answer) => headerOf(answer, 'access-control-allow-origin'));
  const silent = cacheable.filter((answer) => !saysVary(answer));
  if (silent.length === 0 || allowing.length === 0 || !differ(cacheable)) return [];
  const shown = plainest(allowing.filter((answer) => silent.includes(answer))) ?? plainest(allowing);
  const header = shown && headerOf(shown, 'access-control-allow-origin');
  const proof = plainest(silent);
  return header && proof ? [faultOf(proof, header, allowing.some(saysVary))] : [];
}

/** A Vary whose value the code does not tell may well name Origin. */
function saysVary(answer: Answer): boolean {
  const values = valuesOf(answer, 'vary');
  const known = values.filter((value) => value !== undefined);
  return known.length < values.length || variesOn(known, 'origin');
}

/** Whether two of the answers tell a browser different things, or one of them carries the asking origin. */
function differ(answers: readonly Answer[]): boolean {
  const told = new Set(answers.map((answer) => JSON.stringify(toldBrowser(answer))));
  return told.size > 1 || answers.some((answer) => headerOf(answer, 'access-control-allow-origin')?.fromOrigin);
}

function toldBrowser(answer: Answer): readonly (readonly (string | undefined)[])[] {
  return [valuesOf(answer, 'access-control-allow-origin'), valuesOf(answer, 'access-control-allow-credentials')];
}

function faultOf(proof: Answer, header: SentHeader, onSome: boolean): Fault {
  return {
    place: header.cause,
    level: isDevelopmentOnly(proof) ? oneLower('warning') : 'warning',
    message: (conditions) => message(conditions, proof, header, onSome),
    advice: 'Set `Vary: Origin` on every answer, also where the origin is refused or missing.',
    related: [],
    answer: proof,
    console: undefined,
    repairs: [],
  };
}

function message(conditions: readonly Clause[], proof: Answer, header: SentHeader, onSome: boolean): string {
  const asked =
    proof.request.origin === undefined ? 'a request without an Origin' : `a request from ${proof.request.origin}`;
  const gap = onSome ? `the answer to ${asked} does not say \`Vary: Origin\`` : 'no answer says `Vary: Origin`';
  return (
    `A cache may give one website's answer to another, which the browser then blocks${when(conditions)}: ` +
    `Access-Control-Allow-Origin depends on the asking origin, but ${gap}.${assumption(header)}`
  );
}
