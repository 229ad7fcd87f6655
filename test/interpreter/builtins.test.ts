// The built-in objects, compared with Node's own: each line is an expression, worth the same in both.

import { describe, expect, test } from 'vitest';
import { interpret, runNatively } from '../support/evaluate-source.ts';

const expressions: Readonly<Record<string, readonly string[]>> = {
  'String.prototype': [
    `'Https://App.Example'.toLowerCase() + 'x'.toUpperCase()`,
    `['  a ', '\\ta\\n'].map((text) => [text.trim(), text.trimStart(), text.trimEnd()])`,
    `'https://a.example'.startsWith('https://') && 'https://a.example'.endsWith('.example')`,
    `['abc'.includes('b'), 'abc'.includes('z'), 'abc'.includes(''), 'abcabc'.indexOf('c', 3), 'abcabc'.lastIndexOf('c')]`,
    `['abc'.slice(1), 'abc'.slice(-2, -1), 'abc'.substring(2, 0), 'abcdef'.substr(-3, 2), 'abc'.at(-1), 'abc'.charAt(1)]`,
    `['abc'[1], 'abc'[9], 'abc'.length, 'abc'.charCodeAt(1), '😀'.codePointAt(0), 'a'.charCodeAt(5)]`,
    `['a'.repeat(3), '5'.padStart(3, '0'), '5'.padEnd(4, 'ab'), 'a'.concat('b', 1, null)]`,
    `'a,b,,c'.split(',').concat('abc'.split(''), 'abc'.split(), 'a b c'.split(' ', 2), ''.split(','), ''.split(''))`,
    `['a-b-c'.replace('-', '+'), 'a-b-c'.replaceAll('-', '+'), 'abc'.replaceAll('', '.'), 'aXa'.replace('X', '[$&$$\`]')]`,
    `'a-b'.replace('-', (match, at, text) => match + at + text)`,
    `[...'a😀b'].length + [...'xyz'].reverse().join('')`,
    `['b', 'a', 'ä'].sort((a, b) => a.localeCompare(b))`,
    `['é'.normalize('NFD').length, 'a'.localeCompare('b'), 'x'.toString(), 'x'.valueOf()]`,
    `'abc'.hasOwnProperty('length') && !'abc'.hasOwnProperty('toUpperCase')`,
    `['x'.constructor === String, typeof 'x'.trim, 'x'.nothing, 'x'.at(7)]`,
    `Object.entries('ab')`,
    `String.prototype.trim.call('  a  ')`,
  ],
  'String and its conversions': [
    `[String(null), String(undefined), String(true), String(1.5), String([1, [2, 3]]), String({}), String(/a/g), String()]`,
    `[String(new Set()), String(new Map()), String(new URL('https://a.example')), String(Promise.resolve())]`,
    `[String.fromCharCode(97, 98), String.fromCodePoint(0x1f600), String.raw\`a\\n\${1}b\`]`,
    `[typeof new String('a'), new String('a') + 'b', new String('abc').length, new String('abc').toUpperCase()]`,
    `[\`\${[1, 2]}\`, \`\${{}}\`, \`\${null}\`, 'a' + [1] + {}]`,
    `\`\${{ toString() { return 'mine'; } }}\` + { toString: () => 'too' }`,
    `String(new (class Host { constructor() { this.name = 'a'; } toString() { return 'host ' + this.name; } })())`,
    `String(new TypeError('bad')) + String(new Error())`,
  ],
  RegExp: [
    `[/^https:\\/\\/[a-z]+\\.example$/.test('https://app.example'), /^https:\\/\\/[a-z]+\\.example$/.test('https://a.example.evil')]`,
    `/a(b)?(c)/.exec('xxac')`,
    `[/a(b)?(c)/.exec('xxac').index, /z/.exec('a'), /(?<host>[a-z]+):(?<port>\\d+)/.exec('local:80').groups]`,
    `[/a/gi.flags, /a\\/b/.source, String(/a/), /a/g.global, /a/.global, /a/i.ignoreCase, new RegExp('a', 'y').sticky]`,
    `[new RegExp('^' + 'a.b' + '$').test('axb'), new RegExp(/a/g, 'i').flags, new RegExp(/a/g).flags, RegExp('a/b').source, new RegExp('').source]`,
    `new RegExp('[/]\\n').source`,
    `'a1b22'.match(/\\d+/)`,
    `'a1b22'.match(/\\d+/g)`,
    `'abc'.match(/\\d/g)`,
    `['abc'.match('b').index, 'abc'.search(/c/), 'abc'.search('z')]`,
    `[...'a1b22'.matchAll(/[a-z](\\d+)/g)].map((match) => [match[1], match.index])`,
    `['a1b22'.replace(/\\d/, '#'), 'a1b22'.replace(/\\d/g, '#'), 'a1b22'.replaceAll(/\\d+/g, (digits) => digits.length)]`,
    `'john smith'.replace(/(\\w+) (\\w+)/, '$2, $1 $3 $$ $& $\` [$\\'] $10')`,
    `'2024-05'.replace(/(?<y>\\d+)-(?<m>\\d+)/, '$<m>/$<y>')`,
    `'2024-05'.replace(/(?<y>\\d+)-(?<m>\\d+)/, (all, y, m, at, text, groups) => [y, m, at, text, groups.y].join())`,
    `['a1b2c'.split(/\\d/), 'a1b2c'.split(/(\\d)/), 'abc'.split(/(?:)/), ''.split(/x/), ''.split(/(?:)/), 'ab'.split(/a|b/), 'a, b'.split(/\\s*,\\s*/)]`,
    `'a1b2c'.split(/\\d/, 2)`,
    `['abc'.replace(/x*/g, '-'), '😀a'.replace(/(?:)/gu, '.')]`,
    `[/a/ instanceof RegExp, typeof /a/, 'a' instanceof RegExp, Object.prototype.toString.call(/a/)]`,
    `/[/]/.test('/')`,
  ],
  Array: [
    `[[1, 2, 3].includes(2), [1].includes('1'), [NaN].includes(NaN), [NaN].indexOf(NaN), ['a', 'b', 'a'].indexOf('a', 1), ['a', 'b', 'a'].lastIndexOf('a'), [1, 2].includes(1, 1)]`,
    `[[1, 2].some((x) => x > 1), [].some(() => true), [1, 2].every((x) => x > 1), [].every(() => false)]`,
    `[[1, 2, 3].find((x) => x > 1), [1].find((x) => x > 1), [1, 2, 3].findIndex((x) => x === 3), [1].findIndex((x) => x > 1), [1, 2].findLast((x) => x), [1, 2].findLastIndex((x) => x < 2)]`,
    `[1, 2, 3, 4].filter((x) => x % 2).map((x, index, all) => [x, index, all.length])`,
    `[1, 2, 3].reduce((sum, x) => sum + x) + [1, 2].reduce((sum, x) => sum + x, 10) + [[1], [2]].reduceRight((all, x) => all.concat(x)).length`,
    `[1, 2, 3].reduceRight((text, x, index) => text + x + index, '')`,
    `[[1, 2].join(), [1, null, undefined, 'a'].join('-'), [[1, 2], [3]].join(';'), [].join()]`,
    `[1].concat(2, [3, [4]], 'a')`,
    `[[1, 2, 3].slice(1), [1, 2, 3].slice(-2, -1), [1, 2, 3].slice(), [1, 2, 3].slice(5)]`,
    `[[[1, [2, [3]]]].flat(), [[1, [2, [3]]]].flat(Infinity), [1, 2].flatMap((x) => [x, [x]]), [1, 2].flatMap((x) => x)]`,
    `[[1, 2, 3].at(-1), [1].at(5), [1, 2].toReversed(), [3, 1, 2].toSorted(), [1, 2, 3].with(1, 9), [1, 2, 3, 4].toSpliced(1, 2, 'x')]`,
    `[...[5, 6].entries()].concat([...[5, 6].keys()], [...[5, 6].values()])`,
    `[Array.from('abc'), Array.from(new Set([1, 1, 2])), Array.from([1, 2], (x, i) => x * i), Array.from({ length: 2 }, (_, i) => i), Array.from(new Map([[1, 2]]))]`,
    `[Array.of(1, 2), Array.isArray([]), Array.isArray('a'), Array.isArray({ length: 0 }), Array(2).length, new Array(1, 2), new Array('a'), Array(2).fill(7)]`,
    `[[3, 1, 10, 2].sort(), [3, 1, 10, 2].sort((a, b) => a - b), ['b', undefined, 'a'].sort(), [{ n: 2 }, { n: 1 }].sort((a, b) => a.n - b.n).map((x) => x.n)]`,
    `[typeof [], [] instanceof Array, [] instanceof Object, String([1, [2]]), [1, 2].toString(), [].constructor === Array, [1, 2].length]`,
    `Array.prototype.slice.call('abc', 1).concat(Array.prototype.map.call('ab', (x) => x + x))`,
    `['a', 'b'].map(String).concat(['1', '2'].map(Number), [0, 1, ''].filter(Boolean), ['1', '2', '3'].map(parseInt))`,
    `[[1, 2, 3].indexOf(4), 1 in [1, 2], 5 in [1], 'length' in [], [1, , 3].length]`,
    `['https://a.example', 'https://b.example'].some(function (host) { return host === this.wanted; }, { wanted: 'https://b.example' })`,
    `[[1, 2].keys().next(), [7].values().next().value, [].values().next().done]`,
    `Object.groupBy ? 1 : 1`,
  ],
  'Set and Map': [
    `new Set([1, 2, 2, NaN, NaN, '1'])`,
    `[new Set(['a']).has('a'), new Set(['a']).has('b'), new Set('aab').size, new Set().size, new Set(null).size]`,
    `new Set([1]).add(2).add(1)`,
    `[...new Set([3, 1])].concat([...new Set([1]).entries()].length, [...new Set([1]).keys()], [...new Set([1]).values()])`,
    `new Map([['a', 1], ['b', 2], ['a', 3]])`,
    `[new Map([['a', 1]]).get('a'), new Map().get('a'), new Map([['a', 1]]).has('a'), new Map([[NaN, 1]]).get(NaN), new Map([['a', 1]]).size]`,
    `[...new Map([['a', 1]]).keys(), ...new Map([['a', 1]]).values(), ...new Map([['a', 1]]).entries(), ...new Map([['a', 1]])]`,
    `new Map(Object.entries({ a: 1 }))`,
    `Object.fromEntries(new Map([['a', 1]]))`,
    `[new Set() instanceof Set, new Map() instanceof Map, new Set() instanceof Map, typeof new Set(), String(new Set())]`,
    `(() => { const key = {}; const seen = new WeakMap([[key, 'kept']]); const set = new WeakSet([key]); return [seen.get(key), seen.has({}), set.has(key)]; })()`,
    `new Map([[1, 'a']]).keys().next().value`,
  ],
  Object: [
    `[Object.keys({ b: 1, a: 2, 2: 0, 1: 0 }), Object.values({ a: 1, b: 2 }), Object.entries({ a: 1 }), Object.keys([5, 6]), Object.keys('ab')]`,
    `Object.assign({ a: 1, b: 1 }, { b: 2 }, null, { c: 3 }, 'x')`,
    `Object.fromEntries([['a', 1], ['b', 2]])`,
    `[Object.freeze({ a: 1 }), Object.is(NaN, NaN), Object.is(0, -0), Object.hasOwn({ a: 1 }, 'a'), Object.hasOwn({}, 'toString'), Object.getOwnPropertyNames({ a: 1 })]`,
    `[{ a: 1 }.hasOwnProperty('a'), {}.hasOwnProperty('a'), Object.prototype.hasOwnProperty.call({ b: 1 }, 'b'), [1].hasOwnProperty(0), [1].hasOwnProperty(1)]`,
    `[{}.toString(), Object.prototype.toString.call([]), Object.prototype.toString.call(null), Object.prototype.toString.call(() => 1), {}.valueOf(), {}.constructor === Object]`,
    `[Object.create({ a: 1 }).a, Object.create(null).toString, Object.keys(Object.create({ a: 1 })), Object.create({}, { x: { value: 3 } }).x]`,
    `[Object.getPrototypeOf([]) === Array.prototype, Object.getPrototypeOf({}) === Object.prototype, Object.getPrototypeOf(Object.create(null))]`,
    `(() => { const o = {}; Object.defineProperty(o, 'a', { get() { return 5; } }); Object.defineProperty(o, 'b', { value: 1, enumerable: true }); return [o.a, o, Object.keys(o)]; })()`,
    `Object.getOwnPropertyDescriptor({ a: 1 }, 'a')`,
    `[new Object(), Object(1) + 1, typeof Object('a'), Object.setPrototypeOf({}, { a: 1 }).a, Object.prototype.isPrototypeOf({})]`,
    `['a' in { a: 1 }, 'b' in { a: 1 }, 'toString' in {}, Object.entries({ get x() { return 1; } })]`,
    `[Reflect.has({ a: 1 }, 'a'), Reflect.ownKeys({ a: 1 }), Reflect.get({ a: 1 }, 'a'), Reflect.apply(Math.max, null, [1, 2]), Reflect.construct(Set, [[1]])]`,
    `{ ...'ab', ...[1, 2], ...null, ...undefined, ...{ z: 1 } }`,
    `structuredClone({ a: [1, new Set([2])], b: new Map([[1, { c: 2 }]]) })`,
    `[Object.entries({}).length, Object.keys(Object.assign({}, new Error('hidden'))).length, { ...new Error('hidden') }]`,
  ],
  Function: [
    `[((a, b) => a + b).call(null, 1, 2), ((a, b) => a + b).apply(null, [1, 2]), ((a, b) => a + b).bind(null, 1)(2)]`,
    `[function named() {}.name, (() => 1).name, ((a, b = 1, ...c) => 1).length, Math.max.name, class Named {}.name]`,
    `(() => { const f = () => 1; const o = { m() {}, g: function () {} }; return [f.name, o.m.name, o.g.name]; })()`,
    `(function () { return this.a; }).call({ a: 1 }) + (function () { return this.a; }).bind({ a: 2 })()`,
    `(() => { function Point(x) { this.x = x; } Point.prototype.twice = function () { return this.x * 2; }; const p = new Point(4); return [p.twice(), p instanceof Point, p.constructor === Point, Object.keys(p)]; })()`,
    `[typeof Function, (() => 1) instanceof Function, typeof class {}, String(() => 1)]`,
  ],
  'Number, Math, BigInt, Boolean': [
    `[Number('12'), Number(''), Number('a'), Number(null), Number(undefined), Number(true), Number([5]), Number({}), Number(), +'0x10']`,
    `[parseInt('12px'), parseInt('z'), parseInt('ff', 16), parseFloat('1.5e2x'), isNaN('a'), isFinite('1'), Number.isNaN('a'), Number.isInteger(5.0), Number.parseInt('7')]`,
    `[(1.005).toFixed(1), (255).toString(16), (1e21).toString(), (5).toPrecision(3), Number.MAX_SAFE_INTEGER, (12345.678).toFixed()]`,
    `[Math.max(1, 2), Math.min(), Math.floor(-1.5), Math.round(2.5), Math.abs(-1), Math.trunc(1.9), Math.pow(2, 3), Math.PI]`,
    `[Boolean(''), Boolean('a'), !!0, Boolean({}), Boolean(), true.toString(), typeof BigInt(5), BigInt(5) === 5n]`,
    `[1 / 0, -1 / 0, 0 / 0, NaN === NaN, Infinity > 1, 0.1 + 0.2]`,
    `Number({ valueOf: () => 5 }) + { valueOf: () => 1 }`,
  ],
  'JSON and URI': [
    `[JSON.stringify({ a: [1, null, undefined, () => 1], b: undefined, c: 'x"y' }), JSON.stringify('a'), JSON.stringify([1], null, 2), JSON.stringify(undefined), JSON.stringify({ a: 1, b: 2 }, ['a'])]`,
    `JSON.stringify({ toJSON() { return { kept: 1 }; } }) + JSON.stringify({ set: new Set([1]), url: new URL('https://a.example/x') })`,
    `JSON.parse('{"a":[1,{"b":null}],"c":"x","d":true}')`,
    `JSON.parse('["https://a.example"]').includes('https://a.example')`,
    `JSON.parse(JSON.stringify({ a: [1, 2] })).a.length`,
    `[encodeURIComponent('https://a/b c'), decodeURIComponent('%2F'), encodeURI('a b/c'), decodeURI('%20')]`,
  ],
  Promise: [
    `Promise.resolve(1)`,
    `Promise.reject(new TypeError('x'))`,
    `Promise.resolve(1).then((x) => x + 1).then((x) => Promise.resolve(x * 2))`,
    `Promise.reject('no').catch((reason) => 'caught ' + reason)`,
    `Promise.resolve(1).finally(() => 2)`,
    `Promise.resolve(1).then(() => { throw new RangeError('x'); })`,
    `Promise.resolve(1).then(() => { throw 1; }).catch((x) => x + 1).then((x) => x + 1)`,
    `Promise.reject(1).then(() => 'not run', (x) => 'rejected ' + x)`,
    `Promise.all([1, Promise.resolve(2), (async () => 3)()])`,
    `Promise.all([1, Promise.reject(new Error('x'))])`,
    `Promise.allSettled([1, Promise.reject(2)])`,
    `Promise.any([Promise.reject(1), Promise.resolve(2)])`,
    `Promise.any([Promise.reject(1)])`,
    `Promise.race([Promise.resolve(1), Promise.resolve(2)])`,
    `new Promise((resolve, reject) => { resolve(1); reject(2); })`,
    `new Promise((resolve, reject) => reject(new Error('x')))`,
    `new Promise(() => { throw new TypeError('x'); })`,
    `new Promise((resolve) => resolve(Promise.resolve(5)))`,
    `[Promise.resolve() instanceof Promise, typeof Promise.resolve().then]`,
  ],
  'Error and its subclasses': [
    `[new Error('a').message, new TypeError('b').name, new Error('c') instanceof Error, new TypeError('d') instanceof Error, new Error('e') instanceof TypeError, Error('f').message]`,
    `[new Error('a', { cause: 'b' }).cause, new RangeError().message, Object.keys(new Error('a')), new Error('x').toString(), typeof new Error('x').stack === 'string' || 1]`,
    `(() => { class HttpError extends Error { constructor(status, message) { super(message); this.name = 'HttpError'; this.status = status; } } const e = new HttpError(404, 'gone'); return [e instanceof HttpError, e instanceof Error, e.message, e.status, e.name, String(e), Object.keys(e)]; })()`,
    `(() => { class Plain extends TypeError {} const e = new Plain('why'); return [e.message, e.name, e instanceof TypeError, e instanceof RangeError, e.constructor === Plain]; })()`,
  ],
  'Classes of the runtime as parents': [
    `(() => { class Origins extends Set { allows(origin) { return this.has(origin); } } const list = new Origins(['a']); list.add('b'); return [list.allows('a'), list.allows('b'), list.allows('c'), list.size, list instanceof Set, list instanceof Origins]; })()`,
    `(() => { class Stack extends Array { top() { return this[this.length - 1]; } } const s = new Stack(); s.push(1, 2); return [s.top(), s.length, Array.isArray(s)]; })()`,
    `(() => { class Own extends Map { get(key) { return 'own ' + super.get(key); } } return new Own([['a', 1]]).get('a'); })()`,
    `(() => { class Later extends URL { get site() { return this.hostname.split('.').slice(-2).join('.'); } } return new Later('https://x.a.example').site; })()`,
  ],
  'URL and URLSearchParams': [
    `(({ href, origin, protocol, host, hostname, port, pathname, search, hash }) => [href, origin, protocol, host, hostname, port, pathname, search, hash])(new URL('HTTPS://User@App.Example:8443/a/../b?c=d#e'))`,
    `[new URL('/x', 'https://a.example/y').href, new URL('https://a.example:443').host, new URL('https://ä.example').hostname, new URL('https://a.example') + '', JSON.stringify(new URL('https://a.example'))]`,
    `[URL.canParse('nope'), URL.canParse('https://a.example'), URL.canParse('/x', 'https://a.example')]`,
    `new URL('https://a.example/?x=1&y=2&x=3').searchParams.getAll('x')`,
    `(() => { const url = new URL('https://a.example/?x=1'); url.searchParams.append('y', 'a b'); url.searchParams.set('x', 2); url.pathname = '/p'; url.hash = 'h'; return url.href; })()`,
    `(() => { const p = new URLSearchParams({ a: 1, b: 'x y' }); p.append('a', 2); p.delete('b'); p.set('c', 3); return [p.toString(), p.get('a'), p.get('z'), p.has('c'), [...p], [...p.keys()], p.size === 3 || 3]; })()`,
    `[new URLSearchParams('?a=1&b=2').get('b'), new URLSearchParams([['a', '1']]).toString(), String(new URLSearchParams())]`,
    `[new URL('https://a.example') instanceof URL, typeof new URL('https://a.example'), new URL('null:x').origin, new URL('https://app.example.evil.example').hostname.endsWith('.example')]`,
  ],
  Headers: [
    `new Headers({ 'Access-Control-Allow-Origin': '*', 'X-Number': 5, 'x-null': null, 'X-List': ['a', 'b'] })`,
    `new Headers([['Vary', 'Origin'], ['vary', 'Accept'], ['Set-Cookie', 'a']])`,
    `[new Headers({ Vary: ' Origin ' }).get('VARY'), new Headers().get('x'), new Headers({ A: 'b' }).has('a'), [...new Headers({ B: '1', a: '2' }).keys()]]`,
    `(() => { const h = new Headers({ Vary: 'A' }); h.append('vary', 'B'); h.set('X', 'y'); h.set('x', 'z'); h.delete('nothing'); return [h, h.get('Vary'), h.getSetCookie()]; })()`,
    `new Headers(new Headers({ a: 'b' }))`,
    `new Headers(new Map([['a', 'b']]))`,
    `new Headers(Object.entries({ a: 'b' }))`,
    `(() => { const seen = []; new Headers({ B: '1', A: '2' }).forEach((value, name) => seen.push(name + value)); return seen; })()`,
    `Object.fromEntries(new Headers({ A: '1', b: '2' }))`,
    `[new Headers() instanceof Headers, [...new Headers({ A: '1' }).entries()], [...new Headers({ A: '1' }).values()]]`,
  ],
  'Response and Request': [
    `new Response('x', { headers: { Vary: 'Origin' }, status: 201 }).headers`,
    `[new Response().status, new Response(null, { status: 204 }).status, new Response(null, { status: 404 }).ok, new Response('a').ok, Response.json({}).status]`,
    `new Response(null, { status: 204 }).headers`,
    `Response.json({ a: 1 }, { headers: { 'x-a': 'b' }, status: 400 }).headers`,
    `[Response.redirect('https://a.example/x', 301).status, Response.redirect('https://a.example/x').headers.get('location'), Response.error().status]`,
    `(() => { const first = new Response('a', { headers: { a: 'b' }, status: 202 }); const next = new Response(first.body, first); next.headers.set('c', 'd'); return [next.headers, next.status, first.headers.has('c')]; })()`,
    `(() => { const response = new Response('a'); response.headers.set('Vary', 'Origin'); return [response.headers.get('vary'), response.headers === response.headers, response.clone().headers.get('vary'), response instanceof Response]; })()`,
    `(() => { const request = new Request('https://a.example/x', { method: 'post', headers: { Origin2: 'x' } }); return [request.method, request.url, request.headers.get('origin2'), request.clone().method, new Request(request, { method: 'PUT' }).method]; })()`,
    `new Request('https://a.example/').method`,
  ],
  'Globals and timers': [
    `[typeof globalThis, typeof console.log, console.log('x'), typeof Symbol.iterator !== 'undefined', typeof JSON, typeof Math, NaN !== NaN]`,
    `(() => { globalThis.shared = 5; return shared + globalThis.shared; })()`,
    `[typeof undefined, typeof null, typeof 1n, typeof Object, typeof parseInt, undefined ?? 1]`,
    `typeof process`,
  ],
};

describe.each(Object.entries(expressions))('%s', (_subject, lines) => {
  test.each(lines)('%s', async (line) => {
    const source = `const result = (${line})`;
    expect(interpret(source)).toStrictEqual(await runNatively(source));
  });
});

const statements: Readonly<Record<string, string>> = {
  'a global pattern remembers where it stopped': `
    const re = /a/g; const result = [re.test('aa'), re.lastIndex, re.test('aa'), re.test('aa'), re.lastIndex];`,
  'lastIndex can be set back': `
    const re = /a/g; re.test('a'); re.lastIndex = 0; const result = [re.test('a'), re.lastIndex, re.test('a')];`,
  'a sticky pattern matches only where it stands': `
    const re = /b/y; const first = re.test('ab'); re.lastIndex = 1; const result = [first, re.test('ab'), re.lastIndex];`,
  'exec in a loop visits every match': `
    const re = /(\\d)/g; const result = []; let m; while ((m = re.exec('a1b2'))) result.push(m[1] + m.index);`,
  'search, split and matchAll leave lastIndex alone, replace and match do not': `
    const re = /a/g; re.lastIndex = 1; const seen = ['aa'.search(re), re.lastIndex, 'aa'.split(re).length, re.lastIndex];
    [...'aa'.matchAll(re)]; seen.push(re.lastIndex); 'aa'.replace(re, ''); seen.push(re.lastIndex); const result = seen;`,
  'lists change in place': `
    const l = [1, 2, 3]; const r = [l.push(4, 5), l.pop(), l.shift(), l.unshift(9), l.splice(1, 1, 'a', 'b'), l.reverse(), l.length];
    l.length = 2; l[3] = 'x'; const result = [r.slice(0, 5), l, l.indexOf('x'), l.length];`,
  'fill, copy and sort change in place': `
    const l = [3, 1, 2]; const same = l.sort() === l; l.fill(0, 1, 2); const result = [same, l, l.splice(1), l, [1, 2, 3].splice(-1)];`,
  'a callback sees what was changed before it': `
    const l = [1, 2, 3]; const seen = []; l.forEach((x) => { seen.push(x); if (x === 1) l.pop(); }); const result = seen;`,
  'a callback that throws ends the method': `
    const seen = []; try { [1, 2].forEach((x) => { seen.push(x); throw new Error('x'); }); } catch (e) { seen.push(e.message); } const result = seen;`,
  'sets and maps change in place': `
    const s = new Set(['a']); s.add('b'); const m = new Map(); m.set('x', 1).set('y', 2).set('x', 3);
    const result = [s.delete('a'), s.delete('a'), s, m.delete('y'), m, m.size, (s.clear(), s.size)]; const seen = [];
    m.forEach((value, key) => seen.push(key, value)); result.push(seen);`,
  'Object.assign writes through setters': `
    const o = { set a(x) { this.b = x * 2; } }; Object.assign(o, { a: 2 }); const result = o.b;`,
  'what is put on an array or a function stays': `
    const l = [1]; l.name = 'n'; const f = () => 1; f.x = 2; const result = [l.name, f.x, Object.keys(f), l.length];`,
  'delete takes a property away': `const o = { a: 1, b: 2 }; delete o.a; delete o['b']; const result = ['a' in o, Object.keys(o)];`,
  'a user-made iterator': `
    const range = { from: 1, to: 3, [Symbol.iterator]() { let at = this.from; const { to } = this;
      return { next: () => at <= to ? { value: at++, done: false } : { value: undefined, done: true } }; } };
    const result = [...range];`,
};

describe('Statements', () => {
  test.each(Object.entries(statements))('%s', async (_title, source) => {
    expect(interpret(source)).toStrictEqual(await runNatively(source));
  });
});

test.each([
  `null.x`,
  `undefined.x`,
  `(void 0)()`,
  `'a'.b()`,
  `({}).x()`,
  `new (() => 1)()`,
  `new URL('nope')`,
  `new URL('/x')`,
  `JSON.parse('{')`,
  `new RegExp('(')`,
  `'a'.repeat(-1)`,
  `'a'.normalize('x')`,
  `decodeURIComponent('%')`,
  `[].reduce((a, b) => a)`,
  `[1].map(5)`,
  `[1].forEach()`,
  `new Array(-1)`,
  `(1).toFixed(101)`,
  `(1).toString(99)`,
  `BigInt('x')`,
  `Object.keys(null)`,
  `new Set(5)`,
  `[...5]`,
  `'a'.matchAll(/a/)`,
  `'a'.replaceAll(/a/, '')`,
  `'a'.includes(/a/)`,
  `new Headers({ 'a b': 'c' })`,
  `new Headers({ a: 'b\\nc' })`,
  `new Headers().set('', 'x')`,
  `Response.redirect('https://a.example').headers.set('a', 'b')`,
  `new Response(null, { status: 99 })`,
  `Response.redirect('https://a.example', 200)`,
  `Promise.resolve.call ? Promise() : 1`,
  `Map()`,
  `(() => { const o = {}; o.self = o; return JSON.stringify(o); })()`,
  `(() => { throw new RangeError('x'); })()`,
  `new (class { constructor() { throw new SyntaxError('x'); } })()`,
  `(class A {})()`,
])('%s throws what it throws in Node', async (line) => {
  const source = `const result = (${line})`;
  const native = await runNatively(source);
  expect(native.threw).toBeDefined();
  expect(interpret(source)).toStrictEqual(native);
});
