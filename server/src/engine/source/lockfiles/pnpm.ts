// pnpm-lock.yaml, versions 5 to 9. The asking package's own section says exactly what it got; the list of all packages
// is asked when it has none. https://github.com/pnpm/spec/tree/master/lockfile

import type { LockedVersions, LockfileQuestion } from './index.ts';
import { matchAt, occurrences } from './search.ts';

export function versionsInPnpmLock(text: string, { name, importer }: LockfileQuestion): LockedVersions {
  return { exact: versionInSection(name, importerSection(importer, text)), any: versionsOfPackage(name, text) };
}

/** The part of the file that is about one importer. A repository without workspaces needed none up to version 6. */
function importerSection(importer: string, text: string): string {
  const importers = /^importers:\s*$/m.exec(text);
  const packages = /^packages:/m.exec(text)?.index ?? text.length;
  if (!importers) return text.slice(0, packages);
  const all = text.slice(importers.index, packages);
  const key = importer === '' ? '.' : importer;
  const section = all.split(/\n(?= {2}[^\s])/).find((part) => matchAt(IMPORTER_KEY, part, 0)?.[1] === key);
  return section ?? '';
}

const IMPORTER_KEY = / {2}['"]?([^'"\n]*?)['"]?:\s*\n/y;

/** The last mention counts: version 5 lists the ranges that were asked for before the versions that were found. */
function versionInSection(name: string, section: string): string | undefined {
  let version: string | undefined;
  for (const at of occurrences(section, name)) {
    const match = isKeyAt(section, at) && matchAt(KEY_WITH_VERSION, section, at + name.length);
    if (match) version = bareVersion(match[1] ?? match[2] ?? '') ?? version;
  }
  return version;
}

const KEY_WITH_VERSION = /['"]?:(?: +(\S+)|(?:\r?\n +specifier:.*)?\r?\n +version: +(\S+))/y;

function isKeyAt(text: string, offset: number): boolean {
  return /(?:^|\n) +['"]?$/.test(text.slice(Math.max(0, offset - 40), offset));
}

/** `2.8.5` of `2.8.5`, `2.8.5(express@5.1.0)`, `2.8.5_express@4.18.2`, `'@fastify/cors@8.4.0'`; `undefined` for `link:../cors`. */
function bareVersion(written: string): string | undefined {
  const withoutPeers = written.replace(/^['"]|['"]$/g, '').replace(/[(_].*$/, '');
  return /(?:^|.@)(\d+\.\d+\.\d+[\w.+-]*)$/.exec(withoutPeers)?.[1];
}

/** From keys like `cors@2.8.5:` (version 9), `/cors@2.8.5:` (6) and `/cors/2.8.5:` (5). */
function versionsOfPackage(name: string, text: string): readonly string[] {
  const versions = new Set<string>();
  for (const at of occurrences(text, name)) {
    const isKey = /\n {2}['"]?\/?$/.test(text.slice(Math.max(0, at - 5), at));
    const match = isKey && matchAt(VERSION_IN_KEY, text, at + name.length);
    if (match && match[1] !== undefined) versions.add(match[1]);
  }
  return [...versions];
}

const VERSION_IN_KEY = /[@/](\d+\.\d+\.\d+[^'":(_\s]*)/y;
