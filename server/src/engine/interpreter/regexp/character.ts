// What a single character is: read from the input, and tested against a class. Each test asks a native RegExp about
// one character (or one string of a class), which cannot backtrack; nothing longer is ever matched natively.

import type { AST } from '@eslint-community/regexpp';

/** Answers for a code point, or for a code unit where the pattern has neither flag `u` nor `v`. */
export type CharacterTest = (character: number) => boolean;

/** How characters are read and compared. */
export interface CharacterMode {
  readonly ignoreCase: boolean;
  readonly dotAll: boolean;
  /** The flag that makes characters code points, if there is one. */
  readonly unicode: '' | 'u' | 'v';
  /** True inside a lookbehind, which matches from right to left. */
  readonly backward: boolean;
}

export type ClassNode = AST.CharacterClass | AST.ExpressionCharacterClass;

/** What `characterAt` gives beyond the ends of the input. */
export const NO_CHARACTER = -1;

/** The character that starts (backward: ends) at a position: a code point or, without a Unicode flag, a code unit. */
export function characterAt(input: string, position: number, { backward, unicode }: CharacterMode): number {
  if (position === (backward ? 0 : input.length)) return NO_CHARACTER;
  const start = backward ? position - 1 : position;
  if (unicode === '') return input.charCodeAt(start);
  const beforePair = backward && start > 0 && (input.codePointAt(start - 1) ?? 0) > 0xffff;
  return input.codePointAt(beforePair ? start - 1 : start) ?? NO_CHARACTER;
}

/** How far reading a character moves, in code units. */
export function advanceOver(character: number, { backward }: CharacterMode): number {
  const width = character > 0xffff ? 2 : 1;
  return backward ? -width : width;
}

/**
 * Tests for being equal to `character`, by ECMA-262 "Canonicalize" where case is ignored.
 * @throws SyntaxError when the runtime does not know the flags.
 */
export function equalTo(character: number, mode: CharacterMode): CharacterTest {
  if (!mode.ignoreCase) return (other) => other === character;
  const digits = character.toString(16);
  return memberOf(mode.unicode === '' ? `\\u${digits.padStart(4, '0')}` : `\\u{${digits}}`, mode);
}

/**
 * Tests for being one of the single characters that a class, an escape like `\w` or `\p{L}`, or a dot holds: ECMA-262
 * "CompileToCharSet" and "CharacterSetMatcher". The answers for ASCII, of which nearly every origin and header
 * consists, are remembered.
 * @throws SyntaxError when the runtime does not know the flags or the property.
 */
export function memberOf(characterClass: string, mode: CharacterMode): CharacterTest {
  const native = nativeFor(characterClass, mode);
  const answers: (boolean | undefined)[] = [];
  return (character) => {
    if (character >= 128) return native.test(String.fromCodePoint(character));
    return (answers[character] ??= native.test(String.fromCodePoint(character)));
  };
}

/**
 * The strings of other than one character that a class of flag `v` holds (`[\q{abc|d}]` holds "abc"), each as its
 * characters, the longest first.
 * @throws SyntaxError when the runtime does not know the flag.
 */
export function stringsOf(node: ClassNode, mode: CharacterMode): readonly (readonly number[])[] {
  const named = stringsNamedIn(node);
  if (named.length === 0) return [];
  const native = nativeFor(node.raw, mode);
  const held = named.filter((string) => native.test(String.fromCodePoint(...string)));
  return held.sort((left, right) => right.length - left.length);
}

/** Also those that a subtraction or an intersection leaves out. */
function stringsNamedIn(node: ClassNode): number[][] {
  const strings: number[][] = [];
  const open: AST.Node[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.type === 'CharacterClass') open.push(...next.elements);
    else if (next.type === 'ExpressionCharacterClass') open.push(next.expression);
    else if (next.type === 'ClassIntersection' || next.type === 'ClassSubtraction') open.push(next.left, next.right);
    else if (next.type === 'ClassStringDisjunction') {
      strings.push(...next.alternatives.map(({ elements }) => elements.map(({ value }) => value)));
    }
  }
  return strings.filter((string) => string.length !== 1);
}

function nativeFor(source: string, { ignoreCase, dotAll, unicode }: CharacterMode): RegExp {
  return new RegExp(`^(?:${source})$`, `${ignoreCase ? 'i' : ''}${dotAll ? 's' : ''}${unicode}`);
}
