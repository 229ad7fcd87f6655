// A Host over texts in memory, for tests and for workers that have no disk. Folders exist because files are in
// them; there are no symbolic links.

import { filePath, type FilePath, type Host } from '../engine/index.ts';
import { folderTree } from './folder-tree.ts';

/** A Host in which exactly `files` exist, by absolute path with forward slashes. Later changes to `files` are not seen. */
export function memoryHost(files: Readonly<Record<string, string>>): Host {
  const texts = new Map(Object.entries(files).map(([path, text]) => [filePath(path), withoutMark(text)]));
  const folders = folderTree(texts.keys());
  return {
    readFile: (path) => texts.get(path),
    isFile: (path) => texts.has(path),
    isDirectory: (path) => folders.has(path),
    list: (path) => [...(folders.get(path) ?? [])].sort(),
    realPath: (path: FilePath) => path,
  };
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
