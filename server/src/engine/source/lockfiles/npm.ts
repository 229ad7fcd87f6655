// package-lock.json and npm-shrinkwrap.json. Versions 2 and 3 list folders (`node_modules/cors`), version 1 nests
// names; npm docs, "package-lock.json", section "packages".

import type { LockedVersions, LockfileQuestion } from './index.ts';
import { columnOf, matchAt, occurrences } from './search.ts';

export function versionsInNpmLock(text: string, { name, importer }: LockfileQuestion): LockedVersions {
  for (const folder of importerAndAbove(importer)) {
    const version = versionUnder(`${folder}node_modules/${name}`, text);
    if (version !== undefined) return { exact: version };
  }
  return { exact: versionUnder(name, text) };
}

/** `packages/api/`, `packages/`, ``: where npm puts packages, the nearest first. */
function importerAndAbove(importer: string): readonly string[] {
  const segments = importer === '' ? [] : importer.split('/');
  return [...segments.map((_, index) => `${segments.slice(0, segments.length - index).join('/')}/`), ''];
}

const ENTRY_WITH_VERSION = /\s*:\s*\{[^{}]*?"version"\s*:\s*"([^"]*)"/y;

/** The version of the entry with this key. Version 1 nests other packages' own copies deeper than the common one. */
function versionUnder(key: string, text: string): string | undefined {
  const quoted = `"${key}"`;
  let found: { column: number; version: string | undefined } | undefined;
  for (const at of occurrences(text, quoted)) {
    const match = matchAt(ENTRY_WITH_VERSION, text, at + quoted.length);
    const column = columnOf(text, at);
    if (match && (!found || column < found.column)) found = { column, version: match[1] };
  }
  return found?.version;
}
