// Calls route handlers and middleware of Next.js in this process, with the real `next/server`.

import { createRequire } from 'node:module';
import { bundle, type Observed } from './fixture-server.ts';

type Handler = (request: Request, context: object) => Response | Promise<Response>;

interface NextServer {
  readonly NextRequest: new (url: string, init: RequestInit) => Request;
}

const require = createRequire(import.meta.url);
const { NextRequest } = require('next/server') as NextServer; // What its own types say, in short.

/** Loads a file with its handlers, and gives what answers requests as Next would with it. */
export function loadHandlers(
  entry: string,
  environment: Readonly<Record<string, string>>,
): (method: string, path: string, headers: Readonly<Record<string, string>>) => Promise<Observed> {
  const handlers = require(freshly(bundle(entry, {}))) as Readonly<Record<string, Handler | undefined>>;
  const isRoute = /route\.[jt]s$/.test(entry);
  return async (method, path, headers) => {
    const handler = isRoute ? handlers[method] : (handlers['middleware'] ?? handlers['proxy'] ?? handlers['default']);
    // The app that is built and served shows that this is Next's own answer.
    if (handler === undefined) return { status: method === 'OPTIONS' ? 204 : 405, headers: [] };
    const request = new NextRequest(`http://localhost:3000${path}`, { method, headers });
    return within(environment, async () => {
      try {
        const response = await handler(request, { params: Promise.resolve({}) });
        return { status: response.status, headers: [...response.headers] };
      } catch {
        // And so is this.
        return { status: 500, headers: [] };
      }
    });
  };
}

function freshly(script: string): string {
  delete require.cache[script];
  return script;
}

async function within<T>(environment: Readonly<Record<string, string>>, body: () => Promise<T>): Promise<T> {
  const before = { ...process.env };
  Object.assign(process.env, environment);
  try {
    return await body();
  } finally {
    for (const name of Object.keys(environment)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}
