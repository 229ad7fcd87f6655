// Options of `cors` that nobody would write on purpose, as source text, from a seeded generator.

import type { Random } from './random.ts';

/** What stands between the parentheses of `cors(…)`. */
export function randomArgument(random: Random): string {
  if (random.below(12) === 0) return random.pick(['', 'undefined', 'null', 'false', `'${A}'`, `['${A}']`, '5', '{}']);
  const options = randomOptions(random);
  if (random.below(8) > 0) return options;
  const error = random.pick(['null', 'null', 'null', 'undefined', `new Error('no')`, `'no'`, '0']);
  return random.below(4) === 0
    ? `(req, callback) => callback(${error})`
    : `(req, callback) => callback(${error}, ${options})`;
}

const A = 'https://app.example.com';

function randomOptions(random: Random): string {
  const chosen: string[] = [];
  const add = (name: string, often: number, value: () => string): void => {
    if (random.below(often) === 0) chosen.push(`${name}: ${value()}`);
  };
  if (random.below(6) > 0) chosen.push(`origin: ${randomOrigin(random, 2)}`);
  add('credentials', 2, () => random.pick(['true', 'true', 'false', `'true'`, '1', 'undefined', 'new Boolean(true)']));
  add('methods', 4, () =>
    random.pick([`['GET', 'PUT']`, `'GET'`, `''`, '[]', 'undefined', 'null', `'*'`, `['GET', ['PUT']]`]),
  );
  add('allowedHeaders', 4, () => randomList(random));
  add('headers', 8, () => randomList(random));
  add('exposedHeaders', 4, () => randomList(random));
  add('maxAge', 4, () =>
    random.pick(['600', '0', '-1', `'5'`, `''`, 'null', 'undefined', 'NaN', 'true', 'false', '1.5']),
  );
  add('preflightContinue', 6, () => random.pick(['true', 'false', '1', '0', 'undefined', `''`]));
  add('optionsSuccessStatus', 6, () => random.pick(['200', '204', 'undefined', '202']));
  return `{ ${chosen.join(', ')} }`;
}

function randomList(random: Random): string {
  return random.pick([
    `'X-A'`,
    `['X-A', 'X-B']`,
    `''`,
    '[]',
    'undefined',
    'null',
    `'*'`,
    'false',
    `['']`,
    `[undefined, 'X-A']`,
  ]);
}

function randomOrigin(random: Random, depth: number): string {
  const simple = [
    `'${A}'`,
    `'${A}/'`,
    `'*'`,
    `'null'`,
    `''`,
    'true',
    'false',
    'null',
    'undefined',
    '0',
    '1',
    '{}',
    String.raw`/\.example\.com$/`,
    String.raw`/^https:\/\/app\.example\.com$/i`,
    '/null/',
    '/.*/',
    `new String('${A}')`,
    `new RegExp('example')`,
    `new Set(['${A}'])`,
  ];
  if (depth === 0 || random.below(3) === 0) return random.pick(simple);
  const inner = () => randomOrigin(random, depth - 1);
  switch (random.below(4)) {
    case 0:
      return `[${Array.from({ length: random.below(4) }, inner).join(', ')}]`;
    case 1:
      return `(origin, callback) => callback(${random.pick(['null', 'null', 'undefined', `new Error('no')`])}, ${inner()})`;
    case 2:
      return `(origin, callback) => callback(null, origin === '${A}' ? ${inner()} : ${inner()})`;
    default:
      return `function (origin, callback) { if (!origin) return callback(null, ${inner()}); callback(null, origin); }`;
  }
}
