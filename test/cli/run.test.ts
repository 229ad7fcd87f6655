// What a run does from end to end, with an engine of the test's making: exit codes, what goes where, what is asked.

import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import { filePath, type Level } from '../../server/src/engine/index.ts';
import { diskHost } from '../../server/src/hosts/disk.ts';
import { corsLint, fakeEngine, finding, temporaryFolder } from '../support/command-line.ts';

const faulty = 'app.use(cors({ origin: true }));\n';
const sound = 'app.use(cors({ origin: false }));\n';

describe('the exit code', () => {
  it('is 0 when nothing is found, 1 when something is', async () => {
    const folder = folderOf({ 'sound.ts': sound, 'faulty.ts': faulty });
    expect(await corsLint(folder, ['sound.ts'])).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await corsLint(folder, ['faulty.ts'])).toMatchObject({ exitCode: 1, stderr: '' });
    expect(await corsLint(folder, ['--format=json'])).toMatchObject({ exitCode: 1, stderr: '' });
  });

  it.each<[Level, string[], number]>([
    ['hint', [], 1],
    ['hint', ['--fail-level=info'], 0],
    ['info', ['--fail-level=info'], 1],
    ['info', ['--fail-level=warning'], 0],
    ['warning', ['--fail-level=warning'], 1],
    ['warning', ['--fail-level=error'], 0],
    ['error', ['--fail-level=error'], 1],
  ])('for a finding of level %s with %j is %i', async (level, args, exitCode) => {
    const engine = fakeEngine((file) => ({ findings: [finding(file, 0, 3, { level })] }));
    const told = await corsLint(folderOf({ 'a.ts': faulty }), args, { engine });
    expect(told.exitCode).toBe(exitCode);
    expect(told.stdout).toContain('1 problem');
  });

  it('is 2 for wrong usage, with a sentence and the way to help', async () => {
    const told = await corsLint(folderOf({ 'a.ts': faulty }), ['--formt=json']);
    expect(told).toMatchObject({ exitCode: 2, stdout: '', engineLoads: 0 });
    expect(told.stderr).toBe(
      'cors-lint: There is no option `--formt`. Did you mean `--format`?\n' +
        'cors-lint: The option `--help` shows how cors-lint is used.\n',
    );
  });

  it('is 2 for a path that does not exist, and nothing is checked', async () => {
    const told = await corsLint(folderOf({ 'a.ts': faulty }), ['a.ts', 'scr']);
    expect(told).toMatchObject({ exitCode: 2, stdout: '', analysed: [] });
    expect(told.stderr).toContain('There is no file or folder `scr`.');
  });

  it('is 2 for a rule that does not exist, with the nearest name', async () => {
    const told = await corsLint(folderOf({ 'a.ts': faulty }), ['--rule=reflect-origin:off', '--rule=__proto__:off']);
    expect(told).toMatchObject({ exitCode: 2, stdout: '', analysed: [] });
    expect(told.stderr).toContain('There is no rule `reflect-origin`. Did you mean `reflected-origin`?');
    expect(told.stderr).toContain('There is no rule `__proto__`. The option `--list-rules` shows them all.');
  });

  it('is 2 when the engine cannot be loaded', async () => {
    const told = await corsLint(folderOf({ 'a.ts': faulty }), [], {
      loadEngine: () => Promise.reject(new Error('no such module')),
    });
    expect(told).toMatchObject({ exitCode: 2, stdout: '' });
    expect(told.stderr).toContain('An internal error ended the run.');
    expect(told.stderr).toContain('no such module');
  });
});

describe('one bad file', () => {
  it('that makes the engine throw costs only itself, and the exit code is 2', async () => {
    const engine = fakeEngine((file, text) => {
      if (file.endsWith('b.ts')) throw new Error('unforeseen');
      return { findings: [finding(file, 0, text.length - 1)] };
    });
    const told = await corsLint(folderOf({ 'a.ts': faulty, 'b.ts': faulty, 'c.ts': faulty }), [], { engine });
    expect(told).toMatchObject({ exitCode: 2, analysed: ['a.ts', 'b.ts', 'c.ts'] });
    expect(told.stderr).toMatch(/b\.ts: internal error: Error: unforeseen/);
    expect(told.stdout).toContain('2 problems (2 errors) in 2 of 3 files');
  });

  it('that the engine has a problem with is told, once, and the exit code is 2', async () => {
    const folder = folderOf({ 'a.ts': faulty, 'b.ts': faulty });
    const file = filePath(`${folder}/lib/shared.ts`);
    const engine = fakeEngine(() => ({ problems: [{ file, where: 'rule missing-vary', message: 'No such value.' }] }));
    const told = await corsLint(folder, [], { engine });
    expect(told).toMatchObject({
      exitCode: 2,
      stderr: 'cors-lint: lib/shared.ts: rule missing-vary: No such value.\n',
    });
  });

  it('whose fixes cannot be tried keeps its finding', async () => {
    const engine = {
      ...fakeEngine(),
      checkedFixes: () => {
        throw new Error('unforeseen');
      },
    };
    const told = await corsLint(folderOf({ 'a.ts': faulty }), [], { engine });
    expect(told.exitCode).toBe(2);
    expect(told.stdout).toContain('1 problem');
  });

  it('that vanishes under our hands is a failure', async () => {
    const folder = folderOf({ 'a.ts': faulty, 'b.ts': sound });
    const disk = diskHost();
    const host = {
      ...disk,
      readFile: (path: Parameters<typeof disk.readFile>[0]) => {
        rmSync(join(folder, 'a.ts'), { force: true });
        return disk.readFile(path);
      },
    };
    const told = await corsLint(folder, [], { host });
    expect(told).toMatchObject({ exitCode: 2, analysed: ['b.ts'] });
    expect(told.stderr).toMatch(/a\.ts cannot be read: ENOENT/);
  });

  it('that is no text is skipped with a notice', async () => {
    const told = await corsLint(folderOf({ 'video.ts': 'G\0cors\0', 'b.ts': sound }), []);
    expect(told).toMatchObject({ exitCode: 0, analysed: ['b.ts'] });
    expect(told.stderr).toMatch(/video\.ts is skipped: it is not text/);
  });
});

describe('what is asked of the engine', () => {
  it('is nothing, and it is not loaded, when no file holds a CORS word', async () => {
    const told = await corsLint(folderOf({ 'a.ts': 'export {};' }), []);
    expect(told).toMatchObject({ exitCode: 0, engineLoads: 0 });
  });

  it('is only what the prefilter lets through, in order', async () => {
    const told = await corsLint(folderOf({ 'z.ts': sound, 'a.ts': sound, 'm.ts': 'export {};' }), []);
    expect(told).toMatchObject({ analysed: ['a.ts', 'z.ts'], engineLoads: 1 });
  });

  it('comes with the rules and origins of the command line', async () => {
    let config: unknown;
    const engine = fakeEngine();
    const watching: typeof engine = {
      ...engine,
      analyse(file, host, options) {
        config = options.config;
        return engine.analyse(file, host, options);
      },
    };
    const args = ['--rule=missing-vary:error', '--allowed-origin=https://app.example.com'];
    await corsLint(folderOf({ 'a.ts': sound }), args, { engine: watching });
    expect(config).toMatchObject({ rules: { 'missing-vary': 'error' }, allowedOrigins: ['https://app.example.com'] });
  });
});

describe('findings', () => {
  it('that several files lead to are told once, as the worst that was proven', async () => {
    const folder = folderOf({ 'a.ts': sound, 'b.ts': sound, 'shared.ts': 'export const open = true;\n' });
    const shared = filePath(`${folder}/shared.ts`);
    const engine = fakeEngine((file) => ({
      findings: [finding(shared, 20, 24, { level: file.endsWith('a.ts') ? 'warning' : 'error' })],
    }));
    const told = await corsLint(folder, [], { engine });
    expect(told.stdout).toMatch(/^error {2}reflected-origin {2}shared\.ts:1:21\n/);
    expect(told.stdout).toContain('1 problem (1 error) in 1 of 3 files (2 hold CORS code).');
  });

  it('in files that were not named are told, and the files counted', async () => {
    const folder = folderOf({ 'src/a.ts': sound, 'lib/shared.ts': 'export const open = true;\n' });
    const engine = fakeEngine(() => ({ findings: [finding(filePath(`${folder}/lib/shared.ts`), 20, 24)] }));
    expect((await corsLint(folder, ['src'], { engine })).stdout).toContain('in 1 of 2 files');
    const excluding = await corsLint(folder, ['src', '--exclude=lib'], { engine });
    expect(excluding).toMatchObject({ exitCode: 0, stdout: 'No CORS problems in 1 file (1 holds CORS code).\n' });
  });

  it('stand in the order of files and positions', async () => {
    const engine = fakeEngine((file) => ({
      findings: [
        finding(file, 8, 9),
        finding(file, 2, 9, { rule: 'missing-vary' }),
        finding(file, 2, 9),
        finding(file, 2, 4),
      ],
    }));
    const told = await corsLint(folderOf({ 'b.ts': faulty, 'a.ts': faulty }), [], { engine });
    const heads = told.stdout.split('\n').filter((line) => line.startsWith('error'));
    expect(heads.map((line) => line.replace(/^error +/, ''))).toEqual([
      'reflected-origin  a.ts:1:3',
      'missing-vary  a.ts:1:3',
      'reflected-origin  a.ts:1:3',
      'reflected-origin  a.ts:1:9',
      'reflected-origin  b.ts:1:3',
      'missing-vary  b.ts:1:3',
      'reflected-origin  b.ts:1:3',
      'reflected-origin  b.ts:1:9',
    ]);
  });
});

describe('what is not linting', () => {
  it('--version says the version, --help the options', async () => {
    const folder = folderOf({});
    expect(await corsLint(folder, ['--version'])).toMatchObject({ exitCode: 0, stdout: '1.2.3\n', engineLoads: 0 });
    const help = await corsLint(folder, ['-h', 'nowhere']);
    expect(help).toMatchObject({ exitCode: 0, stderr: '', engineLoads: 0 });
    expect(help.stdout).toContain('--allowed-origin <origin>');
  });

  it('--list-rules shows every rule', async () => {
    const folder = folderOf({});
    expect((await corsLint(folder, ['--list-rules'])).stdout).toMatchInlineSnapshot(`
      "wildcard-with-credentials  error    Any origin together with credentials
      reflected-origin           error    Whoever asks is trusted
      missing-vary               warning  Caches are not told that the answer depends on the origin
      "
    `);
    const asJson = await corsLint(folder, ['--list-rules', '--format=json']);
    expect(JSON.parse(asJson.stdout)).toHaveLength(3);
  });

  it('a folder without source is told of', async () => {
    const told = await corsLint(folderOf({ 'readme.md': '' }), []);
    expect(told).toMatchObject({ exitCode: 0, stdout: 'No CORS problems in 0 files (none holds CORS code).\n' });
    expect(told.stderr).toBe('cors-lint: There is no JavaScript or TypeScript file to check in `.`.\n');
  });
});

describe('progress', () => {
  const watched = { stderr: { write: () => {}, isTTY: true, columns: 40 } };

  it('is one line on a terminal that is taken away at the end', async () => {
    const files = { 'a.ts': faulty, 'b.ts': faulty };
    const { stderr } = await corsLint(folderOf(files), [], { ...watched, now: clock(1_000) });
    expect(stderr).toContain('\r\u001b[2KReading 2 of 2 files');
    expect(stderr).toContain('\r\u001b[2KChecking 1 of 2: a.ts');
    expect(stderr).not.toContain('\n');
    expect(stderr.endsWith('\r\u001b[2K')).toBe(true);
    for (const text of stderr.split(/\r\u001b\[2K/)) expect(text.length).toBeLessThan(40);
  });

  it('is not repeated faster than anyone reads', async () => {
    const files = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`${index}.ts`, sound]));
    const { stderr } = await corsLint(folderOf(files), [], { ...watched, now: clock(1) });
    expect(stderr.split('\r\u001b[2K').length).toBeLessThan(6);
  });

  it.each([
    ['in a pipe', { stderr: { write: () => {} } }],
    ['in a CI job', { ...watched, env: { CI: 'true' } }],
    ['on a dumb terminal', { ...watched, env: { TERM: 'dumb' } }],
  ])('is silent %s', async (_name, replaced) => {
    const { stderr } = await corsLint(folderOf({ 'a.ts': sound }), [], { ...replaced, now: clock(1_000) });
    expect(stderr).toBe('');
  });

  /** A clock that is `step` milliseconds later each time it is read. */
  function clock(step: number): () => number {
    let time = 0;
    return () => (time += step);
  }
});

const removals: (() => void)[] = [];
afterEach(() => removals.splice(0).forEach((remove) => remove()));

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder(files);
  removals.push(folder.remove);
  return folder.path;
}
