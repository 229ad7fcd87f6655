// Starts files whose server is a function of the runtime's (Workers, Deno, Bun …) in this process: the runtime is a few
// names that remember what they were given, the Request and the Response are Node's own.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import { bundle, type Observed } from './fixture-server.ts';
import type { Ask } from './oracle.ts';

type Handler = (request: Request) => unknown;

/** What a file has exported. */
type Exports = Readonly<Record<string, unknown>>;

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
    const handlers = args.flatMap((arg) => [arg, propertyOf(arg, 'handler'), routedHandler(arg)]);
    given.push(...handlers.filter(isHandler));
  };
  const env = { get: (name: string) => environment[name] };
  // They stay: handlers ask them at each request.
  Object.assign(globalThis, { addEventListener: listen, Deno: { serve, env }, Bun: { serve, env: environment } });
  const exports = runScript(script, { 'cloudflare:workers': { WorkerEntrypoint }, [STANDARD_SERVER]: { serve } });
  const [handler = exportedHandler(exports, environment)] = given;
  if (handler === undefined) throw new Error(`Nothing in ${script} answers requests.`);
  return handler;
}

const STANDARD_SERVER = 'https://deno.land/std@0.168.0/http/server.ts';

class WorkerEntrypoint {
  protected readonly ctx: unknown;
  protected readonly env: unknown;

  constructor(ctx: unknown, env: unknown) {
    this.ctx = ctx;
    this.env = env;
  }
}

/** Runs a script of CommonJS, in which these modules are there too. */
export function runScript(script: string, modules: Readonly<Record<string, unknown>>): Exports {
  const packages = createRequire(script);
  const module = { exports: {} };
  const load = (name: string): unknown => modules[name] ?? packages(name);
  const code = new Script(`(function (module, exports, require) {${readFileSync(script, 'utf8')}\n})`, {
    filename: script,
  });
  const body = code.runInThisContext() as (...args: readonly unknown[]) => void; // As it says.
  body(module, module.exports, load);
  return module.exports;
}

function exportedHandler(exports: Exports, environment: Readonly<Record<string, string>>): Handler | undefined {
  const exported = exports['default'];
  const context = { waitUntil: () => undefined, passThroughOnException: () => undefined };
  const worker = isEntrypoint(exported) ? new exported(context, environment) : exported;
  const fetch = propertyOf(worker, 'fetch') as ((...args: readonly unknown[]) => unknown) | undefined; // Or there is none.
  return fetch && ((request) => fetch.call(worker, request, environment, context));
}

function isEntrypoint(value: unknown): value is typeof WorkerEntrypoint {
  return typeof value === 'function' && value.prototype instanceof WorkerEntrypoint;
}

function answerOfListener(listener: (event: object) => void, request: Request): unknown {
  let response: unknown = UNANSWERED;
  const respondWith = (given: unknown): void => {
    response = given;
  };
  listener({ type: 'fetch', request, respondWith, waitUntil: () => undefined });
  return response;
}

/** The handler that the options of `Bun.serve` make. */
function routedHandler(options: unknown): Handler | undefined {
  const fetch = propertyOf(options, 'fetch');
  const routes = Object.entries(Object(propertyOf(options, 'routes')) as object);
  const onError = propertyOf(options, 'error');
  if (!isHandler(fetch)) return undefined;
  return async (request) => {
    const { pathname } = new URL(request.url);
    const route: unknown = routes.find(([pattern]) =>
      new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`).test(pathname),
    )?.[1];
    const own = propertyOf(route, request.method) ?? (route instanceof Response ? route.clone() : route);
    const handler = isHandler(own) ? own : fetch;
    try {
      return own instanceof Response ? own : await handler(Object.assign(request, { params: {} }));
    } catch (error) {
      return isHandler(onError) ? onError(error as Request) : FAILED; // It takes whatever was thrown.
    }
  };
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function';
}
