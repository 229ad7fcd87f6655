// The documents that the editor holds open, with their unsaved text. Keeps them in step with the editor and tells
// what happened; what is to be done about it is decided elsewhere.

import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FilePath } from '../engine/index.ts';
import { isSourceFile } from '../files/path-filter.ts';
import { fileOfUri, uriOfFile } from './uris.ts';

export interface OpenFile {
  /** As the client spells it: two clients may encode the same path differently. */
  readonly uri: string;
  readonly file: FilePath;
  /** False for languages that the engine does not read: their text only counts for those that import it. */
  readonly isSource: boolean;
  /** Its text and version change in place. */
  readonly document: TextDocument;
}

export interface OpenFiles {
  all(): readonly OpenFile[];
  at(file: FilePath): OpenFile | undefined;
  withUri(uri: string): OpenFile | undefined;
  /** The URI under which the client knows a file, open or not. */
  uriOf(file: FilePath): string;
}

export interface OpenFileEvents {
  opened(open: OpenFile): void;
  changed(open: OpenFile): void;
  saved(open: OpenFile): void;
  /** `open` is no longer among the open files. */
  closed(open: OpenFile): void;
}

/** Follows the text synchronisation of a connection. Notifications about documents that are not open are ignored. */
export function followOpenFiles(connection: Connection, events: OpenFileEvents): OpenFiles {
  const byUri = new Map<string, OpenFile>();
  const byFile = new Map<FilePath, OpenFile>();

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    const open = toOpenFile(TextDocument.create(uri, languageId, version, text));
    byUri.set(uri, open);
    byFile.set(open.file, open);
    events.opened(open);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const open = byUri.get(uri);
    if (open === undefined) return;
    TextDocument.update(open.document, contentChanges, version);
    events.changed(open);
  });
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
    const open = byUri.get(uri);
    if (open !== undefined) events.saved(open);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    const open = byUri.get(uri);
    if (open === undefined) return;
    byUri.delete(uri);
    if (byFile.get(open.file) === open) byFile.delete(open.file);
    events.closed(open);
  });

  return {
    all: () => [...byUri.values()],
    at: (file) => byFile.get(file),
    withUri: (uri) => byUri.get(uri),
    uriOf: (file) => byFile.get(file)?.uri ?? uriOfFile(file),
  };
}

function toOpenFile(document: TextDocument): OpenFile {
  const file = fileOfUri(document.uri, document.languageId);
  const isSource = /^(?:java|type)script/.test(document.languageId) || isSourceFile(file);
  return { uri: document.uri, file, isSource, document };
}
