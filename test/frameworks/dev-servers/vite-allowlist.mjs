// with: vite-5, vite-7
// A development server with a list, and headers on what it serves.

import { createServer } from 'vite';

const server = await createServer({
  configFile: false,
  logLevel: 'silent',
  server: {
    port: 3000,
    hmr: false,
    cors: { origin: ['https://app.example.com', /^https:\/\/\w+\.example\.org$/], credentials: true },
  },
});

await server.listen();
