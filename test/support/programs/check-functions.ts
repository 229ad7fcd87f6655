// Where a server asks its question: on the spot, or in a function, a method, a closure, a loop, with early returns.

import fc from 'fast-check';
import { ORIGINS, originList } from './origin-lists.ts';
import { plainCheck } from './origin-checks.ts';
import { block, oneOf, type Check, type Making } from './program.ts';

type Wrapping = (name: string, test: (origin: string) => string) => readonly [top: string, of: Check['of']];

const WRAPPINGS: readonly Wrapping[] = [
  (name, test) => [block(`function ${name}(origin)`, [`return ${test('origin')};`]), (o) => `${name}(${o})`],
  (name, test) => [`const ${name} = (origin) => ${test('origin')};`, (o) => `${name}(${o})`],
  (name, test) => [
    block(`const ${name} = function (value)`, [`return ${test('value')};`], ';'),
    (o) => `${name}(${o})`,
  ],
  (name, test) => [
    block(`function ${name}(origin)`, [
      'if (!origin) return false;',
      `if (${test('origin')}) return true;`,
      'return false;',
    ]),
    (o) => `${name}(${o})`,
  ],
  (name, test) => [
    block(
      `const ${name} = (origin) =>`,
      [block('if (origin)', [block(`if (!(${test('origin')}))`, ['return false;']), 'return true;']), 'return false;'],
      ';',
    ),
    (o) => `${name}(${o})`,
  ],
  (name, test) => [
    block(`function ${name}(origin)`, [block('try', [`return ${test('origin')};`], ' catch {\n  return false;\n}')]),
    (o) => `${name}(${o})`,
  ],
  (name, test) => [
    block(`const ${name} =`, [`check(origin) {\n  return ${test('origin')};\n},`], ';'),
    (o) => `${name}.check(${o})`,
  ],
  (name, test) => [
    block(`class ${name}`, [`static check(origin) {\n  return ${test('origin')};\n}`]),
    (o) => `${name}.check(${o})`,
  ],
  (name, test) => [
    block(`class ${name}`, [
      'constructor(value) {\n  this.value = value;\n}',
      `get isTrusted() {\n  const { value } = this;\n  return ${test('value')};\n}`,
    ]),
    (o) => `new ${name}(${o}).isTrusted`,
  ],
  (name, test) => [
    `const ${name} = ((fallback) => (origin = fallback) => ${test('origin')})('');`,
    (o) => `${name}(${o})`,
  ],
  (name, test) => [
    block(`function ${name}({ origin })`, [`const answer = ${test('origin')};`, 'return answer;']),
    (o) => `${name}({ origin: ${o} })`,
  ],
  (name, test) => [
    block(`function ${name}(...origins)`, [
      'let found = false;',
      block('for (const origin of origins)', [`if (${test('origin')}) found = true;`]),
      'return found;',
    ]),
    (o) => `${name}(${o})`,
  ],
  (name, test) => [
    block(
      `const ${name} = (origin) =>`,
      [block('switch (true)', [`case Boolean(${test('origin')}):\n  return true;`, 'default:\n  return false;'])],
      ';',
    ),
    (o) => `${name}(${o})`,
  ],
  (name, test) => [`const ${name} = [(origin) => ${test('origin')}];`, (o) => `${name}.every((ask) => ask(${o}))`],
  (name, test) => [
    block(`function* ${name}(origin)`, [`if (${test('origin')}) yield origin;`]),
    (o) => `[...${name}(${o})].length === 1`,
  ],
];

const wrapped: fc.Arbitrary<Making<Check>> = fc
  .tuple(plainCheck, oneOf(...WRAPPINGS), oneOf('isAllowed', 'isTrusted', 'allowed'))
  .map(([check, wrap, wanted]) => (fresh) => {
    const { top, of } = check(fresh);
    const [own, called] = wrap(fresh(wanted), of);
    return { top: [...top, own], of: called };
  });

/** A function that names its origins in a `switch`. */
const switched: fc.Arbitrary<Making<Check>> = fc
  .tuple(fc.uniqueArray(oneOf(...ORIGINS), { minLength: 1, maxLength: 3 }), fc.nat(2))
  .map(([origins, form]) => (fresh) => {
    const name = fresh('isKnown');
    const cases = origins.map((one) => `case '${one}':`).join('\n');
    const body =
      form === 0
        ? [block('switch (origin)', [`${cases}\n  return true;`, 'default:\n  return false;'])]
        : form === 1
          ? ['let known = false;', block('switch (origin)', [`${cases}\n  known = true;\n  break;`]), 'return known;']
          : [block('switch (origin)', [cases.replaceAll(':\n', ':\n  return true;\n') + '\n  return true;'])];
    return { top: [block(`function ${name}(origin)`, body)], of: (o) => `${name}(${o})` };
  });

type Loop = (list: string) => readonly string[];

const LOOPS: readonly Loop[] = [
  (list) => [block(`for (const one of ${list})`, ['if (one === origin) return true;']), 'return false;'],
  (list) => [
    block(`for (let at = 0; at < ${list}.length; at++)`, [`if (${list}[at] === origin) return true;`]),
    'return false;',
  ],
  (list) => [
    'let found = false;',
    `${list}.forEach((one) => {\n  if (one === origin) found = true;\n});`,
    'return found;',
  ],
  (list) => [
    'let at = 0;',
    `while (at < ${list}.length && ${list}[at] !== origin) at += 1;`,
    `return at < ${list}.length;`,
  ],
  (list) => [
    'let found;',
    block(`for (const one of ${list})`, ['if (one !== origin) continue;', 'found = one;', 'break;']),
    'return !!found;',
  ],
  (list) => [
    `const [...rest] = ${list};`,
    'let one;',
    block('do', ['one = rest.shift();', 'if (origin && one === origin) return true;'], ' while (one);'),
    'return false;',
  ],
  (list) => [block(`for (const at in ${list})`, [`if (${list}[at] === origin) return true;`]), 'return false;'],
  (list) => [
    block(`for (const [, one] of Object.entries(${list}))`, ['if (Object.is(one, origin)) return true;']),
    'return false;',
  ],
];

const looped: fc.Arbitrary<Making<Check>> = fc.tuple(originList, oneOf(...LOOPS)).map(([list, loop]) => (fresh) => {
  const { top, text } = list(fresh);
  const name = fresh('isListed');
  return { top: [...top, block(`function ${name}(origin)`, loop(text))], of: (o) => `${name}(${o})` };
});

/** Whether an origin is trusted, asked in any way. */
export const anyCheck: fc.Arbitrary<Making<Check>> = fc.oneof(
  { weight: 4, arbitrary: plainCheck },
  { weight: 4, arbitrary: wrapped },
  { weight: 1, arbitrary: switched },
  { weight: 1, arbitrary: looped },
);
