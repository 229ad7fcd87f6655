// Makes small random regular expressions and inputs from a seed: small enough for a native RegExp to match at once,
// odd enough to meet every construct. It does not know what they should match.

export interface RandomCase {
  readonly source: string;
  readonly flags: string;
  readonly input: string;
  readonly from: number;
}

/** A pattern of the grammar. It may still be invalid, say for a backreference without its group in mode `u`. */
export function randomCase(random: () => number): RandomCase {
  const flags = randomFlags(random);
  const source = new PatternWriter(random, flags).disjunction(3);
  return { source, flags, ...randomInput(random) };
}

/** Characters of the grammar in no order: mostly invalid, or valid only by Annex B. */
export function randomScribble(random: () => number): RandomCase {
  const length = 1 + Math.floor(random() * 9);
  const source = Array.from({ length }, () => pick(random, SCRIBBLE)).join('');
  return { source, flags: randomFlags(random), ...randomInput(random) };
}

const words = (text: string): readonly string[] => text.split(' ');

const SCRIBBLE = [...'aab()[]{}{}?*+|^$.-,,012\\\\k<>=!:/&', ...words('(? (?: (?<a> \\k<a> \\q{ \\c \\u \\x4 -- &&')];
const INPUT = [...'aaabbbABkKsſ\u212a1_-. \n\u2028éÉσςΣßİ', '😀', '𐐨', '𐐀', '\ud83d', '\ude00'];
/** V8 11.3 misreads an astral character just after a backreference to a later group, hence the parentheses. */
const ATOMS = [...'aabbABks1.-éΣ', ...words('\\d \\D \\w \\W \\s \\S \\. \\x61 \\u0062 \\n (?:😀) \\ud83d \\ude00')];
const UNICODE_ATOMS = words('\\p{L} \\P{L} \\p{Lu} \\P{Lu} \\p{Script=Greek} \\u{1f600} \\ud83d\\ude00 \\u{10428}');
const CLASS_ITEMS = [...'abABks1_éΣ😀', ...words('a-z A-Z 0-9 \\d \\w \\W \\s \\S \\- \\b \\ud83d')];
const STRINGS = ['\\q{ab|b}', '\\q{|ab|aba}', '\\q{a|AB|😀1}'];
const ASSERTIONS = ['^', '$', '\\b', '\\B'];
const QUANTIFIERS = ['*', '+', '?', '{2}', '{1,2}', '{2,}', '{0}', '{0,1}', '{0,2}'];
const LOOKAROUNDS = ['(?=', '(?!', '(?<=', '(?<!'];

class PatternWriter {
  readonly #random: () => number;
  readonly #unicode: boolean;
  readonly #sets: boolean;
  #names = 0;

  constructor(random: () => number, flags: string) {
    this.#random = random;
    this.#sets = flags.includes('v');
    this.#unicode = this.#sets || flags.includes('u');
  }

  disjunction(depth: number): string {
    return this.#several(1, this.#random() < 0.3 ? 3 : 1, () => this.#alternative(depth)).join('|');
  }

  #alternative(depth: number): string {
    return this.#several(this.#random() < 0.1 ? 0 : 1, 3, () => this.#term(depth)).join('');
  }

  #term(depth: number): string {
    const dice = this.#random();
    if (dice < 0.08) return pick(this.#random, ASSERTIONS);
    if (dice < 0.16 && depth > 0) return this.#lookaround(depth);
    const atom = this.#atom(depth);
    if (this.#random() > 0.4) return atom;
    return `${atom}${pick(this.#random, QUANTIFIERS)}${this.#random() < 0.3 ? '?' : ''}`;
  }

  #lookaround(depth: number): string {
    const opening = pick(this.#random, LOOKAROUNDS);
    const quantifiable = !this.#unicode && !opening.includes('<');
    const quantifier = quantifiable && this.#random() < 0.3 ? pick(this.#random, QUANTIFIERS) : '';
    return `${opening}${this.disjunction(depth - 1)})${quantifier}`;
  }

  #atom(depth: number): string {
    const dice = this.#random();
    if (depth > 0 && dice < 0.3) return `(${this.disjunction(depth - 1)})`;
    if (depth > 0 && dice < 0.36) return `(?:${this.disjunction(depth - 1)})`;
    if (depth > 0 && dice < 0.42) return `(?<n${this.#names++}>${this.disjunction(depth - 1)})`;
    if (dice < 0.5)
      return this.#random() < 0.3 && this.#names > 0 ? '\\k<n0>' : `\\${pick(this.#random, ['1', '1', '2', '3'])}`;
    if (dice < 0.65) return this.#class(2);
    if (this.#unicode && dice < 0.72) return pick(this.#random, UNICODE_ATOMS);
    return pick(this.#random, ATOMS);
  }

  #class(depth: number): string {
    if (!this.#sets)
      return `[${this.#random() < 0.3 ? '^' : ''}${this.#several(0, 3, () => this.#classItem()).join('')}]`;
    // V8 11.3 negates a negated class of flag v once more for each copy it makes of it in a loop, so none is made.
    const operator = pick(this.#random, ['', '', '--', '&&']);
    const nested = () => depth > 0 && this.#random() < 0.3;
    const items = this.#several(1, 3, () => (nested() ? this.#class(depth - 1) : this.#setItem()));
    return `[${items.filter((item) => operator === '' || !isRange(item)).join(operator)}]`;
  }

  #setItem(): string {
    return this.#random() < 0.3 ? pick(this.#random, STRINGS) : this.#classItem();
  }

  #classItem(): string {
    return pick(this.#random, this.#unicode && this.#random() < 0.2 ? UNICODE_ATOMS : CLASS_ITEMS);
  }

  #several<T>(fewest: number, most: number, make: () => T): T[] {
    return Array.from({ length: fewest + Math.floor(this.#random() * (most - fewest + 1)) }, make);
  }
}

function isRange(classItem: string): boolean {
  return /^.-./u.test(classItem);
}

function randomFlags(random: () => number): string {
  const independent = [...'ims'].filter(() => random() < 0.3).join('');
  return independent + pick(random, ['', '', 'u', 'u', 'v']) + pick(random, ['', '', '', 'g', 'y', 'd']);
}

function randomInput(random: () => number): { input: string; from: number } {
  const alphabet = random() < 0.5 ? [...'aab1'] : INPUT;
  const input = Array.from({ length: Math.floor(random() * 9) }, () => pick(random, alphabet)).join('');
  return { input, from: random() < 0.7 ? 0 : Math.floor(random() * (input.length + 2)) };
}

function pick<T>(random: () => number, choices: readonly T[]): T {
  const choice = choices[Math.floor(random() * choices.length)];
  if (choice === undefined) throw new Error('There is nothing to choose from.');
  return choice;
}
