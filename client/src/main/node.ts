// The door of the extension on Node (desktop, remote): the server is a process of its own, reached over IPC.
// It makes the LanguageClient and nothing else, and only once a server is needed, so that activation costs nothing.

import type { ExtensionContext } from 'vscode';
import { section } from '../../../server/src/protocol.ts';
import { type Client, startClientWhenNeeded } from '../client.ts';

let client: Client | undefined;

export function activate(context: ExtensionContext): void {
  client = startClientWhenNeeded(context, async (output) => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const { clientOptions } = await import('../client-options.ts');
    const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
    return new LanguageClient(section, 'CORS Lint', server, clientOptions(output));
  });
}

/** VS Code waits for the server to end. */
export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}
