// From what a build writes back to what somebody wrote: `dist/server.js` was `src/server.ts`. Goes by the names of
// folders only; neither build scripts nor source maps are read.

import { filePath, type FilePath } from '../finding.ts';
import type { Host } from '../host.ts';
import { inFolder } from './folders.ts';

/** The endings of files that hold code, TypeScript first: where both stand side by side, one was made from the other. */
export const codeEndings = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'] as const;

/**
 * The source of a file in a package's `dist`, `build`, `out` or `lib` folder, whether that file exists or not;
 * `undefined` when there is none under `src` or beside the folder.
 */
export function sourceOfBuilt(path: FilePath, host: Host): FilePath | undefined {
  for (const { index, 0: segment } of path.matchAll(OUTPUT_FOLDER)) {
    const packageFolder = filePath(path.slice(0, index));
    if (!host.isFile(inFolder(packageFolder, 'package.json'))) continue;
    const built = path.slice(index + segment.length + 1);
    const source = firstCodeFile(packageFolder, sourceStems(built), host);
    if (source) return source;
  }
  return undefined;
}

/** The first of `stems` (paths in `folder` without ending) that is a code file. */
export function firstCodeFile(folder: FilePath, stems: readonly string[], host: Host): FilePath | undefined {
  return stems
    .flatMap((stem) => codeEndings.map((ending) => inFolder(folder, stem + ending)))
    .find((candidate) => host.isFile(candidate));
}

const OUTPUT_FOLDER = /\/(?:dist|build|out|lib)(?=\/)/g;
const BUILT_ENDING = /(?:\.d)?\.(?:[cm]?[jt]s|[jt]sx)$/;
const MODULE_KIND = /^(?:esm|cjs|es|mjs|commonjs|module|node)\//;

/** `esm/server.js` may come from `src/esm/server`, `src/server`, `esm/server` or `server`. */
function sourceStems(built: string): readonly string[] {
  const stem = built.replace(BUILT_ENDING, '');
  const plain = stem.replace(MODULE_KIND, '');
  return [...new Set([`src/${stem}`, `src/${plain}`, stem, plain])];
}
