// Which version a lockfile has for a package, for every package manager. The files are searched for the one package,
// not parsed: they reach many megabytes, and this runs while somebody types.

import { satisfies, rsort, valid, validRange } from 'semver';
import { versionsInBunLock } from './bun.ts';
import { versionsInNpmLock } from './npm.ts';
import { versionsInPnpmLock } from './pnpm.ts';
import { versionsInYarnLock } from './yarn.ts';

export interface LockfileQuestion {
  readonly name: string;
  /** The range in which the asking package wants it, as written in its package.json; `undefined` if it is not named there. */
  readonly range: string | undefined;
  /** The folder of the asking package relative to the lockfile: '' or `packages/api`. */
  readonly importer: string;
  /** The name of the asking package, if it has one. */
  readonly importerName: string | undefined;
}

/** The versions that a lockfile's text names for a package; the format is told by the shape of the text. */
export interface LockfileFormat {
  readonly fileName: string;
  readonly versionsIn: (text: string, question: LockfileQuestion) => LockedVersions;
}

export interface LockedVersions {
  /** The version that is locked for exactly this asking package or range. */
  readonly exact?: string | undefined;
  /** The versions that anything in the repository has. */
  readonly any?: readonly string[];
}

/** In the order in which they win, should a folder have several. */
export const lockfileFormats: readonly LockfileFormat[] = [
  { fileName: 'npm-shrinkwrap.json', versionsIn: versionsInNpmLock },
  { fileName: 'package-lock.json', versionsIn: versionsInNpmLock },
  { fileName: 'pnpm-lock.yaml', versionsIn: versionsInPnpmLock },
  { fileName: 'yarn.lock', versionsIn: versionsInYarnLock },
  { fileName: 'bun.lock', versionsIn: versionsInBunLock },
];

/**
 * The version that a lockfile gives the asking package; `undefined` when it does not tell. Of several that are locked
 * for others, the newest that its range allows.
 */
export function lockedVersion(format: LockfileFormat, text: string, question: LockfileQuestion): string | undefined {
  const { exact, any = [] } = format.versionsIn(text, question);
  if (exact !== undefined && valid(exact)) return exact;
  const versions = rsort(any.filter((version) => valid(version)));
  const range = question.range !== undefined && validRange(question.range) ? question.range : '*';
  return versions.find((version) => satisfies(version, range, { includePrerelease: true }));
}
