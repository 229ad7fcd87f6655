// The regular-expression matcher against the runtime's own, on what people write to check origins, and alone on the
// patterns for which the native one must never be asked. Random patterns are in regexp-random.test.ts.

import { describe, expect, test } from 'vitest';
import {
  matchRegExp,
  type RegExpOutcome,
  type RegExpPattern,
} from '../../server/src/engine/interpreter/regexp/match.ts';
import { nativeMatch } from '../support/native-match.ts';

const ORIGINS = [
  '',
  'null',
  'https://example.com',
  'http://example.com',
  'HTTPS://EXAMPLE.COM',
  'https://example.com/',
  'https://example.com:8443',
  'https://app.example.com',
  'https://a.b.example.com',
  'https://evilexample.com',
  'https://example.com.evil.example',
  'https://exampleXcom',
  'https://app-example.com',
  'https://preview-42.example.dev',
  'https://xn--bcher-kva.example',
  'http://localhost',
  'http://localhost:3000',
  'http://127.0.0.1:5173',
  'http://[::1]:3000',
  'https://evil.example\nhttps://example.com',
  'https://ſtage.example.com',
  'https://😀.example.com',
];

const ORIGIN_PATTERNS = [
  /^https:\/\/example\.com$/,
  /https:\/\/example\.com/,
  /example.com/,
  /example\.com$/,
  /\.example\.com$/,
  /^https?:\/\/(?:[a-z0-9-]+\.)*example\.com(?::\d+)?$/,
  /^https?:\/\/([^.]+)\.example\.com$/i,
  /^https:\/\/.*\.example\.com$/,
  /^https:\/\/.+example\.com/,
  /^https:\/\/(?:app|api|admin)\.example\.com$/,
  /^(https:\/\/example\.com|https:\/\/app\.example\.com)$/,
  /^https:\/\/example\.com|https:\/\/app\.example\.com$/,
  /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/,
  /^(?<scheme>https?):\/\/(?<host>[^/:]+)(?::(?<port>\d{2,5}))?$/,
  /^https:\/\/(?!evil)[\w-]+\.example\.com$/,
  /(?<=\/\/|\.)example\.com(?!\.)/,
  /(?<!evil)example\.com/,
  /(?<=(\w+)\.(\w+))\.com/,
  /^https:\/\/preview-\d{1,3}\.example\.dev$/,
  /^https:\/\/example\.com$/m,
  /^https:\/\/.*example\.com$/s,
  /^https:\/\/\p{L}+\.example\.com$/u,
  /^https:\/\/[\p{L}\p{Emoji}]\.example\.com$/u,
  /^https:\/\/STAGE\.example\.com$/iu,
  /^https:\/\/STAGE\.example\.com$/i,
  /^https:\/\/.\.example\.com$/,
  /\bexample\b/gi,
  /https/y,
  /example/dg,
  /^(\w)(\w).*?(\2|\1)/,
  /(\w)\1/g,
  /^(?:(h)|(t)|(p)|(s))+/,
  /^.{8}/,
  /^[^]*?:\/\/([^:]*)(?::|$)/,
  /(?=(\w+))\w*:.*\1/,
  /^(?=(.*?)\.)\1\.com/,
  /|x/,
  /(?:)/,
];

const SETS_PATTERNS = [
  String.raw`^https:\/\/[\p{ASCII}--[.\/]]+\.example\.com$`,
  String.raw`^https:\/\/[\q{app|a.b|preview\-42}]\.example`,
  String.raw`^https?:\/\/[\w&&[^_]]+`,
  String.raw`(?<=[\q{:\/\/|.}])example`,
].map((source) => ({ source, flags: 'v' }));

describe('finds what the native RegExp finds', () => {
  const patterns: RegExpPattern[] = [...ORIGIN_PATTERNS, ...SETS_PATTERNS];
  test('where the native RegExp knows the pattern at all', () => {
    expect(patterns.filter((pattern) => nativeMatch(pattern, '', 0).kind === 'invalid')).toEqual([]);
  });

  test.each(patterns.map(({ source, flags }) => ({ source, flags })))(
    'for /$source/$flags in every origin',
    (pattern) => {
      for (const input of ORIGINS) {
        for (const from of startsFor(pattern, input)) {
          expect(matchRegExp(pattern, input, from), JSON.stringify({ input, from })).toEqual(
            nativeMatch(pattern, input, from),
          );
        }
      }
    },
  );

  test.each([
    ['ignoring case by code unit', 'ſ|k|ß|σ|é|İ', 'i'],
    ['ignoring case by code point', 'ſ|k|ß|σ|é|İ|𐐀', 'iu'],
    ['word characters without a Unicode flag', String.raw`^(\w|\b|\W)$`, 'i'],
    ['word characters ignoring case by code point', String.raw`^(\w|\b|\W)$`, 'iu'],
    ['a negated class', '[^k-sé]', 'iu'],
    ['a negated class of flag v', String.raw`[^\p{Lu}]`, 'iv'],
    ['a backreference ignoring case', String.raw`(.)\1`, 'iu'],
    ['an octal escape of Annex B', String.raw`\141|\8|\c|[\c_]`, ''],
    ['a quantified lookahead of Annex B', '(?=(k))*K?(?!x)+', ''],
  ])('for %s', (_, source, flags) => {
    for (const first of [...'sSſkK\u212aßẞσςΣéÉiİıa8𐐀𐐨', '\\c', '\x1f', '']) {
      for (const second of [...'sSſkKσςΣ𐐀𐐨', '']) {
        const pattern = { source, flags };
        expect(matchRegExp(pattern, first + second, 0), first + second).toEqual(
          nativeMatch(pattern, first + second, 0),
        );
      }
    }
  });
});

describe('matches what older runtimes do not know', () => {
  test.each([
    ['(?i:a)b', '', 'Ab', ['Ab']],
    ['(?i:a)b', '', 'aB', undefined],
    ['(?-i:a)b', 'i', 'aB', ['aB']],
    ['(?-i:a)b', 'i', 'AB', undefined],
    ['^(?s:.)$', '', '\n', ['\n']],
    ['(?s-m:^.)$', 'm', 'a\nb', ['a']],
    ['(?m:^)b$', '', 'a\nb', ['b']],
    ['(?-m:^)b$', 'm', 'a\nb', undefined],
    [String.raw`(a)(?i:\1)\1`, '', 'aAa', ['aAa', 'a']],
    [String.raw`(a)(?i:\1)\1`, '', 'aAA', undefined],
    [String.raw`(?i:[^k])`, 'u', '\u212a', undefined],
  ])('/%s/%s, with modifiers, in %j', (source, flags, input, captures) => {
    expect(capturesOf(matchRegExp({ source, flags }, input, 0))).toEqual(captures);
  });

  test.each([
    [String.raw`(?<x>a)|(?<x>b)`, 'b', { x: 'b' }],
    [String.raw`^(?:(?<x>a)|(?<x>b))\k<x>$`, 'bb', { x: 'b' }],
    [String.raw`^(?:(?<x>a)|(?<x>b)|c)*$`, 'abc', { x: undefined }],
    [String.raw`^(?:(?<x>a)|(?<y>c)(?<x>b))+$`, 'acb', { x: 'b', y: 'c' }],
    [String.raw`(?<=\k<x>(?:(?<x>a)|(?<x>b)))$`, 'bb', { x: 'b' }],
  ])('/%s/, where groups share a name, in %j', (source, input, groups) => {
    expect(matchRegExp({ source, flags: '' }, input, 0)).toMatchObject({ kind: 'match', groups });
  });
});

describe('ends within its budget', () => {
  test.each([
    ['^(a+)+$', `${'a'.repeat(59)}!`],
    ['(.*)*x', 'a'.repeat(60)],
    ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a'.repeat(60)],
    [String.raw`^https?:\/\/(\w+\.?)*example\.com$`, `https://${'a'.repeat(52)}`],
    [String.raw`^(a|aa|\1)+$`, `${'a'.repeat(59)}!`],
    ['(?:(?:a?){1000}){1000}$', `${'a'.repeat(59)}!`],
    ['(?:){1000000000}', ''],
  ])('for /%s/', (source, input) => {
    expect(matchRegExp({ source, flags: '' }, input, 0)).toEqual({ kind: 'gave-up' });
  });

  test('and takes no more steps than it was given', () => {
    const pattern = { source: '^a{10}$', flags: '' };
    expect(matchRegExp(pattern, 'a'.repeat(10), 0, 20)).toEqual({ kind: 'gave-up' });
    expect(matchRegExp(pattern, 'a'.repeat(10), 0, 1000)).toMatchObject({ kind: 'match' });
  });

  test('still finds in a catastrophic pattern what is found without going back', () => {
    expect(matchRegExp({ source: '^(a+)+$', flags: '' }, 'a'.repeat(2000), 0)).toMatchObject({
      kind: 'match',
      end: 2000,
    });
  });
});

describe('never overflows the stack', () => {
  test.each([
    ['groups', '('.repeat(2500) + ')'.repeat(2500), ''],
    ['groups after a class that looks like their end', '([)]'.repeat(1250) + ')'.repeat(1250), ''],
    ['lookarounds', '(?='.repeat(1250) + ')'.repeat(1250), ''],
    ['classes', '['.repeat(2500) + 'a' + ']'.repeat(2500), 'v'],
  ])('but gives up on very deep %s', (_, source, flags) => {
    expect(matchRegExp({ source, flags }, 'a', 0)).toEqual({ kind: 'gave-up' });
  });

  test.each([
    ['alternatives', 'b|'.repeat(2499) + 'a', ''],
    ['characters', `${'b'.repeat(4000)}|a`, ''],
    ['groups side by side', '()'.repeat(1250) + 'a', ''],
    ['parentheses that are characters', `${String.raw`\(`.repeat(300)}|a`, ''],
    ['brackets that are characters', `[${'['.repeat(300)}a]`, ''],
    ['operands', `[a${'--b'.repeat(1600)}]`, 'v'],
    ['nested loops', '(?:'.repeat(150) + 'a' + ')+'.repeat(150), ''],
  ])('and copes with many %s', (_, source, flags) => {
    expect(matchRegExp({ source, flags }, 'a', 0)).toMatchObject({ kind: 'match', index: 0, end: 1 });
  });
});

describe('says', () => {
  test.each([
    ['(', ''],
    [')', ''],
    ['[b-a]', ''],
    ['a**', ''],
    ['?', ''],
    ['a{2,1}', ''],
    [String.raw`\k<x>(?<y>a)`, ''],
    [String.raw`\-`, 'u'],
    [String.raw`\p{Nonsense}`, 'u'],
    ['(?<x>a)(?<x>b)', ''],
    ['(?i-i:a)', ''],
    ['[a-z&&b]', 'v'],
    ['a', 'gg'],
    ['a', 'uv'],
    ['a', 'x'],
  ])('invalid for /%s/%s', (source, flags) => {
    expect(matchRegExp({ source, flags }, 'a', 0)).toEqual({ kind: 'invalid' });
  });

  test('that it does not know properties of strings', () => {
    expect(matchRegExp({ source: String.raw`\p{RGI_Emoji}`, flags: 'v' }, '😀', 0)).toEqual({ kind: 'gave-up' });
  });

  test('the same when it is asked again, after any number of other patterns', () => {
    const ask = () => matchRegExp({ source: '(a)(b)?', flags: '' }, 'xab', 0);
    const first = ask();
    for (let index = 0; index < 500; index++) matchRegExp({ source: `a${index}`, flags: '' }, 'a', 0);
    expect(ask()).toEqual(first);
    expect(first).toEqual({ kind: 'match', index: 1, end: 3, captures: ['ab', 'a', 'b'], groups: undefined });
  });

  test('groups without a prototype, as the runtime does', () => {
    const outcome = matchRegExp({ source: '(?<__proto__>a)', flags: '' }, 'a', 0);
    expect(outcome.kind === 'match' && outcome.groups?.['__proto__']).toBe('a');
  });
});

/** 0, and for a pattern that has a `lastIndex` also some starts further on. */
function startsFor({ flags }: RegExpPattern, input: string): readonly number[] {
  return /[gy]/.test(flags) ? [0, 1, 8, 9, input.length, input.length + 1] : [0];
}

function capturesOf(outcome: RegExpOutcome): readonly (string | undefined)[] | undefined {
  return outcome.kind === 'match' ? outcome.captures : undefined;
}
