// A short text that a pattern matches, made from its syntax: good enough for patterns of origins, and checked with the
// matcher before it is given.

import type { AST } from '@eslint-community/regexpp';
import { matchRegExp } from './match.ts';
import { parsePattern, type RegExpPattern } from './parse.ts';

/** A text that the pattern matches from end to end; `undefined` where none is found at the first try. */
export function exampleOf(pattern: RegExpPattern): string | undefined {
  const parsed = parsePattern(pattern);
  if (parsed === 'invalid' || parsed === 'unsupported') return undefined;
  const example = ofFirst(parsed.pattern.alternatives);
  const outcome = matchRegExp(pattern, example, 0);
  return outcome.kind === 'match' && outcome.captures[0] === example ? example : undefined;
}

function ofFirst(alternatives: readonly AST.Alternative[]): string {
  return alternatives[0]?.elements.map(ofElement).join('') ?? '';
}

function ofElement(element: AST.Element): string {
  switch (element.type) {
    case 'Character':
      return String.fromCodePoint(element.value);
    case 'CharacterSet':
      return ofSet(element);
    case 'CharacterClass':
      return ofClass(element);
    case 'Group':
    case 'CapturingGroup':
      return ofFirst(element.alternatives);
    case 'Quantifier':
      // At least one round where one is allowed: `[a-z-]*` is a label, not nothing.
      return ofElement(element.element).repeat(Math.min(Math.max(element.min, 1), element.max, 8));
    case 'Assertion':
    case 'Backreference':
    case 'ExpressionCharacterClass':
      return '';
  }
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
