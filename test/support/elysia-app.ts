// Asks Elysia apps in this process: whoever would `listen` is asked by `fetch` instead, which needs no Bun.

import { createRequire } from 'node:module';
import { bundle, modulesOf, type Observed } from './fixture-server.ts';
import type { Ask } from './oracle.ts';

interface App {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  /** Settles once the plugins are there that the app waits for. */
  readonly modules?: Promise<unknown>;
}

interface Adapter {
  listen: (app: App) => () => void;
}

const require = createRequire(import.meta.url);

/** Loads a file in an environment, and gives what asks the app that it starts or exports. */
export function startElysia(
  entry: string,
  packages: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>>,
  family?: string,
): Ask {
  const adapter = createRequire(`${modulesOf(family)}/`).resolve(
    `${packages['elysia'] ?? 'elysia'}/adapter/web-standard`,
  );
  const app = load(bundle(entry, packages, family), environment, adapter);
  return async (method, requestPath, headers): Promise<Observed> => {
    await app.modules;
    const response = await app.fetch(new Request(`http://localhost${requestPath}`, { method, headers }));
    return { status: response.status, headers: [...response.headers] };
  };
}

function load(script: string, environment: Readonly<Record<string, string>>, adapter: string): App {
  const listening: App[] = [];
  const { WebStandardAdapter } = require(adapter) as { readonly WebStandardAdapter: Adapter }; // The package's own word.
  WebStandardAdapter.listen = (app) => () => void listening.push(app);
  const before = { ...process.env };
  Object.assign(process.env, environment);
  try {
    delete require.cache[script];
    const { default: exported } = require(script) as { readonly default?: App }; // A module of ours.
    const [app = exported] = listening;
    if (app === undefined) throw new Error(`Nothing in ${script} answers requests.`);
    return app;
  } finally {
    for (const name of Object.keys(environment)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}
