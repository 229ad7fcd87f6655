// with: vite-5, vite-7
// Options without an origin: everybody in Vite 5.4.11, pages of this machine in Vite 7.

import { createServer, mergeConfig } from 'vite';

const common = { configFile: false, logLevel: 'silent', server: { port: 3000, hmr: false, cors: { credentials: true } } };

const server = await createServer(mergeConfig(common, { server: { cors: { exposedHeaders: ['X-A'] } } }));

await server.listen();
