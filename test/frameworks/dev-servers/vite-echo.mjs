// with: vite-5, vite-7
// Whoever asks is echoed, with cookies.

import { createServer } from 'vite';

const server = await createServer({
  configFile: false,
  logLevel: 'silent',
  server: { port: 3000, hmr: false, cors: { origin: true, credentials: true, maxAge: 60 } },
});

await server.listen();
