// What a configuration file comes to: what holds, what is wrong with the rest, and where exactly.

import { describe, expect, test } from 'vitest';
import type { ConfigValues } from '../../server/src/config-file/config-file.ts';
import { keys } from '../../server/src/config-file/keys.ts';
import { readConfigFile } from '../../server/src/config-file/read.ts';
import { filePath } from '../../server/src/engine/index.ts';

const path = filePath('/srv/cors-lint.config.json');

test('everything that can be set', () => {
  const values = {
    rules: { 'missing-vary': 'error', 'reflected-origin': 'default', 'wildcard-origin': 'hint' },
    allowedOrigins: ['https://app.example.com', 'http://localhost:3000', 'capacitor://localhost'],
    exclude: ['legacy', 'src/**/*.gen.ts', 'packages/{a,b}/**', './scripts/'],
    publicRoutes: ['/api/public/**', '/health', '**/feed.xml'],
    tests: ['**/*.check.ts'],
    developmentConditions: ['isPreview', 'PREVIEW', 'process.env.PREVIEW', 'flags.öffentlich'],
  };
  const text = JSON.stringify({ $schema: 'https://example.com/schema.json', ...values });
  expect(readConfigFile(path, text)).toEqual({ path, folder: '/srv', values, mistakes: [] });
  expect(['$schema', ...Object.keys(values)].sort()).toEqual(Object.keys(keys).sort());
});

test.each<[string, ConfigValues]>([
  ['{}', {}],
  ['// Nothing yet.\n{ }', {}],
  ['{ /* why */ "exclude": [ "a", /* b */ "c", ], }', { exclude: ['a', 'c'] }],
  ['{ "tests": [] }', { tests: [] }],
  ['{\r\n  // off for now\r\n  "rules": { "missing-vary": "off", },\r\n}\r\n', { rules: { 'missing-vary': 'off' } }],
])('%j is without mistakes', (text, values) => {
  expect(readConfigFile(path, text)).toMatchObject({ values, mistakes: [] });
});

describe('a mistake is told where it is, and the rest holds', () => {
  /** Text · what is underlined · what is said · what holds. */
  test.each<[string, string, string, ConfigValues]>([
    ['{ "rulse": {}, "tests": ["a"] }', '"rulse"', 'There is no key `rulse`. Did you mean `rules`?', { tests: ['a'] }],
    ['{ "Rules": {} }', '"Rules"', 'There is no key `Rules`. Did you mean `rules`?', {}],
    ['{ "x": 1 }', '"x"', 'There is no key `x`. The keys are $schema, rules, ', {}],
    ['{ "__proto__": {} }', '"__proto__"', 'There is no key `__proto__`.', {}],
    ['[]', '[]', 'The configuration must be an object', {}],
    ['"off"', '"off"', 'The configuration must be an object', {}],
    ['{ "$schema": 1 }', '1', '`$schema` must be a text, but is `1`.', {}],

    ['{ "rules": "off" }', '"off"', '`rules` must be an object of rules and their levels, but is `"off"`.', {}],
    ['{ "rules": ["a"] }', '["a"]', 'but is a list. It is left out.', {}],
    [
      '{ "rules": { "missing-very": "off", "missing-vary": "hint" } }',
      '"missing-very"',
      'There is no rule `missing-very`. Did you mean `missing-vary`?',
      { rules: { 'missing-vary': 'hint' } },
    ],
    ['{ "rules": { "toString": "off" } }', '"toString"', 'There is no rule `toString`.', { rules: {} }],
    ['{ "rules": { "constructor": "off" } }', '"constructor"', 'There is no rule `constructor`.', { rules: {} }],
    [
      '{ "rules": { "missing-vary": "warn" } }',
      '"warn"',
      'A level is one of default, off, hint, info, warning, error, but this is `"warn"`. Did you mean `warning`?',
      { rules: {} },
    ],
    ['{ "rules": { "missing-vary": 2 } }', '2', 'but this is `2`. The rule keeps its own.', { rules: {} }],
    ['{ "rules": { "missing-vary": ["error"] } }', '["error"]', 'but this is a list.', { rules: {} }],
    ['{ "rules": { "missing-vary": "toString" } }', '"toString"', 'but this is `"toString"`.', { rules: {} }],

    [
      '{ "exclude": "legacy" }',
      '"legacy"',
      '`exclude` must be a list of texts, but is `"legacy"`. It is left out.',
      {},
    ],
    ['{ "tests": null }', 'null', '`tests` must be a list of texts, but is `null`.', {}],
    [
      '{ "exclude": ["a", 3, "b"] }',
      '3',
      '`exclude` must be a list of texts, but `3` is in it. It is left out.',
      { exclude: ['a', 'b'] },
    ],
    ['{ "exclude": ["src/[a", "b"] }', '"src/[a"', '`src/[a` is not a glob', { exclude: ['b'] }],
    ['{ "tests": ["a/{b,c"] }', '"a/{b,c"', 'one of its brackets has no counterpart', { tests: [] }],
    ['{ "exclude": ["!src"] }', '"!src"', '`!src` would mean everything else', { exclude: [] }],
    ['{ "exclude": ["../other"] }', '"../other"', 'names nothing inside the folder of this file', { exclude: [] }],
    ['{ "exclude": [" "] }', '" "', 'An empty text names no files.', { exclude: [] }],

    [
      '{ "allowedOrigins": ["https://a.example/", "https://b.example"] }',
      '"https://a.example/"',
      'browsers would send `https://a.example`',
      { allowedOrigins: ['https://b.example'] },
    ],
    ['{ "allowedOrigins": ["*"] }', '"*"', '`*` is not an origin that can be trusted', { allowedOrigins: [] }],
    ['{ "publicRoutes": ["api/public"] }', '"api/public"', 'is not the path of a route', { publicRoutes: [] }],
    ['{ "publicRoutes": ["/api/[id"] }', '"/api/[id"', 'is not a glob', { publicRoutes: [] }],
    [
      '{ "developmentConditions": ["!isProd", "isLocal"] }',
      '"!isProd"',
      '`!isProd` is not the name of a variable.',
      { developmentConditions: ['isLocal'] },
    ],
  ])('%s', (text, underlined, message, values) => {
    const { values: found, mistakes } = readConfigFile(path, text);
    expect(mistakes.map(({ place: { file, start, end } }) => [file, text.slice(start, end)])).toEqual([
      [path, underlined],
    ]);
    expect(mistakes[0]?.message).toContain(message);
    expect(mistakes[0]?.message).toMatch(/^[A-Z`].*[.?`]$/);
    expect(mistakes[0]?.isJson).toBe(false);
    expect(found).toEqual(values);
  });
});

describe('what every reader of JSON refuses', () => {
  test.each<[string, string, string, ConfigValues]>([
    [
      '{ "tests": ["a"], "tests": ["b"] }',
      '"tests"',
      '`tests` stands here twice: only the last one counts.',
      { tests: ['b'] },
    ],
    [
      '{ "rules": { "missing-vary": "off", "missing-vary": "info" } }',
      '"missing-vary"',
      'stands here twice',
      { rules: { 'missing-vary': 'info' } },
    ],
    ['{ "exclude": ["a"] "tests": ["b"] }', '"tests"', 'A comma is expected here.', { exclude: ['a'], tests: ['b'] }],
    ['{ exclude: ["a"] }', 'exclude', '', {}],
    ['{ "exclude": ["a"', '', 'A closing bracket is expected here.', { exclude: ['a'] }],
    ['{ "exclude": ', '', 'A value is expected here.', {}],
    ['{ "exclude": ["a] }', '"a] }', 'This text has no end.', {}],
    ['{} {}', '{', 'The end of the file is expected here.', {}],
    ['/* { }', '/* { }', 'This comment has no end.', {}],
  ])('%s', (text, underlined, message, values) => {
    const { values: found, mistakes } = readConfigFile(path, text);
    expect(mistakes.map(({ isJson }) => isJson)).toEqual([true]);
    const [{ place, message: said } = { place: { start: 0, end: 0 }, message: '' }] = mistakes;
    expect(text.slice(place.start, place.end)).toBe(underlined);
    expect(said).toContain(message);
    expect(found).toMatchObject(values);
  });

  test('is told even where there is nothing at all', () => {
    expect(readConfigFile(path, '').mistakes).toHaveLength(1);
  });
});

test('mistakes come in the order of the text', () => {
  const text = '{ "x": 1, "exclude": [1, "[", "ok"], "rules": { "y": "off", "missing-vary": 0 }, "z": 2 }';
  const { mistakes, values } = readConfigFile(path, text);
  const underlined = mistakes.map(({ place }) => text.slice(place.start, place.end));
  expect(underlined).toEqual(['"x"', '1', '"["', '"y"', '0', '"z"']);
  expect(values).toEqual({ exclude: ['ok'], rules: {} });
});
