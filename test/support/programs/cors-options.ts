// Options for CORS libraries: the origin in each of its shapes, and the others in theirs.

import fc from 'fast-check';
import { anyCheck } from './check-functions.ts';
import { origin, originList } from './origin-lists.ts';
import { block, oneOf, type Making, type Piece } from './program.ts';

/** A value for an option that is written down as it is. */
function plain(...choices: readonly string[]): fc.Arbitrary<Making<Piece>> {
  return oneOf(...choices).map((text) => () => ({ top: [], text }));
}

const PATTERN_OPTIONS = [
  String.raw`/\.example\.com$/`,
  String.raw`/^https:\/\/(?:app|admin)\.example\.com$/`,
  '/example.com/i',
  String.raw`new RegExp('^https://[a-z]+\\.example\\.com$')`,
];

/** Strings, patterns, lists and constants that `cors` and its likes take. */
export const originValue: fc.Arbitrary<Making<Piece>> = fc.oneof(
  origin.map((one) => () => ({ top: [], text: `'${one}'` })),
  originList,
  plain(...PATTERN_OPTIONS),
  plain('true', 'false', 'undefined', "'*'", 'null'),
  plain("process.env.APP_ORIGIN || 'https://app.example.com'", 'process.env.APP_ORIGIN ?? true'),
  fc.tuple(originList, oneOf(...PATTERN_OPTIONS)).map(([list, pattern]): Making<Piece> => (fresh) => {
    const { top, text } = list(fresh);
    return { top, text: `[...${text}, ${pattern}]` };
  }),
);

type Callback = (test: string) => string;

const CALLBACKS: readonly Callback[] = [
  (test) => `(origin, callback) => callback(null, ${test})`,
  (test) =>
    `function (origin, callback) {\n  if (!origin || ${test}) return callback(null, true);\n  callback(new Error('Not allowed'));\n}`,
  (test) =>
    `(origin, callback) => {\n  if (${test}) {\n    callback(null, true);\n  } else {\n    callback(null, false);\n  }\n}`,
  (test) => `(origin, callback) => {\n  callback(null, (${test}) ? origin : 'https://app.example.com');\n}`,
  (test) => `(origin, done) => ((${test}) ? done(null, [origin]) : done(null))`,
];

/** A function that is called with the origin and a callback. */
export const originCallback: fc.Arbitrary<Making<Piece>> = fc
  .tuple(anyCheck, oneOf(...CALLBACKS))
  .map(([check, callback]) => (fresh) => {
    const { top, of } = check(fresh);
    return { top, text: callback(of('origin')) };
  });

const RETURNS: readonly Callback[] = [
  (test) => `(origin) => ((${test}) ? origin : null)`,
  (test) => `(origin) => ((${test}) ? origin : undefined)`,
  (test) => `(origin, c) => {\n  if (${test}) return origin;\n  return 'https://app.example.com';\n}`,
  (test) => `async (origin) => ((${test}) ? origin : '')`,
  (test) => `function (origin) {\n  return (${test}) && origin;\n}`,
];

/** A function that returns what the origin gets. */
export const originFunction: fc.Arbitrary<Making<Piece>> = fc
  .tuple(anyCheck, oneOf(...RETURNS))
  .map(([check, returning]) => (fresh) => {
    const { top, of } = check(fresh);
    return { top, text: returning(of('origin')) };
  });

export const listOption = plain("['GET', 'PUT']", "['Content-Type', 'X-A']", '[]', "['*']");
const textOption = plain("'GET,PUT'", "''", "'Content-Type'", "'*'");

/** An object of options; `null`: without the option. */
export function optionsOf(shapes: Readonly<Record<string, fc.Arbitrary<Making<Piece>>>>): fc.Arbitrary<Making<Piece>> {
  const names = Object.keys(shapes);
  const values = names.map((name) =>
    fc.option(shapes[name] ?? plain('undefined'), { nil: null, freq: name === 'origin' ? 12 : 1 }),
  );
  return fc.tuple(...values).map((makings) => (fresh) => {
    const top: string[] = [];
    const parts = makings.flatMap((making, at) => {
      if (!making) return [];
      const piece = making(fresh);
      top.push(...piece.top);
      return `${names[at]}: ${piece.text},`;
    });
    return { top, text: parts.length === 0 ? '{}' : block('', parts).trimStart() };
  });
}

export const corsOptions: fc.Arbitrary<Making<Piece>> = optionsOf({
  origin: fc.oneof(originValue, originCallback),
  credentials: plain('true', 'true', 'false', "'true'", 'undefined'),
  methods: fc.oneof(listOption, textOption),
  allowedHeaders: fc.oneof(listOption, textOption),
  exposedHeaders: fc.oneof(listOption, textOption),
  maxAge: plain('600', '0', "'600'", '60 * 60', '-1'),
  preflightContinue: plain('true', 'false'),
  optionsSuccessStatus: plain('200', '204'),
});

export const honoOptions: fc.Arbitrary<Making<Piece>> = optionsOf({
  origin: fc.oneof(
    origin.map((one) => () => ({ top: [], text: `'${one}'` })),
    originList,
    originFunction,
    plain("'*'"),
  ),
  credentials: plain('true', 'true', 'false'),
  allowMethods: listOption,
  allowHeaders: listOption,
  exposeHeaders: listOption,
  maxAge: plain('600', '0', '60 * 60'),
});
