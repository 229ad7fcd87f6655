// Generators, compared with Node: iterated over, delegated to, and driven as asynchronous code by the helpers that
// compilers write.

import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { interpret, runNatively } from '../support/evaluate-source.ts';

const iterated: Readonly<Record<string, string>> = {
  'a spread': `function* two() { yield 1; yield 2; } const result = [...two(), ...two()];`,
  destructuring: `function* two() { yield 1; yield 2; return 3; } const [a, b, c] = two(); const result = [a, b, c];`,
  'Array.from, Set, Map': `function* two() { yield ['a', 1]; yield ['b', 2]; }
    const result = [Array.from(two(), ([name]) => name), new Map(two()), new Set(two()).size, Object.fromEntries(two())];`,
  'for … of takes turns': `const seen = []; function* f() { seen.push('a'); yield 1; seen.push('b'); yield 2; seen.push('c'); }
    for (const x of f()) seen.push(x); const result = seen;`,
  'what never ends is left': `function* count() { let n = 0; while (true) yield n++; }
    const seen = []; for (const n of count()) { if (n % 2) continue; if (n > 6) break; seen.push(n); } const result = seen;`,
  'a return out of the loop': `function* count() { let n = 0; for (;;) yield n++; }
    function first(test) { for (const n of count()) if (test(n)) return n; } const result = first((n) => n > 4);`,
  'an exception in the loop is none of the generator': `const seen = []; function* f() { try { yield 1; } catch { seen.push('wrong'); } }
    try { for (const x of f()) throw x; } catch (e) { seen.push(e); } const result = seen;`,
  'an exception in the generator is the loop around': `function* f() { yield 1; throw new Error('x'); }
    const seen = []; try { for (const x of f()) seen.push(x); } catch (e) { seen.push(e.message); } const result = seen;`,
  'nested loops': `function* f(n) { for (let i = 0; i < n; i++) yield i; }
    const seen = []; outer: for (const a of f(5)) for (const b of f(5)) { if (b > a) continue outer; if (a > 2) break outer; seen.push(a * 10 + b); }
    const result = seen;`,
  'yield*': `function* inner() { yield 1; return 'r'; } function* f() { const r = yield* inner(); yield r; yield* [2, 3]; yield* 'ab'; }
    const result = [...f()];`,
  'a tree': `class Tree { constructor(v, ...children) { this.v = v; this.children = children; } *[Symbol.iterator]() { yield this.v; for (const c of this.children) yield* c; } }
    const result = [...new Tree(1, new Tree(2, new Tree(3)), new Tree(4))]; for (const v of new Tree(5)) result.push(v);`,
  'it runs once, and only when it is asked': `const seen = []; function* f() { seen.push('ran'); yield 1; } const one = f(); seen.push('made');
    const result = [[...one], [...one], seen];`,
  'what yield answers to a loop': `function* f() { const x = yield 1; yield x; } const result = [...f()];`,
  'methods of objects and classes': `const o = { *a() { yield this.b; }, b: 2 }; class C { static *s() { yield 1; } }
    const result = [...o.a(), ...C.s()];`,
};

describe('A generator that is iterated over', () => {
  test.each(Object.entries(iterated))('%s', async (_title, source) => {
    expect(interpret(source)).toStrictEqual(await runNatively(source));
  });
});

test.each([
  ['taken value by value', `const result = count().next().value;`],
  ['spread without an end', `const result = [...count()].length;`],
])('A generator that is %s is unknown', (_title, source) => {
  const { result } = interpret(`function* count() { let n = 0; while (true) yield n++; } ${source}`);
  expect(result).toMatch(/^</);
});

test('An asynchronous generator', () => {
  const source = `async function* f() { yield Promise.resolve(1); const x = await Promise.resolve(2); yield x; }
    async function all() { const seen = []; for await (const x of f()) seen.push(x); return seen; } const result = all();`;
  expect(interpret(source)).toStrictEqual({ result: [1, 2], threw: undefined });
});

const asynchronous: Readonly<Record<string, string>> = {
  values: `return [await 1, await Promise.resolve(2), await (async () => 3)()];`,
  exceptions: `try { await Promise.reject(new TypeError('x')); } catch (e) { return e.name; } finally { await 1; }`,
  'a rejection': `await null; throw new RangeError('x');`,
  loops: `const seen = []; for (const x of [1, 2, 3]) { if ((await x) === 2) continue; seen.push(await x); } return seen;`,
  'this and arguments': `return [this === undefined, arguments.length, a, b];`,
  'an early return': `if (await true) return 'early'; return 'late';`,
  conditionals: `return (await a) ? await b : await 3;`,
};

const targets = { ES2015: ts.ScriptTarget.ES2015, ES5: ts.ScriptTarget.ES5 };

describe.each(Object.entries(targets))('async functions that TypeScript has compiled to %s', (_name, target) => {
  test.each(Object.entries(asynchronous))('%s', async (_title, body) => {
    const source = `async function f(a, b) { ${body} } const result = f(1, 2);`;
    const { outputText } = ts.transpileModule(source, { compilerOptions: { target } });
    expect(interpret(outputText)).toStrictEqual(await runNatively(outputText));
  });
});

/** As Babel 7 writes it. */
const BABEL = `
  function asyncGeneratorStep(gen, resolve, reject, _next, _throw, key, arg) { try { var info = gen[key](arg); var value = info.value; } catch (error) { reject(error); return; } if (info.done) { resolve(value); } else { Promise.resolve(value).then(_next, _throw); } }
  function _asyncToGenerator(fn) { return function () { var self = this, args = arguments; return new Promise(function (resolve, reject) { var gen = fn.apply(self, args); function _next(value) { asyncGeneratorStep(gen, resolve, reject, _next, _throw, "next", value); } function _throw(err) { asyncGeneratorStep(gen, resolve, reject, _next, _throw, "throw", err); } _next(undefined); }); }; }
`;

describe('async functions that Babel has compiled', () => {
  test.each(Object.entries(asynchronous))('%s', async (_title, body) => {
    const source = `${BABEL} function f() { return _f.apply(this, arguments); }
      function _f() { _f = _asyncToGenerator(function* (a, b) { ${body.replaceAll('await', 'yield')} }); return _f.apply(this, arguments); }
      const result = f(1, 2);`;
    expect(interpret(source)).toStrictEqual(await runNatively(source));
  });
});
