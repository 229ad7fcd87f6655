// Runs a file that exports the schema of a Moleculer service: its gateway is started by a broker of its own, on loopback
// in this process, with one action behind it.

import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { askHttp1, bundle, modulesOf } from './fixture-server.ts';
import type { Ask } from './oracle.ts';

interface Schema {
  readonly settings?: object;
}

interface Broker {
  createService(schema: object): { readonly server?: Server };
  start(): Promise<void>;
  stop(): Promise<void>;
}

const require = createRequire(import.meta.url);

/** Loads a schema in an environment, and gives what asks its gateway. */
export function startGateway(
  entry: string,
  packages: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>>,
  family?: string,
): Ask {
  const serving = serve(bundle(entry, packages, family), environment, family);
  return async (method, requestPath, headers, isExpected) => {
    const port = await serving;
    return askHttp1({ port, protocol: 'http' }, method, requestPath, headers, isExpected ? 15_000 : 250);
  };
}

async function serve(
  script: string,
  environment: Readonly<Record<string, string>>,
  family: string | undefined,
): Promise<number> {
  const { ServiceBroker } = require(path.join(modulesOf(family), 'moleculer')) as {
    ServiceBroker: new (options: object) => Broker; // As its types say, in short.
  };
  const broker = new ServiceBroker({ logger: false });
  const schema = load(script, environment);
  broker.createService({ name: 'items', actions: { list: () => [] } });
  const gateway = broker.createService({ ...schema, settings: { ...schema.settings, port: 0, ip: '127.0.0.1' } });
  await broker.start();
  gateway.server?.unref();
  return (gateway.server?.address() as AddressInfo).port; // It listens on a port.
}

function load(script: string, environment: Readonly<Record<string, string>>): Schema {
  const before = { ...process.env };
  Object.assign(process.env, environment);
  try {
    delete require.cache[script];
    return require(script) as Schema;
  } finally {
    process.env = before;
  }
}
