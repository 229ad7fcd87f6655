// The workspace folders that the client has open, and which of them a document belongs to. No settings, no disk.

import type { InitializeParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import type { FilePath } from '../engine/index.ts';
import { fileOfUri } from './uris.ts';

export interface Folder {
  readonly uri: string;
  readonly path: FilePath;
}

export interface Folders {
  /** The innermost folder that holds the path. */
  of(file: FilePath): Folder | undefined;
  /** What the globs of a folder's settings are matched against: the path below the folder, or the bare name. */
  relative(file: FilePath): string;
  change(event: WorkspaceFoldersChangeEvent): void;
}

export function createFolders(params: InitializeParams): Folders {
  const byUri = new Map<string, Folder>();
  const add = (uri: string): unknown => byUri.set(uri, { uri, path: fileOfUri(uri) });
  initialUris(params).forEach(add);

  const of = (file: FilePath): Folder | undefined => {
    const holding = [...byUri.values()].filter(({ path }) => file.startsWith(withSlash(path)));
    return holding.sort((a, b) => b.path.length - a.path.length)[0];
  };
  return {
    of,
    relative: (file) => {
      const folder = of(file);
      // Outside of every folder only the name counts: nobody means their home folder by `**/test/**`.
      return folder === undefined ? file.slice(file.lastIndexOf('/') + 1) : file.slice(withSlash(folder.path).length);
    },
    change: ({ added, removed }) => {
      for (const { uri } of removed) byUri.delete(uri);
      for (const { uri } of added) add(uri);
    },
  };
}

/** Clients from before workspace folders name one root. */
function initialUris({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}
