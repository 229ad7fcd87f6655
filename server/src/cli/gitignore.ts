// What git would leave out: the .gitignore files of a folder, of the folders above it up to the top of the
// repository, and of those below it as a walk enters them. Does not read global or per-clone exclude files.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

import ignore, { type Ignore } from 'ignore';

/** The rules that hold in one folder: its own before those of the folders above. */
export interface GitignoreScope {
  readonly folder: string;
  readonly rules: Ignore;
  readonly above: GitignoreScope | undefined;
}

/** The top of the repository that `path` lies in: the nearest folder with a `.git`, or `undefined` outside of any. */
export function repositoryTop(path: string): string | undefined {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

/** The rules that hold in `folder` when those of the folder above are already known. */
export function enterFolder(folder: string, above: GitignoreScope | undefined): GitignoreScope | undefined {
  const text = readIfThere(join(folder, '.gitignore'));
  if (text === undefined) return above;
  return { folder, rules: ignore({ ignoreCase: ignoresCase }).add(text), above };
}

/** The rules that the folders from the top of the repository down to `folder`, itself not included, have for it. */
export function scopeAbove(folder: string, top: string): GitignoreScope | undefined {
  let scope: GitignoreScope | undefined;
  for (const ancestor of foldersBetween(top, folder)) scope = enterFolder(ancestor, scope);
  return scope;
}

/** Whether git leaves this path out, given that it has not left out the folder that it is in. */
export function isIgnoredIn(scope: GitignoreScope | undefined, path: string, isFolder: boolean): boolean {
  for (let current = scope; current !== undefined; current = current.above) {
    const { ignored, unignored } = current.rules.test(relativePath(current.folder, path) + (isFolder ? '/' : ''));
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** Whether git leaves out this path or a folder above it. */
export function isInsideIgnored(path: string, top: string, isFolder: boolean): boolean {
  let scope: GitignoreScope | undefined;
  for (const ancestor of foldersBetween(top, path)) {
    if (ancestor !== top && isIgnoredIn(scope, ancestor, true)) return true;
    scope = enterFolder(ancestor, scope);
  }
  return path !== top && isIgnoredIn(scope, path, isFolder);
}

// As git's core.ignoreCase is set on the file systems that are usual there.
const ignoresCase = process.platform === 'win32' || process.platform === 'darwin';

/** The folders from `top` down to the one that holds `path`; none when `path` is `top`. */
function foldersBetween(top: string, path: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = path; folder !== top && folder !== dirname(folder);) {
    folder = dirname(folder);
    folders.unshift(folder);
  }
  return folders;
}

function relativePath(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Most folders have none; one that cannot be read ignores nothing.
    return undefined;
  }
}
