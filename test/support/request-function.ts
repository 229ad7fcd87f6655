// Runs functions of `(request, response)` that a platform puts into a server of its own, as Firebase does: here it is an
// Express app on loopback in this process.

import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { askHttp1, bundle, modulesOf } from './fixture-server.ts';
import type { Ask } from './oracle.ts';

type RequestFunction = (request: unknown, response: unknown) => unknown;

interface App {
  use(handler: RequestFunction): void;
  listen(port: number, host: string, listening: () => void): Server;
}

const require = createRequire(import.meta.url);

/** Loads a file that exports one such function, and gives what asks it. */
export function startRequestFunction(
  entry: string,
  packages: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>>,
  family?: string,
): Ask {
  const serving = serve(loadFunction(bundle(entry, packages, family), environment), family);
  return async (method, requestPath, headers, isExpected) => {
    const port = await serving;
    return askHttp1({ port, protocol: 'http' }, method, requestPath, headers, isExpected ? 15_000 : 250);
  };
}

function loadFunction(script: string, environment: Readonly<Record<string, string>>): RequestFunction {
  const before = { ...process.env };
  const { error } = console;
  Object.assign(process.env, environment);
  // Libraries take it for their own when they are loaded, and tell it each request that they refuse.
  console.error = () => undefined;
  try {
    delete require.cache[script];
    const [exported] = Object.values(require(script) as Readonly<Record<string, unknown>>);
    if (typeof exported !== 'function') throw new Error(`${script} exports no function.`);
    return exported as RequestFunction; // By the platform's contract.
  } finally {
    process.env = before;
    console.error = error;
  }
}

async function serve(handler: RequestFunction, family: string | undefined): Promise<number> {
  const express = require(path.join(modulesOf(family), 'express')) as () => App; // As its types say, in short.
  const app = express();
  // A promise that is rejected is Express's to answer.
  app.use((request, response) => handler(request, response));
  return new Promise((resolve) => {
    const server = app.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    server.unref();
  });
}
