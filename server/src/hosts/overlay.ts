// Unsaved text over another Host: what an editor shows wins over what is stored. It decides nothing about which
// texts are open.

import type { FilePath, Host } from '../engine/index.ts';
import { folderTree } from './folder-tree.ts';

/** Texts by path; a `Map` is one. Without `keys`, files that only exist unsaved are found by path but not listed. */
export interface Texts {
  get(path: FilePath): string | undefined;
  keys?(): Iterable<FilePath>;
}

/**
 * `inner`, with each of `texts` in place of its file. A text whose file `inner` lacks makes the file exist, and the
 * folders above it. `texts` may change: every answer is made from what it holds at that moment.
 */
export function overlayHost(inner: Host, texts: Texts): Host {
  const isOpen = (path: FilePath) => texts.get(path) !== undefined;
  const openNames = (folder: FilePath) => folderTree(texts.keys?.() ?? []).get(folder) ?? [];
  return {
    readFile: (path) => texts.get(path) ?? inner.readFile(path),
    isFile: (path) => isOpen(path) || inner.isFile(path),
    isDirectory: (path) => inner.isDirectory(path) || [...openNames(path)].length > 0,
    list: (path) => [...new Set([...inner.list(path), ...openNames(path)])].sort(),
    realPath: (path) => inner.realPath(path),
  };
}
