// Apps of Express that leave CORS to the `cors` package, set up in the ways of its manual.

import fc from 'fast-check';
import { corsOptions } from './cors-options.ts';
import { environment } from './node-programs.ts';
import { freshNames, oneOf, program, type Program } from './program.ts';

const ITEMS = "app.get('/api/items', (req, res) => res.json([]));";

const FORMS: readonly ((options: string) => readonly string[])[] = [
  (options) => [`app.use(cors(${options}));`, ITEMS],
  (options) => [`const corsOptions = ${options};`, 'app.use(cors(corsOptions));', ITEMS],
  (options) => [
    `const withCors = cors(${options});`,
    "app.options('/api/items', withCors);",
    "app.get('/api/items', withCors, (req, res) => res.json([]));",
  ],
  (options) => ["app.use('/api', cors(" + options + '));', ITEMS],
  (options) => [`app.use(cors((req, callback) => callback(null, ${options})));`, ITEMS],
  (options) => [
    'const router = express.Router();',
    `router.use(cors(${options}));`,
    "router.get('/api/items', (req, res) => res.json([]));",
    'app.use(router);',
  ],
  (options) => [`const optionsFor = () => (${options});`, 'app.use(cors({ ...optionsFor() }));', ITEMS],
  (options) => [ITEMS.replace("'/api/items'", "'/public'"), `app.use(cors(${options}));`, ITEMS],
];

/** An app with `cors`. */
export const corsProgram: fc.Arbitrary<Program> = fc
  .record({
    options: corsOptions,
    form: oneOf(...FORMS),
    framework: oneOf('express-5', 'express-4'),
    path: oneOf('server.js', 'server.mjs'),
    environment,
  })
  .map(({ options, form, framework, path, environment: env }) => {
    const { top, text } = options(freshNames());
    const load =
      path === 'server.js'
        ? "const express = require('express');\nconst cors = require('cors');"
        : "import express from 'express';\nimport cors from 'cors';";
    const sections = [load, '', ...top, 'const app = express();', ...form(text), 'app.listen(3000);'];
    return program({ framework: `${framework} with cors`, path, environment: env }, sections);
  });
