// A short text that a pattern matches, made from its syntax: good enough for patterns of origins, and checked with the
// matcher before it is given.

import type { AST } from '@eslint-community/regexpp';
import { matchRegExp } from './match.ts';
import { parsePattern, type RegExpPattern } from './parse.ts';

/** In each round, every group contributes another of its alternatives. */
const MOST_ROUNDS = 8;
/** What stands for as many characters as one likes: nothing, a label with its dot, a letter. The first that matches is taken. */
const FILLERS = ['', 'www.', 'a'] as const;

/** Characters; an origin has fewer. Without it, `(((a{8}){8}){8}){8}` has thousands. */
const LONGEST_EXAMPLE = 300;

/** How the open parts of a pattern are filled in. */
interface Filling {
  readonly round: number;
  readonly filler: (typeof FILLERS)[number];
  /** Whether what a look-ahead asks for is written out, for what comes behind to take: `(?=app|www)\\w+`. */
  readonly isAhead: boolean;
}

/**
 * Texts that the pattern matches from end to end and that `isMeant` accepts, one for each alternative of each group, as far
 * as the first tries go.
 */
export function examplesOf(pattern: RegExpPattern, isMeant: (text: string) => boolean): readonly string[] {
  const parsed = parsePattern(pattern);
  if (parsed === 'invalid' || parsed === 'unsupported') return [];
  const { alternatives } = parsed.pattern;
  const isExample = (text: string): boolean => {
    const outcome = matchRegExp(pattern, text, 0);
    return outcome.kind === 'match' && outcome.captures[0] === text && isMeant(text);
  };
  const rounds = Array.from({ length: MOST_ROUNDS }, (_, round) => round);
  const fillings = (pattern.source.includes('(?=') ? [false, true] : [false]).flatMap((isAhead) =>
    FILLERS.map((filler) => ({ filler, isAhead })),
  );
  const examples = rounds.flatMap((round) => {
    return fillings.map((filling) => ofOne(alternatives, { ...filling, round })).find(isExample) ?? [];
  });
  return [...new Set(examples)];
}

function ofOne(alternatives: readonly AST.Alternative[], filling: Filling): string {
  const one = alternatives[filling.round % alternatives.length];
  let text = '';
  for (const element of one?.elements ?? []) {
    text += ofElement(element, filling);
    if (text.length > LONGEST_EXAMPLE) break;
  }
  return text;
}

function ofElement(element: AST.Element, filling: Filling): string {
  switch (element.type) {
    case 'Character':
      return String.fromCodePoint(element.value);
    case 'CharacterSet':
      // A dot by itself is mostly meant to be one.
      return element.kind === 'any' ? '.' : ofSet(element);
    case 'CharacterClass':
      return ofClass(element);
    case 'Group':
    case 'CapturingGroup':
      return ofOne(element.alternatives, filling);
    case 'Quantifier':
      return ofQuantifier(element, filling);
    case 'Assertion':
      return element.kind === 'lookahead' && !element.negate && filling.isAhead
        ? ofOne(element.alternatives, filling)
        : '';
    case 'Backreference':
    case 'ExpressionCharacterClass':
      return '';
  }
}

function ofQuantifier({ element, min, max }: AST.Quantifier, filling: Filling): string {
  if (filling.filler === '' && min === 0) return '';
  const isOpen = element.type === 'CharacterSet' && element.kind === 'any';
  if (isOpen && min <= 1) return filling.filler === '' ? 'a' : filling.filler;
  // At least one round where one is allowed: `[a-z-]*` is a label, not nothing.
  const text = ofElement(element, filling);
  return text.length > LONGEST_EXAMPLE ? text : text.repeat(Math.min(Math.max(min, 1), max, 8));
}

function ofSet({ kind, negate }: { readonly kind: string; readonly negate?: boolean }): string {
  if (kind === 'digit') return negate ? 'a' : '1';
  return kind === 'space' && !negate ? ' ' : 'a';
}

function ofClass({ negate, elements }: AST.CharacterClass): string {
  if (negate) return 'a';
  const [first] = elements;
  switch (first?.type) {
    case 'CharacterClassRange':
      return String.fromCodePoint(first.min.value);
    case 'Character':
      return String.fromCodePoint(first.value);
    case 'CharacterSet':
      return ofSet(first);
    default:
      return 'a';
  }
}
