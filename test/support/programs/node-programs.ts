// Servers of Node and of Express that write their CORS headers by hand.

import fc from 'fast-check';
import { handlerSteps, type Dialect } from './handlers.ts';
import { block, freshNames, indented, oneOf, program, type Program } from './program.ts';

const NODE_READS = [
  'const { origin } = req.headers;',
  'const origin = req.headers.origin;',
  "const origin = req.headers['origin'];",
  "const origin = req.headers.origin || '';",
  'const { headers: { origin } } = req;',
  'const origin = req.headers.origin ?? undefined;',
];

const NODE_SETS: readonly Dialect['set'][] = [
  (name, value) => `res.setHeader(${nameIn(name)}, ${value});`,
  (name, value) => `res.setHeader(${nameIn(name)}.toLowerCase(), ${value});`,
];

const nodeDialect: fc.Arbitrary<Dialect> = fc
  .tuple(oneOf(...NODE_READS), oneOf(...NODE_SETS), oneOf('appendHeader', 'setHeader'))
  .map(([readOrigin, set, append]) => ({
    readOrigin,
    isPreflight: "req.method === 'OPTIONS'",
    read: (name) => `req.headers['${name}']`,
    set,
    append: (name, value) => `res.${append}(${nameIn(name)}, ${value});`,
    remove: (name) => `res.removeHeader(${nameIn(name)});`,
    end: (status) => `res.statusCode = ${status};\nres.end();\nreturn;`,
  }));

/** A name of a header is one, or a variable that has one. */
function nameIn(name: string): string {
  return name === 'name' ? name : `'${name}'`;
}

export const environment: fc.Arbitrary<Program['environment']> = oneOf<Program['environment']>(
  {},
  {},
  { NODE_ENV: 'production' },
  { ALLOWED_ORIGINS: 'https://app.example.com,https://set.example.com', NODE_ENV: 'production' },
  { APP_ORIGIN: 'https://set.example.com' },
);

const NODE_FORMS: readonly ((handler: string) => string)[] = [
  (handler) => `http.createServer((req, res) => {\n${indented(handler)}\n}).listen(3000);`,
  (handler) =>
    `const server = http.createServer(function (req, res) {\n${indented(handler)}\n});\nserver.listen(3000);`,
  (handler) => `function handle(req, res) {\n${indented(handler)}\n}\n\nhttp.createServer(handle).listen(3000);`,
  (handler) => {
    return `const server = http.createServer();\nserver.on('request', (req, res) => {\n${indented(handler)}\n});\nserver.listen(3000);`;
  },
  (handler) => {
    return `function applyCors(req, res) {\n${indented(handler)}\n}\n\nhttp.createServer((req, res) => applyCors(req, res)).listen(3000);`;
  },
];

const ENDS = [
  "res.end('ok');",
  "res.writeHead(200, { 'Content-Type': 'text/plain' });\nres.end('ok');",
  'res.writeHead(201).end();',
];

/** A server of Node's own. */
export const nodeProgram: fc.Arbitrary<Program> = fc
  .record({
    steps: handlerSteps,
    dialect: nodeDialect,
    form: oneOf(...NODE_FORMS),
    end: oneOf(...ENDS),
    path: oneOf('server.js', 'server.mjs'),
    environment,
  })
  .map(({ steps, dialect, form, end, path, environment: env }) => {
    const { top, text } = steps(freshNames())(dialect);
    const load = path === 'server.js' ? "const http = require('node:http');" : "import http from 'node:http';";
    const handler = [dialect.readOrigin, text, end].join('\n');
    return program({ framework: 'http', path, environment: env }, [load, '', ...top, form(handler)]);
  });

const EXPRESS_READS = [
  ...NODE_READS,
  "const origin = req.get('origin');",
  "const origin = req.header('Origin');",
  "const origin = req.get('Origin') || '';",
];

const EXPRESS_SETS: readonly Dialect['set'][] = [
  (name, value) => `res.set(${nameIn(name)}, ${value});`,
  (name, value) => `res.header(${nameIn(name)}, ${value});`,
  (name, value) => `res.set({ [${nameIn(name)}]: ${value} });`,
  (name, value) => `res.setHeader(${nameIn(name)}, ${value});`,
];

const EXPRESS_APPENDS: readonly Dialect['append'][] = [
  (name, value) => (name === 'Vary' ? `res.vary(${value});` : `res.append(${nameIn(name)}, ${value});`),
  (name, value) => `res.append(${nameIn(name)}, ${value});`,
  (name, value) => `res.set(${nameIn(name)}, ${value});`,
];

const expressDialect: fc.Arbitrary<Dialect> = fc
  .tuple(oneOf(...EXPRESS_READS), oneOf(...EXPRESS_SETS), oneOf(...EXPRESS_APPENDS), fc.nat(1))
  .map(([readOrigin, set, append, form]) => ({
    readOrigin,
    isPreflight: "req.method === 'OPTIONS'",
    read: (name) => `req.get('${name}')`,
    set,
    append,
    remove: (name) => `res.removeHeader(${nameIn(name)});`,
    end: (status) => (form === 0 ? `return res.sendStatus(${status});` : `return res.status(${status}).end();`),
  }));

const EXPRESS_FORMS: readonly ((middleware: string) => readonly string[])[] = [
  (middleware) => [`app.use((req, res, next) => {\n${indented(middleware)}\n});`, ROUTES],
  (middleware) => [block('function cors(req, res, next)', [middleware]), 'app.use(cors);', ROUTES],
  (middleware) => [
    `const cors = (req, res, next) => {\n${indented(middleware)}\n};`,
    `app.all('/*all', cors);`,
    ROUTES,
  ],
  (middleware) => [
    'const router = express.Router();',
    `router.use((req, res, next) => {\n${indented(middleware)}\n});`,
    ROUTES.replace('app.', 'router.'),
    "app.use('/', router);",
  ],
];

const ROUTES = "app.all('/api/items', (req, res) => res.json([]));";

/** An app of Express with middleware of its own. */
export const expressProgram: fc.Arbitrary<Program> = fc
  .record({
    steps: handlerSteps,
    dialect: expressDialect,
    form: oneOf(...EXPRESS_FORMS),
    framework: oneOf('express-5', 'express-4'),
    path: oneOf('server.js', 'server.mjs'),
    environment,
  })
  .map(({ steps, dialect, form, framework, path, environment: env }) => {
    const { top, text } = steps(freshNames())(dialect);
    const load = path === 'server.js' ? "const express = require('express');" : "import express from 'express';";
    const sections = form([dialect.readOrigin, text, 'next();'].join('\n'));
    const any = framework === 'express-4' ? '*' : '/*all';
    return program({ framework, path, environment: env }, [
      load,
      '',
      ...top,
      'const app = express();',
      ...sections.map((section) => section.replace('/*all', any)),
      'app.listen(3000);',
    ]);
  });
