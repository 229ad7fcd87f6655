// The names of options that our models hold for known are those that the libraries read: each stands in the library's own
// source. That the models ask for no other is checked by the compiler.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { OPTIONS as CORS } from '../../server/src/engine/frameworks/cors/options.ts';
import { OPTIONS as CORSER } from '../../server/src/engine/frameworks/corser.ts';
import { OPTIONS as ELYSIA } from '../../server/src/engine/frameworks/elysiajs-cors/plugin.ts';
import { OPTIONS as FASTIFY } from '../../server/src/engine/frameworks/fastify-cors/options.ts';
import { OPTIONS as YOGA } from '../../server/src/engine/frameworks/graphql-yoga/options.ts';
import { OPTIONS as H3 } from '../../server/src/engine/frameworks/h3/cors-passage.ts';
import { OPTIONS as HONO } from '../../server/src/engine/frameworks/hono/cors-origin.ts';
import { OPTIONS as ITTY } from '../../server/src/engine/frameworks/itty-router/cors.ts';
import { OPTIONS as ITTY_4 } from '../../server/src/engine/frameworks/itty-router/create-cors.ts';
import { OPTIONS as KOA } from '../../server/src/engine/frameworks/koa-cors/answer.ts';
import { OPTIONS as KOA_FIRST } from '../../server/src/engine/frameworks/koa-cors/first.ts';
import { OPTIONS as KOA2 } from '../../server/src/engine/frameworks/koa2-cors.ts';
import { OPTIONS as MICRO } from '../../server/src/engine/frameworks/micro-cors.ts';
import { OPTIONS as MIDDY } from '../../server/src/engine/frameworks/middy-http-cors/options.ts';
import { OPTIONS as RESTIFY } from '../../server/src/engine/frameworks/restify-cors-middleware.ts';
import { OPTIONS as TINYHTTP } from '../../server/src/engine/frameworks/tinyhttp-cors.ts';

const LIBRARIES = fileURLToPath(new URL('../libraries/', import.meta.url));

/** What is read, and where it stands: in one of the releases that are installed. */
const libraries: readonly (readonly [name: string, options: readonly string[], folders: readonly string[]])[] = [
  ['cors', CORS, ['../../node_modules/cors/lib']],
  ['corser', CORSER, ['corser/node_modules/corser/lib']],
  [
    '@elysiajs/cors',
    ELYSIA,
    ['elysia/node_modules/@elysiajs/cors/dist/cjs', 'elysia/node_modules/@elysiajs/cors-0.8/dist/cjs'],
  ],
  ['@fastify/cors', FASTIFY, ['fastify/node_modules/@fastify/cors']],
  ['graphql-yoga', YOGA, ['yoga/node_modules/graphql-yoga/cjs/plugins', 'yoga/node_modules/@whatwg-node/server/cjs']],
  ['h3', H3, ['h3/node_modules/h3-1/dist', 'h3/node_modules/h3/dist']],
  ['hono/cors', HONO, ['hono/node_modules/hono/dist/middleware/cors']],
  ['itty-router 5', ITTY, ['itty-router/node_modules/itty-router-5', 'itty-router/node_modules/itty-router-6']],
  ['itty-router 4', ITTY_4, ['itty-router/node_modules/itty-router-4']],
  ['@koa/cors', KOA, ['koa/node_modules/koa-cors-5']],
  ['koa-cors', KOA_FIRST, ['koa/node_modules/koa-cors']],
  ['koa2-cors', KOA2, ['koa/node_modules/koa2-cors/dist']],
  ['micro-cors', MICRO, ['micro/node_modules/micro-cors/lib']],
  ['@middy/http-cors', MIDDY, ['middy/node_modules/http-cors-4', 'middy/node_modules/http-cors-7']],
  [
    'restify-cors-middleware',
    RESTIFY,
    ['restify/node_modules/restify-cors-middleware/src', 'restify/node_modules/restify-cors-middleware2/src'],
  ],
  ['@tinyhttp/cors', TINYHTTP, ['tinyhttp/node_modules/@tinyhttp/cors/dist']],
];

test.each(libraries)('%s reads what its model holds for known', (_name, options, folders) => {
  const text = folders.map((folder) => sourceIn(path.join(LIBRARIES, folder))).join('\n');
  expect(text).not.toBe('');
  expect(options.filter((option) => !new RegExp(`\\b${option}\\b`).test(text))).toEqual([]);
});

/** All code in a folder, without the packages that it brings along. */
function sourceIn(folder: string): string {
  if (!existsSync(folder)) return '';
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' ? '' : sourceIn(file);
      return /\.[cm]?js$/.test(entry.name) ? readFileSync(file, 'utf8') : '';
    })
    .join('\n');
}
