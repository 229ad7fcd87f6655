// Editor and command line find the same: the real engine, a repository with three configurations, and both of its
// fronts. What they show is compared as text, byte for byte.

import { afterEach, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { createEngine } from '../../server/src/engine/engine.ts';
import { corsLint, temporaryFolder } from '../support/command-line.ts';
import { startEditor } from '../support/fake-editor.ts';

const reflecting = `const express = require('express');
const cors = require('cors');
const app = express();
app.use(cors({ origin: true, credentials: true }));
app.get('/orders', (req, res) => res.json([]));
`;
const echoing = `require('http')
  .createServer((req, res) => {
    if (allowed.has(req.headers.origin)) res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
    res.end();
  })
  .listen(8080);
`;
const preview = `const express = require('express');
const cors = require('cors');
const app = express();
if (process.env.PREVIEW) {
  app.use(cors({ origin: '*', credentials: true }));
}
app.get('/orders', (req, res) => res.json([]));
`;

const files: Readonly<Record<string, string>> = {
  '.git/HEAD': '',
  'cors-lint.config.json': '{ "rules": { "missing-vary": "error" }, "exclude": ["scripts"] }',
  'server.js': reflecting,
  'echo.js': echoing,
  'scripts/serve.js': reflecting,
  'server.test.js': reflecting,
  'build/server.js': reflecting,
  'packages/api/cors-lint.config.jsonc': `{
    // Everything in here is a server, and previews are no production.
    "tests": [],
    "developmentConditions": ["PREVIEW"],
    "rules": { "reflected-origin": "info", "missing-vary": "off", },
  }`,
  'packages/api/server.test.js': reflecting,
  'packages/api/echo.js': echoing,
  'packages/api/preview.js': preview,
  'packages/api/scripts/serve.js': reflecting,
  'packages/api/options.js': 'module.exports = { origin: true, credentials: true };\n',
  'packages/web/cors-lint.config.json': '{ "exclude": ["legacy"], "rules": { "wildcard-with-credentials": "hint" } }',
  'packages/web/legacy/server.js': reflecting,
  'packages/web/preview.js': preview,
  'packages/web/echo.js': echoing,
  'packages/web/test/server.js': reflecting,
  // What another package owns is judged as its owner wants it.
  'packages/web/borrowed.js': `const app = require('express')();
app.use(require('cors')(require('../api/options')));
app.get('/orders', (req, res) => res.json([]));
`,
  'other/preview.js': preview,
};

test('the same findings, levels and words', async () => {
  const { path, remove } = temporaryFolder(files);
  removals.push(remove);
  const told = await corsLint(path, ['--format=json'], { engine: createEngine() });
  expect(told.stderr).toBe('');
  const onCommandLine = linesOf(JSON.parse(told.stdout) as readonly Entry[], path);

  const disk = Object.fromEntries(Object.entries(files).map(([name, text]) => [`${path}/${name}`, text]));
  const editor = await startEditor({ engine: createEngine(), disk, folders: [path] });
  const sources = Object.keys(files).filter((name) => name.endsWith('.js'));
  for (const name of sources) await editor.open(`${path}/${name}`, undefined, 'javascript');
  const shown = await Promise.all(
    sources.map(async (name) => (await editor.diagnostics(`${path}/${name}`)).map((one) => lineOf(name, one))),
  );
  const inEditor = shown.flat().sort();

  expect(inEditor.join('\n')).toBe(onCommandLine.join('\n'));
  expect(inEditor.map((line) => line.slice(0, line.indexOf(': ')))).toMatchInlineSnapshot(`
    [
      "echo.js 3:87-3:105 error missing-vary",
      "other/preview.js 5:26-5:29 error wildcard-with-credentials",
      "packages/api/options.js 1:28-1:32 info reflected-origin",
      "packages/api/preview.js 5:26-5:29 warning wildcard-with-credentials",
      "packages/api/scripts/serve.js 4:24-4:28 info reflected-origin",
      "packages/api/server.test.js 4:24-4:28 info reflected-origin",
      "packages/web/echo.js 3:87-3:105 warning missing-vary",
      "packages/web/preview.js 5:26-5:29 hint wildcard-with-credentials",
      "server.js 4:24-4:28 error reflected-origin",
    ]
  `);
});

interface Entry {
  readonly filePath: string;
  readonly messages: readonly {
    readonly ruleId: string;
    readonly level: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
    readonly message: string;
    readonly advice: string;
  }[];
}

function linesOf(entries: readonly Entry[], folder: string): readonly string[] {
  return entries
    .flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, level, message, advice, ...at }) => {
        const range = `${at.line}:${at.column}-${at.endLine}:${at.endColumn}`;
        return `${filePath.slice(folder.length + 1)} ${range} ${level} ${ruleId}: ${message} ${advice}`;
      }),
    )
    .sort();
}

const levels = ['', 'error', 'warning', 'info', 'hint'];

function lineOf(name: string, { range: { start, end }, severity, code, message }: Diagnostic): string {
  const range = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
  // The proof and the console stand between the two.
  const sentences = (typeof message === 'string' ? message : message.value).split('\n');
  return `${name} ${range} ${levels[severity ?? 0] ?? ''} ${code ?? ''}: ${sentences[0] ?? ''} ${sentences.at(-1) ?? ''}`;
}

const removals: (() => void)[] = [];
afterEach(() => removals.splice(0).forEach((remove) => remove()));
