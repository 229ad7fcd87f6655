// with: vite-5, vite-7
// CORS is switched off, and written by hand as headers.

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
  server: { port: 3000, hmr: false, cors: false, headers: { 'Access-Control-Allow-Origin': 'https://app.example.com' } },
});

await server.listen();
