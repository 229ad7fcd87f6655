// Runs fixed code for real and asks it as browsers would: servers as processes of their own over HTTP, handlers that
// return a Response, or an object for a cloud, in this process with Node's own fetch classes.

import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { startAzureFunction } from './azure-functions.ts';
import { startElysia } from './elysia-app.ts';
import type { FixCase } from './fix-case.ts';
import { bundle, FixtureServer } from './fixture-server.ts';
import { startFunctionFile } from './function-files.ts';
import { startLambda } from './lambda-handler.ts';
import { startWebHandler } from './web-handler.ts';
import type { Ask } from './oracle.ts';
import { startRequestFunction } from './request-function.ts';
import { withEnvironment } from './with-environment.ts';

export interface RealAnswer {
  readonly status: number;
  /** By lower-case name; lines of one name joined as browsers do. */
  readonly headers: ReadonlyMap<string, string>;
}

export interface Runnable {
  /** Without a path it is asked for the one that its code names in a comment, or for `/`. */
  ask(method: string, origin: string | undefined, path?: string): Promise<RealAnswer>;
  /** From now on requests share connections, where there are any. */
  keepAlive?(): void;
  stop(): Promise<void>;
}

type Handler = (...args: unknown[]) => unknown;

const PACKAGES = { express: 'express-5', cors: 'cors-2.8.6' };
const KOA = {
  koa: 'koa-3',
  '@koa/cors': 'koa-cors-5',
  'koa2-cors': 'koa2-cors',
  '@koa/router': 'koa-router-15',
  'koa-router': 'koa-router-7',
};
/** Where the packages are that other code asks for, the version by its package.json. */
const FAMILIES: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
  ['h3', { h3: 'h3-1' }, /"h3": "1\./],
  ['h3', { h3: 'h3' }, /from 'h3'/],
  ['koa', { koa: 'koa-2', '@koa/cors': 'koa-cors-4', '@koa/router': 'koa-router-12' }, /"@koa\/cors": "\^4/],
  ['koa', KOA, /'koa'/],
  ['feathers', {}, /'@feathersjs\/feathers'/],
  ['trpc', { '@trpc/server': 'trpc-11' }, /'@trpc\/server'/],
  ['corser', {}, /'corser'/],
  ['micro', {}, /'micro'/],
  ['hono', { hono: 'hono' }, /from ['"]hono['"]/],
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
  ['connect', { connect: 'connect', polka: 'polka-1', restana: 'restana-6' }, /'(?:connect|polka|restana)'/],
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
  const elysia = [...after].find(([, text]) => text.includes("from 'elysia'"));
  if (elysia) return asked(startElysia(fixedPath(elysia[0]), { elysia: 'elysia' }, env, 'elysia'));
  const server = [...after].find(([, text]) => /\.(?:listen|start)\(|new Server\(\d/.test(text));
  if (server) return serverProcess(fixedPath(server[0]), env, [...after.values()].join('\n'));
  const [first] = after;
  if (!first || /(?:next|vite|vue|webpack)\.config|headers\.ts$/.test(first[0])) return undefined;
  const file = fixedPath(first[0]);
  if (/'firebase-functions/.test(first[1])) return asked(startRequestFunction(file, {}, env, 'firebase'));
  if (first[1].includes("'@azure/functions'")) return asked(startAzureFunction(file, 'functions'));
  if (/\b(?:Bun|Deno)\.serve\(|^addEventListener\('fetch'/m.test(first[1])) return servedByRuntime(file, first[1], env);
  if (/pages[\\/]api/.test(file)) return asked(startFunctionFile(file, env));
  return inThisProcess(file, first[1], env);
}

/** A function that its platform calls. */
function asked(ask: Ask, usualPath = '/'): Runnable {
  return {
    ask: async (method, origin, requestPath = usualPath) => {
      const answer = await ask(method, requestPath, headersOf(method, origin), true);
      if (!answer) throw new Error('Nothing answers.');
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
  const usualPath = usualPathIn(text);
  return {
    ask: async (method, origin, requestPath = usualPath) => {
      const answer = await server.ask(method, requestPath, headersOf(method, origin), true);
      if (!answer) throw new Error(`${file} does not answer.`);
      return { status: answer.status, headers: joined(answer.headers) };
    },
    keepAlive: () => server.keepAlive(),
    stop: () => server.stop(),
  };
}

function usualPathIn(text: string): string {
  return PATH.exec(text)?.[1] ?? '/';
}

/** What a function answers that the code has handed to its runtime. */
function servedByRuntime(file: string, text: string, env: Readonly<Record<string, string>>): Runnable {
  const [family, packages = {}] = familyOf(text) ?? [];
  return asked(startWebHandler(file, packages, env, family), usualPathIn(text));
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
  buildSync({
    entryPoints: [file],
    outfile,
    bundle: true,
    platform: 'node',
    packages: 'external',
    format: 'cjs',
    logLevel: 'silent',
  });
  return require(outfile) as Record<string, unknown>;
}

function inThisProcess(file: string, text: string, env: Readonly<Record<string, string>>): Runnable {
  const exported = withEnvironment(env, () => load(file, text));
  const [family, packages = {}] = familyOf(text) ?? [];
  const isInCloud = typeof exported['handler'] === 'function';
  return isInCloud ? asked(startLambda(file, packages, env, family)) : webHandler(exported, usualPathIn(text));
}

function webHandler(exported: Record<string, unknown>, usualPath: string): Runnable {
  const { NextRequest } = require('next/server') as { NextRequest: typeof Request };
  const whole = exported['default'] as { fetch?: Handler } | undefined;
  const handlerOf = (method: string) =>
    (exported[method] ?? exported['middleware'] ?? whole?.fetch) as Handler | undefined;
  return {
    ask: async (method, origin, requestPath = usualPath) => {
      const handler = handlerOf(method);
      // Next answers a preflight without a handler itself.
      if (!handler) return { status: 204, headers: new Map() };
      const request = new NextRequest(`http://api.example${requestPath}`, {
        method,
        headers: headersOf(method, origin),
      });
      try {
        const response = (await handler(request)) as Response;
        return { status: response.status, headers: joined(response.headers) };
      } catch {
        // As every runtime answers for a handler that throws.
        return { status: 500, headers: new Map() };
      }
    },
    stop: async () => {},
  };
}
