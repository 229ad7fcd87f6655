// Configuration files on the command line: which one holds, what it changes, and how its mistakes are told.

import { afterEach, describe, expect, it } from 'vitest';

import type { Config } from '../../server/src/engine/index.ts';
import { corsLint, fakeEngine, temporaryFolder } from '../support/command-line.ts';

const faulty = 'app.use(cors({ origin: true }));\n';
const CONFIG = 'cors-lint.config.json';

describe('the nearest configuration file', () => {
  it('holds for each file, and is not merged with those above', async () => {
    const folder = folderOf({
      [CONFIG]: '{ "rules": { "missing-vary": "error" }, "publicRoutes": ["/health"] }',
      'a.ts': faulty,
      'pkg/cors-lint.config.jsonc': '{ /* theirs */ "allowedOrigins": ["https://app.example.com"], }',
      'pkg/src/b.ts': faulty,
    });
    const { configs } = await configsOf(folder, []);
    expect(configs).toEqual({
      'a.ts': {
        rules: { 'missing-vary': 'error' },
        allowedOrigins: [],
        publicRoutes: ['/health'],
        developmentConditions: [],
      },
      'pkg/src/b.ts': {
        rules: {},
        allowedOrigins: ['https://app.example.com'],
        publicRoutes: [],
        developmentConditions: [],
      },
    });
  });

  it('is found above the folder that is checked, up to the top of the repository', async () => {
    const files = { [CONFIG]: '{ "rules": { "missing-vary": "off" } }', 'pkg/a.ts': faulty };
    const inside = await configsOf(folderOf({ '.git/HEAD': '', ...files }), [], 'pkg');
    expect(inside.configs['a.ts']?.rules).toEqual({ 'missing-vary': 'off' });
    const outside = await configsOf(folderOf({ 'pkg/.git/HEAD': '', ...files }), [], 'pkg');
    expect(outside.configs['a.ts']?.rules).toEqual({});
  });

  it('gives way to the words of the command line', async () => {
    const rules = { 'missing-vary': 'off', 'null-origin': 'hint' };
    const folder = folderOf({
      [CONFIG]: JSON.stringify({ rules, allowedOrigins: ['https://a.example'] }),
      'a.ts': faulty,
    });
    const { configs } = await configsOf(folder, ['--rule=missing-vary:info', '--allowed-origin=https://b.example']);
    expect(configs['a.ts']).toMatchObject({
      rules: { 'missing-vary': 'info', 'null-origin': 'hint' },
      allowedOrigins: ['https://b.example'],
    });
  });

  it('is not looked for with --no-config', async () => {
    const folder = folderOf({ [CONFIG]: '{ "rulse": 1, "exclude": ["*"] }', 'a.ts': faulty });
    expect(await corsLint(folder, ['--no-config'])).toMatchObject({ exitCode: 1, stderr: '', analysed: ['a.ts'] });
  });

  it('is not looked for with --config, which holds for all files', async () => {
    const folder = folderOf({
      [CONFIG]: '{ "exclude": ["*"] }',
      'ci/strict.json': '{ "rules": { "missing-vary": "error" }, "exclude": ["**/old/**"] }',
      'a.ts': faulty,
      'old/b.ts': faulty,
    });
    const { configs } = await configsOf(folder, ['--config=ci/strict.json']);
    expect(Object.entries(configs).map(([file, { rules }]) => [file, rules])).toEqual([
      ['a.ts', { 'missing-vary': 'error' }],
    ]);
  });
});

describe('what is left out', () => {
  const files = { 'src/a.ts': faulty, 'legacy/b.ts': faulty, 'src/c.test.ts': faulty, 'checks/d.ts': faulty };
  const pkg = { 'legacy/pkg/e.ts': faulty, 'test/pkg/f.ts': faulty };

  it.each<[string, Record<string, string>, string[], string[]]>([
    ['by exclude', { [CONFIG]: '{ "exclude": ["legacy"] }' }, [], ['checks/d.ts', 'src/a.ts']],
    ['by tests', { [CONFIG]: '{ "tests": ["checks"] }' }, [], ['legacy/b.ts', 'src/a.ts', 'src/c.test.ts']],
    [
      'by an empty list of tests: nothing',
      { [CONFIG]: '{ "tests": [] }' },
      [],
      ['checks/d.ts', 'legacy/b.ts', 'src/a.ts', 'src/c.test.ts'],
    ],
    ['by both', { [CONFIG]: '{ "tests": ["*.ts"], "exclude": ["src"] }' }, [], []],
    ['by --exclude besides', { [CONFIG]: '{ "exclude": ["legacy"] }' }, ['--exclude=checks'], ['src/a.ts']],
    [
      'not tests with --no-ignore, but what is excluded',
      { [CONFIG]: '{ "tests": ["checks"], "exclude": ["legacy"] }' },
      ['--no-ignore'],
      ['checks/d.ts', 'src/a.ts', 'src/c.test.ts'],
    ],
    [
      'by the nearest file alone, also inside of what one above excludes',
      { [CONFIG]: '{ "exclude": ["legacy"] }', [`legacy/pkg/${CONFIG}`]: '{}', ...pkg },
      [],
      ['checks/d.ts', 'legacy/pkg/e.ts', 'src/a.ts'],
    ],
    [
      'by the nearest file alone, also inside of a folder of tests',
      { [`test/pkg/${CONFIG}`]: '{ "tests": [] }', ...pkg },
      [],
      ['checks/d.ts', 'legacy/b.ts', 'legacy/pkg/e.ts', 'src/a.ts', 'test/pkg/f.ts'],
    ],
    [
      'relative to the folder of the file',
      { [`legacy/${CONFIG}`]: '{ "exclude": ["/legacy", "b.ts"] }' },
      [],
      ['checks/d.ts', 'src/a.ts'],
    ],
  ])('%s', async (_name, more, args, expected) => {
    const told = await corsLint(folderOf({ ...files, ...more }), args);
    expect([...told.analysed].sort()).toEqual(expected);
  });

  it('is told where it was named', async () => {
    const folder = folderOf({ [CONFIG]: '{ "exclude": ["legacy"], "tests": ["checks"] }', ...files });
    const told = await corsLint(folder, ['legacy/b.ts', 'checks/d.ts']);
    expect(told).toMatchObject({ exitCode: 1, analysed: ['checks/d.ts'] });
    expect(told.stderr).toBe('cors-lint: legacy/b.ts is skipped: its configuration file excludes it.\n');
  });

  it('is not told of where code that is checked leads to it', async () => {
    const folder = folderOf({ [CONFIG]: '{ "exclude": ["policy.ts"] }', 'a.ts': faulty, 'policy.ts': faulty });
    const engine = fakeEngine();
    const leading: typeof engine = {
      ...engine,
      analyse: (file, host, options) => engine.analyse(file.replace('a.ts', 'policy.ts') as typeof file, host, options),
    };
    expect(await corsLint(folder, ['a.ts'], { engine: leading })).toMatchObject({ exitCode: 0 });
  });
});

describe('a mistake in it', () => {
  it('is told with its place and makes the exit code 2, and the rest holds', async () => {
    const text = '{\n  "rulse": {},\n  "exclude": ["legacy"],\n  "rules": { "missing-vary": "warn" }\n}\n';
    const folder = folderOf({ [`pkg/${CONFIG}`]: text, 'pkg/a.ts': faulty, 'pkg/legacy/b.ts': faulty });
    const told = await corsLint(folder, []);
    expect(told).toMatchObject({ exitCode: 2, analysed: ['pkg/a.ts'] });
    expect(told.stdout).toContain('1 problem');
    expect(told.stderr).toBe(
      `cors-lint: pkg/${CONFIG}:2:3: There is no key \`rulse\`. Did you mean \`rules\`?\n` +
        `cors-lint: pkg/${CONFIG}:4:30: A level is one of default, off, hint, info, warning, error, but this is ` +
        '`"warn"`. Did you mean `warning`? The rule keeps its own.\n',
    );
  });

  it('is told once, and not where the file holds for nothing that is checked', async () => {
    const folder = folderOf({ 'a/x.ts': faulty, 'a/y.ts': faulty, [`a/${CONFIG}`]: '{', [`b/${CONFIG}`]: '[' });
    const told = await corsLint(folder, ['a']);
    expect(told.exitCode).toBe(2);
    expect(told.stderr).toBe(`cors-lint: a/${CONFIG}:1:2: A closing brace is expected here.\n`);
  });

  it.each([
    [['--config=no.json'], 'The configuration file `no.json` cannot be read.'],
    [['--config=no.json', '--print-config=a.ts'], 'The configuration file `no.json` cannot be read.'],
    [['--config', '--no-config'], 'The option `--config` needs a value.'],
    [['--config=x.json', '--no-config'], 'The options `--config` and `--no-config` exclude each other.'],
    [['--print-config=a.ts', '--rule=missing-very:off'], 'There is no rule `missing-very`.'],
    [['--print-confg=a.ts'], 'There is no option `--print-confg`. Did you mean `--print-config`?'],
  ])('%j is wrong usage', async (args, sentence) => {
    const told = await corsLint(folderOf({ 'a.ts': faulty }), args);
    expect(told).toMatchObject({ exitCode: 2, stdout: '', analysed: [] });
    expect(told.stderr).toContain(sentence);
  });
});

describe('--print-config', () => {
  it('shows what holds for a file, and who has said so', async () => {
    const folder = folderOf({
      [CONFIG]: '{ "rules": { "missing-vary": "hint" }, "exclude": ["legacy"], "tests": ["checks"] }',
    });
    const told = await corsLint(folder, ['--print-config=src/app.ts', '--rule=reflected-origin:info', '--exclude=x']);
    expect(told).toMatchObject({ exitCode: 0, stderr: '', analysed: [] });
    expect(JSON.parse(told.stdout)).toEqual({
      file: `${folder}/src/app.ts`,
      configFile: `${folder}/${CONFIG}`,
      config: {
        rules: { 'wildcard-with-credentials': 'error', 'reflected-origin': 'info', 'missing-vary': 'hint' },
        allowedOrigins: [],
        exclude: ['legacy', 'x'],
        publicRoutes: [],
        tests: ['checks'],
        developmentConditions: [],
      },
      from: {
        rules: {
          'wildcard-with-credentials': 'default',
          'reflected-origin': 'command line',
          'missing-vary': 'configuration file',
        },
        allowedOrigins: 'default',
        exclude: 'configuration file',
        publicRoutes: 'default',
        tests: 'configuration file',
        developmentConditions: 'default',
      },
    });
  });

  it('says so when there is no configuration file, and tells the mistakes of one', async () => {
    const none = await corsLint(folderOf({ '.git/HEAD': '' }), ['--print-config=app.ts']);
    expect(JSON.parse(none.stdout)).toMatchObject({ configFile: null });
    const wrong = await corsLint(folderOf({ [CONFIG]: '{ "x": 1 }' }), ['--print-config=app.ts']);
    expect(wrong).toMatchObject({ exitCode: 2 });
    expect(wrong.stderr).toContain(`${CONFIG}:1:3: There is no key \`x\`.`);
  });
});

const removals: (() => void)[] = [];
afterEach(() => removals.splice(0).forEach((remove) => remove()));

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder(files);
  removals.push(folder.remove);
  return folder.path;
}

/** The config that the engine was given for each file. */
async function configsOf(folder: string, args: readonly string[], below = '') {
  const configs: Record<string, Config> = {};
  const engine = fakeEngine();
  const cwd = below === '' ? folder : `${folder}/${below}`;
  const told = await corsLint(cwd, args, {
    engine: {
      ...engine,
      analyse(file, host, options) {
        expect(options.configOf?.(file)).toEqual(options.config);
        configs[file.slice(cwd.length + 1)] = options.config;
        return engine.analyse(file, host, options);
      },
    },
  });
  return { configs, told };
}
