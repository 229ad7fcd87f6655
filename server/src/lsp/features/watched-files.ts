// workspace/didChangeWatchedFiles and the file operations of the editor: files that reports depend on, or that are
// open, were written, made, renamed or removed.

import { type Connection, DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver';
import type { Host } from '../../engine/index.ts';
import type { Abilities } from '../abilities.ts';
import type { Checks } from '../checks.ts';
import type { Log } from '../log.ts';
import { fileOfUri } from '../uris.ts';

interface WatchedFilesParts {
  readonly connection: Connection;
  readonly abilities: Abilities;
  readonly checks: Pick<Checks, 'changedOnDisk' | 'removed'>;
  /** The files as they are on disk, open ones too. */
  readonly disk: Host;
  readonly log: Log;
}

/** Sources, manifests, settings of the compiler, lock files, and the env files that origins are read from. */
const watched = [
  '**/*.{js,jsx,ts,tsx,mjs,cjs,mts,cts,json,jsonc}',
  '**/{yarn.lock,pnpm-lock.yaml,pnpm-workspace.yaml}',
  '**/.env*',
];

/** To be called when the client is initialized: before, nothing may be asked of it. */
export function followWatchedFiles({ connection, abilities, checks, disk, log }: WatchedFilesParts): void {
  const removed = (uri: string): void => {
    const path = fileOfUri(uri);
    // Many programs save by removing a file and writing it anew.
    if (disk.isFile(path)) checks.changedOnDisk(path);
    else checks.removed(path);
  };

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) {
      if (type === FileChangeType.Deleted) removed(uri);
      else checks.changedOnDisk(fileOfUri(uri));
    }
  });
  connection.workspace.onDidRenameFiles(({ files }) => {
    for (const { oldUri, newUri } of files) {
      removed(oldUri);
      checks.changedOnDisk(fileOfUri(newUri));
    }
  });
  connection.workspace.onDidDeleteFiles(({ files }) => {
    for (const { uri } of files) removed(uri);
  });

  if (!abilities.registersWatchers) return;
  const watchers = watched.map((globPattern) => ({ globPattern }));
  void log.guardAsync('registering for file changes', undefined, () =>
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }),
  );
}
