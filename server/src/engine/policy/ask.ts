// What one request gets from a target: an answer on each path through the code.

import type ts from 'typescript';
import { newExchange, type ProbeRequest } from '../exchange/exchange.ts';
import { explore, type Path } from '../interpreter/path.ts';
import type { Run } from '../interpreter/run.ts';
import { shortText } from '../interpreter/value.ts';
import { placeOf } from '../source/place.ts';
import { usersNode } from './blame.ts';
import { note, noteWriter, type Met } from './met.ts';
import { addQuestions } from './near-misses.ts';
import { observe } from './observe.ts';
import { headerOf, type Answer, type Clause, type RepeatedAnswer } from './policy.ts';
import { answerTarget, setUp, type Subject, type Target } from './targets.ts';

/** Paths that are followed per request; beyond it nothing is concluded about the request. */
const MOST_PATHS = 48;

/**
 * The answers to one request, one per path. Where there are more paths than can be followed, what an unknown check of
 * the origin had a say in is left out: its other outcomes may not have been seen. What the others hang on can then not be
 * told either, and not where a path was too long to follow.
 */
export function ask(subject: Subject, target: Target, request: ProbeRequest, met: Met): readonly Answer[] {
  const { all, complete } = explore((path) => answerOn(subject, target, request, path, met), MOST_PATHS);
  const answers = all.flatMap(({ result }) => result ?? []);
  if (complete && all.every(({ result }) => result !== undefined)) return answers;
  met.isWhole = false;
  return answers
    .filter((answer) => complete || !answer.clauses.some(({ kind }) => kind === 'origin-check'))
    .map((answer) => ({ ...answer, clauses: answer.clauses.map((clause) => asFarAsSeen(clause, answers)) }));
}

function asFarAsSeen(clause: Clause, answers: readonly Answer[]): Clause {
  const isOther = ({ key, outcome }: Clause) => key === clause.key && outcome !== clause.outcome;
  const hasParted = clause.kind === 'unset' && answers.some(({ clauses }) => clauses.some(isOther));
  return clause.kind === 'development' || hasParted ? clause : { ...clause, isPartlySeen: true };
}

/** What comes back on one path: nothing perhaps; `undefined` where the path could not be followed to its end. */
function answerOn(
  subject: Subject,
  target: Target,
  request: ProbeRequest,
  path: Path,
  met: Met,
): readonly Answer[] | undefined {
  const run = setUp(subject, path, request, target.setup, target.kind === 'function' ? target.node : undefined);
  if (run.stopped) {
    note(run, met, false);
    return run.exhausted ? undefined : [];
  }
  const exchange = newExchange(request);
  const isThere = answerTarget(subject, target, run, exchange);
  note(run, met, true);
  for (const { write } of exchange.headers.all()) noteWriter(write.site, met);
  addQuestions(met.asked, exchange.asked);
  for (const method of exchange.askedMethods) met.askedMethods.add(method);
  if (run.exhausted) return undefined;
  if (!isThere || exchange.unanswered || run.abrupt?.type === 'throw') return [];
  const answer = observe(exchange, run, subject.developmentConditions);
  const { stateful } = exchange.asked;
  if (stateful && letsIn(answer)) met.repeats.push(...repeated(subject, target, run, stateful, answer));
  return [answer];
}

/** What the same request gets that comes next, where that is something else. */
function repeated(
  subject: Subject,
  target: Target,
  run: Run,
  pattern: ts.Node,
  first: Answer,
): readonly RepeatedAnswer[] {
  const exchange = newExchange(first.request);
  const isThere = answerTarget(subject, target, run, exchange);
  if (!isThere || run.exhausted || exchange.unanswered || run.abrupt?.type === 'throw') return [];
  const second = observe(exchange, run, subject.developmentConditions);
  if (letsIn(second)) return [];
  return [{ pattern: placeOf(usersNode(pattern, run.borrowed)), text: shortText(pattern), first, second }];
}

/** Whether the asking origin is named as the one that may read. */
export function letsIn(answer: Answer): boolean {
  const { value } = headerOf(answer, 'access-control-allow-origin') ?? {};
  return value !== undefined && value === answer.request.origin;
}
