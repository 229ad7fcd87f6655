// Questions that servers ask about an origin: whether a list has it, how it begins and ends, whether a pattern matches it,
// what its host is; and how such questions are put together.

import fc from 'fast-check';
import { ORIGINS, origin, originList } from './origin-lists.ts';
import { block, oneOf, type Check, type Making } from './program.ts';

type Asking = (list: string) => (origin: string) => string;

const MEMBERSHIPS: readonly Asking[] = [
  (list) => (o) => `${list}.includes(${o})`,
  (list) => (o) => `${list}.indexOf(${o}) !== -1`,
  (list) => (o) => `${list}.indexOf(${o}) > -1`,
  (list) => (o) => `!!~${list}.indexOf(${o})`,
  (list) => (o) => `${list}.lastIndexOf(${o}) >= 0`,
  (list) => (o) => `${list}.some((one) => one === ${o})`,
  (list) => (o) => `${list}.some(function (one) { return one == ${o}; })`,
  (list) => (o) => `${list}.find((one) => one === ${o}) !== undefined`,
  (list) => (o) => `!!${list}.find((one) => ${o} === one)`,
  (list) => (o) => `${list}.filter((one) => one === ${o}).length > 0`,
  (list) => (o) => `${list}.findIndex((one) => one === ${o}) >= 0`,
  (list) => (o) => `!${list}.every((one) => one !== ${o})`,
  (list) => (o) => `new Set(${list}).has(${o})`,
  (list) => (o) => `new Map(${list}.map((one) => [one, true])).has(${o})`,
  (list) => (o) => `new Map(${list}.map((one) => [one, true])).get(${o}) === true`,
  (list) => (o) => `Object.fromEntries(${list}.map((one) => [one, 1]))[${o}] === 1`,
  (list) => (o) => `${list}.reduce((found, one) => found || one === ${o}, false)`,
  (list) => (o) => `${list}.join(',').split(',').includes(${o})`,
  (list) => (o) => `${list}.join(',').includes(${o})`,
  (list) => (o) => `${list}.some((one) => ${o}?.startsWith(one))`,
  (list) => (o) => `${list}.some((one) => String(${o}).endsWith(one.replace('https://', '')))`,
  (list) => (o) => `${list}.some((one) => one.toLowerCase() === ${o}?.toLowerCase())`,
  (list) => (o) => `${list}.some((one) => String(${o}).includes(one))`,
  (list) => (o) => `${list}[0] === ${o}`,
  (list) => (o) => `${list}.at(-1) === ${o}`,
  (list) => (o) => `${list}.includes(String(${o}).replace(/\\/$/, ''))`,
  (list) => (o) => `${list}.some((one) => new RegExp(one).test(${o}))`,
  (list) => (o) => `${list}.some((one) => new RegExp('^' + one.replace(/[.]/g, '\\\\.') + '$').test(${o}))`,
];

const listed: fc.Arbitrary<Making<Check>> = fc
  .tuple(originList, oneOf(...MEMBERSHIPS))
  .map(([list, ask]) => (fresh) => {
    const { top, text } = list(fresh);
    return { top, of: ask(text) };
  });

/** What is done with texts; the origin is one for sure. */
const COMPARISONS: readonly ((text: string, o: string) => string)[] = [
  (text, o) => `${o} === '${text}'`,
  (text, o) => `'${text}' == ${o}`,
  (text, o) => `${o}.startsWith('${text}')`,
  (text, o) => `${o}.endsWith('${hostOf(text)}')`,
  (text, o) => `${o}.endsWith('.${hostOf(text)}')`,
  (text, o) => `${o}.includes('${hostOf(text)}')`,
  (text, o) => `${o}.indexOf('${text}') === 0`,
  (text, o) => `${o}.lastIndexOf('${hostOf(text)}') !== -1`,
  (text, o) => `${o}.slice(-${hostOf(text).length}) === '${hostOf(text)}'`,
  (text, o) => `${o}.slice(0, ${text.length}) === '${text}'`,
  (text, o) => `${o}.substring(0, ${text.length}) === '${text}'`,
  (_text, o) => `${o}.substr(0, 8) === 'https://'`,
  (text, o) => `${o}.charAt(4) === 's' && ${o}.endsWith('${hostOf(text)}')`,
  (text, o) => `${o}.split('://')[1] === '${text.split('://')[1] ?? text}'`,
  (text, o) => `${o}.split('/').pop() === '${hostOf(text)}'`,
  (text, o) => `${o}.split('.').slice(-2).join('.') === '${hostOf(text).split('.').slice(-2).join('.')}'`,
  (text, o) => `${o}.toLowerCase() === '${text}'.toLowerCase()`,
  (text, o) => `${o}.trim() === '${text}'`,
  (text, o) => `${o}.replace(/^https?:\\/\\//, '') === '${hostOf(text)}'`,
  (text, o) => `${o}.replace(/:\\d+$/, '').concat('') === '${text}'`,
  (text, o) => `${o}.localeCompare('${text}') === 0`,
  (text, o) => `[...${o}].length === ${text.length} && ${o}.at(-1) === 'm'`,
  (text, o) => `${o}.padEnd(99, '-').startsWith('${text}-')`,
  (text, o) => `\`\${${o}}/\` === '${text}/'`,
  (text, o) => `'${text} https://www.example.com'.includes(${o})`,
  (text, o) => `'${text}'.startsWith(${o})`,
  (text, o) => `encodeURIComponent(${o}) === encodeURIComponent('${text}')`,
];

function hostOf(text: string): string {
  return text.replace(/^\w+:\/\/|\/$/g, '');
}

const compared: fc.Arbitrary<Making<Check>> = fc.tuple(origin, oneOf(...COMPARISONS)).map(([text, ask]) => () => {
  return { top: [], of: (o) => ask(text, o) };
});

const PATTERNS = [
  String.raw`/^https:\/\/app\.example\.com$/`,
  String.raw`/^https:\/\/.*\.example\.com$/`,
  String.raw`/\.example\.com$/`,
  '/example.com/',
  String.raw`/^https?:\/\/(?:[a-z]+\.)?example\.com(?::\d+)?$/`,
  String.raw`/^https:\/\/(app|admin)\.example\.com$/i`,
  String.raw`/localhost:\d+$/`,
  String.raw`/^(?!.*evil).*example\.com$/`,
  String.raw`/^https:\/\/(?<name>\w+)\.example\.com$/u`,
  String.raw`/[.]example[.](com|org)\b/`,
  String.raw`/(?<=\/\/)(?:app|admin)\.example\.com/`,
  String.raw`/^https:\/\/[^.]+\.example\.(?:com|org)(?::8443)?$/`,
  String.raw`/^(https):\/\/(\w+)\.example\.com$|^\1$/`,
  String.raw`/^.{8}(?:app|admin)\W\w+.com$/s`,
] as const;

const MATCHES: readonly ((pattern: string, o: string) => string)[] = [
  (pattern, o) => `${pattern}.test(${o})`,
  (pattern, o) => `${pattern}.exec(${o}) !== null`,
  (pattern, o) => `${o}.match(${pattern}) !== null`,
  (pattern, o) => `!!${o}.match(${pattern})`,
  (pattern, o) => `${o}.search(${pattern}) !== -1`,
  (pattern, o) => `${o}.replace(${pattern}, '') !== ${o}`,
  (pattern, o) => `${o}.match(${pattern})?.[0].length > 3`,
  (pattern, o) => `(${o}.match(${pattern}) ?? []).length >= 1`,
  (pattern, o) => `${o}.split(${pattern}).length > 1`,
  (pattern, o) => `[${pattern}].some((one) => one.test(${o}))`,
  (pattern, o) => `new RegExp(${pattern}.source, 'i').test(${o})`,
  (pattern, o) => `new RegExp(${pattern}).test(${o})`,
  (pattern, o) => `${pattern}.exec(${o})?.index === 0`,
];

const matched: fc.Arbitrary<Making<Check>> = fc
  .tuple(oneOf(...PATTERNS), oneOf(...MATCHES), fc.boolean())
  .map(([pattern, ask, isDeclared]) => (fresh) => {
    const name = isDeclared ? fresh('PATTERN') : pattern;
    return { top: isDeclared ? [`const ${name} = ${pattern};`] : [], of: (o) => ask(name, o) };
  });

const HOST_TESTS: readonly ((text: string, host: string) => string)[] = [
  (text, host) => `${host} === '${text.replace(/:\d+$/, '')}'`,
  (text, host) => `${host}.endsWith('.${text}')`,
  (text, host) => `${host}.endsWith('${text}')`,
  (text, host) => `['${text}', 'localhost'].includes(${host})`,
  (_text, host) => `${host}.split('.').slice(-2).join('.') === 'example.com'`,
  (_text, host) => `/(?:^|\\.)example\\.com$/.test(${host})`,
];

const URL_PARTS = ['hostname', 'host', 'origin', 'href', 'protocol'] as const;

/** The origin is parsed, and one of its parts is asked for. */
const parsed: fc.Arbitrary<Making<Check>> = fc
  .tuple(oneOf(...ORIGINS), oneOf(...HOST_TESTS), oneOf(...URL_PARTS), fc.nat(3))
  .map(([text, ask, part, form]): Making<Check> => (fresh) => {
    const wanted = part === 'hostname' || part === 'host' ? hostOf(text) : part === 'protocol' ? 'https:' : text;
    if (form === 0) {
      const name = fresh('partOf');
      const body = [block('try', [`return new URL(value).${part};`], ` catch {\n  return '';\n}`)];
      return { top: [block(`function ${name}(value)`, body)], of: (o) => ask(wanted, `${name}(${o})`) };
    }
    if (form === 1) return { top: [], of: (o) => `URL.canParse(${o}) && ${ask(wanted, `new URL(${o}).${part}`)}` };
    if (form === 2) {
      const name = fresh('isTrusted');
      const body = [`const { ${part}: part } = new URL(value);`, `return ${ask(wanted, 'part')};`];
      const whole = [block('try', body, ' catch (error) {\n  return false;\n}')];
      return { top: [block(`const ${name} = (value) =>`, whole, ';')], of: (o) => `${name}(${o})` };
    }
    return { top: [], of: (o) => `${o} !== 'null' && ${ask(wanted, `new URL(${o}).${part}`)}` };
  });

/** A question that may only be asked of a text, behind one whether there is any. */
function guarded(check: fc.Arbitrary<Making<Check>>): fc.Arbitrary<Making<Check>> {
  const guards = [
    (o: string, test: string) => `${o} && ${test}`,
    (o: string, test: string) => `${o} !== undefined && (${test})`,
    (o: string, test: string) => `typeof ${o} === 'string' && ${test}`,
    (o: string, test: string) => `!!${o} && !!(${test})`,
    (o: string, test: string) => `(${o} ? ${test} : false)`,
    (_o: string, test: string) => test,
  ];
  return fc.tuple(check, oneOf(...guards)).map(([making, guard]) => (fresh) => {
    const { top, of } = making(fresh);
    return { top, of: (o) => guard(o, of(o)) };
  });
}

/** A single question. */
const single: fc.Arbitrary<Making<Check>> = fc.oneof(
  { weight: 3, arbitrary: listed },
  { weight: 2, arbitrary: guarded(compared) },
  { weight: 2, arbitrary: guarded(matched) },
  { weight: 1, arbitrary: guarded(parsed) },
);

const TOGETHER: readonly ((one: string, other: string) => string)[] = [
  (one, other) => `(${one}) || (${other})`,
  (one, other) => `(${one}) && (${other})`,
  (one, other) => `(${one}) && !(${other})`,
  (one, other) => `((${one}) ? true : (${other}))`,
  (one, other) => `[${one}, ${other}].some(Boolean)`,
  (one, other) => `Boolean(${one}) !== Boolean(${other})`,
];

/** One question or two together. */
export const plainCheck: fc.Arbitrary<Making<Check>> = fc.oneof(
  { weight: 4, arbitrary: single },
  {
    weight: 1,
    arbitrary: fc.tuple(single, single, oneOf(...TOGETHER)).map(([one, other, join]): Making<Check> => (fresh) => {
      const [first, second] = [one(fresh), other(fresh)];
      return { top: [...first.top, ...second.top], of: (o) => `(${join(first.of(o), second.of(o))})` };
    }),
  },
);
