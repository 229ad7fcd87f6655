// Servers that are given a Request and give a Response: apps of Hono, with `hono/cors` or by hand, and plain handlers.

import fc from 'fast-check';
import { honoOptions } from './cors-options.ts';
import { handlerSteps, type Dialect } from './handlers.ts';
import { block, freshNames, indented, oneOf, program, type Program } from './program.ts';

const HONO_READS = [
  "const origin = c.req.header('Origin');",
  "const origin = c.req.header('origin') || '';",
  "const origin = c.req.raw.headers.get('origin');",
  'const { origin } = c.req.header();',
];

const honoDialect: fc.Arbitrary<Dialect> = fc
  .tuple(oneOf(...HONO_READS), fc.nat(1), fc.nat(1))
  .map(([readOrigin, form, ending]) => ({
    readOrigin,
    isPreflight: "c.req.method === 'OPTIONS'",
    read: (name) => `c.req.header('${name}')`,
    set: (name, value) =>
      form === 0 ? `c.header(${nameIn(name)}, ${value});` : `c.res.headers.set(${nameIn(name)}, ${value});`,
    append: (name, value) =>
      form === 0
        ? `c.header(${nameIn(name)}, ${value}, { append: true });`
        : `c.res.headers.append(${nameIn(name)}, ${value});`,
    remove: (name) => (form === 0 ? `c.header(${nameIn(name)}, undefined);` : `c.res.headers.delete(${nameIn(name)});`),
    end: (status) => (ending === 0 ? `return c.body(null, ${status});` : `c.status(${status});\nreturn c.body(null);`),
  }));

function nameIn(name: string): string {
  return name === 'name' ? name : `'${name}'`;
}

const HONO_ROUTES = "app.get('/api/items', (c) => c.json([]));";
const HONO = "import { Hono } from 'hono';";

const honoByHand: fc.Arbitrary<Program> = fc
  .record({ steps: handlerSteps, dialect: honoDialect, path: oneOf("'*'", "'/api/*'") })
  .map(({ steps, dialect, path }) => {
    const { top, text } = steps(freshNames())(dialect);
    const middleware = `app.use(${path}, async (c, next) => {\n${indented([dialect.readOrigin, text, 'await next();'].join('\n'))}\n});`;
    const sections = [HONO, '', ...top, 'const app = new Hono();', middleware, HONO_ROUTES, 'export default app;'];
    return program({ framework: 'hono', path: 'server.mjs', environment: {} }, sections);
  });

const honoWithCors: fc.Arbitrary<Program> = fc
  .tuple(honoOptions, oneOf("'*', ", '', "'/api/*', "), fc.nat(1))
  .map(([options, path, form]) => {
    const { top, text } = options(freshNames());
    const use =
      form === 0 ? [`app.use(${path}cors(${text}));`] : [`const options = ${text};`, `app.use(${path}cors(options));`];
    const load = `${HONO}\nimport { cors } from 'hono/cors';`;
    const sections = [load, '', ...top, 'const app = new Hono();', ...use, HONO_ROUTES, 'export default app;'];
    return program({ framework: 'hono with cors', path: 'server.mjs', environment: {} }, sections);
  });

const FETCH_READS = [
  "const origin = request.headers.get('Origin');",
  "const origin = request.headers.get('origin') ?? '';",
  "const origin = request.headers.get('ORIGIN') || undefined;",
];

const fetchDialect: fc.Arbitrary<Dialect> = oneOf(...FETCH_READS).map((readOrigin) => ({
  readOrigin,
  isPreflight: "request.method === 'OPTIONS'",
  read: (name) => `request.headers.get('${name}')`,
  set: (name, value) => `answer.set(${nameIn(name)}, ${value});`,
  append: (name, value) => `answer.append(${nameIn(name)}, ${value});`,
  remove: (name) => `answer.delete(${nameIn(name)});`,
  end: (status) => `return new Response(null, { status: ${status}, headers: answer });`,
}));

const FETCH_FORMS: readonly ((handler: string) => readonly string[])[] = [
  (handler) => [block('export default', [`async fetch(request) {\n${indented(handler)}\n},`], ';')],
  (handler) => [block('async function handle(request)', [handler]), 'export default { fetch: handle };'],
  (handler) => [
    `const handle = async (request) => {\n${indented(handler)}\n};`,
    'export default { fetch: (request) => handle(request) };',
  ],
];

const FETCH_ENDS = [
  "return new Response('ok', { headers: answer });",
  'return Response.json([], { headers: answer });',
  "return new Response('ok', { status: 201, headers: Object.fromEntries(answer) });",
  "return new Response('ok', { headers: { ...Object.fromEntries(answer.entries()), 'X-A': '1' } });",
  "const response = new Response('ok');\nanswer.forEach((value, key) => response.headers.set(key, value));\nreturn response;",
  "const response = new Response('ok');\nfor (const [key, value] of answer) response.headers.append(key, value);\nreturn new Response(response.body, response);",
];

const STARTS = ['const answer = new Headers();', "const answer = new Headers({ 'Content-Type': 'text/plain' });"];

const fetchProgram: fc.Arbitrary<Program> = fc
  .record({
    steps: handlerSteps,
    dialect: fetchDialect,
    form: oneOf(...FETCH_FORMS),
    start: oneOf(...STARTS),
    end: oneOf(...FETCH_ENDS),
  })
  .map(({ steps, dialect, form, start, end }) => {
    const { top, text } = steps(freshNames())(dialect);
    const sections = [...top, ...form([dialect.readOrigin, start, text, end].join('\n'))];
    return program({ framework: 'fetch', path: 'server.mjs', environment: {} }, sections);
  });

/** A server of the Fetch Standard's Request and Response. */
export const webProgram: fc.Arbitrary<Program> = fc.oneof(fetchProgram, honoWithCors, honoByHand);
