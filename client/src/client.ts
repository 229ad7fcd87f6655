// The life of the language client: started when the first document that may hold CORS code is open, restarted on
// demand, stopped with the extension. What the server does with a document is not known here.

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FileStatus, fileStatusNotification } from '../../server/src/protocol.ts';
import { registerCommands } from './commands.ts';
import { needsServer } from './documents.ts';
import { createStatus } from './status.ts';

export interface Client {
  stop(): Promise<void>;
}

/** Makes a language client that has not been started. */
export type Connect = (output: vscode.LogOutputChannel) => Promise<BaseLanguageClient>;

export function startClientWhenNeeded(context: vscode.ExtensionContext, connect: Connect): Client {
  const output = vscode.window.createOutputChannel('CORS Lint', { log: true });
  const status = createStatus();
  let running: Promise<BaseLanguageClient> | undefined;

  const launch = async (): Promise<BaseLanguageClient> => {
    const client = await connect(output);
    client.onDidChangeState(({ newState }) => status.serverIs(newState));
    client.onNotification(fileStatusNotification, (file: FileStatus) => {
      status.fileIs(client.protocol2CodeConverter.asUri(file.uri), file);
    });
    await client.start();
    return client;
  };
  const start = async (): Promise<void> => {
    running ??= launch();
    try {
      await running;
    } catch (error) {
      output.error(`The server could not be started: ${String(error)}`);
      status.failed();
    }
  };
  const stop = async (): Promise<void> => {
    const stopping = running;
    running = undefined;
    // A server that never started, or has crashed, has nothing to stop.
    const client = await stopping?.catch(() => undefined);
    await client?.dispose().catch((error: unknown) => output.warn(`The server did not stop: ${String(error)}`));
  };
  const restart = async (): Promise<void> => {
    await stop();
    await start();
  };

  const startIfNeeded = (document: vscode.TextDocument): void => {
    if (running === undefined && needsServer(document)) void start();
  };
  const lookAtAll = (): void => vscode.workspace.textDocuments.forEach(startIfNeeded);
  context.subscriptions.push(
    output,
    status,
    registerCommands({ restart, output }),
    vscode.workspace.onDidOpenTextDocument(startIfNeeded),
    vscode.workspace.onDidChangeTextDocument(({ document }) => startIfNeeded(document)),
    vscode.workspace.onDidChangeConfiguration(lookAtAll),
  );
  lookAtAll();
  return { stop };
}
