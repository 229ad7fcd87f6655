// Patterns that an origin may be checked with, from all that the syntax of regular expressions has: some as people write
// them, some as nobody should.

import fc from 'fast-check';
import { oneOf } from './program.ts';

export interface OriginPattern {
  readonly source: string;
  readonly flags: string;
  /** Whether it is one as people write them. */
  readonly isUsual: boolean;
}

const DOMAINS = [
  'example\\.com',
  'example.com',
  'example[.]com',
  'example\\.(?:com|org)',
  'Example\\.com',
  'shop-example\\.com',
];
const SCHEMES = [
  'https:\\/\\/',
  'https?:\\/\\/',
  '(?:https|http):\\/\\/',
  '\\w+:\\/\\/',
  '(?<scheme>https):\\/\\/',
  '',
];
const BELOW = [
  '',
  '(?:[a-z0-9-]+\\.)?',
  '(?:[\\w-]+\\.)*',
  '.*\\.',
  '.*',
  '.+?\\.',
  '(?:app|admin)\\.',
  '(?<name>\\w+)\\.',
  '[^.]+\\.',
  '[^/]*',
  '(?!evil)\\w+\\.',
  '(?=app|www)\\w+\\.',
  '(?:(?:a+)+\\.)+',
  '(?:[a-z]{1,9}\\.)?',
  '(\\w)\\1*\\.',
  '(?:\\w+)?\\.?',
];
const ENDS = ['', '(?::\\d+)?', '(?::\\d{1,5})?', '\\b', '(?!\\.)', '(?=$|:)', '\\/?', '(?:\\..*)?', '.*', '(?:/.*)?'];

/** A pattern as somebody may have written it, with faults or without. */
const written: fc.Arbitrary<string> = fc
  .record({
    start: oneOf('^', '^', '^', '', '\\b', '(?:^|,)'),
    scheme: oneOf(...SCHEMES),
    below: oneOf(...BELOW),
    domain: oneOf(...DOMAINS),
    end: oneOf(...ENDS),
    stop: oneOf('$', '$', '$', '', '(?:$|,)'),
  })
  .map(({ start, scheme, below, domain, end, stop }) => start + scheme + below + domain + end + stop);

const PIECES = [
  'a',
  '\\.',
  '.',
  'https:\\/\\/',
  'example\\.com',
  '[a-z-]',
  '\\w',
  '[^/]',
  '^',
  '$',
  '\\b',
  '\\d',
  '\\S',
  '\\W',
];
const QUANTIFIERS = ['*', '+', '?', '*?', '{2}', '{0,9}', '{3,}', '{1000}', '{0,400}', '{0,100000}'];
const AROUND = ['(?=', '(?!', '(?<=', '(?<!', '(', '(?:'];

/** Pieces of all kinds, quantified, grouped and listed over and over. */
const scribbled: fc.Arbitrary<string> = fc.letrec<{ whole: string; piece: string }>((tie) => ({
  whole: fc.array(tie('piece'), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('')),
  piece: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'piece' },
    oneOf(...PIECES),
    written,
    fc.tuple(tie('whole'), oneOf(...QUANTIFIERS)).map(([inner, quantifier]) => `(?:${inner})${quantifier}`),
    fc.tuple(tie('whole'), oneOf(...AROUND)).map(([inner, opening]) => `${opening}${inner})`),
    fc.tuple(tie('whole'), tie('whole')).map(([one, other]) => `(?:${one}|${other})`),
    tie('whole').map((inner) => `(${inner})\\1`),
    tie('whole').map((inner) => `(?<again>${inner})\\k<again>`),
    fc.constant('[\\w--\\d]+'),
    fc.constant('[[a-z]&&[^e]]'),
    fc.constant('\\p{L}+'),
    fc.constant('(?:[a-z]{1,63}\\.){0,1000}'),
  ),
})).whole;

const flags = oneOf('', '', '', 'i', 'u', 'iu', 's', 'v', 'im');

/** A pattern that JavaScript takes. */
export const originPattern: fc.Arbitrary<OriginPattern> = fc
  .oneof({ weight: 3, arbitrary: patternOf(written, true) }, { weight: 1, arbitrary: patternOf(scribbled, false) })
  .filter(isTaken);

function patternOf(sources: fc.Arbitrary<string>, isUsual: boolean): fc.Arbitrary<OriginPattern> {
  return fc.record({ source: sources, flags, isUsual: fc.constant(isUsual) });
}

function isTaken({ source, flags }: OriginPattern): boolean {
  try {
    return new RegExp(source, flags) instanceof RegExp;
  } catch {
    return false;
  }
}
