// package-lock.json and npm-shrinkwrap.json. Versions 2 and 3 list folders (`node_modules/cors`), version 1 nests
// names; npm docs, "package-lock.json", section "packages".

import { satisfies } from 'semver';
import type { LockedVersions, LockfileQuestion } from './index.ts';
import { columnOf, matchAt, occurrences } from './search.ts';

export function versionsInNpmLock(text: string, { name, range, importer }: LockfileQuestion): LockedVersions {
  for (const folder of importerAndAbove(importer)) {
    const [version] = versionsUnder(`${folder}node_modules/${name}`, text);
    if (version !== undefined) return { exact: version };
  }
  const nested = versionsUnder(name, text);
  const fitting = range === undefined ? undefined : nested.find((version) => satisfies(version, range));
  return { exact: fitting ?? nested[0] };
}

/** `packages/api/`, `packages/`, ``: where npm puts packages, the nearest first. */
function importerAndAbove(importer: string): readonly string[] {
  const segments = importer === '' ? [] : importer.split('/');
  return [...segments.map((_, index) => `${segments.slice(0, segments.length - index).join('/')}/`), ''];
}

const ENTRY_WITH_VERSION = /\s*:\s*\{[^{}]*?"version"\s*:\s*"([^"]*)"/y;

/** The versions of the entries with this key, the least deep one first: version 1 nests packages' own copies in them. */
function versionsUnder(key: string, text: string): readonly string[] {
  const quoted = `"${key}"`;
  const found: { column: number; version: string }[] = [];
  for (const at of occurrences(text, quoted)) {
    const version = matchAt(ENTRY_WITH_VERSION, text, at + quoted.length)?.[1];
    if (version !== undefined) found.push({ column: columnOf(text, at), version });
  }
  return found.sort((a, b) => a.column - b.column).map(({ version }) => version);
}
