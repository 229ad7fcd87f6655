// Regular expressions that nobody should write, where an origin is checked with them: whatever the pattern, the engine comes
// to an end within counted steps, without a mistake, and says the same twice. No clock is asked.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../server/src/engine/engine.ts';
import { defaultConfig, filePath } from '../../server/src/engine/index.ts';
import { examplesOf } from '../../server/src/engine/interpreter/regexp/example.ts';
import { MOST_WORK, patternWitness, Work } from '../../server/src/engine/policy/pattern-witness.ts';
import { memoryHost } from '../../server/src/hosts/memory.ts';

const engine = createEngine();
const file = filePath('/project/server.js');
const MOST_STEPS = 2_000_000;
/** The last thing that a search does is one more state. */
const LAST = 10;

function many(count: number, name: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => name(index)).join('|');
}

const NOTORIOUS: readonly (readonly [string, string, string])[] = [
  ['nested quantifiers', '^(a+)+$', ''],
  ['quantifiers of nothing', '^((a*)*)*$', ''],
  ['back references', '^(.*)\\1\\1\\1$', ''],
  ['look-aheads in look-aheads', '^(?=.*(?=.*(?=.*(?=.*example))))https', ''],
  ['look-behinds', '(?<=(?<=(a+)+b)c)\\.com$', ''],
  ['a million copies', '^(a{1000}){1000}$', ''],
  ['copies of copies of copies', `^${'('.repeat(12)}a${'{8})'.repeat(12)}$`, ''],
  ['thousands of optional letters', '^https://(?:a?){15000}\\.example\\.com', ''],
  ['long labels', '^https://(?:[a-z]{0,63}\\.){0,100}example\\.com$', ''],
  ['hundreds of gaps', `^https://${'.*'.repeat(200)}example.com`, ''],
  ['quantified gaps', `^https://${'(.*)+'.repeat(50)}example.com`, ''],
  ['a repeated list', `^https://(?:${many(2000, (index) => `a${index}`)})*\\.example\\.com`, ''],
  ['a long list', `^https://(?:${many(3000, (index) => `tenant${index}`)})\\.example\\.com$`, ''],
  ['sets of Unicode', '^[\\p{L}--[a-z]&&[\\w]]+\\.example\\.com$', 'v'],
  ['properties of Unicode, ignoring case', '^https:\\/\\/(?:[\\p{L}\\p{Emoji}]{1,60}\\.){1,60}example\\.com', 'iu'],
  ['deep groups', `^${'('.repeat(190)}a${')'.repeat(190)}$`, ''],
];

describe('a pattern that checks an origin', () => {
  it.each(NOTORIOUS)('may have %s', (_name, source, flags) => {
    expectToEnd(source, flags);
  });

  it('may be put together in any way', () => {
    fc.assert(fc.property(pattern, fc.constantFrom('', 'i', 'u', 'iu'), expectToEnd), { seed: 7, numRuns: 60 });
  });
});

function expectToEnd(source: string, flags: string): void {
  const code = `require('http').createServer((req, res) => {
  const { origin } = req.headers;
  if (new RegExp(${JSON.stringify(source)}, '${flags}').test(origin)) res.setHeader('Access-Control-Allow-Origin', origin);
  res.end();
}).listen(3000);
`;
  const host = memoryHost({ [file]: code });
  const [first, second] = [1, 2].map(() => engine.analyse(file, host, { config: defaultConfig }));
  expect(first?.problems).toEqual([]);
  expect(first?.steps).toBeLessThanOrEqual(MOST_STEPS + 1);
  expect(second?.findings.map(({ rule, message }) => [rule, message])).toEqual(
    first?.findings.map(({ rule, message }) => [rule, message]),
  );

  const work = new Work();
  patternWitness({ source, flags }, ['example.com'], work);
  expect(MOST_WORK - work.left).toBeLessThanOrEqual(MOST_WORK + LAST);
  for (const example of examplesOf({ source, flags }, () => true)) expect(example.length).toBeLessThanOrEqual(3000);
}

/** Patterns of all kinds of pieces, quantified, grouped and listed over and over. */
const pattern = fc.letrec<{ whole: string; piece: string }>((tie) => ({
  whole: fc.array(tie('piece'), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('')),
  piece: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'piece' },
    fc.constantFrom(
      'a',
      '\\.',
      '.',
      'https://',
      'example\\.com',
      '[a-z-]',
      '\\w',
      '[^/]',
      '^',
      '$',
      '\\b',
      '\\d',
      '\\s',
    ),
    fc
      .tuple(tie('whole'), fc.constantFrom('*', '+', '?', '*?', '{2}', '{0,9}', '{3,}', '{1000}', '{0,400}'))
      .map(([inner, quantifier]) => `(?:${inner})${quantifier}`),
    fc.tuple(tie('whole'), tie('whole')).map(([one, other]) => `(${one}|${other})`),
    tie('whole').map((inner) => `(?=${inner})`),
    tie('whole').map((inner) => `(?!${inner})`),
    tie('whole').map((inner) => `(?<=${inner})`),
    tie('whole').map((inner) => `(${inner})\\1`),
  ),
})).whole;
