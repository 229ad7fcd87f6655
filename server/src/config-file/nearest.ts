// Which configuration file holds for a file: the nearest one, in its folder or above, up to the top of the repository.
// They are not merged, so that one look tells what holds.

import type { FilePath, Host } from '../engine/index.ts';
import { filePath } from '../engine/index.ts';
import type { ConfigFile } from './config-file.ts';
import { folderOf, readConfigFile } from './read.ts';

/** In the order in which they are looked for. */
const names = ['cors-lint.config.json', 'cors-lint.config.jsonc'] as const;

/** Whether a path is called as a configuration file is. */
export function isConfigFile(path: string): boolean {
  return names.some((name) => path === name || path.endsWith(`/${name}`));
}

export interface ConfigFiles {
  /** The one that holds for a file, which need not exist. */
  of(file: FilePath): ConfigFile | undefined;
  /** All that were found so far, sorted by path. */
  found(): readonly ConfigFile[];
  /** Every path that was looked at so far: what is written there, or removed, may change an answer. */
  readonly asked: ReadonlySet<FilePath>;
}

/** Every file has the nearest configuration file. Answers are kept: ask a new one after a change. */
export function nearestConfigFiles(host: Host): ConfigFiles {
  const byFolder = new Map<FilePath, ConfigFile | undefined>();
  const asked = new Set<FilePath>();
  const search = (folder: FilePath): ConfigFile | undefined => {
    if (byFolder.has(folder)) return byFolder.get(folder);
    const above = folderOf(folder);
    const isTop = above === folder || isRepositoryTop(folder, host);
    const paths = pathsIn(folder);
    for (const path of paths) asked.add(path);
    const config = configAt(paths, host) ?? (isTop ? undefined : search(above));
    byFolder.set(folder, config);
    return config;
  };
  return {
    asked,
    of: (file) => search(outsideOfPackages(folderOf(file))),
    found: () => {
      const all = new Set([...byFolder.values()].filter((config) => config !== undefined));
      return [...all].sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}

/** One configuration file for everything. `undefined` when it cannot be read. */
export function oneConfigFile(path: FilePath, host: Host): ConfigFiles | undefined {
  const text = host.readFile(path);
  if (text === undefined) return undefined;
  const config = readConfigFile(path, text);
  return { of: () => config, found: () => [config], asked: new Set([path]) };
}

/** No configuration file for anything. */
export const noConfigFiles: ConfigFiles = { of: () => undefined, found: () => [], asked: new Set() };

function pathsIn(folder: FilePath): readonly FilePath[] {
  return names.map((name) => filePath(folder.endsWith('/') ? folder + name : `${folder}/${name}`));
}

/** At the first of these paths that is a file. */
function configAt(paths: readonly FilePath[], host: Host): ConfigFile | undefined {
  const [path, other] = paths.filter((candidate) => host.isFile(candidate));
  if (path === undefined) return undefined;
  const config = readConfigFile(path, host.readFile(path) ?? '');
  return other === undefined ? config : withMistake(config, other);
}

function withMistake(config: ConfigFile, other: FilePath): ConfigFile {
  const message = `${other.slice(other.lastIndexOf('/') + 1)} beside this file is not read: a folder has one configuration.`;
  const place = { file: config.path, start: 0, end: 1 };
  return { ...config, mistakes: [{ message, place, isJson: false }, ...config.mistakes] };
}

/** `.git` is a file in worktrees and submodules. */
function isRepositoryTop(folder: FilePath, host: Host): boolean {
  const git = filePath(`${folder}/.git`);
  return host.isDirectory(git) || host.isFile(git);
}

/** What packages bring along is not what their user has chosen. */
function outsideOfPackages(folder: FilePath): FilePath {
  const packages = `${folder}/`.indexOf('/node_modules/');
  return packages === -1 ? folder : filePath(folder.slice(0, packages) || '/');
}
