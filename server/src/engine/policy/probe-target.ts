// Which requests one target is sent, and what it makes of them: first those that tell whether it has to do with CORS at all,
// then every origin that the code names, then origins that are not meant and may get in all the same.

import type { ProbeRequest } from '../exchange/exchange.ts';
import { isSerializedOrigin } from '../fetch-standard/origin.ts';
import { ask, letsIn } from './ask.ts';
import { forgetTarget, type Met } from './met.ts';
import { matchedOrigins, meantBy, namedOrigins, type NamedOrigins } from './named-origins.ts';
import { hasQuestions, misspelt, nearMisses, type Questions } from './near-misses.ts';
import { headerOf, type Answer, type Clause, type NearMissAnswer, type Policy } from './policy.ts';
import { EVIL, isPreflight, probeOrigins, requestsBy } from './probes.ts';
import { placeOf } from '../source/place.ts';
import type { Subject, Target } from './targets.ts';
import { changingMethods, requestsApart } from './told-apart.ts';

/** Origins that are tried on top because patterns match them which no literal spells out. */
const MOST_BUILT = 2;

type AskAll = (requests: readonly ProbeRequest[]) => readonly Answer[];

/** The policy of a target; `undefined` for one that has nothing to do with CORS. */
export function probeTarget(subject: Subject, target: Target, met: Met): Policy | undefined {
  forgetTarget(met);
  const askAll: AskAll = (requests) => requests.flatMap((request) => ask(subject, target, request, met));
  const methods = methodsOfInterest(target, met, askAll);
  if (!methods) return undefined;
  const requests = (origin: string | undefined): readonly ProbeRequest[] => requestsBy(origin, methods, target.path);
  const first = (origin: string | undefined): readonly ProbeRequest[] => requests(origin).slice(0, 1);
  const origins = probeOrigins(named(met));
  const answers = [...askAll(origins.flatMap(requests))];
  const isForAll = target.methods.length === 0;
  const others = isForAll ? changingMethods(met.askedMethods, methods) : [];
  answers.push(...askAll(others.flatMap((method) => requestsApart(method, target.path, answers))));
  answers.push(...askAll(builtOrigins(answers, met.asked, origins).flatMap(requests)));
  const missed = depends(answers) ? nearMisses(met.asked, named(met)) : [];
  const strangers = missed.flatMap(({ kind, origin }) => {
    const all = askAll(first(origin));
    return all.filter(letsIn).map((answer) => ({ kind, answer, isChecked: mayBeChecked(answer, all) }));
  });
  answers.push(...askAll(meantInstead(strangers, answers).flatMap(first)));
  return {
    label: target.label,
    place: placeOf(target.node),
    methods: target.methods,
    toldApart: isForAll ? [...methods, ...others] : [],
    seesAll: target.seesAll,
    answers,
    nearMisses: strangers,
    repeats: met.repeats,
  };
}

/**
 * The methods that the target is asked by: its own, or one that it has compared the request's with. `undefined` where it gives
 * no CORS header to anybody: most functions and routes are told by one request for each origin.
 */
function methodsOfInterest({ methods, path }: Target, met: Met, askAll: AskAll): readonly string[] | undefined {
  const origins = () => [...probeOrigins(named(met)), ...misspelt(named(met))];
  const letAnyKnow = (asking: readonly (string | undefined)[], tried: readonly string[]): boolean =>
    asking.some((origin) => hasCorsHeader(askAll(requestsBy(origin, tried, path).slice(0, 1))));
  const known = origins();
  // The first answers may have read further files, which name origins too.
  const isOfInterest =
    letAnyKnow(known, methods) ||
    letAnyKnow(
      origins().filter((origin) => !known.includes(origin)),
      methods,
    );
  if (isOfInterest || hasQuestions(met.asked)) return methods;
  if (methods.length > 0 || met.askedMethods.size === 0) return undefined;
  // Code that sends GET away at once may still tell by a preflight what else it knows.
  askAll(requestsBy(EVIL, methods, path).slice(-1));
  const method = changingMethods(met.askedMethods).find(
    (one) => letAnyKnow(origins(), [one]) || hasQuestions(met.asked),
  );
  return method === undefined ? undefined : [method];
}

function named({ sources }: Met): readonly NamedOrigins[] {
  return [...sources].map(namedOrigins);
}

/** Origins and patterns that the code puts together, or has from elsewhere: they are only known once it has run. */
function builtOrigins(
  answers: readonly Answer[],
  { patterns }: Questions,
  origins: readonly (string | undefined)[],
): readonly string[] {
  const spoken = answers.flatMap((answer) => headerOf(answer, 'access-control-allow-origin')?.value ?? []);
  const found = [...spoken.filter(isSerializedOrigin), ...[...patterns.values()].flatMap(matchedOrigins)];
  return [...new Set(found.filter((origin) => !origins.includes(origin)))].slice(0, MOST_BUILT);
}

/** What is meant by a text that nobody can come with may get in all the same, or be sent away: that has to be known. */
function meantInstead(strangers: readonly NearMissAnswer[], answers: readonly Answer[]): readonly string[] {
  const asked = new Set(answers.map(({ request }) => request.origin));
  const texts = strangers.flatMap(({ kind, answer }) => (kind === 'misspelt' ? (answer.request.origin ?? []) : []));
  return [...new Set(texts.flatMap(meantBy).filter((origin) => !asked.has(origin)))];
}

/** Whether the code has a check that is worth trying: it keeps the stranger out. */
function depends(answers: readonly Answer[]): boolean {
  const isStranger = ({ request }: Answer): boolean => request.origin === EVIL && !isPreflight(request);
  return answers.some((answer) => isStranger(answer) && !letsIn(answer));
}

/**
 * Whether a check that the code does not show may be what let an origin in. Where it gets in by a test that is shown,
 * however such checks turn out on the other paths, they had no say in it.
 */
function mayBeChecked(answer: Answer, others: readonly Answer[]): boolean {
  const isCheck = ({ kind }: Clause): boolean => kind === 'origin-check';
  if (!answer.clauses.some(isCheck)) return false;
  const isAlike = (other: Answer): boolean =>
    answer.clauses.every(
      (own) => isCheck(own) || !other.clauses.some((c) => c.key === own.key && c.outcome !== own.outcome),
    );
  return answer.passed === undefined || !others.filter(isAlike).every(letsIn);
}

/** Whether answers have to do with CORS: they say something of it, or would have, had something else not answered. */
export function hasCorsHeader(answers: readonly Answer[]): boolean {
  return answers.some(
    ({ headers, ignored, unreached }) =>
      unreached !== undefined ||
      ignored.length > 0 ||
      headers.some(({ name, wrongName }) => name.startsWith('access-control-') || wrongName?.isOfRequests === false),
  );
}
