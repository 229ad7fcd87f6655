// Answers requests to Astro's endpoints as its server does (read in its `renderEndpoint` and `callMiddleware`, which come
// with too much to be installed for it): `onRequest` around the export for the method.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Observed } from './fixture-server.ts';
import { loadedAsModule } from './loaded-as-module.ts';
import type { Ask } from './oracle.ts';

type Handler = (context: object, next?: () => Promise<Response>) => unknown;
type Exports = Readonly<Record<string, Handler | undefined>>;

const OUTPUT = fileURLToPath(new URL('../../.cache/oracle/', import.meta.url));
const MIDDLEWARE = fileURLToPath(new URL('astro-middleware.ts', import.meta.url));

/** Loads an endpoint or the middleware of a project in a folder, and gives what asks for it. */
export async function startAstro(project: string, file: string): Promise<Ask> {
  const middlewareFile = path.join(project, 'src/middleware.ts');
  const { onRequest } = existsSync(middlewareFile) ? await load(middlewareFile) : {};
  const isEndpoint = file.startsWith('src/pages/');
  const module = isEndpoint ? await load(path.join(project, file)) : {};
  return async (method, requestPath, headers) => {
    const url = new URL(`http://localhost:4321${requestPath}`);
    const request = new Request(url, { method, headers });
    const redirect = (location: string, status = 302) => new Response(null, { status, headers: { location } });
    const context = { request, url, params: {}, locals: {}, redirect };
    const render = async (): Promise<unknown> => {
      if (!isEndpoint) return new Response('a page');
      const handler = module[method] ?? module['ALL'];
      return handler ? handler(context) : new Response(null, { status: 404 });
    };
    return observed(onRequest ? await answered(onRequest, context, render) : await render().catch(() => undefined));
  };
}

async function answered(onRequest: Handler, context: object, render: () => Promise<unknown>): Promise<unknown> {
  let rendered: Promise<unknown> | undefined;
  const next = (): Promise<Response> => (rendered = render()) as Promise<Response>; // Else the middleware fails.
  try {
    return (await onRequest(context, next)) ?? (await rendered);
  } catch {
    return undefined;
  }
}

/** What is no response is an error of the server. */
function observed(response: unknown): Observed {
  if (!(response instanceof Response)) return { status: 500, headers: [] };
  return { status: response.status, headers: [...response.headers] };
}

async function load(entry: string): Promise<Exports> {
  const loaded = await loadedAsModule(entry, OUTPUT, { 'astro:middleware': MIDDLEWARE });
  return loaded as Exports; // Handlers, by Astro's contract.
}
