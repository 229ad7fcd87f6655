// Configuration files in the editor: which one holds, that every change of one is seen at once, saved or not, and that
// its mistakes are underlined.

import { describe, expect, test } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { type EditorOptions, pullClient, pushClient, startEditor } from '../support/fake-editor.ts';
import { importingEngine } from '../support/importing-engine.ts';

const app = '/srv/pkg/app.ts';
const config = '/srv/cors-lint.config.json';
const fault = 'cors({ origin: true })';
const off = '{ "rules": { "reflected-origin": "off" } }';
const found = ['1: true'];

describe.each(Object.entries({ 'a client that asks': pullClient, 'a client that is told': pushClient }))(
  '%s',
  (_name, capabilities) => {
    const start = (disk: Record<string, string>, more: Partial<EditorOptions> = {}) =>
      startEditor({ engine: importingEngine(), capabilities, disk, ...more });

    test('the nearest file holds, above the workspace as well, and is not merged with others', async () => {
      const disk = {
        [config]: off,
        '/srv/pkg/b/cors-lint.config.jsonc': '{ /* nothing */ }',
        [app]: fault,
        '/srv/pkg/b/app.ts': fault,
      };
      const editor = await start(disk, { folders: ['/srv/pkg'] });
      await editor.open(app);
      await editor.open('/srv/pkg/b/app.ts');
      expect(await editor.underlined(app)).toEqual([]);
      expect(await editor.underlined('/srv/pkg/b/app.ts')).toEqual(found);
    });

    test('it decides for what it says, the settings for the rest', async () => {
      const disk = { [config]: '{ "rules": { "reflected-origin": "default" } }', [app]: fault };
      const settings = { '/srv': { rules: { 'reflected-origin': 'off' } } };
      const editor = await start(disk, { settings });
      await editor.open(app);
      expect(await editor.underlined(app)).toEqual(found);
      await editor.changeDisk(config, '{ "rules": {} }');
      expect(await editor.underlined(app)).toEqual([]);
    });

    test('what is typed into it counts before it is saved, and no longer when it is thrown away', async () => {
      const editor = await start({ [config]: '{}', [app]: fault });
      await editor.open(app);
      await editor.open(config, '{}', 'jsonc');
      expect(await editor.underlined(app)).toEqual(found);
      await editor.type(config, '{}', off);
      expect(await editor.underlined(app)).toEqual([]);
      await editor.close(config);
      expect(await editor.underlined(app)).toEqual(found);
    });

    test('made, changed and removed by others, it is followed', async () => {
      const editor = await start({ [app]: fault });
      await editor.open(app);
      expect(await editor.underlined(app)).toEqual(found);
      await editor.changeDisk(config, off);
      expect(await editor.underlined(app)).toEqual([]);
      await editor.changeDisk(config, '{ "rules": { "reflected-origin": "hint" } }');
      expect((await editor.diagnostics(app)).map(({ severity }) => severity)).toEqual([DiagnosticSeverity.Hint]);
      await editor.changeDisk('/srv/pkg/cors-lint.config.jsonc', off);
      expect(await editor.underlined(app)).toEqual([]);
      await editor.changeDisk('/srv/pkg/cors-lint.config.jsonc', undefined);
      await editor.changeDisk(config, undefined);
      expect(await editor.underlined(app)).toEqual(found);
    });

    test('a finding has the level of the file that it stands in', async () => {
      const disk = { [app]: `import './options.ts'; cors()`, '/srv/pkg/options.ts': fault };
      const editor = await start({ ...disk, '/srv/pkg/cors-lint.config.json': '{ "exclude": ["options.ts"] }' });
      await editor.open(app);
      expect(await editor.underlined('/srv/pkg/options.ts')).toEqual([]);
      await editor.changeDisk('/srv/pkg/cors-lint.config.json', '{}');
      expect(await editor.underlined('/srv/pkg/options.ts')).toEqual(found);
    });

    test('a mistake is underlined, until it is mended', async () => {
      const editor = await start({ [config]: '{ "rulse": {}, "tests": 3 }' });
      await editor.open(config, undefined, 'jsonc');
      expect(await editor.underlined(config)).toEqual(['1: "rulse"', '1: 3']);
      const [first] = await editor.diagnostics(config);
      expect(first).toMatchObject({
        source: 'cors-lint',
        severity: DiagnosticSeverity.Error,
        message: 'There is no key `rulse`. Did you mean `rules`?',
      });
      await editor.type(config, 'rulse', 'rules');
      expect(await editor.underlined(config)).toEqual(['1: 3']);
      await editor.type(config, '3', '[]');
      expect(await editor.underlined(config)).toEqual([]);
    });

    test('broken JSON is told to those who are not told by their editor', async () => {
      const broken = '{ "tests": ["a"] "exclude": ["[a"] }';
      const alone = await start({ [config]: broken });
      await alone.open(config, undefined, 'jsonc');
      expect(await alone.underlined(config)).toEqual(['1: "exclude"']);
      const helped = await start({ [config]: broken }, { initializationOptions: { validatesJson: true } });
      await helped.open(config, undefined, 'jsonc');
      expect(await helped.underlined(config)).toEqual([]);
    });

    test('a file that is not read because of another says so', async () => {
      const editor = await start({ [config]: '{}', [`${config}c`]: off, [app]: fault });
      await editor.open(`${config}c`, undefined, 'jsonc');
      expect((await editor.diagnostics(`${config}c`)).map(({ message }) => message)).toEqual([
        'This file is not read: a folder has one configuration, and here it is cors-lint.config.json.',
      ]);
      await editor.changeDisk(config, undefined);
      expect(await editor.diagnostics(`${config}c`)).toEqual([]);
    });

    test('with CORS Lint disabled there are no mistakes', async () => {
      const editor = await start({ [config]: '{ "x": 1 }' }, { settings: { '/srv': { enable: false } } });
      await editor.open(config, undefined, 'jsonc');
      expect(await editor.diagnostics(config)).toEqual([]);
    });
  },
);

describe('what is left out', () => {
  /** The configuration · the setting · which files are looked at. */
  test.each<[object, string[] | undefined, string[]]>([
    [{}, undefined, ['src/app.ts', 'legacy/app.ts', 'checks/app.ts']],
    [{ exclude: ['legacy'] }, undefined, ['src/app.ts', 'checks/app.ts']],
    [{ tests: ['checks'] }, undefined, ['src/app.ts', 'legacy/app.ts', 'test/app.ts', 'src/app.test.ts']],
    [{ tests: [] }, undefined, ['src/app.ts', 'legacy/app.ts', 'checks/app.ts', 'test/app.ts', 'src/app.test.ts']],
    [{ exclude: [], tests: ['checks'] }, ['src'], ['src/app.ts', 'legacy/app.ts', 'test/app.ts', 'src/app.test.ts']],
    [{ exclude: ['legacy'] }, ['src', 'checks'], ['src/app.ts', 'checks/app.ts']],
    [{ tests: ['checks'] }, ['src'], ['legacy/app.ts', 'test/app.ts', 'dist/app.ts']],
    [{}, ['src'], ['legacy/app.ts', 'checks/app.ts', 'test/app.ts', 'dist/app.ts']],
  ])('by %j and the setting %j', async (values, exclude, expected) => {
    const names = ['src', 'legacy', 'checks', 'test', 'dist', 'node_modules/p'].map((folder) => `${folder}/app.ts`);
    const disk = { [config]: JSON.stringify(values) };
    const editor = await startEditor({ engine: importingEngine(), disk, settings: { '/srv': { exclude } } });
    const looked: string[] = [];
    for (const name of [...names, 'src/app.test.ts']) {
      await editor.open(`/srv/${name}`, fault);
      if ((await editor.underlined(`/srv/${name}`)).length > 0) looked.push(name);
    }
    expect(looked).toEqual(expected);
  });
});

test('our own client is told which configuration holds, and how many mistakes one has', async () => {
  const disk = { [config]: '{ "x": 1 }', [app]: fault };
  const editor = await startEditor({ engine: importingEngine(), disk, initializationOptions: { status: true } });
  await editor.open(app);
  expect(await editor.status(app)).toMatchObject({ state: 'checked', problems: 1, configFile: `file://${config}` });
  await editor.open(config, undefined, 'jsonc');
  expect(await editor.status(config)).toMatchObject({ state: 'configuration', problems: 1 });
  expect(editor.logged.join('\n')).toContain(`${config}: There is no key \`x\`.`);
});

test('a change of it is seen in files that had not been looked at', async () => {
  const disk = { [config]: '{ "exclude": ["pkg"] }', [app]: fault };
  const editor = await startEditor({ engine: importingEngine(), disk });
  await editor.open(app);
  expect(await editor.underlined(app)).toEqual([]);
  await editor.changeDisk(config, '{}');
  expect(await editor.underlined(app)).toEqual(found);
});
