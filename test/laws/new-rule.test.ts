// `npm run new:rule` gives a rule that is listed, compiles and finds something, in a copy of the folders that it needs.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse, syntaxErrorCount } from '../../server/src/engine/source/parse.ts';
import { filePath } from '../../server/src/engine/index.ts';
import { root } from '../support/imports.ts';

const index = 'server/src/engine/rules/index.ts';
let copy = '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'cors-lint-rule-'));
  for (const name of [index, '.prettierrc.json']) cpSync(join(root, name), join(copy, name), { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true }));

test('makes four files and lists the rule', () => {
  const told = newRule('weak-origin-check');
  const written = [...told.matchAll(/^Written: (.*)$/gm)].map(([, file = '']) => file);
  expect(written).toEqual([
    'server/src/engine/rules/weak-origin-check.ts',
    'server/src/engine/rules/weak-origin-check.md',
    'test/rules/weak-origin-check/express-by-hand.js',
    'test/rules/weak-origin-check/quiet-express-by-hand.js',
    index,
  ]);
  for (const file of written.filter((name) => /\.[jt]s$/.test(name))) {
    expect(syntaxErrorCount(parse(filePath(`/${file}`), read(file))), file).toBe(0);
  }
  expect(read(index)).toMatch(/^import \{ weakOriginCheck \} from '\.\/weak-origin-check\.ts';$/m);
  expect(read(index)).toMatch(/, *\s*weakOriginCheck,?\s*\];\n$/);
});

test('does not write over a rule', () => {
  expect(() => newRule('weak-origin-check')).toThrow(/There is a rule weak-origin-check already\./);
});

test('wants a name that says the problem', () => {
  expect(() => newRule('WeakOrigin')).toThrow(/Name the problem in lower case with hyphens/);
});

function newRule(id: string): string {
  const script = join(root, 'server/scripts/new-rule.mjs');
  return execFileSync(process.execPath, [script, id], { cwd: copy, encoding: 'utf8', stdio: 'pipe' });
}

function read(file: string): string {
  return readFileSync(join(copy, file), 'utf8');
}
