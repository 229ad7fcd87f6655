// A comment that suppresses findings, or declares an answer public, without a word of why.

import { addReason, markReason } from '../fixes/comments.ts';
import type { JudgedComment } from '../suppressions/judge.ts';
import { defineRule, type CommentFault } from './rule.ts';

export const unexplainedSuppression = defineRule({
  id: 'unexplained-suppression',
  title: 'A comment that suppresses findings without a reason',
  level: 'info',
  cwe: [],
  check: () => [],
  checkComment: (comment) => (lacksReason(comment) ? [fault(comment)] : []),
});

/** Where it does nothing, that is all there is to say. */
function lacksReason({ said, isIdle, unknownRules }: JudgedComment): boolean {
  if (said.reason !== undefined || said.kind === 'enable' || isIdle) return false;
  return said.kind === 'public' || said.rules.length === 0 || unknownRules.length < said.rules.length;
}

function fault({ said }: JudgedComment): CommentFault {
  const unmarked = said.kind === 'public' ? undefined : said.unmarked;
  return {
    place: said.place,
    message: unmarked
      ? 'Nobody can tell names of rules from the reason for them: ` -- ` is missing before it.'
      : `Whoever reads this later cannot tell whether it still holds: the comment does not say why ${claim(said)}.`,
    advice: unmarked ? 'Write ` -- ` before the reason.' : 'Write the reason at the end of the comment, behind ` -- `.',
    repairs: [unmarked ? markReason(unmarked) : addReason(said.place)],
  };
}

function claim(said: JudgedComment['said']): string {
  if (said.kind === 'public') return 'everybody may read this';
  const names = said.rules.map(({ name }) => `\`${name}\``).join(' and ');
  return `${names || 'what it suppresses'} ${said.rules.length > 1 ? 'are' : 'is'} fine here`;
}
