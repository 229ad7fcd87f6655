// Which files a command line means: walks the named folders on the disk, without what is ignored. Reads no source.

import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';

import type { FilePath } from '../engine/index.ts';
import { excludedBecause } from '../files/default-exclude.ts';
import { globMatcher, isSourceFile } from '../files/path-filter.ts';
import { diskPath } from '../hosts/disk.ts';
import type { Configs } from './configs.ts';
import {
  enterFolder,
  type GitignoreScope,
  isIgnoredIn,
  isInsideIgnored,
  repositoryTop,
  scopeAbove,
} from './gitignore.ts';

export interface SelectOptions {
  readonly cwd: string;
  /** Globs of what is left out even when it is named. */
  readonly exclude: readonly string[];
  /** False: .gitignore and the default exclusions, except those of other people's code, are forgotten. */
  readonly ignore: boolean;
  /** Says what configuration files leave out. */
  readonly configs: Pick<Configs, 'isExcluded' | 'isTest'>;
  /** Called now and then with the number of files found so far. */
  readonly onProgress: (found: number) => void;
}

export interface Selection {
  /** Sorted, each once, symbolic links in the named paths resolved. */
  readonly files: readonly FilePath[];
  /** Named paths that do not exist. */
  readonly missing: readonly string[];
  /** Sentences about named files that are no source files. */
  readonly notices: readonly string[];
  /** Sentences about folders that could not be read. */
  readonly failures: readonly string[];
}

/** Finds the source files that the named paths mean, `paths` being relative to `cwd` or absolute. */
export function selectFiles(paths: readonly string[], options: SelectOptions): Selection {
  const found = new Set<string>();
  const missing: string[] = [];
  const notices: string[] = [];
  const failures: string[] = [];
  const isExcluded = excludedByUser(options);

  for (const path of paths) {
    const named = resolve(options.cwd, path);
    const stats = statIfThere(named);
    if (stats === undefined) {
      missing.push(path);
    } else if (stats.isDirectory()) {
      walk({ ...rootOf(named, options), ...options, isExcluded, found, failures });
    } else if (!stats.isFile() || !isSourceFile(named)) {
      notices.push(`${path} is skipped: it is not a JavaScript or TypeScript file.`);
    } else if (options.configs.isExcluded(diskPath(realpathSync(named)))) {
      notices.push(`${path} is skipped: its configuration file excludes it.`);
    } else if (!isExcluded(named)) {
      found.add(realpathSync(named));
    }
  }
  const files = [...found].map((path) => diskPath(path)).sort();
  return { files, missing, notices, failures };
}

/** A test for absolute paths: does an --exclude name it? Globs are relative to `cwd`, or absolute. */
export function excludedByUser({ cwd, exclude }: Pick<SelectOptions, 'cwd' | 'exclude'>): (path: string) => boolean {
  const globs = exclude.map((glob) => (isAbsolute(glob) ? relative(cwd, glob) : glob));
  const isNamed = globMatcher(globs.map((glob) => withoutStepsUp(withSlashes(glob))));
  return (path) => isNamed(pathInside(cwd, path));
}

interface Root {
  readonly root: string;
  readonly scope: GitignoreScope | undefined;
  readonly honoursGitignore: boolean;
  readonly isLeftOut: (relativePath: string) => boolean;
  /** Asked about files only: the nearest configuration file decides, and it may lie deep in a folder of tests. */
  readonly isTest: (path: string) => boolean;
}

/**
 * What a walk of this named folder leaves out. Who names a folder wants to see into it: what would have left out the
 * folder itself does not leave out what is in it. A published package ships its build output, so in an ignored
 * folder that is walked as well.
 */
function rootOf(named: string, { cwd, ignore, configs }: SelectOptions): Root {
  const root = realpathSync(named);
  const top = repositoryTop(named);
  const inRepository = `${pathInside(top ?? cwd, named)}/`;
  const isThirdParty = named.split(sep).includes('node_modules');
  const isIgnored = isThirdParty || (top !== undefined && isInsideIgnored(named, top, true));

  const honoursGitignore = ignore && !isIgnored;
  const leavesOutBuild = honoursGitignore && !globMatcher(excludedBecause.buildOutput)(inRepository);
  const isLeftOut = globMatcher([
    ...excludedBecause.dependencies,
    ...excludedBecause.versionControl,
    ...excludedBecause.generated,
    ...(leavesOutBuild ? excludedBecause.buildOutput : []),
  ]);
  const usualTest = globMatcher(excludedBecause.tests);
  const isInTests = configs.isTest(diskPath(root)) ?? usualTest(inRepository);
  const isTest = (path: string) => {
    return ignore && !isInTests && (configs.isTest(diskPath(path)) ?? usualTest(pathInside(root, path)));
  };
  const realTop = honoursGitignore ? repositoryTop(root) : undefined;
  const scope = realTop === undefined ? undefined : scopeAbove(root, realTop);
  return { root, scope, honoursGitignore, isLeftOut, isTest };
}

interface Walk extends Root, Pick<SelectOptions, 'configs' | 'onProgress'> {
  readonly isExcluded: (path: string) => boolean;
  readonly found: Set<string>;
  readonly failures: string[];
}

function walk(task: Walk): void {
  // A list instead of recursion: the depth of a disk is not the depth of our stack.
  const folders: { path: string; scope: GitignoreScope | undefined }[] = [{ path: task.root, scope: task.scope }];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    task.onProgress(task.found.size);
    const scope = task.honoursGitignore ? enterFolder(folder.path, folder.scope) : undefined;
    for (const entry of entriesOf(folder.path, task.failures)) {
      // Symbolic links are not followed: what they lead to is walked where it is, and a circle is no trap.
      const isFolder = entry.isDirectory();
      if (!isFolder && !(entry.isFile() && isSourceFile(entry.name))) continue;

      const path = join(folder.path, entry.name);
      if (task.isLeftOut(pathInside(task.root, path)) || task.isExcluded(path)) continue;
      if (isIgnoredIn(scope, path, isFolder)) continue;

      if (isFolder) folders.push({ path, scope });
      else if (!task.isTest(path) && !task.configs.isExcluded(diskPath(path))) task.found.add(path);
    }
  }
}

function entriesOf(folder: string, failures: string[]): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    failures.push(`${folder} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
    return [];
  }
}

function statIfThere(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    // Missing, a link to nowhere, below a file, behind a folder that is closed to us: all "not there" for the user.
    return undefined;
  }
}

/** The path relative to a folder, with slashes and without leading `../`, which no glob could name. */
function pathInside(folder: string, path: string): string {
  return withoutStepsUp(withSlashes(relative(folder, path)));
}

function withoutStepsUp(path: string): string {
  return path.replace(/^(?:\.\.\/)+/, '');
}

function withSlashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
