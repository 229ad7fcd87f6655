// textDocument/publishDiagnostics: tells the client what is to be shown in a file, when that is news.

import type { FilePath } from '../../engine/index.ts';
import { diagnosticsOf, type DiagnosticsParts } from '../diagnostics.ts';

export interface Publisher {
  /** Sends the diagnostics of a file, unless the client has them, or better ones are on their way. */
  publish(file: FilePath): void;
  /** Takes back what was sent. */
  withdraw(file: FilePath): void;
}

export function createPublisher(parts: DiagnosticsParts): Publisher {
  const { connection, openFiles, results, log } = parts;
  const sent = new Map<FilePath, { readonly uri: string; readonly content: string }>();

  const send = (uri: string, diagnostics: ReturnType<typeof diagnosticsOf>, version?: number): void => {
    const message = { uri, diagnostics, ...(version === undefined ? {} : { version }) };
    void log.guardAsync('sending diagnostics', undefined, () => connection.sendDiagnostics(message));
  };
  const withdraw = (file: FilePath): void => {
    const last = sent.get(file);
    if (last) send(last.uri, []);
    sent.delete(file);
  };
  const publish = (file: FilePath): void => {
    if (results.unsettled(file).length > 0) return;
    const diagnostics = diagnosticsOf(file, parts);
    if (diagnostics.length === 0) return withdraw(file);

    const uri = openFiles.uriOf(file);
    const content = JSON.stringify(diagnostics);
    const last = sent.get(file);
    if (last?.uri === uri && last.content === content) return;
    // The client's own spelling of a URI is only known while the file is open.
    if (last && last.uri !== uri) withdraw(file);
    sent.set(file, { uri, content });
    send(uri, diagnostics, openFiles.at(file)?.document.version);
  };
  return { publish, withdraw };
}
