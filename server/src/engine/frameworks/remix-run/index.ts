// Remix 1 and 2 and React Router 7: route modules (`loader`, `action`, `headers`, `middleware`) and `entry.server`. What a
// file is, is told by its exports; run with the real request handlers of both.

import { defineFramework } from '../framework.ts';
import { entryEndpoints } from './entry-server.ts';
import { responseModule } from './response-module.ts';
import { routeEndpoints } from './route-modules.ts';

const ENTRY_FILE = /(?:^|\/)entry\.server\.[jt]sx?$/;
const ROUTE_FILE = /(?:^|\/)app\/(?:.*\/)?[^/]+\.[jt]sx?$/;
/** Other frameworks have folders of that name too. */
const OF_REMIX = /['"](?:@remix-run\/|@react-router\/|react-router['"/]|remix-utils\/|[./]+\+types\/)/;

export const remix = defineFramework({
  name: 'remix-run',
  packages: [
    '@remix-run/node',
    '@remix-run/cloudflare',
    '@remix-run/deno',
    '@remix-run/server-runtime',
    '@vercel/remix',
    'react-router',
  ],
  model: ({ name, subpath, node }) => (subpath ? undefined : responseModule(name, node)),
  fileEndpoints: (module, run) => {
    if (ENTRY_FILE.test(module.file)) return entryEndpoints(module, run);
    const isRoute = ROUTE_FILE.test(module.file) && (isInRoutes(module.file) || OF_REMIX.test(module.source.text));
    return isRoute ? routeEndpoints(module, run) : [];
  },
});

function isInRoutes(file: string): boolean {
  return /(?:^|\/)app\/routes\//.test(file);
}
