// Statements and expressions of JavaScript, compared with Node: each text leaves the same `result` behind in both.

import { describe, expect, test } from 'vitest';
import { interpret, runNatively } from '../support/evaluate-source.ts';

const expressions: Readonly<Record<string, readonly string[]>> = {
  Operators: [
    `[1 + 2, '1' + 2, 1 + '2', 1 + null, 1 + undefined, 1 + true, 'a' + null, [] + [], {} + '', 5 - '2', '6' * '7', 7 / 2, 7 % 3, 2 ** 3]`,
    `[5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 4, -16 >> 2, -16 >>> 28, +'3', -'3', +[], -null]`,
    `[1 < 2, 'a' < 'b', '10' < '9', '10' < 9, 1 <= 1, 2 >= 3, NaN < 1, null >= 0, undefined > 0, 'b' > 'a']`,
    `[1 === 1, 1 === '1', null === undefined, NaN === NaN, 'a' !== 'b', [] === []]`,
    `[1 == '1', null == undefined, null == 0, '' == 0, [1] == 1, ['a'] == 'a', 'true' == true, {} == '[object Object]']`,
    `[!0, !'a', !!'a', !{}, !null, typeof 1, typeof 'a', typeof undefined, typeof null, typeof {}, typeof (() => 1), typeof 1n]`,
    `['a' in { a: 1 }, 0 in [1], void 0, (1, 2), new Date() instanceof Date]`,
    `[0 || 'a', 1 || 'a', 0 && 'a', 1 && 'a', null ?? 'a', 0 ?? 'a', undefined?.x, null?.[0], undefined?.()]`,
    `[true ? 1 : 2, '' ? 1 : 2, 1 ? 2 ? 3 : 4 : 5]`,
    `1 + 2 * 3 - (4 - 1) ** 2 / 3`,
  ],
  Literals: [
    `[1e3, 0xff, 0b11, 0o17, 1_000, .5, 'a\\n\\u0041\\x41\\'', "b", \`c\`]`,
    `({ a: 1, 'b-c': 2, 3: 4, ['d' + 1]: 5, e() { return 6; }, get f() { return 7; } }).f`,
    `({ a: 1, 'b-c': 2, 3: 4, ['d' + 1]: 5 })`,
    `({ __proto__: null, a: 1 }).a`,
    `[1, , 3].length`,
    `[[1, ...[2, 3], ...'ab', ...new Set([4])], { ...{ a: 1, b: 1 }, b: 2 }, { b: 2, ...{ b: 3 } }]`,
    `[\`a\${1 + 1}b\${'c'}\`, \`\${[1, 2]}\`, \`line\\nbreak\`, \`\`]`,
    `((strings, ...values) => strings.join('|') + values.join('+') + strings.raw.length)\`a\${1}b\${2}c\``,
    `[/a/.source, /[/]/g.flags]`,
    `(() => { const a = 1, b = 2; return { a, b }; })()`,
  ],
  'Optional chains': [
    `[null?.a.b.c(), ({ a: null }).a?.b.c, ({ a: { b: () => 5 } }).a?.b?.(), ({}).a?.(1), ({ a: [1] }).a?.[0]]`,
    `(() => { let calls = 0; const touch = () => ++calls; null?.[touch()]; undefined?.(touch()); return calls; })()`,
    `({ a: { b() { return this.c; }, c: 3 } }).a?.b()`,
    `[delete ({ a: 1 })?.a, (null)?.a === undefined]`,
  ],
  Functions: [
    `((a, b = a + 1, ...c) => [a, b, c])(1, undefined, 3, 4)`,
    `(function () { return arguments.length + arguments[1]; })(1, 2)`,
    `(({ a, b: { c = 5 } = {}, ...rest }, [d, , e = 6, ...f]) => [a, c, rest, d, e, f])({ a: 1, x: 2, y: 3 }, [1, 2, undefined, 4, 5])`,
    `(function fact(n) { return n <= 1 ? 1 : n * fact(n - 1); })(5)`,
    `((f) => f(f, 10))((f, n) => n < 2 ? n : f(f, n - 1) + f(f, n - 2))`,
    `(() => { const add = (a) => (b) => a + b; return add(1)(2); })()`,
    `(() => { let n = 0; const next = () => ++n; next(); return next() + n; })()`,
    `((a) => { a = 5; return a; })(1) + (() => {})() `,
    `(() => ({ a: 1 }))().a + Math.max(...[1, 5, 3])`,
    `[1, 2, 3].map((x) => { if (x > 1) return x; })`,
    `(function () { return typeof this; })()`,
    `({ a: 1, m() { return [1].map(() => this.a)[0]; } }).m()`,
    `((...args) => args.length)(...[1, 2], 3, ...'ab')`,
    `(({ length }) => length)('abc')`,
    `((a, { b } = { b: a }) => b)(4)`,
  ],
};

describe.each(Object.entries(expressions))('%s', (_subject, lines) => {
  test.each(lines)('%s', async (line) => {
    const source = `const result = (${line})`;
    expect(interpret(source)).toStrictEqual(await runNatively(source));
  });
});

const programs: Readonly<Record<string, string>> = {
  'var is hoisted, and undefined until it is assigned': `
    const before = x; { var x = 1; } if (true) { var y = 2; } for (var i = 0; i < 3; i++) {} const result = [before, x, y, i];`,
  'var keeps its value when it is declared again': `var a = 1; var a; function f() { var b = 2; var b; return b; } const result = [a, f()];`,
  'function declarations are there before their place': `const result = [early(), late]; function early() { return 1; } var late = 2;`,
  'functions in blocks and nested functions': `
    function outer() { return inner(); function inner() { return deep(); } function deep() { return 'deep'; } } const result = outer();`,
  'let and const belong to their block': `
    const a = 1; let b = 1; { const a = 2; let b = 2; { b = 3; } } const result = [a, b];`,
  'closures in a for loop each keep their own variable': `
    const fs = []; for (let i = 0; i < 3; i++) fs.push(() => i); const gs = []; for (var j = 0; j < 3; j++) gs.push(() => j);
    const result = [fs.map((f) => f()), gs.map((g) => g())];`,
  'closures in a for-of loop each keep their own variable': `
    const fs = []; for (const x of [1, 2]) fs.push(() => x); const result = fs.map((f) => f());`,
  'for, for-of, for-in, while, do': `
    const seen = []; for (let i = 0, j = 3; i < j; i++, j--) seen.push([i, j]); for (const c of 'ab') seen.push(c);
    for (const k in { x: 1, y: 2 }) seen.push(k); for (const k in ['p', 'q']) seen.push(k);
    let n = 0; while (n < 2) n++; do { n++; } while (n < 5); for (;;) { if (n++ > 7) break; } const result = [seen, n];`,
  'for-of over sets, maps and destructured pairs': `
    const seen = []; for (const [k, v] of new Map([['a', 1]])) seen.push(k, v); for (const x of new Set([1, 1, 2])) seen.push(x);
    for (const { a, b = 2 } of [{ a: 1 }]) seen.push(a, b); for (const [i, x] of ['p'].entries()) seen.push(i, x);
    let k; for (k of [7]); const o = {}; for (o.p of [8]); const result = [seen, k, o];`,
  'break and continue, with and without a label': `
    const seen = []; outer: for (let i = 0; i < 3; i++) { for (let j = 0; j < 3; j++) { if (j === 1) continue outer;
    if (i === 2) break outer; seen.push([i, j]); } } block: { seen.push('in'); break block; seen.push('never'); }
    for (const x of [1, 2, 3]) { if (x === 2) continue; if (x === 3) break; seen.push(x); }
    loop: while (true) { switch (1) { case 1: break loop; } } const result = seen;`,
  'continue in while and do asks the condition again': `
    let i = 0; const seen = []; while (i < 5) { i++; if (i % 2) continue; seen.push(i); }
    do { i--; if (i === 3) continue; seen.push(i); } while (i > 2); const result = seen;`,
  'continue inside a switch belongs to the loop': `
    const seen = []; for (const x of [1, 2, 3]) { switch (x) { case 2: continue; default: seen.push(x); } } const result = seen;`,
  'return from within nested loops': `
    function f() { for (const a of [1, 2]) { for (const b of [1, 2]) { while (true) { if (a + b === 3) return [a, b]; break; } } } }
    const result = f();`,
  'switch falls through, breaks, and defaults in the middle': `
    const pick = (x) => { const seen = []; switch (x) { case 1: seen.push('one'); case 2: seen.push('two'); break;
    default: seen.push('default'); case 3: seen.push('three'); } return seen; };
    const result = [pick(1), pick(2), pick(3), pick(4), pick('1')];`,
  'switch on true and with blocks': `
    const f = (o) => { switch (true) { case o.startsWith('http:'): return 'plain'; case o.includes('evil'): { const x = 'bad'; return x; } default: return 'fine'; } };
    const result = [f('http://a'), f('https://evil'), f('https://a')];`,
  'if, else if, else without braces': `
    const f = (x) => { if (x > 5) return 'big'; else if (x > 2) return 'mid'; else return 'small'; }; const result = [f(9), f(3), f(0)];`,
  'try, catch, finally in every order': `
    const log = []; const f = (how) => { try { log.push('try'); if (how === 'throw') throw new Error('x'); if (how === 'return') return 'tried'; }
    catch (e) { log.push(e.message); return 'caught'; } finally { log.push('finally'); } return 'after'; };
    const result = [f('throw'), f('return'), f('neither'), log];`,
  'finally overrides a return and an exception': `
    const a = () => { try { return 1; } finally { return 2; } }; const b = () => { try { throw 1; } finally { return 3; } };
    const c = () => { for (const x of [1, 2]) { try { return x; } finally { continue; } } return 'end'; };
    const d = () => { try { try { throw 1; } finally { throw 2; } } catch (e) { return e; } };
    const result = [a(), b(), c(), d()];`,
  'finally does not change a value that was already returned': `
    const f = () => { let x = 1; try { return x; } finally { x = 2; } }; const result = f();`,
  'catch without a binding, with a pattern, and rethrowing': `
    const seen = []; try { null.x; } catch { seen.push('caught'); } try { throw { code: 5 }; } catch ({ code }) { seen.push(code); }
    try { try { throw new RangeError('in'); } catch (e) { throw e; } } catch (e) { seen.push(e.name, e instanceof RangeError); } const result = seen;`,
  'an exception unwinds through calls and loops': `
    const deep = (n) => { if (n === 0) throw 'bottom'; for (const x of [1]) deep(n - 1); return 'never'; };
    let result; try { result = deep(5); } catch (e) { result = 'caught ' + e; }`,
  'destructuring declarations': `
    const { a, b: { c }, d = 4, ...rest } = { a: 1, b: { c: 2 }, e: 5, f: 6 }; const [x, [y], z = 9, ...w] = [1, [2], undefined, 4, 5];
    const { ['k' + 1]: k } = { k1: 'k' }; const { length } = 'abc'; const [p, q] = 'xy'; const [m] = new Set([3]);
    const { 0: first, 'b-c': bc } = { 0: 'zero', 'b-c': 'bc' }; const result = [a, c, d, rest, x, y, z, w, k, length, p, q, m, first, bc];`,
  'destructuring assignments': `
    let a = 1, b = 2; [a, b] = [b, a]; const o = {}; ({ x: o.p, y: o['q'] = 5, ...o.r } = { x: 1, z: 2 }); [o.s, ...o.t] = [1, 2, 3];
    let c; ({ c = 3 } = {}); let d; [[d]] = [[4]]; ({ e: { f: d } } = { e: { f: 6 } }); const result = [a, b, o, c, d];`,
  'the value of an assignment is what was assigned': `
    let a, b; const result = [(a = b = 3), a, b, ([a] = [7, 8]), ({ b } = { b: 9 }), b];`,
  'compound and logical assignments': `
    let a = 1; a += 2; a -= 1; a *= 5; a /= 2; a **= 2; a %= 7; let s = 'x'; s += 1; let n = 6; n <<= 1; n |= 1; n &= 9; n ^= 2; n >>= 1; n >>>= 1;
    const o = { z: 0, u: undefined, t: 1 }; o.z ||= 'or'; o.t &&= 'and'; o.u ??= 'nullish'; o.t ||= 'no'; o.n ??= { m: 1 }; o.n.m += 1; o['z'] += '!';
    const result = [a, s, n, o];`,
  'a logical assignment that keeps its target runs nothing': `
    let runs = 0; const touch = () => ++runs; let a = 1; a ||= touch(); a ??= touch(); let b = 0; b &&= touch(); const result = [a, b, runs];`,
  'increments give the value before or after': `
    let i = 5; const o = { n: 1 }; const l = [1]; const result = [i++, i, ++i, i--, --i, o.n++, ++o.n, l[0]++, l, -i, i];`,
  'an increment evaluates its target once': `
    let calls = 0; const o = { n: 1 }; const get = () => { calls++; return o; }; get().n++; get().n += 5; let i = 0; const l = [0, 0]; l[i++] += 1;
    const result = [calls, o.n, i, l];`,
  'classes: fields, methods, accessors, static parts': `
    class Counter { count = 1; #secret = 10; static made = 0; static make() { return new Counter(); } constructor() { Counter.made++; }
    get double() { return this.count * 2; } set double(x) { this.count = x / 2; } add(n = 1) { this.count += n; return this; } reveal() { return this.#secret; } ['com' + 'puted']() { return 'c'; } }
    const c = Counter.make(); c.add().add(3); const seen = [c.count, c.double]; c.double = 20;
    const result = [seen, c.count, c.reveal(), Counter.made, c.computed(), c instanceof Counter, Object.keys(c), typeof Counter, Counter.name];`,
  'classes: extends, super calls and super methods': `
    class A { constructor(x) { this.x = x; } hi() { return 'A' + this.x; } static s() { return 'static A'; } get g() { return 'g' + this.x; } }
    class B extends A { y = this.x + 1; constructor() { super(5); this.z = 1; } hi() { return 'B' + super.hi(); } static s() { return super.s() + '!'; } }
    class C extends B { hi() { return 'C' + super.hi(); } } const c = new C();
    const result = [c.hi(), c.y, c.z, B.s(), C.s(), c.g, c instanceof A, Object.keys(c)];`,
  'classes: without a constructor, arguments go on to the parent': `
    class A { constructor(...args) { this.args = args; } } class B extends A { own = 1; } const result = new B(1, 2);`,
  'classes: static blocks, static fields and arrow fields keep this': `
    class A { static list = ['a']; static { this.list.push('b'); A.more = 1; } handler = () => this.name; name = 'n'; }
    const { handler } = new A(); const result = [A.list, A.more, handler()];`,
  'classes: an object that the constructor returns wins': `class A { constructor() { return { other: 1 }; } } const result = new A();`,
  'classes: expressions, and a name of their own': `
    const A = class Inner { me() { return Inner === A; } }; const result = [new A().me(), new (class { x = 1; })().x];`,
  'classes: private methods and "in" for public names': `
    class A { #hidden() { return 'h'; } static #count = 3; show() { return this.#hidden() + A.#count; } } const result = [new A().show(), 'show' in new A()];`,
  'getters and setters of literals': `
    const o = { _x: 1, get x() { return this._x + 1; }, set x(v) { this._x = v * 10; } }; o.x = 5; const copy = { ...o }; o.x = 6; const result = [o.x, copy];`,
  'this in methods, arrows and detached functions': `
    const o = { n: 1, m() { return this?.n; }, a: () => typeof this, nested() { return { n: 2, in: () => this.n }.in(); } };
    const { m } = o; const result = [o.m(), o['m'](), (o.m)(), o.nested(), m.call({ n: 9 })];`,
  'new with functions, prototypes and inheritance by hand': `
    function A(x) { if (!(this instanceof A)) return new A(x); this.x = x; } A.prototype = { get() { return this.x; } };
    function B(x) { A.call(this, x); } B.prototype = Object.create(A.prototype); B.prototype.twice = function () { return this.get() * 2; };
    const result = [new A(1).get(), A(2).x, new B(3).twice(), new B(1) instanceof A];`,
  'async functions and await': `
    const wait = async (x) => x; async function f() { const a = await wait(1); const [b, c] = await Promise.all([wait(2), 3]); try { await Promise.reject(new Error('r')); } catch (e) { return [a, b, c, e.message]; } }
    const result = f();`,
  'an async function that throws gives a rejected promise': `async function f() { throw new TypeError('x'); } const result = f();`,
  'await of a plain value, and for await': `
    async function f() { const seen = []; for await (const x of [1, Promise.resolve(2)]) seen.push(x); seen.push(await 3); return seen; } const result = f();`,
  'an async method that awaits in a loop': `
    class Jobs { done = []; async run(list) { for (const job of list) this.done.push(await job()); return this.done; } } const result = new Jobs().run([async () => 1, () => 2]);`,
  'comma, void and nested conditionals in one expression': `let a = 0; const result = [(a++, a++, a), void a, a > 1 ? (a > 5 ? 'x' : 'y') : 'z'];`,
  'typeof a name that is nowhere to be found in a catch': `let result; try { throw 1; } catch (e) { result = typeof e; }`,
  'shadowing of parameters and catch variables': `
    const e = 'outer'; const f = (e) => { { const e = 'block'; } return e; }; let inner; try { throw 'thrown'; } catch (e) { inner = e; } const result = [e, f('arg'), inner];`,
  'default parameters see the ones before them': `const f = (a, b = () => a, c = b()) => { a = 5; return [b(), c]; }; const result = f(1);`,
  'immediately invoked functions and comma sequences': `
    const result = []; (function () { result.push(1); })(); (() => result.push(2))(); !function () { result.push(3); }(); void (async () => { result.push(4); })();`,
  'objects are shared, copies are not': `
    const a = { l: [1] }; const b = a; const c = { ...a }; b.x = 1; c.y = 2; c.l.push(2); const result = [a, c, a === b, a === c];`,
  'chained comparisons of strings in a guard': `
    const allowed = ['https://a.example', 'https://b.example']; const check = (origin) => { if (!origin) return 'none'; if (allowed.indexOf(origin) !== -1) return origin; return allowed[0]; };
    const result = [check(), check('https://b.example'), check('https://evil.example')];`,
  'an allowlist in a Map of Sets': `
    const byHost = new Map(Object.entries({ a: ['x', 'y'], b: [] }).map(([host, names]) => [host, new Set(names)]));
    const result = [byHost.get('a')?.has('y'), byHost.get('b')?.has('y'), byHost.get('c')?.has('y') ?? false];`,
  'suffix checks by URL parts': `
    const ok = (o) => { try { const { protocol, hostname } = new URL(o); return protocol === 'https:' && (hostname === 'a.example' || hostname.endsWith('.a.example')); } catch { return false; } };
    const result = ['https://a.example', 'https://x.a.example', 'http://a.example', 'https://evila.example', 'null', ''].map(ok);`,
  'recursion over a tree': `
    const sum = ({ value, children = [] }) => value + children.reduce((total, child) => total + sum(child), 0);
    const result = sum({ value: 1, children: [{ value: 2 }, { value: 3, children: [{ value: 4 }] }] });`,
  'labelled blocks inside functions inside loops': `
    const seen = []; for (const x of [1, 2]) { const f = () => { inner: { if (x === 1) break inner; seen.push('two'); } return x; }; seen.push(f()); } const result = seen;`,
  'strings built in a loop': `let s = ''; for (let i = 0; i < 5; i++) { s += i; if (s.length > 3) break; } const result = s;`,
  'an event emitter by hand': `
    class Emitter { #handlers = {}; on(name, fn) { (this.#handlers[name] ??= []).push(fn); return this; } emit(name, ...args) { (this.#handlers[name] ?? []).forEach((fn) => fn(...args)); } }
    const result = []; new Emitter().on('x', (a) => result.push(a)).on('x', (a, b) => result.push(b)).emit('x', 1, 2);`,
  'a list that holds itself': `const a = [1]; a.push(a, [a, 2]); const result = [a.join('-'), String(a), a.flat().length];`,
  'middleware that calls the next one': `
    const log = []; const run = (list, i = 0) => { if (i < list.length) list[i](() => run(list, i + 1)); };
    run([(next) => { log.push('a'); next(); log.push('after a'); }, (next) => log.push('b'), () => log.push('never')]); const result = log;`,
};

describe('Programs', () => {
  test.each(Object.entries(programs))('%s', async (_title, source) => {
    expect(interpret(source)).toStrictEqual(await runNatively(source));
  });
});

test.each([
  ['a loop that never ends', 'while (true) {}'],
  ['a recursion that never ends', 'function f() { return f(); } f();'],
  ['mutual recursion through a built-in', 'function f() { return [1].map(f); } f();'],
  ['a conversion that converts itself', `const o = { toString() { return \`\${o}\`; } }; \`\${o}\`;`],
  ['a getter that reads itself', 'const o = { get x() { return this.x; } }; o.x;'],
])('%s ends the run', (_title, source) => {
  expect(() => interpret(source)).toThrow('The run has used up its fuel.');
});

test.each([
  [`let s = 'x'; for (let i = 0; i < 100; i++) s += s;`, 's'],
  [`let s = 'x'; for (let i = 0; i < 100; i++) s = \`\${s}\${s}\`;`, 's'],
  [`let s = 'x'; for (let i = 0; i < 100; i++) s = s.concat(s);`, 's'],
  [`let s = 'x'; for (let i = 0; i < 100; i++) s = [s, s].join('');`, 's'],
  [`let s = 'x'.repeat(1e9);`, 's'],
  [`let s = 'x'.padStart(1e9);`, 's'],
  [`let s = 'x'; for (let i = 0; i < 100; i++) s = s.replace(/^/, s);`, 's'],
  [`let l = [1]; for (let i = 0; i < 100; i++) l = [...l, ...l];`, 'l.length'],
  [`let l = [1]; for (let i = 0; i < 100; i++) l = l.concat(l);`, 'l.length'],
  [`let l = [1]; for (let i = 0; i < 100; i++) l = l.flatMap((x) => [x, x]);`, 'l.length'],
  [`let l = [1]; l.push(l, l);`, 'l.flat(Infinity).length'],
  [`let l = [1]; for (let i = 0; i < 50; i++) l = [l, l];`, 'l.join()'],
  [`let l = [1]; for (let i = 0; i < 50; i++) l = [l, l];`, 'JSON.stringify(l)'],
  [`let l = new Array(1e9);`, 'l.length'],
  [`let l = Array.from({ length: 1e9 });`, 'l.length'],
])('%s is given up before it fills the memory', (source, expression) => {
  const { result, threw } = outcome(`${source} const result = ${expression};`);
  expect(threw ?? result).toMatch(/^<|fuel/);
});

function outcome(source: string) {
  try {
    return interpret(source);
  } catch (error) {
    return { result: undefined, threw: String(error) };
  }
}
