// Every method of every built-in prototype, called with what people and accidents pass: whatever the interpreter claims
// to know is what Node gives, and nothing that it is given makes it fail.

import { describe, expect, test } from 'vitest';
import { interpret, runNatively } from '../support/evaluate-source.ts';

interface Subject {
  readonly receivers: readonly string[];
  readonly prototype: object;
}

const subjects: Readonly<Record<string, Subject>> = {
  String: { receivers: [`'https://App.example'`, `''`, `'a,b,a'`, `' é😀 '`], prototype: String.prototype },
  Array: {
    receivers: [`[]`, `['b', 'a', 'b']`, `[1, [2, [3]], NaN, undefined, null]`, `[{ a: 1 }, (x) => x]`],
    prototype: Array.prototype,
  },
  Number: { receivers: [`5`, `-1.5`, `NaN`], prototype: Number.prototype },
  Boolean: { receivers: [`true`], prototype: Boolean.prototype },
  RegExp: { receivers: [`/a/`, `/(?<x>[a-z])(,)?/g`, `/^/y`], prototype: RegExp.prototype },
  Set: { receivers: [`new Set()`, `new Set(['a', 1, NaN])`], prototype: Set.prototype },
  Map: { receivers: [`new Map()`, `new Map([['a', 1], [1, 'b']])`], prototype: Map.prototype },
  Object: { receivers: [`{}`, `{ a: 1, b: [2] }`], prototype: Object.prototype },
  Function: {
    receivers: [`(a, b) => [a, b]`, `function named() { return typeof this; }`],
    prototype: Function.prototype,
  },
  Error: { receivers: [`new TypeError('x')`], prototype: Error.prototype },
  URL: { receivers: [`new URL('https://a.example/?a=b')`], prototype: URL.prototype },
  URLSearchParams: { receivers: [`new URLSearchParams('a=1&b=2')`], prototype: URLSearchParams.prototype },
  Headers: { receivers: [`new Headers()`, `new Headers({ A: 'b', c: '1' })`], prototype: Headers.prototype },
  Response: { receivers: [`new Response('x', { status: 201 })`], prototype: Response.prototype },
  Promise: { receivers: [`Promise.resolve(1)`, `Promise.reject(new RangeError('x'))`], prototype: Promise.prototype },
};

/** Arguments that are known in full. */
const ARGUMENTS = [
  ``,
  `'a'`,
  `1`,
  `-1`,
  `NaN`,
  `null`,
  `undefined`,
  `true`,
  `{}`,
  `['a']`,
  `/b/g`,
  `(x) => x`,
  `(x, y) => x === 'a' || y === 1`,
  `() => { throw new RangeError('mine'); }`,
  `'a', 'b'`,
  `0, 1`,
  `1, 2, 3`,
  `-2, -1`,
  `'b', 1`,
  `',', 2`,
  `(a, b) => (a < b ? 1 : -1), 'start'`,
  `/[ab]/g, '<$&>'`,
  `['x', 'y'], ['z']`,
  `Infinity`,
];

/** Methods of the language's past, of locales and of sets among themselves: no check of an origin is made of them. */
const LEFT_OUT = new Set(
  (
    'anchor big blink bold fixed fontcolor fontsize italics link small strike sub sup __defineGetter__ __defineSetter__ ' +
    '__lookupGetter__ __lookupSetter__ compile copyWithin isWellFormed toWellFormed difference intersection ' +
    'isDisjointFrom isSubsetOf isSupersetOf symmetricDifference toLocaleLowerCase toLocaleUpperCase toLocaleString'
  ).split(' '),
);

// Some thousands of calls each: more than a busy machine does in the usual five seconds.
describe.each(Object.entries(subjects))('%s.prototype', { timeout: 60_000 }, (_name, { receivers, prototype }) => {
  const calls = receivers.flatMap((receiver) =>
    methodsOf(prototype).flatMap((method) => ARGUMENTS.map((args) => `(${receiver}).${method}(${args})`)),
  );

  test('gives what Node gives, wherever it gives anything', async () => {
    const differences: string[] = [];
    for (const batch of batches(calls, 20)) {
      const source = results(batch);
      const ours = listOf(interpret(source));
      const theirs = listOf(await runNatively(source));
      batch.forEach((call, index) => {
        const [mine, native] = [text(ours[index]), text(theirs[index])];
        if (mine !== native && !mine.includes('"<')) differences.push(`${call}: ${mine} instead of ${native}`);
      });
    }
    expect(differences).toEqual([]);
  });

  test('survives unknown arguments and a foreign `this`', () => {
    const strange = [
      `env.A`,
      `env.A, env.B`,
      `'a', env.B`,
      `[env.A]`,
      `env.A ? 'a' : 1`,
      `[...env.A]`,
      `new Proxy({}, {})`,
    ];
    const foreign = [`null`, `5`, `{}`, `env.A`, `[...env.A]`, `(env.A ? ['a'] : 'b')`];
    const sources = methodsOf(prototype).flatMap((method) => [
      ...receivers.flatMap((receiver) => strange.map((args) => `(${receiver}).${method}(${args})`)),
      ...foreign.map((self) => `(${receivers[0]}).${method}.call(${self}, 'a', (x) => x)`),
    ]);
    for (const batch of batches(sources, 20)) expect(listOf(interpret(results(batch)))).toHaveLength(batch.length);
  });
});

const statics: Readonly<Record<string, readonly string[]>> = {
  Object: Object.getOwnPropertyNames(Object),
  Array: ['from', 'of', 'isArray'],
  String: ['fromCharCode', 'fromCodePoint'],
  Number: ['isFinite', 'isInteger', 'isNaN', 'isSafeInteger', 'parseFloat', 'parseInt'],
  Math: ['abs', 'ceil', 'floor', 'max', 'min', 'pow', 'round', 'sign', 'sqrt', 'trunc', 'hypot'],
  JSON: ['parse', 'stringify'],
  Promise: ['all', 'allSettled', 'any', 'race', 'reject', 'resolve'],
  Reflect: ['get', 'has', 'ownKeys'],
  URL: ['canParse'],
  Response: ['error', 'json', 'redirect'],
};

test.each(Object.entries(statics))(
  'the functions of %s give what Node gives, wherever they give anything',
  async (name, names) => {
    const isFunction = (key: string) =>
      !/^(?:length|name|prototype|getPrototypeOf|getOwnPropertySymbols|getOwnPropertyDescriptors)$/.test(key);
    const calls = names.filter(isFunction).flatMap((key) => ARGUMENTS.map((args) => `${name}.${key}(${args})`));
    const differences: string[] = [];
    for (const batch of batches(calls, 20)) {
      const source = results(batch);
      const ours = listOf(interpret(source));
      const theirs = listOf(await runNatively(source));
      batch.forEach((call, index) => {
        const [mine, native] = [text(ours[index]), text(theirs[index])];
        if (mine !== native && !mine.includes('"<')) differences.push(`${call}: ${mine} instead of ${native}`);
      });
    }
    expect(differences).toEqual([]);
  },
);

function methodsOf(prototype: object): string[] {
  return Object.getOwnPropertyNames(prototype).filter((name) => {
    if (name === 'constructor' || LEFT_OUT.has(name)) return false;
    return typeof Object.getOwnPropertyDescriptor(prototype, name)?.value === 'function';
  });
}

/** A program that gives a list of what each expression gives, or throws. */
function results(expressions: readonly string[]): string {
  const thunks = expressions.map((expression) => `() => ${expression}`);
  return `const attempt = (f) => { try { return [f()]; } catch (e) { return 'throws ' + e.name; } };
    const result = [${thunks.join(',\n')}].map(attempt);`;
}

function batches<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

function listOf({
  result,
  threw,
}: {
  readonly result: unknown;
  readonly threw: string | undefined;
}): readonly unknown[] {
  if (!Array.isArray(result)) throw new Error(`The program has no list of results: ${threw}`);
  return result;
}

function text(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) => {
      if (part === undefined) return 'undefined!';
      return typeof part === 'number' && !Number.isFinite(part) ? String(part) : part;
    }) ?? 'nothing'
  );
}
