// How paths are written for people and programs outside: as this operating system writes them.

import { normalize, relative } from 'node:path';

import type { FilePath } from '../engine/index.ts';

/** The absolute path. */
export function nativePath(file: FilePath): string {
  return normalize(file);
}

/** The path as one would type it in `cwd`. */
export function shownPath(file: FilePath, cwd: string): string {
  return relative(cwd, nativePath(file));
}
