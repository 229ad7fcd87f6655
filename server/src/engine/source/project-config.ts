// What the nearest tsconfig.json or jsconfig.json says about where modules are. Which files belong to a project and
// how they are checked is none of our business.

import ts from 'typescript';
import { filePath, type FilePath } from '../finding.ts';
import type { Host } from '../host.ts';
import { folderOf, foldersAbove, inFolder } from './folders.ts';
import { asObject, asStrings } from './json.ts';
import { getOrMake, oncePerHost } from './per-host.ts';

/**
 * The compiler options that decide how a file's imports are resolved, after `extends`. A config that only refers to
 * others (as Vite's templates have it) speaks through the first of them that says anything. Malformed parts are left out.
 */
export function resolutionOptions(from: FilePath, host: Host): ts.CompilerOptions {
  const folder = folderOf(from);
  return getOrMake(optionsByFolder(host), folder, () => {
    const config = nearestConfig(from, host);
    return config === undefined ? {} : optionsIn(config, host);
  });
}

const optionsByFolder = oncePerHost(() => new Map<FilePath, ts.CompilerOptions>());

function nearestConfig(from: FilePath, host: Host): FilePath | undefined {
  return foldersAbove(from)
    .flatMap((folder) => [inFolder(folder, 'tsconfig.json'), inFolder(folder, 'jsconfig.json')])
    .find((config) => host.isFile(config));
}

function optionsIn(config: FilePath, host: Host): ts.CompilerOptions {
  const { options, projectReferences } = readConfig(config, host);
  if (leadsModules(options)) return options;
  const references = projectReferences.map(({ path }) => filePath(ts.resolveProjectReferencePath({ path })));
  const referred = references.map((path) => readConfig(path, host).options);
  return referred.find(leadsModules) ?? options;
}

function leadsModules({ paths, baseUrl, rootDirs }: ts.CompilerOptions): boolean {
  return paths !== undefined || baseUrl !== undefined || rootDirs !== undefined;
}

interface ProjectConfig {
  readonly options: ts.CompilerOptions;
  readonly projectReferences: readonly ts.ProjectReference[];
}

function readConfig(config: FilePath, host: Host): ProjectConfig {
  try {
    const { options, projectReferences = [] } = parseConfig(config, host);
    return { options: soundOptions(options), projectReferences };
  } catch {
    // TypeScript reports most of what can be wrong in a config, but fails on `"references": [null]`.
    return { options: {}, projectReferences: [] };
  }
}

function parseConfig(config: FilePath, host: Host): ts.ParsedCommandLine {
  const configHost: ts.ParseConfigHost = {
    useCaseSensitiveFileNames: true,
    // The files of a project are not asked for; listing them would walk its whole folder.
    readDirectory: () => [],
    fileExists: (path) => host.isFile(filePath(path)),
    readFile: (path) => host.readFile(filePath(path)),
  };
  const { config: json }: { config?: unknown } = ts.readConfigFile(config, configHost.readFile);
  return ts.parseJsonConfigFileContent(asObject(json), configHost, folderOf(config), undefined, config);
}

/** TypeScript reports a target of `paths` that is no string, but fails when it is to use one. */
function soundOptions(options: ts.CompilerOptions): ts.CompilerOptions {
  if (options.paths === undefined) return options;
  const sound = Object.entries(options.paths).map(([pattern, targets]): [string, string[]] => [
    pattern,
    [...asStrings(targets)],
  ]);
  return { ...options, paths: Object.fromEntries(sound) };
}
