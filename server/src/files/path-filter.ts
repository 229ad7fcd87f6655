// Which paths are source files, and which of them a list of globs names. Pure text: it never looks at a disk,
// so that the editor and the command line leave out the same files.

import picomatch from 'picomatch';

const SOURCE_FILE = /\.(?:js|jsx|ts|tsx|mjs|cjs|mts|cts)$/i;

/** True for the names of files that the engine can read. */
export function isSourceFile(path: string): boolean {
  return SOURCE_FILE.test(path);
}

/**
 * A test for paths with forward slashes, relative to the folder that the globs speak of.
 * A glob that names a folder, with or without slash, means everything in it; one without any slash (`legacy`,
 * `*.gen.ts`) means that name at every depth, as in a .gitignore.
 */
export function globMatcher(globs: readonly string[]): (relativePath: string) => boolean {
  const patterns = globs.flatMap(spellOut);
  return patterns.length === 0 ? () => false : picomatch(patterns, { dot: true });
}

function spellOut(glob: string): readonly string[] {
  const bare = glob.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '');
  if (bare === '') return [];
  const anywhere = bare.includes('/') ? bare : `**/${bare}`;
  return anywhere.endsWith('/**') ? [anywhere] : [anywhere, `${anywhere}/**`];
}

/** What is wrong with a text that should be a glob of paths inside a folder, as a sentence; `undefined` for such a glob. */
export function globMistake(text: string): string | undefined {
  if (text.trim() === '') return 'An empty text names no files.';
  if (text.startsWith('!')) return `\`${text}\` would mean everything else: globs with \`!\` are not known here.`;
  if (/^(?:\.\.(?:\/|$)|[A-Za-z]:)/.test(text)) return `\`${text}\` names nothing inside the folder of this file.`;
  try {
    picomatch.makeRe(text, { strictBrackets: true });
    return undefined;
  } catch {
    return `\`${text}\` is not a glob: one of its brackets has no counterpart.`;
  }
}
