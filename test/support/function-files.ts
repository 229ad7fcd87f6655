// Calls files that a platform serves by their place: functions of Cloudflare Pages, Netlify and Vercel. The platform is a
// few lines here, as its documentation has it; Vercel's helpers on Node's response are those of Express.

import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { askHttp1, bundle, type Observed } from './fixture-server.ts';
import type { Ask } from './oracle.ts';

type Handler = (...args: readonly unknown[]) => unknown;
type Exports = Readonly<Record<string, unknown>>;
type Environment = Readonly<Record<string, string>>;

const require = createRequire(import.meta.url);

/** What answers as the platform of the file would with it. */
export function startFunctionFile(entry: string, environment: Environment): Ask {
  const exports = load(entry);
  if (/\/netlify\/(?:edge-)?functions\//.test(entry)) return askFunction((request) => callNetlify(exports, request));
  if (/\/functions\//.test(entry)) return askFunction((request) => callPages(entry, exports, request, environment));
  if (typeof exports['GET'] === 'function') return askFunction((request) => callByMethod(exports, request));
  const isAtTheEdge = Reflect.get(Object(exports['config']), 'runtime') === 'edge';
  const handler = exports['default'] as Handler; // Every other file has one.
  return isAtTheEdge ? askFunction((request) => handler(request)) : askNode(handler);
}

function load(file: string): Exports {
  const script = bundle(file, {});
  delete require.cache[script];
  return require(script) as Exports; // A module of ours.
}

function askFunction(answer: (request: Request) => unknown): Ask {
  return async (method, requestPath, headers) => {
    try {
      const response = await answer(new Request(`http://localhost:8788${requestPath}`, { method, headers }));
      if (!(response instanceof Response)) throw new Error('There is no response.');
      return { status: response.status, headers: [...response.headers] };
    } catch {
      return FAILED;
    }
  };
}

const FAILED: Observed = { status: 500, headers: [] };

/** What stands behind functions: a file of the site. */
function asset(): Response {
  return new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });
}

async function callNetlify(exports: Exports, request: Request): Promise<unknown> {
  const handler = exports['default'] as Handler; // Functions of the second kind have it.
  return handler(request, { params: {}, next: () => Promise.resolve(asset()) });
}

function callByMethod(exports: Exports, request: Request): unknown {
  const handler = exports[request.method];
  return typeof handler === 'function' ? (handler as Handler)(request) : new Response(null, { status: 405 });
}

/** Runs the middleware of the folders above, outermost first, and then the function itself. */
function callPages(entry: string, exports: Exports, request: Request, env: Environment): unknown {
  const chain = [...middlewareAbove(entry), exports].flatMap((one) => handlersIn(one, request.method));
  const data = {};
  const run = async (at: number): Promise<unknown> => {
    const handler = chain[at];
    if (!handler) return asset();
    return handler({ request, env, data, params: {}, waitUntil: () => undefined, next: () => run(at + 1) });
  };
  return run(0);
}

function middlewareAbove(entry: string): readonly Exports[] {
  const found: string[] = [];
  for (let folder = path.dirname(entry); folder.includes('/functions'); folder = path.dirname(folder)) {
    const file = path.join(folder, '_middleware.ts');
    if (existsSync(file) && file !== entry) found.unshift(file);
  }
  return found.map(load);
}

function handlersIn(exports: Exports, method: string): readonly Handler[] {
  const name = `onRequest${method.slice(0, 1)}${method.slice(1).toLowerCase()}`;
  const own = exports[name] ?? exports['onRequest'];
  return own === undefined ? [] : [own].flat().map((handler) => handler as Handler); // So it is written.
}

/** Asks a `(request, response)` function by a server of its own for each request. */
function askNode(handler: Handler): Ask {
  const express = require('express-4') as () => { use(handler: Handler): void } & Parameters<typeof createServer>[1]; // In short.
  return async (...asked) => {
    const app = express();
    app.use(handler);
    const server = createServer(app).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo; // It listens.
    const [method, requestPath, headers] = asked;
    const answer = await askHttp1({ port, protocol: 'http' }, method, requestPath, headers, 5000);
    server.close();
    return answer;
  };
}
