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
  const { options, projectReferences = [] } = readConfig(config, host);
  if (leadsModules(options)) return options;
  const references = projectReferences.map(({ path }) => filePath(ts.resolveProjectReferencePath({ path })));
  const referred = references.map((path) => readConfig(path, host).options);
  return referred.find(leadsModules) ?? options;
}

function leadsModules({ paths, baseUrl, rootDirs }: ts.CompilerOptions): boolean {
  return paths !== undefined || baseUrl !== undefined || rootDirs !== undefined;
}

function readConfig(config: FilePath, host: Host): ts.ParsedCommandLine {
  const configHost: ts.ParseConfigHost = {
    useCaseSensitiveFileNames: true,
    // The files of a project are not asked for; listing them would walk its whole folder.
    readDirectory: () => [],
    fileExists: (path) => host.isFile(filePath(path)),
    readFile: (path) => host.readFile(filePath(path)),
  };
  const { config: json } = ts.readConfigFile(config, configHost.readFile) as { config?: unknown };
  const parsed = ts.parseJsonConfigFileContent(asObject(json), configHost, folderOf(config), undefined, config);
  return { ...parsed, options: soundOptions(parsed.options) };
}

/** TypeScript reports a target of `paths` that is no string, but fails when it is to use one. */
function soundOptions(options: ts.CompilerOptions): ts.CompilerOptions {
  if (options.paths === undefined) return options;
  const paths = Object.entries(asObject(options.paths)).map(([pattern, targets]) => [pattern, [...asStrings(targets)]]);
  return { ...options, paths: Object.fromEntries(paths) as ts.MapLike<string[]> };
}
