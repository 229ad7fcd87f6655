// How the LanguageClient treats the editor. Apart from the client's life, because naming these options loads the
// whole library.

import type { LogOutputChannel } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol.ts';
import { documentSelector } from './documents.ts';

/** `output` takes what the server logs. */
export function clientOptions(output: LogOutputChannel): LanguageClientOptions {
  const initializationOptions: InitializationOptions = { status: true, validatesJson: true };
  return {
    documentSelector,
    outputChannel: output,
    // The status item says that something is wrong; nobody wants a panel to jump up while typing.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticPullOptions: { onChange: true, onSave: true },
    initializationOptions,
  };
}
