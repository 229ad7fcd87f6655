// Answers seen together: which of them may be given in one and the same situation, so that only the asking origin, or a
// check of it, can have made the difference.

import { isSamePlace } from '../finding.ts';
import { isOkStatus } from '../fetch-standard/preflight.ts';
import { allowsCredentials, headerOf, valuesOf, weightOf, type Answer, type Clause } from '../policy/policy.ts';
import { EVIL } from '../policy/probes.ts';

/**
 * The answers that may be given where `answer` is, itself among them. Paths that part at a check of the origin ask other
 * questions afterwards, so what counts is that no condition besides such checks tells two answers apart.
 */
export function inSituationOf(answer: Answer, answers: readonly Answer[]): readonly Answer[] {
  const own = situationOf(answer);
  const known = together.get(answers) ?? new Map<string, readonly Answer[]>();
  together.set(answers, known);
  const found = known.get(own.key) ?? answers.filter(sharesSituation(own));
  known.set(own.key, found);
  return found;
}

/** Of all answers of a policy, by the situation: there are many more answers than situations. */
const together = new WeakMap<readonly Answer[], Map<string, readonly Answer[]>>();

interface Situation {
  /** The same for answers that hang on the same circumstances. */
  readonly key: string;
  readonly outcomes: ReadonlyMap<string, boolean>;
}

const situations = new WeakMap<Answer, Situation>();

function situationOf(answer: Answer): Situation {
  const known = situations.get(answer);
  if (known) return known;
  const outcomes = new Map(answer.clauses.filter(isCircumstance).map(({ key, outcome }) => [key, outcome]));
  const key = [...outcomes].map(([question, outcome]) => `${question}\n${outcome}`).join('\n');
  const situation = { key, outcomes };
  situations.set(answer, situation);
  return situation;
}

/** Whether no circumstance of an answer contradicts those of `own`. */
function sharesSituation(own: Situation): (answer: Answer) => boolean {
  const judged = new Map<string, boolean>();
  return (answer) => {
    const { key, outcomes } = situationOf(answer);
    const isShared =
      judged.get(key) ?? [...outcomes].every(([name, outcome]) => (own.outcomes.get(name) ?? outcome) === outcome);
    judged.set(key, isShared);
    return isShared;
  };
}

/**
 * Whether a fault needs an origin that stands on a list that is shown and on one that is not, too: a stranger whom the
 * hidden list let in would be answered without the fault. Who writes two lists does not write the same into both.
 */
export function needsTwoLists(
  answer: Answer,
  answers: readonly Answer[],
  isFaulty: (answer: Answer) => boolean,
): boolean {
  const checks = answer.clauses.filter((clause) => !isCircumstance(clause));
  if (checks.length === 0) return false;
  // The keys of checks have the asking origin in them.
  const passesAll = ({ clauses }: Answer): boolean =>
    checks.every(({ place, outcome }) =>
      clauses.some((other) => other.outcome === outcome && isSamePlace(other.place, place)),
    );
  const strangers = answersTo(inSituationOf(answer, answers), EVIL)
    .filter(({ request }) => request.method === answer.request.method)
    .filter(passesAll);
  return strangers.length > 0 && !strangers.some(isFaulty);
}

function isCircumstance({ kind }: Clause): boolean {
  return kind !== 'origin-check';
}

/** Whether no condition of one answer that `isShared` speaks of has turned out otherwise for the other. */
export function agreeOn(one: Answer, other: Answer, isShared: (clause: Clause) => boolean): boolean {
  return one.clauses.every((own) =>
    other.clauses.every((clause) => {
      const isSame = clause.key !== own.key || clause.outcome === own.outcome;
      return isSame || !(isShared(own) || isShared(clause));
    }),
  );
}

/** Whether a condition is about how the server is set up, which is the same for all that it is asked. */
export function isOfSetup({ kind }: Clause): boolean {
  return kind === 'development' || kind === 'unset';
}

/** The answers to one origin, preflights among them. */
export function answersTo(answers: readonly Answer[], origin: string | undefined): readonly Answer[] {
  return answers.filter((answer) => answer.request.origin === origin);
}

/** The answer that hangs on the fewest conditions, and rather not on development. */
export function plainest(answers: readonly Answer[]): Answer | undefined {
  return answers.reduce<Answer | undefined>(
    (best, answer) => (best === undefined || weightOf(answer) < weightOf(best) ? answer : best),
    undefined,
  );
}

/**
 * Whether a library decides by default because the option for origins was given under a name that it does not know. Then
 * that is the fault, and what the default lets in is told with it.
 */
export function isMisnamed(answer: Answer): boolean {
  const library = headerOf(answer, 'access-control-allow-origin')?.library;
  if (!library || library.option !== undefined) return false;
  return answer.ignored.some(({ meant, library: other }) => meant.meaning === 'origin' && other.name === library.name);
}

/** A refusal: the asking origin gets the header but nothing worth reading. */
export function isRefusal({ status }: Answer): boolean {
  return status === 401 || status === 403 || (status !== undefined && status >= 500);
}

/** True where the asking page is told that it may read the answer, and something went well. */
export function mayBeRead(answer: Answer): boolean {
  const values = valuesOf(answer, 'access-control-allow-origin');
  const { origin } = answer.request;
  const isAllowed = values[0] === '*' ? !allowsCredentials(answer) : values[0] === origin;
  return (
    origin !== undefined &&
    values.length === 1 &&
    isAllowed &&
    (answer.status === undefined || isOkStatus(answer.status))
  );
}
