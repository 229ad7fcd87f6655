// Programs that nobody would write: every fixture, cut, torn and scrambled by a seeded generator. The engine must
// neither crash on one nor run beyond its fuel.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../server/src/engine/engine.ts';
import { defaultConfig, filePath } from '../../server/src/engine/index.ts';
import { memoryHost } from '../../server/src/hosts/memory.ts';
import { randomFrom, type Random } from '../support/random.ts';

const FIXTURES = ['test/rules', 'test/frameworks', 'test/example'];
/** With some thousand fixtures these are several thousand programs. */
const MUTANTS_PER_FIXTURE = 4;
const MOST_STEPS = 2_000_000;

const TOKENS = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  ';',
  ',',
  '=>',
  '...',
  '?.',
  '??',
  '&&',
  '||',
  '!',
  '`${',
  'async ',
  'await ',
  'yield ',
  'new ',
  'class X extends X { ',
  'function f() { return f() } f();',
  'while (true) {',
  'for (;;) ',
  'return ',
  'throw ',
  'try { ',
  '} catch {',
  '} finally {',
  'switch (x) { case 1:',
  'import x from "./self";',
  'export * from "./self";',
  'module.exports = require("./self");',
  'super.x',
  'this',
  'null',
  'undefined',
  '/(a+)+$/',
  '"*"',
  '-1',
  '1e9',
  '0n',
];

describe('the engine on broken programs', () => {
  const engine = createEngine();
  for (const file of sourceFiles()) {
    it(`survives ${MUTANTS_PER_FIXTURE} mutants of ${file}`, () => {
      const text = readFileSync(file, 'utf8');
      const random = randomFrom(hash(file));
      for (let round = 0; round < MUTANTS_PER_FIXTURE; round++) {
        const mutant = mutate(text, random);
        const path = filePath(`/project/${file}`);
        const report = engine.analyse(path, memoryHost({ [path]: mutant }), { config: defaultConfig });
        expect(report.problems, mutant).toEqual([]);
        expect(report.steps, mutant).toBeLessThanOrEqual(MOST_STEPS + 1);
      }
    });
  }

  it('survives code that is nested deeper than any stack', () => {
    for (const deep of [
      `${'['.repeat(20_000)}`,
      `const x = ${'('.repeat(5_000)}1${')'.repeat(5_000)}; // cors`,
      `const x = ${Array(5_000).fill("'cors'").join(' + ')};`,
      `${'if (x) { '.repeat(3_000)} cors() ${'}'.repeat(3_000)}`,
      `const cors = ${'() => '.repeat(5_000)} 1; cors()`,
      `const cors = { a: `.repeat(2_000),
    ]) {
      const path = filePath('/project/deep.js');
      const report = engine.analyse(path, memoryHost({ [path]: deep }), { config: defaultConfig });
      expect(report.problems.map(({ where }) => where)).toEqual([]);
    }
  });

  it('survives a program that never ends', () => {
    for (const endless of [
      `const cors = require('cors'); while (true) { cors() }`,
      `function cors() { return cors() } cors()`,
      `const cors = []; for (;;) cors.push(cors)`,
      `let cors = 'cors'; for (let i = 0; i < 1e9; i++) cors += cors`,
      `const cors = { get a() { return this.a } }; cors.a`,
      `import cors from './endless'; export default cors`,
      `class cors extends cors {} new cors()`,
    ]) {
      const path = filePath('/project/endless.js');
      const report = engine.analyse(path, memoryHost({ [path]: endless }), { config: defaultConfig });
      expect(report.problems).toEqual([]);
    }
  });
});

function sourceFiles(): string[] {
  return FIXTURES.flatMap((folder) => {
    const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return entries
      .filter(
        (name) =>
          /\.(?:[cm]?[jt]sx?)$/.test(name) &&
          !name.includes('node_modules') &&
          !name.includes('.next') &&
          !name.includes('.test.'),
      )
      .map((name) => join(folder, name))
      .sort();
  });
}

function mutate(text: string, random: Random): string {
  let mutant = text;
  const times = 1 + random.below(4);
  for (let time = 0; time < times; time++) mutant = mutateOnce(mutant, random);
  return mutant;
}

function mutateOnce(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const end = Math.min(text.length, at + random.below(40));
  switch (random.below(6)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + text.slice(end);
    case 2:
      return text.slice(0, end) + text.slice(at);
    case 3:
      return text.slice(0, at) + random.pick(TOKENS) + text.slice(at);
    case 4: {
      const lines = text.split('\n');
      const [line = ''] = lines.splice(random.below(lines.length), 1);
      lines.splice(random.below(lines.length + 1), 0, line);
      return lines.join('\n');
    }
    default: {
      const words = text.match(/[\w$]+/g) ?? ['x'];
      return text.replace(new RegExp(`\\b${random.pick(words).replace(/\$/g, '\\$')}\\b`), random.pick(words));
    }
  }
}

function hash(text: string): number {
  let value = 0;
  for (const character of text) value = (value * 31 + (character.codePointAt(0) ?? 0)) | 0;
  return value;
}
