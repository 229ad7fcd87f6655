// Runs functions of `(request, response)` that a platform puts into a server of its own, as Firebase does: here it is an
// Express app on loopback in this process.

import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { askHttp1, bundle, modulesOf } from './fixture-server.ts';
import type { Ask } from './oracle.ts';
import { withEnvironment } from './with-environment.ts';

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
  const script = bundle(entry, packages, family);
  const serving = serve(
    withEnvironment(environment, () => loadFunction(script)),
    family,
  );
  return async (method, requestPath, headers, isExpected) => {
    const port = await serving;
    return askHttp1({ port, protocol: 'http' }, method, requestPath, headers, isExpected ? 15_000 : 250);
  };
}

function loadFunction(script: string): RequestFunction {
  const { error } = console;
  // Libraries take it for their own when they are loaded, and tell it each request that they refuse.
  console.error = () => undefined;
  try {
    delete require.cache[script];
    const [exported] = Object.values(require(script) as Readonly<Record<string, unknown>>);
    if (typeof exported !== 'function') throw new Error(`${script} exports no function.`);
    return exported as RequestFunction; // By the platform's contract.
  } finally {
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
