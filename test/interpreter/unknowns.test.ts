// What the built-in objects make of values that the code does not tell: which paths there are, what each has decided,
// and what the result came from. `origin` is the request's Origin, `env.X` an environment variable.

import { describe, expect, test } from 'vitest';
import { interpretEverywhere } from '../support/evaluate-source.ts';

/** One line per path: its result, and where that came from. */
function paths(expression: string): string[] {
  return interpretEverywhere(`const result = (${expression});`).map(
    ({ result, threw, from }) =>
      `${threw ?? JSON.stringify(result)}${from.length > 0 ? ` from ${from.join(', ')}` : ''}`,
  );
}

/** How many questions each path has decided. */
function decided(source: string): number[] {
  return interpretEverywhere(source).map(({ decisions }) => decisions.length);
}

describe('What the Origin took part in remembers it', () => {
  test.each([
    ['origin', '"https://evil.example" from origin'],
    ['origin.toUpperCase()', '"HTTPS://EVIL.EXAMPLE" from origin'],
    ['`${origin}/`', '"https://evil.example/" from origin'],
    ["origin.split('.')[1]", '"example" from origin'],
    ["origin.split('.').pop()", '"example" from origin'],
    ["origin.replace('https://', '')", '"evil.example" from origin'],
    ["origin.replace(/^https:/, 'http:')", '"http://evil.example" from origin'],
    ["'x'.replace('x', origin)", '"https://evil.example" from origin'],
    ['origin.match(/\\w+$/)[0]', '"example" from origin'],
    ['/https:\\/\\/(.*)/.exec(origin)[1]', '"evil.example" from origin'],
    ['/evil/.test(origin)', 'true from origin'],
    ['new URL(origin).hostname', '"evil.example" from origin'],
    ["new URL(origin).hostname.endsWith('.example')", 'true from origin'],
    ['String(origin)', '"https://evil.example" from origin'],
    ['[origin].join()', '"https://evil.example" from origin'],
    ['[origin][0]', '"https://evil.example" from origin'],
    ["['https://a.example'].includes(origin)", 'false from origin'],
    ["['https://a.example'].indexOf(origin)", '-1 from origin'],
    ["new Set(['https://a.example']).has(origin)", 'false from origin'],
    ["new Map([['https://a.example', 1]]).has(origin)", 'false from origin'],
    ["['https://a.example'].some((o) => o === origin)", 'false from origin'],
    ["['https://a.example'].every((o) => o === origin)", 'false from origin'],
    ["({ 'https://a.example': 1 }).hasOwnProperty(origin)", 'false from origin'],
    ['origin in {}', 'false from origin'],
    ["origin === 'https://a.example'", 'false from origin'],
    ["origin + ''", '"https://evil.example" from origin'],
    ['JSON.parse(JSON.stringify({ origin })).origin', '"https://evil.example" from origin'],
    ['decodeURIComponent(encodeURIComponent(origin))', '"https://evil.example" from origin'],
    ['new Headers({ a: origin }).get("a")', '"https://evil.example" from origin'],
    ['new URLSearchParams({ o: origin }).get("o")', '"https://evil.example" from origin'],
  ])('%s', (expression, expected) => {
    expect(paths(expression)).toStrictEqual([expected]);
  });
});

describe('What was made of an unknown is unknown, and remembers both', () => {
  test.each([
    ['env.A', '"<env.A>" from environment A'],
    ["env.A.split(',')", `"<env.A.split(',')>" from environment A`],
    ['origin.startsWith(env.A)', '"<origin.startsWith(env.A)>" from origin, environment A'],
    ['`https://${env.A}`', '"<`https://${env.A}`>" from environment A'],
    ['origin + env.A', '"<origin + env.A>" from origin, environment A'],
    ['new RegExp(env.A).test(origin)', '"<new RegExp(env.A).test(origin)>" from environment A, origin'],
    ['new URL(env.A).origin', '"<new URL(env.A).origin>" from environment A'],
    ['Number(env.A)', '"<env.A>" from environment A'],
    ['JSON.parse(env.A)', '"<JSON.parse(env.A)>" from environment A'],
    ["new Map([['a', env.A]]).get('a')", '"<env.A>" from environment A'],
    ['[origin, env.A].join()', '"<[origin, env.A].join()>" from origin, environment A'],
    ['env.TABLE[origin]', '"<env.TABLE[origin]>" from environment TABLE, origin'],
    ['({ ...env.TABLE })[origin]', '"<({ ...env.TABLE })[origin]>" from environment TABLE, origin'],
    ['Math.max(1, env.A)', '"<Math.max(1, env.A)>" from environment A'],
    ['Object.keys(env.A)', '"<Object.keys(env.A)>" from environment A'],
    ['Array.from(env.A)', '"<Array.from(env.A)>" from environment A'],
    ['Date.now()', '"<Date.now()>" from opaque'],
    ['Math.random()', '"<Math.random()>" from opaque'],
    ['process.env.PORT', '"<process.env.PORT>" from environment PORT'],
    ['({ ...process.env }).PORT', '"<process.env.PORT>" from environment process.env'],
    ['[...env.LIST].length', '"<[...env.LIST].length>" from environment LIST'],
    ['new Set(env.LIST).size', '"<new Set(env.LIST).size>" from environment LIST'],
    ["[...env.LIST, 'a'][1]", `"<[...env.LIST, 'a'][1]>" from environment LIST`],
  ])('%s', (expression, expected) => {
    expect(paths(expression)).toStrictEqual([expected]);
  });
});

describe('A question about unknown members is open: both answers are followed', () => {
  const both = (...sources: string[]) => [`true from ${sources.join(', ')}`, `false from ${sources.join(', ')}`];
  test.each([
    ['[env.A].includes(origin)', both('origin', 'environment A')],
    ["['https://a.example', env.A, env.B].includes(origin)", both('origin', 'environment A', 'environment B')],
    ['[...env.LIST].includes(origin)', both('origin', 'environment LIST')],
    ['new Set(env.LIST).has(origin)', both('origin', 'environment LIST')],
    ['new Set([env.A]).has(origin)', both('origin', 'environment A')],
    ['new Set([...env.LIST]).has(origin)', both('origin', 'environment LIST')],
    ['new Map(env.LIST).has(origin)', both('origin', 'environment LIST')],
    ['[env.A].indexOf(origin) !== -1', both('origin', 'environment A')],
    ["['x', env.A].indexOf(origin) > -1", both('origin', 'environment A')],
    ["['https://a.example'].includes(env.A)", both('environment A')],
    ['[env.A, env.B].filter(Boolean).includes(origin)', both('origin', 'environment A', 'environment B')],
    ['[env.A].concat(env.LIST).includes(origin)', both('origin', 'environment A', 'environment LIST')],
    ['[env.A].slice().reverse().includes(origin)', both('origin', 'environment A')],
    ['Object.keys({ ...env.TABLE }).includes(origin)', both('origin', 'environment TABLE')],
    ['({ ...env.TABLE }).hasOwnProperty(origin)', both('origin', 'environment TABLE')],
    ['new Headers(env.HEADERS).has("a")', both('environment HEADERS')],
    ["[env.A ? 'https://evil.example' : 'https://a.example'].includes(origin)", both('origin', 'environment A')],
  ])('%s', (expression, expected) => {
    expect(paths(`(${expression}) ? ${expression} : ${expression}`)).toStrictEqual(expected);
  });

  test('and it is asked once, however many unknown members there are', () => {
    expect(
      decided('const list = [env.A, env.B, env.C, ...env.D]; const result = list.includes(origin) ? 1 : 2;'),
    ).toEqual([1, 1]);
  });

  test('nothing is asked where a known member is equal', () => {
    expect(decided("const result = [env.A, 'https://evil.example'].includes(origin) ? 1 : 2;")).toEqual([0]);
  });

  test('nothing is asked where every member is known', () => {
    expect(decided("const result = new Set(['https://a.example']).has(origin) ? 1 : 2;")).toEqual([0]);
  });

  test('nothing is asked of a conditional member that cannot be equal on either side', () => {
    expect(decided("const result = [env.A ? 'x' : 'y', env.B && 'z'].includes(origin);")).toEqual([0]);
  });

  test('the same question asked again gets the same answer', () => {
    const source = `const list = [env.A]; const check = (o) => list.includes(o);
      const result = check(origin) === check(origin);`;
    expect(interpretEverywhere(source).map(({ result }) => result)).toEqual([true, true]);
  });

  test('the same question about another value is another question', () => {
    const source = `const list = [env.A]; const check = (o) => list.includes(o);
      const result = [check(origin) ? 1 : 0, check('https://a.example') ? 1 : 0];`;
    const results = interpretEverywhere(source).map(({ result }) => JSON.stringify(result));
    expect(results.sort()).toEqual(['[0,0]', '[0,1]', '[1,0]', '[1,1]']);
  });
});

describe('A chain of unknowns has a path for each that may decide it, not for every combination', () => {
  const names = Array.from({ length: 12 }, (_, index) => `env.A${index}`);
  test.each([
    ['||', names, 12],
    ['&&', names, 12],
    ['??', names, 12],
    ['||', names.map((name) => `${name} === 'x'`), 13],
    ['||', names.map((name) => `env.KIND === '${name}'`), 13],
    ['||', names.map((name) => `(${name} && 'x')`), 13],
    ['&&', names.map((name) => `!${name}`), 13],
  ])('%s of %j', (operator, operands, expected) => {
    expect(decided(`const result = ${operands.join(` ${operator} `)};`)).toHaveLength(expected);
  });
});

describe('Callbacks over unknown members decide the path', () => {
  test.each([
    ["[env.A].some((o) => o === origin) ? 'in' : 'out'", ['"in"', '"out"']],
    ["[...env.LIST].some((o) => origin.endsWith(o)) ? 'in' : 'out'", ['"in"', '"out"']],
    ["['https://a.example', env.A].find((o) => o === origin) ? 'in' : 'out'", ['"in"', '"out"']],
    ["[...env.LIST].every((o) => o !== origin) ? 'out' : 'in'", ['"in"', '"out"']],
    ["['https://evil.example', env.A].some((o) => o === origin) ? 'in' : 'out'", ['"in"']],
    ["[env.A, env.B].filter((o) => o === origin).length > 0 ? 'in' : 'out'", ['"in"', '"out"']],
  ])('%s', (expression, expected) => {
    expect(paths(expression).map((line) => line.replace(/ from .*/, ''))).toStrictEqual(expected);
  });

  test('filtering by truth keeps the paths together', () => {
    const source = 'const result = [env.A, env.B, env.C, env.D].filter(Boolean).map((o) => o.trim()).length;';
    expect(decided(source)).toEqual([0]);
  });

  test('a found member is the one that the list holds', () => {
    expect(paths("['x', env.A].find((o) => o === origin)")).toEqual([
      '"https://evil.example" from environment A',
      'undefined',
    ]);
  });

  test('an unknown callback is not called for every member', () => {
    expect(paths('[1, 2].some(env.CHECK)')).toEqual(['"<[1, 2].some(env.CHECK)>" from environment CHECK']);
  });
});

test.each([
  [
    "try { JSON.parse(env.A); result = 'allow-origin'; } catch { result = 'cors off'; }",
    ['"allow-origin"', '"cors off"'],
  ],
  ["try { new URL(env.A); result = 'allow-origin'; } catch { result = 'cors off'; }", ['"allow-origin"', '"cors off"']],
  [
    "try { new RegExp(env.A); result = 'allow-origin'; } catch { result = 'cors off'; }",
    ['"allow-origin"', '"cors off"'],
  ],
  ["try { new URL(origin); result = 'allow-origin'; } catch { result = 'cors off'; }", ['"allow-origin"']],
])('%s: what may throw is followed where it is caught', (source, expected) => {
  const results = interpretEverywhere(`let result; ${source}`).map(({ result }) => JSON.stringify(result));
  expect(results.sort()).toEqual(expected.sort());
});

test('a pattern that costs too much is not decided', () => {
  const source = `const result = /^(\\w+\\s?)*$/.test('${'a'.repeat(40)}!');`;
  expect(interpretEverywhere(source).map(({ result }) => String(result))).toEqual([
    expect.stringMatching(/^<\/\^\(\\w\+\\s\?\)\*\$\/\.test/),
  ]);
});

test('an unsettled promise and a promise of a list of unknown length are unknown', () => {
  expect(paths('new Promise(() => {})')).toEqual(['"<new Promise(() => {})>" from opaque']);
  expect(paths('Promise.all([...env.JOBS])')).toEqual(['"<Promise.all([...env.JOBS])>"']);
});

test('timers run their function at once, and what it throws stays there', () => {
  const source = `const result = []; setTimeout((x) => result.push(x), 10, 'timer'); process.nextTick(() => result.push('tick'));
    queueMicrotask(() => { throw new Error('x'); }); setInterval(() => result.push('once'), 5);`;
  expect(interpretEverywhere(source).map(({ result }) => result)).toEqual([['timer', 'tick', 'once']]);
});

test('process.exit ends the path', () => {
  const source = `let result = 'before'; if (!env.CORS_ORIGIN) process.exit(1); result = 'after';`;
  expect(
    interpretEverywhere(source)
      .map(({ result }) => result)
      .sort(),
  ).toEqual(['after', 'before']);
});

test('an environment variable that the code sets is known', () => {
  expect(paths("(() => { process.env.A = 'x'; return process.env.A; })()")).toEqual(['"x"']);
});
