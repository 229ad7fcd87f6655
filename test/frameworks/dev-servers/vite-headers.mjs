// with: vite-5, vite-7
// requests: GET /@vite/client
// Headers on what is served replace those that CORS has set; a preflight is answered before them.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createServer } from 'vite';

const root = mkdtempSync(path.join(tmpdir(), 'page-'));
writeFileSync(path.join(root, 'index.html'), '<!doctype html><p>page</p>');

const server = await createServer({
  configFile: false,
  root,
  logLevel: 'silent',
  server: {
    port: 3000,
    hmr: false,
    cors: { origin: 'https://app.example.com', credentials: true },
    headers: { 'Access-Control-Allow-Origin': '*', Vary: 'Accept' },
  },
});

await server.listen();
