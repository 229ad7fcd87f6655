// A comment to us that has no effect, in whole or in part: what it was written for is gone, or was never there by that name.

import { removeComment, removeName, writeName } from '../fixes/comments.ts';
import type { Directive } from '../suppressions/directives.ts';
import type { JudgedComment, UnknownRule } from '../suppressions/judge.ts';
import { defineRule, type CommentFault } from './rule.ts';

export const uselessSuppression = defineRule({
  id: 'useless-suppression',
  title: 'A comment that suppresses nothing',
  level: 'info',
  cwe: [],
  check: () => [],
  checkComment: (comment) => [
    ...comment.unknownRules.map((unknown) => misnamed(unknown, comment)),
    ...(comment.isIdle ? [idle(comment)] : comment.idleRules.map(idleName)),
  ],
});

function idle({ said }: JudgedComment): CommentFault {
  return {
    place: said.place,
    message: said.kind === 'public' ? AT_NOTHING : nothingDone(said),
    advice: 'Remove the comment.',
    repairs: [removeComment('Remove the comment', said.place)],
  };
}

const AT_NOTHING =
  'Nothing is declared public by this comment: there is no answer with CORS headers in what follows it. Whatever is written there later would be taken for meant.';

const WHERE = {
  'disable-next-line': 'in the next line',
  'disable-line': 'in this line',
  disable: 'behind it',
} as const;

function nothingDone({ kind, rules }: Directive): string {
  if (kind === 'enable') return 'This comment does nothing: no comment before it has disabled what it enables.';
  const names = rules.map(({ name }) => `\`${name}\``).join(' and ');
  return `A fault that comes here later would go unseen: this comment suppresses ${names || 'every rule'}, but there is nothing to suppress ${WHERE[kind]}.`;
}

function idleName({ name, place }: JudgedComment['idleRules'][number]): CommentFault {
  return {
    place,
    message: `A fault that comes here later would go unseen: this comment suppresses \`${name}\` too, but there is no such finding.`,
    advice: `Remove \`${name}\` from the comment.`,
    repairs: [removeName(`Remove \`${name}\` from the comment`, place)],
  };
}

function misnamed(unknown: UnknownRule, { said }: JudgedComment): CommentFault {
  const { nearest, isAboutComments } = unknown;
  const { name, place } = unknown.rule;
  const isOnly = said.kind !== 'public' && said.rules.length === 1;
  return {
    place,
    message: `Nothing is suppressed by this name: ${isAboutComments ? `no comment can suppress \`${name}\`` : `there is no rule \`${name}\``}.`,
    advice: adviceFor(unknown),
    repairs: [
      ...(nearest === undefined ? [] : [writeName(place, nearest)]),
      isOnly
        ? removeComment('Remove the comment', said.place)
        : removeName(`Remove \`${name}\` from the comment`, place),
    ],
  };
}

function adviceFor({ nearest, isAboutComments, rule }: UnknownRule): string {
  if (isAboutComments) return `Set \`${rule.name}\` to \`off\` where it is not wanted.`;
  return nearest === undefined ? 'Name a rule that there is.' : `Write \`${nearest}\`, if that is what is meant.`;
}
