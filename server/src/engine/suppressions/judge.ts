// What is to be said of a comment itself: that it suppresses nothing, in whole or in part, or that it names a rule that
// there is not.

import { distance } from 'fastest-levenshtein';
import type { Finding } from '../finding.ts';
import { isDirective, type Declaration, type Directive, type NamedRule } from './directives.ts';
import { concerns } from './suppress.ts';

/** A comment, with what rules about comments may want to know of it. */
export interface JudgedComment {
  readonly said: Directive | Declaration;
  /** True when it has no effect at all. */
  readonly isIdle: boolean;
  /** Those of its names, not all, that have no effect. */
  readonly idleRules: readonly NamedRule[];
  /** Its names that no rule has. */
  readonly unknownRules: readonly UnknownRule[];
}

export interface UnknownRule {
  readonly rule: NamedRule;
  /** The rule that may be meant. */
  readonly nearest: string | undefined;
  /** True for a rule about comments: those speak whatever comments say. */
  readonly isAboutComments: boolean;
}

export interface Bench {
  /** Everything said in one file, in its order. */
  readonly all: readonly (Directive | Declaration)[];
  /** Every rule that may be suppressed. */
  readonly rules: readonly string[];
  /** Those that are about comments. */
  readonly commentRules: readonly string[];
  /** Rules that are off: what suppresses them may be needed again. */
  readonly isOff: (rule: string) => boolean;
  /** What a directive suppresses. */
  readonly suppressedBy: (directive: Directive) => readonly Finding[];
  /** Whether a declaration stands at something that it is about. */
  readonly governsSomething: (declaration: Declaration) => boolean;
  /** Whether everything is known that may concern a comment. Asked only where it matters. */
  readonly isSure: (said: Directive | Declaration) => boolean;
}

export function judgeComment(said: Directive | Declaration, bench: Bench): JudgedComment {
  if (!isDirective(said)) {
    return { said, isIdle: !bench.governsSomething(said) && bench.isSure(said), idleRules: [], unknownRules: [] };
  }
  const isKnown = ({ name }: NamedRule): boolean => bench.rules.includes(name);
  const unknownRules = said.rules
    .filter((rule) => !isKnown(rule))
    .map((rule) => {
      const isAboutComments = bench.commentRules.includes(rule.name);
      return { rule, nearest: nearestName(rule.name, bench.rules), isAboutComments };
    });
  const idle = said.rules.filter((rule) => isKnown(rule) && !bench.isOff(rule.name) && isIdle(said, rule.name, bench));
  const isAll = said.rules.length === 0 ? isIdle(said, undefined, bench) : idle.length === said.rules.length;
  const isCertain = said.kind === 'enable' || ((isAll || idle.length > 0) && bench.isSure(said));
  return { said, isIdle: isAll && isCertain, idleRules: isAll || !isCertain ? [] : idle, unknownRules };
}

/** Whether a directive does nothing about a rule, or about any. */
function isIdle(directive: Directive, rule: string | undefined, { all, suppressedBy }: Bench): boolean {
  if (directive.kind !== 'enable') {
    return !suppressedBy(directive).some((finding) => rule === undefined || finding.rule === rule);
  }
  const before = all.slice(0, all.indexOf(directive)).filter(isDirective);
  const blocks = before.filter(({ line }) => line === undefined);
  if (rule === undefined)
    return blocks.findLast(({ rules }) => rules.length === 0)?.kind !== 'disable' && !blocks.some(isOpen);
  return blocks.findLast((block) => concerns(block, rule))?.kind !== 'disable';
}

/** Whether something that a directive has disabled by name is disabled still. */
function isOpen(directive: Directive, at: number, blocks: readonly Directive[]): boolean {
  const later = blocks.slice(at + 1).filter(({ kind }) => kind === 'enable');
  const names = directive.kind === 'disable' ? directive.rules : [];
  return names.some(({ name }) => !later.some((enable) => concerns(enable, name)));
}

/** The name that is the fewest letters away, if those are not more than a third of it. */
function nearestName(name: string, names: readonly string[]): string | undefined {
  const ranked = names
    .map((candidate) => ({ candidate, away: distance(name.toLowerCase(), candidate) }))
    .filter(({ candidate, away }) => away <= Math.max(2, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.away - b.away);
  return ranked[0]?.candidate;
}
