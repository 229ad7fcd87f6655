// Arithmetic of paths with forward slashes. It asks no Host, so it knows nothing of links.

import { filePath, type FilePath } from '../finding.ts';

/** The folder that a file or folder is in; a root (`/`, `C:/`) is in itself. */
export function folderOf(path: FilePath): FilePath {
  const folder = path.slice(0, path.lastIndexOf('/'));
  return filePath(/^(?:[A-Za-z]:)?$/.test(folder) ? `${folder}/` : folder);
}

/** The folder of a file and all above it, the nearest first. */
export function foldersAbove(file: FilePath): readonly FilePath[] {
  const folders: FilePath[] = [];
  let folder = folderOf(file);
  while (folders.at(-1) !== folder) {
    folders.push(folder);
    folder = folderOf(folder);
  }
  return folders;
}

/** A path inside a folder. `relative` has no `./`, no `../` and no slash at its start. */
export function inFolder(folder: FilePath, relative: string): FilePath {
  if (relative === '') return folder;
  return filePath(folder.endsWith('/') ? folder + relative : `${folder}/${relative}`);
}

/** The rest of `path` after `folder` and its slash, '' for the folder itself, `undefined` for a path outside it. */
export function pathWithin(folder: FilePath, path: FilePath): string | undefined {
  if (path === folder) return '';
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}
