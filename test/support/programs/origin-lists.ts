// Lists of trusted origins, in the ways that people write them down.

import fc from 'fast-check';
import { oneOf, type Making, type Piece } from './program.ts';

export const ORIGINS = [
  'https://app.example.com',
  'https://admin.example.com',
  'https://example.com',
  'http://localhost:3000',
  'https://shop.example.org:8443',
] as const;

/** Those that a server trusts; the odd one does not do what it is meant to. */
export const origin: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: oneOf(...ORIGINS) },
  {
    weight: 1,
    arbitrary: oneOf('https://app.example.com/', 'https://App.Example.com', 'app.example.com', 'null', '*'),
  },
);

/** The expression of a list of origins, some of them read from the environment. */
const written: fc.Arbitrary<string> = fc
  .tuple(fc.uniqueArray(origin, { minLength: 1, maxLength: 3 }), fc.nat())
  .map(([origins, at]) => {
    const forms = [...LITERALS, ...COMPUTED, ...FROM_ENVIRONMENT];
    return (forms[at % forms.length] ?? literal)(origins);
  });

type Form = (origins: readonly string[]) => string;

function quoted(text: string): string {
  return `'${text}'`;
}

const literal: Form = (origins) => `[${origins.map(quoted).join(', ')}]`;

/** The list twice, so that the first one is what is generated most and shrunk to. */
const LITERALS: readonly Form[] = [literal, literal, (all) => `Object.freeze(${literal(all)})`];

const COMPUTED: readonly Form[] = [
  (all) => `'${all.join(',')}'.split(',')`,
  (all) => `' ${all.join(' , ')}'.split(',').map((one) => one.trim())`,
  (all) => `'${all.join(' ')}'.split(/\\s+/)`,
  (all) => `'${all.join(';')};'.split(';').filter(Boolean)`,
  (all) => `[...${literal(all)}, 'https://www.example.com']`,
  (all) => `${literal(all)}.concat('https://www.example.com', ['https://docs.example.com'])`,
  (all) => `Array.of(${all.map(quoted).join(', ')})`,
  (all) => `Array.from(new Set(${literal(all)}))`,
  (all) => `[...new Set(${literal(all)})].sort().reverse()`,
  (all) => `Object.values({ ${all.map((one, at) => `site${at}: '${one}'`).join(', ')} })`,
  (all) => `Object.keys({ ${all.map((one) => `'${one}': true`).join(', ')} })`,
  (all) => `Object.entries({ ${all.map((one, at) => `site${at}: '${one}'`).join(', ')} }).map(([, url]) => url)`,
  (all) => `JSON.parse('${JSON.stringify(all)}')`,
  (all) => `['app', 'www'].map((name) => \`https://\${name}.example.com\`).concat(${literal(all)})`,
  (all) =>
    `['example.com'].flatMap((host) => [\`https://\${host}\`, \`https://www.\${host}\`]).concat(${literal(all)})`,
  (all) => `[${literal(all)}, ['https://www.example.com']].flat()`,
  (all) => `${literal(all)}.slice(0, 2)`,
  (all) => `${literal(all)}.reduce((list, one) => [...list, one], [])`,
  (all) => `Array.from({ length: 2 }, (_, at) => \`http://localhost:300\${at}\`).concat(${literal(all)})`,
  (all) => `[true && '${all[0]}', false && 'https://www.example.com'].filter((one) => typeof one === 'string')`,
];

const FROM_ENVIRONMENT: readonly Form[] = [
  (all) => `(process.env.ALLOWED_ORIGINS || '${all.join(',')}').split(',')`,
  (all) => `(process.env.ALLOWED_ORIGINS ?? '${all.join(',')}').split(',').map((one) => one.trim())`,
  (all) => `process.env.ALLOWED_ORIGINS ? process.env.ALLOWED_ORIGINS.split(',') : ${literal(all)}`,
  (all) => `process.env.ALLOWED_ORIGINS?.split(',') ?? ${literal(all)}`,
  (all) => `process.env.NODE_ENV === 'production' ? ${literal(all)} : ['http://localhost:3000']`,
  (all) => `[process.env.APP_ORIGIN, ${all.map(quoted).join(', ')}].filter(Boolean)`,
];

/** A list by its name, declared in one of several ways, or where it is used. */
export const originList: fc.Arbitrary<Making<Piece>> = fc
  .tuple(written, oneOf('ALLOWED', 'allowedOrigins', 'trusted', 'list'), fc.nat(6))
  .map(([text, wanted, form]) => (fresh) => {
    const name = form === 1 ? '' : fresh(wanted);
    switch (form) {
      case 1:
        return { top: [], text: text.startsWith('[') ? text : `(${text})` };
      case 2:
        return { top: [`const ${name} = { origins: ${text} };`], text: `${name}.origins` };
      case 3:
        return { top: [`const { origins: ${name} } = { origins: ${text} };`], text: name };
      case 4:
        return { top: [`function ${name}() {\n  return ${text};\n}`], text: `${name}()` };
      case 5:
        return { top: [`let ${name} = [];\n${name} = ${text};`], text: name };
      case 6:
        return { top: [`const ${name} = [];\nfor (const one of ${text}) ${name}.push(one);`], text: name };
      default:
        return { top: [`const ${name} = ${text};`], text: name };
    }
  });
