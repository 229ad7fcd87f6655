// What people merge their options with, compared with the real libraries: each expression gives the same in both. What is
// unknown may override a default, or leave it.

import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { frameworks } from '../../server/src/engine/frameworks/index.ts';
import { getProperty } from '../../server/src/engine/interpreter/properties.ts';
import type { Value } from '../../server/src/engine/interpreter/value.ts';
import { interpret, interpretEverywhere, runNativelyWith, type Given } from '../support/evaluate-source.ts';

const require = createRequire(new URL('../libraries/wrappers/package.json', import.meta.url));

/** How the libraries are called in the texts: the package, and what is taken of it. */
const LIBRARIES: Readonly<Record<string, readonly [name: string, exported?: string]>> = {
  _: ['lodash'],
  __: ['underscore'],
  merge: ['lodash.merge'],
  pickOf: ['lodash/pick'],
  deepmerge: ['deepmerge'],
  tsMerge: ['ts-deepmerge', 'merge'],
  defu: ['defu', 'defu'],
  assign: ['object-assign'],
  xtend: ['xtend'],
  extend: ['extend'],
};

/** Underscore and lodash differ in what they do with `undefined` and with lists; these are written for both. */
const real = Object.fromEntries(
  Object.entries(LIBRARIES).map(([name, [specifier, exported]]) => {
    // Each is a function with functions in it.
    const module = require(specifier) as Record<string, unknown>;
    return [name, exported === undefined ? module : module[exported]];
  }),
);

const given: Given = (run, name, node): Value | undefined => {
  const [specifier = '', exported] = (Object.hasOwn(LIBRARIES, name) ? LIBRARIES[name] : undefined) ?? [];
  const [, packageName = '', subpath = ''] = /^([^/]*)(?:\/(.*))?$/.exec(specifier) ?? [];
  const framework = frameworks.find(({ packages }) => packages.includes(packageName));
  const model = framework?.model?.({ run, name: packageName, subpath, node, version: { number: undefined } });
  return model && exported !== undefined ? getProperty(run, model, exported, node) : model;
};

const DEFAULTS = `{ origin: '*', list: ['a', 'b'], cors: { credentials: true, maxAge: 5, headers: ['X-A'] }, none: undefined, check: /a/ }`;
const OPTIONS = `{ origin: ['https://app.example.com'], list: ['c'], cors: { credentials: undefined, headers: ['X-B', 'X-C'] }, none: null, on: true }`;
const TWO = `const defaults = ${DEFAULTS}; const options = ${OPTIONS};`;

describe('Merging libraries', () => {
  it.each([
    `[_.merge({}, defaults, options), defaults]`,
    `[merge(defaults, options), defaults]`,
    `_.merge({ a: { b: 1 } }, { a: { c: [1, { d: 2 }] } }, { a: { c: [undefined, { e: 3 }] } })`,
    `_.merge({ a: 1 }, null, { a: undefined, b: undefined })`,
    `[_.defaults({}, options, defaults), options]`,
    `_.defaults({ a: undefined, b: null }, { a: 1, b: 2 }, { a: 3, c: 4 })`,
    `[_.defaultsDeep({}, options, defaults), options]`,
    `[_.assign({}, defaults, options), _.extend({ a: 1 }, { b: 2 })]`,
    `[_.pick(options, 'origin', ['on', 'missing']), pickOf(defaults, ['cors']), _.omit(options, ['cors', 'list'], 'none')]`,
    `(() => { const copy = _.cloneDeep(defaults); copy.cors.maxAge = 1; copy.list.push('z'); return [copy, defaults]; })()`,
    `(() => { const copy = _.clone(defaults); copy.origin = 1; copy.cors.maxAge = 1; return [copy, defaults]; })()`,
    `[_.includes(['a'], 'a'), _.includes('abc', 'b'), _.includes(['a'], 'b'), _.startsWith('abc', 'a'), _.endsWith('abc', 'a')]`,
    `[_.some([1, 2], (x) => x > 1), _.every([1, 2], (x) => x > 1), _.find([1, 2], (x) => x > 1), _.map([1], (x) => x + 1), _.filter([1, 2], (x) => x > 1)]`,
    `[_.split('a,b', ','), _.trim(' a '), _.toLower('A'), _.toUpper('a'), _.indexOf(['a', 'b'], 'b')]`,
    `[_.isString('a'), _.isString(1), _.isArray([]), _.isFunction(() => 1), _.isRegExp(/a/), _.isNil(null), _.isUndefined(null), _.isPlainObject({}), _.isPlainObject([]), _.isObject([])]`,
    `[__.extend({}, defaults, options), __.defaults({ a: undefined }, { a: 1 }), __.pick(options, 'on'), __.contains(['a'], 'a'), __.any([1], (x) => x)]`,
    `[deepmerge(defaults, options), defaults, deepmerge.all([{ a: [1] }, { a: [2] }, { a: [3], b: { c: 1 } }])]`,
    `deepmerge({ a: [1], b: { c: 1 } }, { a: [2], b: 3 }, { arrayMerge: (lower, upper) => upper })`,
    `[deepmerge({ a: { b: 1 } }, { a: [1] }), deepmerge({ a: [1] }, { a: { b: 1 } })]`,
    `[tsMerge(defaults, options), defaults, tsMerge({ a: [1] }, { a: [2] }, undefined, { b: { c: 1 } }, { b: 2 })]`,
    `[defu(options, defaults), options, defaults, defu({ a: 1 }, { a: 2, b: { c: 1 } }, { b: { c: 2, d: 3 }, e: null })]`,
    `[assign({}, defaults, options), xtend(defaults, options), extend({}, defaults, options), extend(true, {}, defaults, options)]`,
    `(() => { const target = { a: { b: 1 } }; extend(true, target, { a: { c: 2 } }, null, { d: undefined }); return target; })()`,
  ])('%s', async (expression) => {
    const source = `${TWO} const result = ${expression};`;
    expect(interpret(source, given)).toStrictEqual(await runNativelyWith(source, real));
  });
});

describe('What is unknown', () => {
  it.each<[string, readonly unknown[]]>([
    [`_.merge({}, { origin: 'a' }, { origin: env.X }).origin`, ['a', '<env.X>']],
    [`_.merge({}, { origin: 'a' }, env.X).origin`, ['<env.X.origin>', 'a']],
    [`_.merge({}, env.X, { origin: 'a' }).origin`, ['a']],
    [`_.defaults({ origin: env.X }, { origin: 'a' }).origin`, ['a', '<env.X>']],
    [`_.defaults({}, env.X, { origin: 'a' }).origin`, ['a', '<env.X.origin>']],
    [`deepmerge({ cors: { origin: 'a' } }, { cors: env.X }).cors`, ['<env.X>']],
    [`deepmerge(env.X, { cors: { origin: 'a' } }).cors.origin`, ['a']],
    [`deepmerge({ cors: { origin: 'a' } }, env.X).cors.origin`, ['<env.X.cors.origin>', 'a']],
    [`defu({ origin: env.X }, { origin: 'a' }).origin`, ['a', '<env.X>']],
    [`defu(env.X, { origin: 'a' }).origin`, ['<env.X.origin>', 'a']],
    [`_.pick(env.X, 'origin').origin`, ['<env.X.origin>']],
    [`_.omit({ ...env.X, origin: 'a' }, 'origin').origin`, [undefined]],
  ])('%s', (expression, results) => {
    const outcomes = interpretEverywhere(`const result = ${expression};`, given);
    expect(new Set(outcomes.map(({ result }) => result))).toStrictEqual(new Set(results));
  });
});
