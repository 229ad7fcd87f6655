// Which configuration file holds for which file, and what holds where it meets other settings.

import { describe, expect, test } from 'vitest';
import { configOver, isExcludedBy, isTestBy } from '../../server/src/config-file/layers.ts';
import {
  isConfigFile,
  nearestConfigFiles,
  noConfigFiles,
  oneConfigFile,
} from '../../server/src/config-file/nearest.ts';
import { readConfigFile } from '../../server/src/config-file/read.ts';
import { defaultConfig, filePath } from '../../server/src/engine/index.ts';
import { memoryHost } from '../../server/src/hosts/memory.ts';

const CONFIG = 'cors-lint.config.json';
const JSONC = 'cors-lint.config.jsonc';

function pathFor(file: string, files: readonly string[]): string | undefined {
  const host = memoryHost(Object.fromEntries(files.map((path) => [path, '{}'])));
  return nearestConfigFiles(host).of(filePath(file))?.path;
}

describe('the nearest one holds', () => {
  test.each<[string, string, readonly string[], string | undefined]>([
    ['beside the file', '/srv/a.ts', [`/srv/${CONFIG}`], `/srv/${CONFIG}`],
    ['with comments', '/srv/a.ts', [`/srv/${JSONC}`], `/srv/${JSONC}`],
    ['above', '/srv/a/b/c.ts', [`/srv/${CONFIG}`], `/srv/${CONFIG}`],
    ['the nearer of two', '/srv/a/b/c.ts', [`/srv/${CONFIG}`, `/srv/a/${JSONC}`], `/srv/a/${JSONC}`],
    ['not that of a neighbour', '/srv/a/c.ts', [`/srv/b/${CONFIG}`], undefined],
    ['not one below', '/srv/c.ts', [`/srv/b/${CONFIG}`], undefined],
    ['at the top of the repository', '/srv/a/c.ts', [`/srv/${CONFIG}`, '/srv/.git/HEAD'], `/srv/${CONFIG}`],
    ['not above the repository', '/srv/a/c.ts', [`/${CONFIG}`, `/srv/${CONFIG}`, '/srv/a/.git/HEAD'], undefined],
    ['not above a worktree', '/srv/a/c.ts', [`/srv/${CONFIG}`, '/srv/a/.git'], undefined],
    ['without a repository, at the root', '/srv/a/c.ts', [`/${CONFIG}`], `/${CONFIG}`],
    ['on a drive', 'C:/srv/a/c.ts', [`C:/${CONFIG}`], `C:/${CONFIG}`],
    ['not on another drive', 'D:/srv/c.ts', [`C:/${CONFIG}`], undefined],
    [
      'not that of a package',
      '/srv/node_modules/p/lib/c.js',
      [`/srv/${CONFIG}`, `/srv/node_modules/${CONFIG}`, `/srv/node_modules/p/${CONFIG}`],
      `/srv/${CONFIG}`,
    ],
    ['not that of a folder', '/srv/a.ts', [`/srv/${CONFIG}/x`], undefined],
    ['for a document that is on no disk', '/untitled:/Untitled-1.ts', [`/srv/${CONFIG}`], undefined],
  ])('%s', (_name, file, files, path) => {
    expect(pathFor(file, files)).toBe(path);
  });

  test('of two in one folder one is read, and it says so', () => {
    const host = memoryHost({ [`/srv/${CONFIG}`]: '{}', [`/srv/${JSONC}`]: '{ "tests": [] }' });
    const config = nearestConfigFiles(host).of(filePath('/srv/a.ts'));
    expect(config).toMatchObject({ path: `/srv/${CONFIG}`, values: {} });
    expect(config?.mistakes.map(({ message }) => message)).toEqual([
      'cors-lint.config.jsonc beside this file is not read: a folder has one configuration.',
    ]);
  });

  test('each is read once, and all that were met are known', () => {
    const host = memoryHost({ [`/srv/${CONFIG}`]: '{}', [`/srv/b/${CONFIG}`]: '{}', [`/other/${CONFIG}`]: '{}' });
    const configs = nearestConfigFiles(host);
    expect(configs.of(filePath('/srv/b/x.ts'))).toBe(configs.of(filePath('/srv/b/c/y.ts')));
    expect(configs.of(filePath('/srv/x.ts'))?.path).toBe(`/srv/${CONFIG}`);
    expect(configs.found().map(({ path }) => path)).toEqual([`/srv/b/${CONFIG}`, `/srv/${CONFIG}`]);
  });
});

test('one file, or none, can hold for everything', () => {
  const host = memoryHost({ '/etc/mine.json': '{ "tests": [] }', [`/srv/${CONFIG}`]: '{}' });
  const configs = oneConfigFile(filePath('/etc/mine.json'), host);
  expect(configs?.of(filePath('/srv/a.ts'))).toMatchObject({ path: '/etc/mine.json', values: { tests: [] } });
  expect(oneConfigFile(filePath('/etc/no.json'), host)).toBeUndefined();
  expect(noConfigFiles.of(filePath('/srv/a.ts'))).toBeUndefined();
});

test('the names of configuration files', () => {
  expect([CONFIG, `/a/${CONFIG}`, `/a/${JSONC}`].map(isConfigFile)).toEqual([true, true, true]);
  expect([`/a/x${CONFIG}`, '/a/cors-lint.json', `/${CONFIG}/b`].map(isConfigFile)).toEqual([false, false, false]);
});

describe('layers', () => {
  const file = (values: object, path = '/srv/pkg/cors-lint.config.json') =>
    readConfigFile(filePath(path), JSON.stringify(values));

  test('the file decides for what it has, rule by rule', () => {
    const base = {
      ...defaultConfig,
      rules: { 'missing-vary': 'off', 'null-origin': 'info' },
      publicRoutes: ['/a'],
    } as const;
    const over = file({ rules: { 'missing-vary': 'default', 'reflected-origin': 'off' }, allowedOrigins: [] });
    expect(configOver({ ...base, allowedOrigins: ['https://a.example'] }, over)).toEqual({
      rules: { 'null-origin': 'info', 'reflected-origin': 'off' },
      allowedOrigins: [],
      publicRoutes: ['/a'],
      developmentConditions: [],
    });
    expect(configOver(base, undefined)).toEqual(base);
  });

  test.each<[string, readonly string[], boolean]>([
    ['/srv/pkg/legacy/a.ts', ['legacy'], true],
    ['/srv/pkg/src/legacy/a.ts', ['legacy'], true],
    ['/srv/pkg/src/legacy/a.ts', ['legacy/**'], false],
    ['/srv/pkg/src/a.gen.ts', ['*.gen.ts'], true],
    ['/srv/pkg/src/a.ts', ['/src'], true],
    ['/srv/other/src/a.ts', ['pkg'], false],
    ['/srv/other/src/a.ts', ['**/src/**'], true],
    ['/srv/pkg/.hidden/a.ts', ['.hidden'], true],
    ['/srv/pkg/a.ts', [], false],
  ])('%s is excluded by %j: %s', (path, exclude, expected) => {
    expect(isExcludedBy(file({ exclude }), filePath(path))).toBe(expected);
    expect(isTestBy(file({ tests: exclude }), filePath(path))).toBe(expected);
  });

  test('what the file does not say, it does not decide', () => {
    expect(isExcludedBy(file({}), filePath('/srv/pkg/a.ts'))).toBe(false);
    expect(isExcludedBy(undefined, filePath('/srv/pkg/a.ts'))).toBe(false);
    expect(isTestBy(file({}), filePath('/srv/pkg/a.test.ts'))).toBeUndefined();
    expect(isTestBy(undefined, filePath('/srv/pkg/a.test.ts'))).toBeUndefined();
  });

  test('a file at the root of the disk', () => {
    expect(isExcludedBy(file({ exclude: ['srv/pkg'] }, '/cors-lint.config.json'), filePath('/srv/pkg/a.ts'))).toBe(
      true,
    );
  });
});
