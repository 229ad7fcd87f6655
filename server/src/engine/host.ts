// What the engine may ask of the world. Synchronous, and every question is remembered, so that a report
// knows which files outdate it. The engine itself has no disk, no process and no clock.

import type { FilePath } from './finding.ts';

export interface Host {
  /** The text of a file, without a byte order mark; `undefined` when there is none or it cannot be read. */
  readFile(path: FilePath): string | undefined;
  isFile(path: FilePath): boolean;
  isDirectory(path: FilePath): boolean;
  /** Names (not paths) of the entries of a folder; empty when there is no such folder. */
  list(path: FilePath): readonly string[];
  /** The path behind symbolic links; the path itself when there are none. */
  realPath(path: FilePath): FilePath;
}

/** Passes every question on to `inner` and remembers the files that were asked for in `asked`. */
export function rememberingHost(inner: Host): { host: Host; asked: Set<FilePath> } {
  const asked = new Set<FilePath>();
  const remember = <T>(answer: (path: FilePath) => T) => {
    return (path: FilePath): T => {
      asked.add(path);
      return answer(path);
    };
  };
  const host: Host = {
    readFile: remember((path) => inner.readFile(path)),
    isFile: remember((path) => inner.isFile(path)),
    isDirectory: (path) => inner.isDirectory(path),
    list: (path) => inner.list(path),
    realPath: (path) => inner.realPath(path),
  };
  return { host, asked };
}

/** `host` with these texts in place of its files. */
export function withTexts(host: Host, texts: ReadonlyMap<FilePath, string>): Host {
  return {
    readFile: (path) => texts.get(path) ?? host.readFile(path),
    isFile: (path) => host.isFile(path),
    isDirectory: (path) => host.isDirectory(path),
    list: (path) => host.list(path),
    realPath: (path) => host.realPath(path),
  };
}
