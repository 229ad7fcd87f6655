// Next.js 13 to 16: App Router route handlers, `pages/api`, middleware (`proxy` since 16), and the `headers()` table of
// next.config. What a file is, is told by its path and its exports.

import { defineFramework } from '../framework.ts';
import { configEndpoints } from './config.ts';
import { middlewareEndpoints } from './middleware.ts';
import { nextServerModule } from './next-server.ts';
import { pagesApiEndpoints } from './pages-api.ts';
import { routeHandlerEndpoints } from './route-handlers.ts';

export const next = defineFramework({
  name: 'next',
  packages: ['next'],
  model: ({ subpath, node }) => nextServerModule(subpath, node),
  fileEndpoints: (module, run) => [
    ...routeHandlerEndpoints(module, run),
    ...pagesApiEndpoints(module, run),
    ...middlewareEndpoints(module, run),
    ...configEndpoints(module, run),
  ],
});
