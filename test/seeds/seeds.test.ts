// The code in the five documents that this project started from, each block judged as it must be. The code is theirs,
// line by line; what was put around it to make it a program is said in the file.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { withoutAnnotations } from '../support/annotations.ts';
import { readCases } from '../support/cases.ts';
import { annotated, judge } from '../support/check-rule.ts';
import { expectFile } from '../support/snapshot.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

interface Block {
  readonly file: string;
  readonly what: string;
  /** The path in a project, where that matters. */
  readonly path?: string;
  /** The rules that speak, in the order of the code. */
  readonly says: readonly string[];
  readonly why: string;
}

const blocks: readonly Block[] = [
  {
    file: '000-1.js',
    what: '"Server logic example"',
    says: ['missing-vary'],
    why: 'The header depends on the origin, and no answer says so.',
  },
  {
    file: '000-2.js',
    what: 'Express: one origin, a callback with an Error, headers by hand',
    says: ['missing-vary'],
    why: 'By hand, Vary is only set on a hit. The callback is no finding: who is refused gets a 500, which no cache keeps, and whoever has no origin gets Vary.',
  },
  {
    file: '000-3.ts',
    what: 'a route handler of Next.js',
    path: 'app/api/data/route.ts',
    says: ['missing-vary'],
    why: 'GET sets Vary only on a hit; OPTIONS is the same for everybody.',
  },
  {
    file: '001-1.js',
    what: 'setHeader with one origin, with `*`',
    says: [],
    why: 'Both are the same for everybody, and there are no credentials.',
  },
  {
    file: '001-2.js',
    what: 'the "fix": `req.headers.origin || "*"`',
    says: ['reflected-origin'],
    why: 'It lets everybody in; the words about validating stand beside it, not in it.',
  },
  {
    file: '002-1.js',
    what: 'Express with one origin',
    says: [],
    why: 'The same answer for everybody.',
  },
  {
    file: '002-2.js',
    what: 'a fetch',
    says: [],
    why: 'A request, not an answer.',
  },
  {
    file: '002-3.js',
    what: 'a fetch with credentials',
    says: [],
    why: 'A request, not an answer.',
  },
  {
    file: '002-4.js',
    what: '`cors` with a callback and an Error',
    says: ['errors-without-cors'],
    why: 'An exact list; who is refused gets a 500, which no cache keeps. So does whoever has no origin at all.',
  },
  {
    file: '004-1.js',
    what: '`cors` with a list',
    says: [],
    why: 'An exact list, which the package compares and sets Vary for.',
  },
];

// Their other blocks are headers and console lines, and code in languages that cors-lint does not read: Django (000), PHP
// (002), FastAPI and Spring (004). The document 003 has no program in it.

test.each(blocks)('$file, $what: $says', async ({ file, path = file, says, why }) => {
  const text = readFileSync(join(folder, file), 'utf8');
  const sources = new Map([[path, withoutAnnotations(text)]]);
  const { result } = await judge(sources);
  expect(result.failures).toEqual([]);
  expect(
    result.problems.map(({ finding }) => finding.rule),
    why,
  ).toEqual(says);
  expectFile(join(folder, file), annotated(sources, result.problems).get(path) ?? '');
});

test('every block is judged', () => {
  expect(readCases(folder).flatMap(({ files }) => [...files.keys()])).toEqual([
    ...blocks.map(({ file }) => file),
    'seeds.test.ts',
  ]);
});
