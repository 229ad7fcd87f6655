// Builds a copy of a Next.js app with the real `next build` and serves it with `next start`, on loopback, without
// telemetry. Nothing is written beside the app itself.

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { askHttp1, type Observed } from './fixture-server.ts';

const NEXT = createRequire(import.meta.url).resolve('next/dist/bin/next');
// Inside the repository, so that the app finds its packages.
const COPY = fileURLToPath(new URL('../../.cache/oracle/next-app/', import.meta.url));
const ENVIRONMENT = {
  PATH: process.env['PATH'],
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  CI: '1',
} as const;
const PATIENCE = 20_000;

export interface NextApp {
  ask(method: string, requestPath: string, headers: Readonly<Record<string, string>>): Promise<Observed | undefined>;
  stop(): Promise<void>;
}

/** Throws with what Next has printed where the app cannot be built or does not answer within half a minute. */
export async function startNextApp(folder: string): Promise<NextApp> {
  rmSync(COPY, { recursive: true, force: true });
  cpSync(folder, COPY, { recursive: true });
  const { code, output } = await finished(next('build'));
  if (code !== 0) throw new Error(`The app cannot be built:\n${output}`);
  const port = await freePort();
  const child = next('start', '--port', String(port), '--hostname', '127.0.0.1');
  const server = { port, protocol: 'http' } as const;
  await answering(child, () => askHttp1(server, 'HEAD', '/', {}, 1000));
  return {
    ask: (method, requestPath, headers) => askHttp1(server, method, requestPath, headers, PATIENCE),
    stop: () => ended(child),
  };
}

function next(...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [NEXT, ...args], { cwd: COPY, env: ENVIRONMENT, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function finished(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  const output = printed(child);
  await once(child, 'exit');
  return { code: child.exitCode, output: output() };
}

function printed(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (text += String(part)));
  return () => text;
}

async function answering(child: ChildProcess, ask: () => Promise<Observed | undefined>): Promise<void> {
  const output = printed(child);
  for (let attempt = 0; attempt < 150; attempt++) {
    if (child.exitCode !== null) break;
    if ((await ask()) !== undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await ended(child);
  throw new Error(`The app does not answer:\n${output()}`);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill();
  await once(child, 'exit');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
