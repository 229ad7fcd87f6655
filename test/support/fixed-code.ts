// Runs fixed code for real and asks it as browsers would: servers as processes of their own over HTTP, handlers that
// return a Response, or an object for a cloud, in this process with Node's own fetch classes.

import { createServer, type RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { startAzureFunction } from './azure-functions.ts';
import type { FixCase } from './fix-case.ts';
import { bundle, FixtureServer } from './fixture-server.ts';
import { startWebHandler } from './web-handler.ts';
import type { Ask } from './oracle.ts';
import { startRequestFunction } from './request-function.ts';

export interface RealAnswer {
  readonly status: number;
  /** By lower-case name; lines of one name joined as browsers do. */
  readonly headers: ReadonlyMap<string, string>;
}

export interface Runnable {
  ask(method: string, origin: string | undefined): Promise<RealAnswer>;
  stop(): Promise<void>;
}

type Handler = (...args: unknown[]) => unknown;

const PACKAGES = { express: 'express-5', cors: 'cors-2.8.6' };
/** Where the packages are that other code asks for, the version by its package.json. */
const FAMILIES: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
  ['h3', { h3: 'h3-1' }, /"h3": "1\./],
  ['h3', { h3: 'h3' }, /from 'h3'/],
  ['koa', { koa: 'koa-3', '@koa/cors': 'koa-cors-5', 'koa2-cors': 'koa2-cors' }, /'koa'/],
  ['hono', { hono: 'hono' }, /from 'hono'/],
  ['fastify', { fastify: 'fastify-5', '@fastify/cors': '@fastify/cors' }, /'fastify'/],
  ['nest', {}, /'@nestjs\/core'/],
  ['hapi', { '@hapi/hapi': '@hapi/hapi-21' }, /'@hapi\/hapi'/],
  ['restify', { restify: 'restify-11' }, /'restify'/],
  ['socket-io', { 'socket.io': 'socket.io-4' }, /'socket\.io'/],
  ['yoga', { 'graphql-yoga': 'yoga-5' }, /'graphql-yoga'/],
  ['apollo', {}, /'@apollo\/server'/],
  ['apollo-3', {}, /'apollo-server/],
  ['firebase', {}, /'firebase-functions/],
  ['middy', { '@middy/core': 'middy-6', '@middy/http-cors': 'http-cors-6' }, /'@middy\/core'/],
  ['itty-router', { 'itty-router': 'itty-router-4' }, /createCors.* from 'itty-router'/],
  ['itty-router', { 'itty-router': 'itty-router-6' }, /from 'itty-router'/],
  ['connect', { connect: 'connect', polka: 'polka-1' }, /'(?:connect|polka)'/],
  ['tinyhttp', { '@tinyhttp/app': '@tinyhttp/app-3', '@tinyhttp/cors': '@tinyhttp/cors' }, /'@tinyhttp/],
  ['functions', {}, /'@(?:google-cloud|azure)/],
  ['elysia', {}, /from 'elysia'/],
];
/** `// path: /graphql`: what a case is asked, if not `/`. */
const PATH = /^\/\/ path: (\S+)/m;
const OUTPUT = fileURLToPath(new URL('../../.cache/fixed-code/', import.meta.url));
const require = createRequire(import.meta.url);

/** Something to ask; `undefined` for code that answers nobody by itself. */
export function runnable({ after, fixedPath }: FixCase, env: Readonly<Record<string, string>>): Runnable | undefined {
  const server = [...after].find(([, text]) => /\.(?:listen|start)\(/.test(text));
  if (server) return serverProcess(fixedPath(server[0]), env, [...after.values()].join('\n'));
  const [first] = after;
  if (!first || /(?:next|vite|vue|webpack)\.config|headers\.ts$/.test(first[0])) return undefined;
  const file = fixedPath(first[0]);
  if (/'firebase-functions/.test(first[1])) return requestFunction(startRequestFunction(file, {}, env, 'firebase'));
  if (first[1].includes("'@azure/functions'")) return azureFunction(file);
  if (/\bDeno\.serve\(/.test(first[1])) return servedByRuntime(file, env);
  return inThisProcess(file, load(file, first[1]));
}

/** A function that its platform puts into a server. */
function requestFunction(ask: Ask): Runnable {
  return {
    ask: async (method, origin) => {
      const answer = await ask(method, '/', headersOf(method, origin), true);
      if (!answer) throw new Error('The function does not answer.');
      return { status: answer.status, headers: joined(answer.headers) };
    },
    stop: async () => {},
  };
}

/** The family of packages that code asks for, and by which names they are installed there. */
export function familyOf(text: string): (typeof FAMILIES)[number] | undefined {
  return FAMILIES.find(([, , pattern]) => pattern.test(text));
}

function serverProcess(file: string, env: Readonly<Record<string, string>>, text: string): Runnable {
  const [family, packages] = familyOf(text) ?? [undefined, PACKAGES];
  const server = new FixtureServer(file, packages, env, family);
  const [, requestPath = '/'] = PATH.exec(text) ?? [];
  return {
    ask: async (method, origin) => {
      const answer = await server.ask(method, requestPath, headersOf(method, origin), true);
      if (!answer) throw new Error(`${file} does not answer.`);
      return { status: answer.status, headers: joined(answer.headers) };
    },
    stop: () => server.stop(),
  };
}

/** What a function answers that the code has handed to its runtime. */
function servedByRuntime(file: string, env: Readonly<Record<string, string>>): Runnable {
  const ask = startWebHandler(file, {}, env);
  return {
    ask: async (method, origin) => {
      const answer = await ask(method, '/', headersOf(method, origin), true);
      if (!answer) throw new Error(`${file} does not answer.`);
      return { status: answer.status, headers: joined(answer.headers) };
    },
    stop: async () => {},
  };
}

/** The headers that a browser sends with a request by this origin. */
function headersOf(method: string, origin: string | undefined): Record<string, string> {
  const preflight: Record<string, string> = method === 'OPTIONS' ? { 'access-control-request-method': 'PUT' } : {};
  if (origin === undefined) return preflight;
  return { origin, ...(origin === 'null' ? {} : { referer: `${origin}/page.html` }), ...preflight };
}

function joined(lines: Iterable<readonly [string, string]>): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const [name, value] of lines) {
    const known = headers.get(name.toLowerCase());
    headers.set(name.toLowerCase(), known === undefined ? value : `${known}, ${value}`);
  }
  return headers;
}

function load(file: string, text: string): Record<string, unknown> {
  const [family, packages] = familyOf(text) ?? [];
  if (packages) return require(bundle(file, packages, family)) as Record<string, unknown>;
  const outfile = path.join(
    OUTPUT,
    `${path.relative(fileURLToPath(new URL('../', import.meta.url)), file).replace(/[^\w.-]+/g, '-')}.cjs`,
  );
  buildSync({ entryPoints: [file], outfile, bundle: true, platform: 'node', packages: 'external', format: 'cjs' });
  return require(outfile) as Record<string, unknown>;
}

function inThisProcess(file: string, exported: Record<string, unknown>): Runnable {
  if (/pages[\\/]api/.test(file)) return nodeHandler(exported['default'] as RequestListener);
  if (typeof exported['handler'] === 'function') return cloudFunction(exported['handler'] as Handler);
  return webHandler(exported);
}

function webHandler(exported: Record<string, unknown>): Runnable {
  const { NextRequest } = require('next/server') as { NextRequest: typeof Request };
  const whole = exported['default'] as { fetch?: Handler } | undefined;
  const handlerOf = (method: string) =>
    (exported[method] ?? exported['middleware'] ?? whole?.fetch) as Handler | undefined;
  return {
    ask: async (method, origin) => {
      const handler = handlerOf(method);
      // Next answers a preflight without a handler itself.
      if (!handler) return { status: 204, headers: new Map() };
      const request = new NextRequest('http://api.example/', { method, headers: headersOf(method, origin) });
      const response = (await handler(request)) as Response;
      return { status: response.status, headers: joined(response.headers) };
    },
    stop: async () => {},
  };
}

/** A function in a cloud that is given an event and returns an object. */
function cloudFunction(handler: Handler): Runnable {
  return {
    ask: async (method, origin) => {
      const event = { httpMethod: method, headers: headersOf(method, origin) };
      const answer = (await handler(event)) as { statusCode: number; headers: Record<string, string> };
      return { status: answer.statusCode, headers: joined(Object.entries(answer.headers)) };
    },
    stop: async () => {},
  };
}

function azureFunction(file: string): Runnable {
  const ask = startAzureFunction(file, 'functions');
  return {
    ask: async (method, origin) => {
      const answer = await ask(method, '/', headersOf(method, origin), true);
      return { status: answer?.status ?? 0, headers: joined(answer?.headers ?? []) };
    },
    stop: async () => {},
  };
}

function nodeHandler(handler: RequestListener): Runnable {
  const server = createServer(handler);
  let listening: Promise<number> | undefined;
  const listen = () =>
    new Promise<number>((resolve) => {
      // A server that listens on a port has an address with one.
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    });
  return {
    ask: async (method, origin) => {
      const response = await fetch(`http://127.0.0.1:${await (listening ??= listen())}/`, {
        method,
        headers: headersOf(method, origin),
      });
      return { status: response.status, headers: joined(response.headers) };
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
