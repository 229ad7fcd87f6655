// Starts files whose server is a function of the runtime's (Workers, Deno, Bun …) in this process: the runtime is a few
// names that remember what they were given, the Request and the Response are Node's own.

import { createRequire } from 'node:module';
import { bundle, type Observed } from './fixture-server.ts';
import type { Ask } from './oracle.ts';

type Handler = (request: Request) => unknown;

/** What a file has exported. */
type Exports = Readonly<Record<string, unknown>>;

const require = createRequire(import.meta.url);

/** Loads a file in an environment, and gives what answers requests as its runtime would with it. */
export function startWebHandler(
  entry: string,
  packages: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>>,
  family?: string,
): Ask {
  const handler = load(bundle(entry, packages, family), environment);
  return async (method, path, headers) => {
    const request = new Request(`http://localhost:8787${path}`, { method, headers });
    try {
      const response = await handler(request);
      if (!(response instanceof Response)) return response === UNANSWERED ? undefined : FAILED;
      return { status: response.status, headers: [...response.headers] };
    } catch {
      return FAILED;
    }
  };
}

/** What every runtime answers for a handler that throws, or that gives no response. */
const FAILED: Observed = { status: 500, headers: [] };
const UNANSWERED = Symbol('the request goes on to the server behind');

function load(script: string, environment: Readonly<Record<string, string>>): Handler {
  const given: Handler[] = [];
  const listen = (_type: string, listener: (event: object) => void): void => {
    given.push((request) => answerOfListener(listener, request));
  };
  const serve = (...args: readonly unknown[]): void => {
    const handlers = args.flatMap((arg) => [arg, propertyOf(arg, 'handler'), propertyOf(arg, 'fetch')]);
    given.push(...handlers.filter(isHandler));
  };
  const env = { get: (name: string) => environment[name] };
  const restore = withGlobals({ addEventListener: listen, Deno: { serve, env }, Bun: { serve, env: environment } });
  try {
    delete require.cache[script];
    const exports = require(script) as Exports; // A module of ours.
    const [handler = exportedHandler(exports, environment)] = given;
    if (handler === undefined) throw new Error(`Nothing in ${script} answers requests.`);
    return handler;
  } finally {
    restore();
  }
}

function exportedHandler(exports: Exports, environment: Readonly<Record<string, string>>): Handler | undefined {
  const worker = exports['default'];
  const context = { waitUntil: () => undefined, passThroughOnException: () => undefined };
  const fetch = propertyOf(worker, 'fetch') as ((...args: readonly unknown[]) => unknown) | undefined; // Or there is none.
  return fetch && ((request) => fetch.call(worker, request, environment, context));
}

function answerOfListener(listener: (event: object) => void, request: Request): unknown {
  let response: unknown = UNANSWERED;
  const respondWith = (given: unknown): void => {
    response = given;
  };
  listener({ type: 'fetch', request, respondWith, waitUntil: () => undefined });
  return response;
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function';
}

function withGlobals(values: Readonly<Record<string, unknown>>): () => void {
  const before = Object.keys(values).map((name) => [name, Reflect.get(globalThis, name) as unknown] as const);
  Object.assign(globalThis, values);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(globalThis, name);
      else Reflect.set(globalThis, name, value);
    }
  };
}
