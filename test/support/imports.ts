// Reads what source files import, as TypeScript sees it: imports, re-exports, import(), require(), import types.

import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Import {
  /** Relative to the repository, with forward slashes. */
  readonly from: string;
  /** Another file of the repository, or a package's specifier. */
  readonly to: string;
}

/** The TypeScript files below a folder of the repository, relative to the repository. */
export function sourceFilesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.ts'))
    .sort();
}

export function importsOf(file: string): readonly Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true);
  return importedFiles.map(({ fileName }) => {
    return { from: file, to: fileName.startsWith('.') ? posix.join(posix.dirname(file), fileName) : fileName };
  });
}
