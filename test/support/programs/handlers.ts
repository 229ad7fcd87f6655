// What a handler does with a request: whom it lets read, when it speaks of cookies and caches, what preflights get. The
// words for reading and writing headers are a dialect's.

import fc from 'fast-check';
import { anyCheck } from './check-functions.ts';
import { origin, ORIGINS, originList } from './origin-lists.ts';
import { block, indented, oneOf, type Making, type Piece } from './program.ts';

/** How code of one kind of server speaks. */
export interface Dialect {
  /** A statement that declares `origin`. */
  readonly readOrigin: string;
  readonly isPreflight: string;
  /** Any of the request's headers. */
  readonly read: (name: string) => string;
  /** Statements; the value is an expression. */
  readonly set: (name: string, value: string) => string;
  readonly append: (name: string, value: string) => string;
  readonly remove: (name: string) => string;
  /** Statements that answer with a status and leave the handler. */
  readonly end: (status: number) => string;
}

/** Statements of a handler, joined, and what they need at the top of the file. */
export type Steps = (dialect: Dialect) => Piece;

const ALLOW_ORIGIN = 'Access-Control-Allow-Origin';
const ALLOW_CREDENTIALS = 'Access-Control-Allow-Credentials';

/** What else is written together with the origin: of credentials, and Vary. */
type Along = (dialect: Dialect) => string;

const along: fc.Arbitrary<Along> = fc
  .subarray<Along>([
    ({ set }) => set(ALLOW_CREDENTIALS, "'true'"),
    ({ append }) => append('Vary', "'Origin'"),
    ({ set }) => set('Access-Control-Expose-Headers', "'X-Total-Count'"),
  ])
  .map((parts) => (dialect) => parts.map((part) => part(dialect)).join('\n'));

type Grant = (test: string, dialect: Dialect, more: string) => string;

const GRANTS: readonly Grant[] = [
  (test, { set }, more) => block(`if (${test})`, [set(ALLOW_ORIGIN, 'origin'), more]),
  (test, { set }, more) =>
    `const isGranted = ${test};\n${block('if (isGranted)', [set(ALLOW_ORIGIN, 'origin'), more])}`,
  (test, { set, end }, more) => `${block(`if (!(${test}))`, [end(403)])}\n${set(ALLOW_ORIGIN, 'origin')}\n${more}`,
  (test, { set }, more) => `${set(ALLOW_ORIGIN, `${test} ? origin : '${ORIGINS[0]}'`)}\n${more}`,
  (test, { set }, more) => `${set(ALLOW_ORIGIN, `(${test}) ? origin : 'null'`)}\n${more}`,
  (test, { set }, more) => {
    const otherwise = block(' else', [set(ALLOW_ORIGIN, `'${ORIGINS[1]}'`)]);
    return block(`if (${test})`, [set(ALLOW_ORIGIN, 'origin'), more], otherwise);
  },
  (test, { set }, more) => {
    return `const granted = (${test}) ? origin : undefined;\n${block('if (granted)', [set(ALLOW_ORIGIN, 'granted'), more])}`;
  },
  (test, { set }, more) => {
    const steps = [`if (!(${test})) throw new Error('Not allowed');`, set(ALLOW_ORIGIN, 'origin'), more];
    return block('try', steps, ' catch (error) {\n  // Nobody else may read.\n}');
  },
  (test, { set }, more) => {
    const headers = `const headers = { ...((${test}) && { '${ALLOW_ORIGIN}': origin }) };`;
    return `${headers}\n${block('for (const [name, value] of Object.entries(headers))', [set('name', 'value')])}\n${more}`;
  },
  (test, { set }, more) => {
    const headers = `const headers = {};\nif (${test}) headers['${ALLOW_ORIGIN}'] = origin;`;
    return `${headers}\n${block('for (const name of Object.keys(headers))', [set('name', 'headers[name]')])}\n${more}`;
  },
  (test, { set }, more) => {
    const apply = indented(set(ALLOW_ORIGIN, 'origin') + (more ? `\n${more}` : ''));
    return `const grant = () => {\n${apply}\n};\n(${test}) && grant();`;
  },
  (test, { set, remove }, more) => {
    return `${set(ALLOW_ORIGIN, "origin || '*'")}\n${block(`if (!(${test}))`, [remove(ALLOW_ORIGIN)], block(' else', [more]))}`;
  },
  (test, { set }, more) => {
    return `switch (Boolean(${test})) {\n  case true:\n${indented(indented(`${set(ALLOW_ORIGIN, 'origin')}\n${more}`))}\n}`;
  },
];

const granted: fc.Arbitrary<Making<Steps>> = fc
  .tuple(anyCheck, oneOf(...GRANTS), along)
  .map(([check, grant, more]) => (fresh) => {
    const { top, of } = check(fresh);
    return (dialect) => ({ top, text: grant(of('origin'), dialect, more(dialect)) });
  });

/** Without a question: everybody, one, who asks, or the one of a list that fits. */
const unasked: fc.Arbitrary<Making<Steps>> = fc
  .tuple(origin, originList, along, fc.nat(6))
  .map(([one, list, more, form]) => (fresh) => {
    const { top, text } = form > 4 ? list(fresh) : { top: [], text: '' };
    const value = [
      "'*'",
      `'${one}'`,
      "origin || '*'",
      'origin ?? "null"',
      `process.env.APP_ORIGIN || '${one}'`,
      `${text}.find((one) => one === origin) || ${text}[0]`,
      `${text}[Math.max(0, ${text}.indexOf(origin))]`,
    ][form];
    return (dialect) => ({ top, text: `${dialect.set(ALLOW_ORIGIN, value ?? "'*'")}\n${more(dialect)}` });
  });

const METHODS = ["'GET, PUT, DELETE'", "['GET', 'POST'].join(', ')", "'*'", "'GET,HEAD,PUT,PATCH,POST,DELETE'"];
const HEADERS = ["'Content-Type, Authorization'", "'*'", "'content-type'"];

const preflight: fc.Arbitrary<Steps> = fc
  .record({
    methods: oneOf(...METHODS),
    headers: oneOf(...HEADERS, 'requested'),
    maxAge: oneOf('', "'600'", 'String(60 * 60)'),
    status: oneOf(204, 200),
  })
  .map(({ methods, headers, maxAge, status }) => (dialect) => {
    const { set, read, end, isPreflight } = dialect;
    const names = headers === 'requested' ? `${read('access-control-request-headers')} || ''` : headers;
    const parts = [
      set('Access-Control-Allow-Methods', methods),
      set('Access-Control-Allow-Headers', names),
      maxAge === '' ? '' : set('Access-Control-Max-Age', maxAge),
      end(status),
    ];
    return { top: [], text: block(`if (${isPreflight})`, parts) };
  });

const vary: fc.Arbitrary<Steps> = oneOf<Steps>(
  ({ append }) => ({ top: [], text: append('Vary', "'Origin'") }),
  ({ set }) => ({ top: [], text: set('Vary', "'Accept-Encoding, Origin'") }),
  ({ set }) => ({ top: [], text: set('vary', "'*'") }),
  ({ set }) => ({ top: [], text: set('Vary', "'Accept'") }),
);

const credentials: fc.Arbitrary<Steps> = oneOf<Steps>(
  ({ set }) => ({ top: [], text: set(ALLOW_CREDENTIALS, "'true'") }),
  ({ set }) => ({ top: [], text: set(ALLOW_CREDENTIALS, 'String(true)') }),
  ({ set }) => ({ top: [], text: set(ALLOW_CREDENTIALS, "'false'") }),
);

/** The statements of a whole handler, in an order that differs. */
export const handlerSteps: fc.Arbitrary<Making<Steps>> = fc
  .record({
    grant: fc.oneof({ weight: 4, arbitrary: granted }, { weight: 1, arbitrary: unasked }),
    before: fc.option(fc.oneof(vary, credentials), { nil: undefined, freq: 3 }),
    after: fc.option(fc.oneof(credentials, vary), { nil: undefined, freq: 3 }),
    preflight: fc.option(preflight, { nil: undefined, freq: 2 }),
    isPreflightFirst: fc.nat(3).map((dice) => dice === 3),
  })
  .map(({ grant, before, after, preflight: answered, isPreflightFirst }) => (fresh) => {
    const first = grant(fresh);
    const order = isPreflightFirst ? [before, answered, first, after] : [before, first, after, answered];
    return (dialect) => {
      const pieces = order.flatMap((step) => (step ? [step(dialect)] : []));
      return { top: pieces.flatMap(({ top }) => top), text: pieces.map(({ text }) => text.trim()).join('\n') };
    };
  });
