// Who may import whom. A room that is not named here may import nothing: whoever adds one says what it may know.

import { expect, test } from 'vitest';
import { importsOf, sourceFilesIn, type Import } from '../support/imports.ts';

const ENGINE = 'server/src/engine';
const FACE = `${ENGINE}/index.ts`;
const PLAIN_DATA = `${ENGINE}/finding.ts`;

/** Rooms and single files, with what they may import besides themselves. A path that ends in `/` is all below it. */
const laws: Readonly<Record<string, readonly string[]>> = {
  // It knows the editor and nothing of CORS.
  'client/': ['vscode', 'vscode-languageclient', 'server/src/protocol.ts'],
  'server/src/protocol.ts': [`${ENGINE}/prefilter.ts`],
  // Doors: each puts together what its runtime needs.
  'server/src/main/': ['server/src/', 'node:', 'vscode-languageserver'],
  // No node:*: it also runs where there is none.
  'server/src/lsp/': [
    FACE,
    'server/src/config-file/',
    'server/src/files/',
    'server/src/hosts/',
    'server/src/protocol.ts',
    'vscode-languageserver',
    'vscode-languageserver-textdocument',
    'vscode-uri',
  ],
  'server/src/cli/': [
    FACE,
    'server/src/config-file/',
    'server/src/files/',
    'server/src/hosts/',
    'server/src/spelling/',
    'node:',
    '@babel/code-frame',
    'diff',
    'ignore',
    'picocolors',
  ],
  'server/src/config-file/': [FACE, 'server/src/files/', 'server/src/spelling/', 'jsonc-parser'],
  'server/src/files/': ['picomatch'],
  'server/src/spelling/': ['fastest-levenshtein'],
  'server/src/hosts/': [FACE, 'node:'],

  // The engine's face is light: of all that it leads to, only engine.ts needs TypeScript, and that is loaded late.
  [FACE]: [`${ENGINE}/config.ts`, `${ENGINE}/engine.ts`, PLAIN_DATA, `${ENGINE}/host.ts`, `${ENGINE}/prefilter.ts`],
  [PLAIN_DATA]: [],
  [`${ENGINE}/config.ts`]: [PLAIN_DATA],
  [`${ENGINE}/host.ts`]: [PLAIN_DATA],
  [`${ENGINE}/prefilter.ts`]: [],
  // The pipeline puts the rooms together.
  [`${ENGINE}/`]: [`${ENGINE}/`, 'typescript'],

  [`${ENGINE}/fetch-standard/`]: [],
  [`${ENGINE}/suppressions/`]: [
    'fastest-levenshtein',
    PLAIN_DATA,
    `${ENGINE}/host.ts`,
    `${ENGINE}/source/`,
    'typescript',
  ],
  [`${ENGINE}/source/`]: [PLAIN_DATA, `${ENGINE}/host.ts`, 'typescript', 'picomatch', 'semver', 'yaml'],
  // The two know each other by their types: a Headers object is a value, and a header's value is one too.
  [`${ENGINE}/interpreter/`]: [PLAIN_DATA, `${ENGINE}/exchange/`, 'typescript', '@eslint-community/regexpp'],
  [`${ENGINE}/exchange/`]: [`${ENGINE}/interpreter/`, 'typescript', 'fastest-levenshtein'],
  [`${ENGINE}/frameworks/`]: [
    PLAIN_DATA,
    `${ENGINE}/exchange/`,
    `${ENGINE}/fetch-standard/`,
    `${ENGINE}/interpreter/`,
    `${ENGINE}/source/`,
    'fastest-levenshtein',
    'typescript',
    'path-to-regexp',
    'path-to-regexp-v0',
    'path-to-regexp-v6',
    'semver',
  ],
  [`${ENGINE}/policy/`]: [
    '@eslint-community/regexpp',
    'picomatch',
    'refa',
    'tldts',
    PLAIN_DATA,
    `${ENGINE}/exchange/`,
    `${ENGINE}/fetch-standard/`,
    `${ENGINE}/frameworks/`,
    `${ENGINE}/interpreter/`,
    `${ENGINE}/source/`,
    'typescript',
  ],
  // A rule never sees syntax.
  [`${ENGINE}/rules/`]: [
    PLAIN_DATA,
    `${ENGINE}/fetch-standard/`,
    `${ENGINE}/fixes/`,
    `${ENGINE}/policy/`,
    `${ENGINE}/suppressions/`,
  ],
  [`${ENGINE}/fixes/`]: [
    '@eslint-community/regexpp',
    PLAIN_DATA,
    `${ENGINE}/config.ts`,
    `${ENGINE}/fetch-standard/`,
    `${ENGINE}/host.ts`,
    `${ENGINE}/policy/`,
    `${ENGINE}/prefilter.ts`,
    `${ENGINE}/source/`,
    `${ENGINE}/suppressions/`,
    'typescript',
  ],
};

const files = [...sourceFilesIn('client/src'), ...sourceFilesIn('server/src')];

test('every file imports only what its room may know', () => {
  expect(files.flatMap(importsOf).flatMap(breach)).toEqual([]);
});

test('a breach is told with what the law allows', () => {
  const from = `${ENGINE}/rules/x.ts`;
  expect(breach({ from, to: `${ENGINE}/frameworks/y.ts` })).toEqual([
    'rules/x.ts imports frameworks/y.ts; rules/ may import: finding.ts, fetch-standard/, fixes/, policy/, suppressions/.',
  ]);
  expect(breach({ from, to: 'typescript' })).toHaveLength(1);
  expect(breach({ from, to: `${ENGINE}/policy/policy.ts` })).toEqual([]);
  expect(breach({ from: 'server/src/new-room/x.ts', to: 'node:fs' })).toHaveLength(1);
});

test('what a room may know is there', () => {
  const known = new Set(files.flatMap(importsOf).map(({ to }) => to));
  const rooms = Object.keys(laws).filter((room) => !files.some((file) => covers(room, file)));
  const needless = Object.entries(laws).flatMap(([room, may]) => {
    return may
      .filter((allowed) => ![...known].some((to) => covers(allowed, to)))
      .map((allowed) => `${room}: ${allowed}`);
  });
  expect({ rooms, needless }).toEqual({ rooms: [], needless: [] });
});

/** A sentence about an import that breaks the law of its room. */
function breach({ from, to }: Import): readonly string[] {
  const room = roomOf(from);
  const may = room === undefined ? [] : [room, ...(laws[room] ?? [])];
  if (may.some((allowed) => covers(allowed, to))) return [];
  return [
    `${short(from)} imports ${short(to)}; ${short(room ?? from)} may import: ${may.slice(1).map(short).join(', ')}.`,
  ];
}

/** The room whose law holds for a file: the one with the longest name. */
function roomOf(file: string): string | undefined {
  const rooms = Object.keys(laws).filter((room) => covers(room, file));
  return rooms.sort((a, b) => b.length - a.length)[0];
}

/** Whether `allowed` is the file or package `to`, the room that it is in, or the package that it is a part of. */
function covers(allowed: string, to: string): boolean {
  if (allowed.endsWith('/') || allowed.endsWith(':')) return to.startsWith(allowed);
  return to === allowed || to.startsWith(`${allowed}/`);
}

function short(path: string): string {
  return path.replace(`${ENGINE}/`, '').replace('server/src/', '') || 'engine/';
}
