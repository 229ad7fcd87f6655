// Calls Lambda functions in this process with the event of an HTTP request, and sends what they answer as API Gateway
// would.

import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { bundle, type Observed } from './fixture-server.ts';
import type { Ask } from './oracle.ts';

type Handler = (event: object, context: object, callback: (error: unknown, result?: unknown) => void) => unknown;

/** What a handler answers, as JSON carries it. */
interface Result {
  readonly statusCode?: unknown;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly multiValueHeaders?: Readonly<Record<string, readonly unknown[]>>;
}

const require = createRequire(import.meta.url);

/** Loads a file in an environment, and gives what asks the function that it exports. */
export function startLambda(
  entry: string,
  packages: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>>,
  family?: string,
): Ask {
  const script = bundle(entry, packages, family);
  const loading = within(environment, () => load(script));
  return async (method, path, headers, isExpected) => {
    const handler = await loading;
    const answered = call(handler, eventOf(method, path, headers)).then(sent, () => FAILED);
    return isExpected ? answered : Promise.race([answered, silence()]);
  };
}

let loads = 0;

/** Loads a script anew. */
async function load(script: string): Promise<Handler> {
  const url = `${pathToFileURL(script).href}?${(loads += 1)}`;
  delete require.cache[script];
  const isModule = script.endsWith('.mjs');
  const exports = (isModule ? await import(/* @vite-ignore */ url) : require(script)) as Readonly<
    Record<string, unknown>
  >;
  const handler = exports['handler'];
  if (typeof handler !== 'function') throw new Error(`${script} exports no handler.`);
  return handler as Handler; // By the platform's contract.
}

/** The gateway's own answer for a function that failed, or that answered with nothing it understands. */
const FAILED: Observed = { status: 502, headers: [] };

/** The event of a REST API, with what HTTP APIs (version 2) have besides. Header names come as the client wrote them. */
function eventOf(method: string, path: string, asked: Readonly<Record<string, string>>): object {
  const capitalised = ([name, value]: [string, string]) => [name.replace(/(^|-)[a-z]/g, (c) => c.toUpperCase()), value];
  const lines = { host: 'api.example.com', ...asked };
  const headers = { ...lines, ...Object.fromEntries(Object.entries(lines).map(capitalised)) };
  return {
    resource: path,
    path,
    rawPath: path,
    httpMethod: method,
    headers,
    multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
    queryStringParameters: null,
    rawQueryString: '',
    pathParameters: null,
    requestContext: { httpMethod: method, path, stage: 'prod', http: { method, path } },
    body: null,
    isBase64Encoded: false,
  };
}

/** By whichever of the three ways the function answers: its promise, its callback, or its context. */
async function call(handler: Handler, event: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const failed = (error: unknown) => reject(error instanceof Error ? error : new Error(String(error)));
    const answer = (error: unknown, result?: unknown) => (error ? failed(error) : resolve(result));
    const succeed = (result: unknown) => resolve(result);
    const context = {
      succeed,
      fail: failed,
      done: answer,
      getRemainingTimeInMillis: () => 1000,
      callbackWaitsForEmptyEventLoop: true,
    };
    try {
      const returned = handler(event, context, answer);
      if (returned instanceof Promise) returned.then(resolve, failed);
    } catch (error) {
      failed(error);
    }
  });
}

function sent(result: unknown): Observed {
  if (typeof result !== 'object' || result === null) return FAILED;
  const { statusCode, headers = {}, multiValueHeaders = {} } = JSON.parse(JSON.stringify(result)) as Result;
  const lines = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [String(value)]]));
  for (const [name, values] of Object.entries(multiValueHeaders)) lines.set(name.toLowerCase(), values.map(String));
  return {
    status: Number(statusCode),
    headers: [...lines].flatMap(([name, values]) => values.map((value) => [name, value] as const)),
  };
}

async function silence(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), 250));
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
