// --fix and --fix-dry-run: what is written and what is not, in which encoding, and what is said of it.

import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../server/src/engine/engine.ts';
import { type Engine, filePath } from '../../server/src/engine/index.ts';
import { corsLint, fakeEngine, finding, fixingAll, temporaryFolder } from '../support/command-line.ts';

const engine = createEngine();

const LIST = `const pages = ['https://app.example.com', 'https://admin.example.com'];
require('http').createServer((req, res) => {
  if (pages.includes(req.headers.origin)) {
    res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
  }
  res.end('Grüße');
}).listen(3000);
`;
const FIXED = LIST.replace('  if (pages', "  res.appendHeader('Vary', 'Origin');\n  if (pages");
const ECHO = `const app = require('express')();
app.use(require('cors')({ origin: true, credentials: true }));
`;

describe('--fix', () => {
  it('writes what cannot change who may read, and reports what is left', async () => {
    const folder = folderOf({ 'a.js': LIST, 'b.js': ECHO, 'lib/c.js': LIST });
    const told = await corsLint(folder, ['--fix'], { engine });
    expect(told).toMatchObject({ exitCode: 1, stderr: '' });
    expect(read(folder, 'a.js')).toBe(FIXED);
    expect(read(folder, 'b.js')).toBe(ECHO);
    expect(read(folder, 'lib/c.js')).toBe(FIXED);
    expect(told.stdout).toContain('reflected-origin  b.js:2:35');
    expect(told.stdout).toContain(
      '\n2 problems fixed in 2 files. 1 problem (1 error) in 1 of 3 files (3 hold CORS code).\n',
    );
    const again = await corsLint(folder, ['--fix', 'a.js', 'lib'], { engine });
    expect(again).toMatchObject({ exitCode: 0, stdout: 'No CORS problems in 2 files (2 hold CORS code).\n' });
  });

  it.each<[string, (text: string) => Buffer]>([
    ['a byte order mark', (text) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, the low byte first', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, the high byte first', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['carriage returns', (text) => Buffer.from(text.replaceAll('\n', '\r\n'))],
  ])('keeps %s', async (_name, encode) => {
    const folder = folderOf({ 'a.js': '' });
    writeFileSync(join(folder, 'a.js'), encode(LIST));
    await corsLint(folder, ['--fix'], { engine });
    expect(readFileSync(join(folder, 'a.js')).equals(encode(FIXED))).toBe(true);
  });

  it('keeps the permissions', async () => {
    const folder = folderOf({ 'a.js': LIST });
    chmodSync(join(folder, 'a.js'), 0o750);
    await corsLint(folder, ['--fix'], { engine });
    expect(read(folder, 'a.js')).toBe(FIXED);
    expect(statSync(join(folder, 'a.js')).mode & 0o777).toBe(0o750);
  });

  it('leaves files alone that are not named, excluded, silenced, or whose rule is off', async () => {
    const shared = `exports.allow = (req, res) => {
  const pages = ['https://app.example.com', 'https://admin.example.com'];
  if (pages.includes(req.headers.origin)) res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
};
`;
    const using = `const { allow } = require('../lib/shared'); // CORS
require('http').createServer((req, res) => { allow(req, res); res.end(); }).listen(3000);
`;
    const silenced = `/* cors-lint-disable missing-vary -- a cache of its own */\n${LIST}`;
    const files = { 'src/a.js': using, 'lib/shared.js': shared, 'b.js': LIST, 'c.js': silenced };
    const folder = folderOf(files);
    await corsLint(folder, ['--fix', 'src'], { engine });
    await corsLint(folder, ['--fix', '--exclude=lib', '--exclude=b.js'], { engine });
    await corsLint(folder, ['--fix', '--rule=missing-vary:off'], { engine });
    for (const [name, text] of Object.entries({ ...files, 'b.js': LIST })) expect(read(folder, name)).toBe(text);
    await corsLint(folder, ['--fix', 'src', 'lib'], { engine });
    expect(read(folder, 'lib/shared.js')).toContain("'Vary', 'Origin'");
    expect(read(folder, 'src/a.js')).toBe(using);
  });

  it('does not touch a file that has changed in the meantime, and the exit code is 2', async () => {
    const folder = folderOf({ 'a.js': LIST, 'b.js': LIST });
    const meddling: Engine = {
      ...engine,
      *fixAll(...request) {
        const all = yield* engine.fixAll(...request);
        writeFileSync(join(folder, 'a.js'), `// mine\n${LIST}`);
        return all;
      },
    };
    const told = await corsLint(folder, ['--fix'], { engine: meddling });
    expect(told.exitCode).toBe(2);
    expect(told.stderr).toBe('cors-lint: a.js is not fixed: it has changed in the meantime.\n');
    expect(told.stdout).toContain('1 problem fixed in 1 file. 1 problem (1 warning) in 1 of 2 files');
    expect(read(folder, 'a.js')).toBe(`// mine\n${LIST}`);
    expect(read(folder, 'b.js')).toBe(FIXED);
  });

  it('does not touch a file that it would harm', async () => {
    const folder = folderOf({ 'a.js': '' });
    const bytes = Buffer.concat([Buffer.from(LIST), Buffer.from([0x2f, 0x2f, 0xe4, 0x0a])]);
    writeFileSync(join(folder, 'a.js'), bytes);
    const told = await corsLint(folder, ['--fix'], { engine });
    expect(told.exitCode).toBe(2);
    expect(told.stderr).toBe('cors-lint: a.js is not fixed: it holds bytes that are no text.\n');
    expect(readFileSync(join(folder, 'a.js')).equals(bytes)).toBe(true);
  });

  it('writes all files of a fix, or none', async () => {
    const folder = folderOf({ 'a.js': 'cors(1)\n', 'b.js': 'cors(2)\n', 'c.js': 'cors(3)\n' });
    const told = await corsLint(folder, ['--fix'], { engine: movingEngine(() => {}) });
    expect(told.stdout).toMatch(/^1 problem fixed in 2 files\. /);
    expect(['a.js', 'b.js', 'c.js'].map((name) => read(folder, name))).toEqual(['cors(0)\n', 'cors(0)\n', 'cors(3)\n']);

    const other = folderOf({ 'a.js': 'cors(1)\n', 'b.js': 'cors(2)\n' });
    const meddling = movingEngine(() => writeFileSync(join(other, 'b.js'), 'mine\n'));
    const refused = await corsLint(other, ['--fix'], { engine: meddling });
    expect(refused).toMatchObject({ exitCode: 2 });
    expect(refused.stderr).toContain('a.js is not fixed: it has changed');
    expect(['a.js', 'b.js'].map((name) => read(other, name))).toEqual(['cors(1)\n', 'mine\n']);
  });
});

describe('--fix-dry-run', () => {
  it('writes nothing, shows what would change, and reports as if it had', async () => {
    const folder = folderOf({ 'src/a.js': LIST.replaceAll('\n', '\r\n') });
    const told = await corsLint(folder, ['--fix-dry-run'], { engine });
    expect(read(folder, 'src/a.js')).toBe(LIST.replaceAll('\n', '\r\n'));
    expect(told).toMatchObject({ exitCode: 0, stderr: '' });
    expect(told.stdout).toMatchInlineSnapshot(`
      "--- a/src/a.js
      +++ b/src/a.js
      @@ -1,5 +1,6 @@
       const pages = ['https://app.example.com', 'https://admin.example.com'];
       require('http').createServer((req, res) => {
      +  res.appendHeader('Vary', 'Origin');
         if (pages.includes(req.headers.origin)) {
           res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
         }

      1 problem would be fixed in 1 file. No CORS problems in 1 file (1 holds CORS code).
      "
    `);
  });

  it('says it to programs: the text as it would be, what was done to it, and the edits', async () => {
    const folder = folderOf({ 'a.js': LIST, 'b.js': ECHO });
    const told = await corsLint(folder, ['--fix-dry-run', '--format=json'], { engine });
    expect(told.exitCode).toBe(1);
    const [a, b] = JSON.parse(told.stdout) as [Record<string, unknown>, Record<string, unknown>];
    expect(a).toMatchObject({
      messages: [],
      output: FIXED,
      fixed: [{ ruleId: 'missing-vary', title: 'Set `Vary: Origin` on every answer' }],
      edits: [{ text: "res.appendHeader('Vary', 'Origin');\n  " }],
    });
    expect(b).not.toHaveProperty('output');
    expect(b).toMatchObject({ errorCount: 1, fixableErrorCount: 0 });
    const before = await corsLint(folder, ['--format=json'], { engine });
    expect(JSON.parse(before.stdout)).toMatchObject([{ warningCount: 1, fixableWarningCount: 1 }, {}]);
  });
});

it('the two exclude each other', async () => {
  const told = await corsLint(folderOf({ 'a.js': LIST }), ['--fix', '--fix-dry-run']);
  expect(told).toMatchObject({ exitCode: 2, stdout: '', analysed: [] });
  expect(told.stderr).toContain('Of `--fix` and `--fix-dry-run` only one can be done.');
});

/** An engine that repairs `cors(1)` by writing a 0 into two files; `meanwhile` is called before it says so. */
function movingEngine(meanwhile: () => void): Engine {
  const repairs = [{ title: 'Move', keepsReaders: true, isLastResort: false, attempts: () => [] }];
  const fake = fakeEngine((file, text) => {
    return { findings: text === 'cors(1)\n' ? [finding(file, 5, 6, { repairs })] : [] };
  });
  const moving: Engine = {
    ...fake,
    checkedFixes: ({ place }) => {
      const other = { ...place, file: filePath(place.file.replace('a.js', 'b.js')) };
      const edits = [place, other].map((each) => ({ place: each, text: '0' }));
      return [{ title: 'Move', preferred: true, keepsReaders: true, placeholder: undefined, edits }];
    },
    *fixAll(...request) {
      const all = yield* fixingAll(moving, ...request);
      meanwhile();
      return all;
    },
  };
  return moving;
}

function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

const removals: (() => void)[] = [];
afterEach(() => removals.splice(0).forEach((remove) => remove()));

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder(files);
  removals.push(folder.remove);
  return folder.path;
}
