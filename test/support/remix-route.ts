// Asks route modules and `entry.server` of Remix and React Router by their real request handlers, each route at the path of
// its name.

import { createRequire } from 'node:module';
import path from 'node:path';
import { modulesOf, type Observed } from './fixture-server.ts';
import { loadedAsModule } from './loaded-as-module.ts';
import type { Ask } from './oracle.ts';

type RequestHandler = (request: Request) => Promise<Response>;

interface Server {
  readonly createRequestHandler: (build: object, mode: string) => RequestHandler;
}

/** The package whose `createRequestHandler` is used. */
export type RemixServer = '@remix-run/server-runtime' | 'react-router';

const FAMILY = 'remix';
const PATH = 'route';

/** Loads a route, or the entry of a server, and gives what asks for it. */
export async function startRemix(file: string, server: RemixServer): Promise<Ask> {
  const require = createRequire(`${modulesOf(FAMILY)}/`);
  const { createRequestHandler } = require(server) as Server; // Its own types, in short.
  const module = await loadedAsModule(file, path.join(modulesOf(FAMILY), '.oracle'), {});
  const handle = createRequestHandler(buildWith(module, path.basename(file).startsWith('entry.')), 'production');
  return async (method, _path, headers): Promise<Observed> => {
    const error = console.error;
    // Errors of the fixtures are told to the console.
    console.error = () => undefined;
    try {
      const response = await handle(new Request(`http://localhost:3000/${PATH}`, { method, headers }));
      return { status: response.status, headers: [...response.headers] };
    } finally {
      console.error = error;
    }
  };
}

/** A build with one route, or with an entry of the fixture's. */
function buildWith(module: Readonly<Record<string, unknown>>, isEntry: boolean): object {
  const page = (_request: Request, status: number, headers: Headers): Response =>
    new Response('a page', { status, headers });
  const component = { default: () => null };
  const route = (id: string, parentId: string | undefined, at: string, exports: object): object => {
    return { [id]: { id, parentId, path: at, module: exports } };
  };
  return {
    entry: { module: isEntry ? module : { default: page } },
    routes: { ...route('root', undefined, '', component), ...route('own', 'root', PATH, isEntry ? component : module) },
    assets: { entry: { module: '', imports: [] }, routes: {}, url: '', version: '' },
    publicPath: '/',
    assetsBuildDirectory: '',
    basename: '/',
    future: { v8_middleware: true },
    ssr: true,
    isSpaMode: false,
    prerender: [],
    routeDiscovery: { mode: 'initial', manifestPath: '/manifest' },
  };
}
