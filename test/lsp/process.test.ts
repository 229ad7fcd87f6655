// The language server as a process of its own, bundled as it is shipped, with the real engine: what only a real
// process has. What the engine finds is tested elsewhere.

import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type FileStatus, fileStatusNotification, type InitializationOptions } from '../../server/src/protocol.ts';
import { temporaryFolder } from '../support/command-line.ts';

const repository = join(import.meta.dirname, '../..');
const manifest = readFileSync(join(repository, 'package.json'), 'utf8');
const folder = temporaryFolder({ 'package.json': manifest });
const dist = join(folder.path, 'dist');
const fault = "import cors from 'cors';\nexport default cors({ origin: true, credentials: true });\n";

const running: ChildProcessWithoutNullStreams[] = [];

beforeAll(() => {
  const options = { cwd: repository, encoding: 'utf8' } as const;
  const { status, stderr } = spawnSync(process.execPath, ['esbuild.mjs', '--production', `--outdir=${dist}`], options);
  if (status !== 0) throw new Error(stderr);
}, 60_000);
afterEach(() => running.splice(0).forEach((server) => server.kill()));
afterAll(() => folder.remove());

test('over --stdio, a fault that is opened is published, with the version of the package', async () => {
  const { client, version } = await startServer();
  const published = nextDiagnostics(client);
  await open(client, fault);
  expect((await published).diagnostics).toMatchObject([
    { code: 'reflected-origin', source: 'cors-lint', range: { start: { line: 1 } } },
  ]);
  expect(version).toBe((JSON.parse(manifest) as { version: string }).version);
});

test('told to end, the process ends, and well', async () => {
  const { client, server } = await startServer();
  const ended = new Promise((resolve) => server.once('exit', resolve));
  await client.sendRequest(ShutdownRequest.type);
  await client.sendNotification(ExitNotification.type);
  expect(await ended).toBe(0);
});

test('the engine, and TypeScript with it, is loaded for a file with a CORS word and for no other', async () => {
  renameSync(join(dist, 'engine.js'), join(dist, 'hidden.js'));
  try {
    const { client } = await startServer();
    const told: string[] = [];
    client.onNotification(LogMessageNotification.type, ({ message }) => void told.push(message));
    const state = async (uri: string, text: string): Promise<string> => {
      const status = nextStatus(client);
      await open(client, text, uri);
      return (await status).state;
    };
    expect(await state('file:///plain.js', 'export const answer = 42;\n')).toBe('no-cors');
    expect(told.join()).not.toContain('engine');
    expect(await state('file:///app.js', fault)).toBe('failed');
    expect(told.join()).toContain("Cannot find module './engine.js'");
  } finally {
    renameSync(join(dist, 'hidden.js'), join(dist, 'engine.js'));
  }
});

async function startServer() {
  const server = spawn(process.execPath, [join(dist, 'server.js'), '--stdio']);
  running.push(server);
  const client = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  client.listen();
  const capabilities = { textDocument: { publishDiagnostics: {} } };
  const { serverInfo } = await client.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    capabilities,
    initializationOptions: { status: true } satisfies InitializationOptions,
  });
  await client.sendNotification(InitializedNotification.type, {});
  return { client, server, version: serverInfo?.version };
}

function open(client: ProtocolConnection, text: string, uri = 'file:///app.js'): Promise<void> {
  const textDocument = { uri, languageId: 'javascript', version: 1, text };
  return client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
}

function nextDiagnostics(client: ProtocolConnection) {
  return new Promise<{ diagnostics: object[] }>((resolve) => {
    client.onNotification(PublishDiagnosticsNotification.type, resolve);
  });
}

function nextStatus(client: ProtocolConnection): Promise<FileStatus> {
  return new Promise((resolve) => client.onNotification(fileStatusNotification, resolve));
}
