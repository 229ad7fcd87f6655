// The packages that live in the same repository as the code that imports them (npm, Yarn, pnpm and Bun workspaces,
// and linked folders). It finds their folders; which file in them is meant, `resolve.ts` finds.

import picomatch from 'picomatch';
import type { FilePath } from '../finding.ts';
import type { Host } from '../host.ts';
import { foldersAbove, inFolder } from './folders.ts';
import { asStrings, readYamlObject } from './json.ts';
import { readManifest } from './manifest.ts';
import { getOrMake, oncePerHost } from './per-host.ts';

/**
 * The folder of the workspace package that a file imports by `name`. `undefined` for packages that are installed,
 * and for those of which nobody here knows.
 */
export function workspacePackageFolder(name: string, from: FilePath, host: Host): FilePath | undefined {
  for (const folder of foldersAbove(from)) {
    const installed = inFolder(folder, `node_modules/${name}`);
    if (!host.isFile(inFolder(installed, 'package.json'))) continue;
    const real = host.realPath(installed);
    return real.includes('/node_modules/') ? undefined : real;
  }
  for (const folder of foldersAbove(from)) {
    const member = membersOf(folder, host).get(name);
    if (member) return member;
  }
  return undefined;
}

type Members = ReadonlyMap<string, FilePath>;

const membersByRoot = oncePerHost(() => new Map<FilePath, Members>());

/** The packages of the workspaces whose root is `root`, by name; empty for any folder that is no such root. */
function membersOf(root: FilePath, host: Host): Members {
  return getOrMake(membersByRoot(host), root, () => {
    const members = new Map<string, FilePath>();
    for (const folder of foldersMatching(workspaceGlobs(root, host), root, host)) {
      const name = readManifest(folder, host)?.name;
      if (name !== undefined && !members.has(name)) members.set(name, folder);
    }
    return members;
  });
}

function workspaceGlobs(root: FilePath, host: Host): readonly string[] {
  const pnpm = readYamlObject(inFolder(root, 'pnpm-workspace.yaml'), host);
  const globs = [...(readManifest(root, host)?.workspaces ?? []), ...asStrings(pnpm?.['packages'])];
  return globs.map((glob) => glob.replace(/^(!?)(?:\.?\/)+/, '$1').replace(/\/+$/, ''));
}

/** Bounds the walk in a repository that has `**` among its globs and folders without end. */
const MOST_FOLDERS = 5000;
const DEEPEST = 8;

function* foldersMatching(globs: readonly string[], root: FilePath, host: Host): Generator<FilePath> {
  const wanted = globs.filter((glob) => !glob.startsWith('!'));
  const ignore = globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
  let left = MOST_FOLDERS;
  for (const glob of wanted) {
    const matches = picomatch(glob, { ignore });
    for (const relative of foldersBelow(glob, root, host)) {
      if (left-- === 0) return;
      if (matches(relative)) yield inFolder(root, relative);
    }
  }
}

/** The folders that a glob could mean, relative to `root`, the shallow ones first. */
function* foldersBelow(glob: string, root: FilePath, host: Host): Generator<string> {
  const { base } = picomatch.scan(glob);
  const depth = glob.includes('**') ? DEEPEST : glob.split('/').length;
  const waiting = [base];
  for (const relative of waiting) {
    const folder = inFolder(root, relative);
    if (!host.isDirectory(folder)) continue;
    if (relative !== '') yield relative;
    if (relative !== '' && relative.split('/').length >= depth) continue;
    const names = host.list(folder).filter((name) => name !== 'node_modules' && !name.startsWith('.'));
    waiting.push(...names.map((name) => (relative === '' ? name : `${relative}/${name}`)));
  }
}
