// Answers requests as SvelteKit's server does, with its own `render_endpoint`, `json`, `error` and `sequence`: the `handle`
// hook around the endpoint, and what `setHeaders` was given onto the response.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { modulesOf, type Observed } from './fixture-server.ts';
import { loadedAsModule } from './loaded-as-module.ts';
import type { Ask } from './oracle.ts';

type Handler = (...args: readonly object[]) => Response | Promise<Response>;
type Exports = Readonly<Record<string, Handler | undefined>>;

interface EndpointModule {
  readonly render_endpoint: (event: object, eventState: object, module: Exports, state: object) => Promise<Response>;
}

interface InternalModule {
  readonly with_request_store: <T>(store: object, body: () => T) => T;
}

/** What SvelteKit knows of a request besides its event. */
const STATE = { tracing: { record_span: ({ fn }: { readonly fn: (span: object) => unknown }) => fn({}) } };

interface Kit {
  readonly isHttpError: (error: unknown) => error is { readonly status: number };
}

const FAMILY = 'sveltekit';
const ENVIRONMENT = fileURLToPath(new URL('sveltekit-environment.ts', import.meta.url));
const inKit = (file: string): string => pathToFileURL(path.join(modulesOf(FAMILY), '@sveltejs/kit/src', file)).href;

/** Loads a route or the hooks of a project in a folder, in an environment, and gives what asks for it. */
export async function startSvelteKit(
  project: string,
  file: string,
  environment: Readonly<Record<string, string>>,
): Promise<Ask> {
  Object.assign(process.env, environment);
  const { render_endpoint: renderEndpoint } = (await import(
    /* @vite-ignore */ inKit('runtime/server/endpoint.js')
  )) as EndpointModule; // Its own types, in short.
  const { with_request_store: within } = (await import(
    /* @vite-ignore */ inKit('exports/internal/server.js')
  )) as InternalModule; // Its own types, in short.
  const kit = (await import(/* @vite-ignore */ inKit('exports/index.js'))) as Kit; // Its own types, in short.
  const hooksFile = path.join(project, 'src/hooks.server.ts');
  const hooks = existsSync(hooksFile) ? await load(project, 'src/hooks.server.ts') : {};
  const isHook = path.basename(file) === 'hooks.server.ts';
  const module = isHook ? {} : await load(project, file);
  for (const name of Object.keys(environment)) Reflect.deleteProperty(process.env, name);

  const page = async (event: object): Promise<Response> => {
    await module['load']?.(event);
    return new Response('a page');
  };
  return async (method, requestPath, headers): Promise<Observed> => {
    const url = new URL(`http://localhost:5173${requestPath}`);
    const set = new Headers();
    const event = {
      request: new Request(url, { method, headers }),
      url,
      params: {},
      locals: {},
      setHeaders: (given: Readonly<Record<string, string>>) => {
        for (const [name, value] of Object.entries(given)) set.set(name, value);
      },
    };
    const render = isHook || module['load'] ? page(event) : renderEndpoint(event, {}, module, {});
    const resolve = async (): Promise<Response> => {
      const response = await render.catch((error: unknown) => failed(kit, error));
      for (const [name, value] of set) response.headers.set(name, value);
      return response;
    };
    // A hook that throws is answered for by SvelteKit too.
    const handle = hooks['handle'];
    const answering = handle ? within({ event, state: STATE }, async () => handle({ event, resolve })) : resolve();
    const answered = await answering.catch((error: unknown) => failed(kit, error));
    return { status: answered.status, headers: [...answered.headers] };
  };
}

function failed(kit: Kit, error: unknown): Response {
  return new Response('failed', { status: kit.isHttpError(error) ? error.status : 500 });
}

async function load(project: string, file: string): Promise<Exports> {
  const folder = path.join(modulesOf(FAMILY), '.oracle');
  const alias = { '$env/dynamic/private': ENVIRONMENT, $lib: path.join(project, 'src/lib') };
  const loaded = await loadedAsModule(path.join(project, file), folder, alias);
  return loaded as Exports; // Handlers, by SvelteKit's contract.
}
