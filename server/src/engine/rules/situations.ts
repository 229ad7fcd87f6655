// Answers seen together: which of them may be given in one and the same situation, so that only the asking origin, or a
// check of it, can have made the difference.

import { weightOf, type Answer, type Clause } from '../policy/policy.ts';

/**
 * The answers that may be given where `answer` is, itself among them. Paths that part at a check of the origin ask other
 * questions afterwards, so what counts is that no condition besides such checks tells two answers apart.
 */
export function inSituationOf(answer: Answer, answers: readonly Answer[]): readonly Answer[] {
  const outcomes = new Map(answer.clauses.filter(isCircumstance).map(({ key, outcome }) => [key, outcome]));
  const contradicts = ({ key, outcome }: Clause) => (outcomes.get(key) ?? outcome) !== outcome;
  return answers.filter(({ clauses }) => !clauses.filter(isCircumstance).some(contradicts));
}

function isCircumstance({ kind }: Clause): boolean {
  return kind !== 'origin-check';
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

/** A refusal: the asking origin gets the header but nothing worth reading. */
export function isRefusal({ status }: Answer): boolean {
  return status === 401 || status === 403 || (status !== undefined && status >= 500);
}
