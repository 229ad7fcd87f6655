// Answers grouped by what they hang on besides checks of the origin: within one situation, only the asking origin
// differs.

import { situationOf, weightOf, type Answer, type Policy } from '../policy/policy.ts';

/** The answers of each situation in which at least one answer was seen. */
export function situations(policy: Policy): readonly (readonly Answer[])[] {
  const groups = new Map<string, Answer[]>();
  for (const answer of policy.answers) {
    const key = situationOf(answer);
    const group = groups.get(key);
    if (group) group.push(answer);
    else groups.set(key, [answer]);
  }
  return [...groups.values()];
}

/** The answers to one origin, and of those only the actual ones or only the preflights. */
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
