// How TypeScript's module resolution sees the world: no declaration files, and the packages of the workspace where
// node_modules would have them; third-party packages only where somebody asks for them. It only answers; what is asked
// is TypeScript's part.

import type ts from 'typescript';
import { filePath, type FilePath } from '../finding.ts';
import type { Host } from '../host.ts';
import { sourceOfBuilt } from './build-output.ts';
import { inFolder } from './folders.ts';

/** A package of the workspace, under the name by which it is imported. */
export interface WorkspacePackage {
  readonly name: string;
  readonly folder: FilePath;
}

export interface ModuleView {
  readonly host: ts.ModuleResolutionHost;
  /** The file that stands behind a path that TypeScript was told exists. */
  behind(path: string): FilePath | undefined;
}

/** The world as it is: exactly the files that exist. */
export function strictView(host: Host, workspacePackage: WorkspacePackage | undefined): ModuleView {
  return viewThrough(host, workspacePackage, (path) => (host.isFile(path) ? path : undefined));
}

/**
 * The world as a bundler or a finished build would have it: endings that TypeScript does not add by itself, and build
 * output that is missing where its source is there.
 */
export function lenientView(host: Host, workspacePackage: WorkspacePackage | undefined): ModuleView {
  return viewThrough(host, workspacePackage, (path) => {
    if (host.isFile(path)) return path;
    if (path.endsWith('/package.json')) return undefined;
    return fileWithRelatedEnding(path, host) ?? sourceOfBuilt(path, host);
  });
}

/** The world with the packages that are installed in it, and of all files only plain JavaScript and JSON. */
export function installedView(host: Host): ModuleView {
  return viewOf(host, (path) => {
    const file = filePath(path);
    return /\.(?:[cm]?js|json)$/.test(path) && host.isFile(file) ? file : undefined;
  });
}

function viewThrough(
  host: Host,
  workspacePackage: WorkspacePackage | undefined,
  find: (path: FilePath) => FilePath | undefined,
): ModuleView {
  return viewOf(host, (path) => {
    const real = outsideNodeModules(path, workspacePackage);
    const file = real && find(real);
    return file && isReadable(file) ? file : undefined;
  });
}

function viewOf(host: Host, behind: ModuleView['behind']): ModuleView {
  const readFile = (path: string): string | undefined => {
    const file = behind(path);
    return file && host.readFile(file);
  };
  // Without `directoryExists` TypeScript asks for every file that could be in a folder. So the report that is being
  // made depends on them all, and is made again when one appears.
  return { behind, host: { fileExists: (path) => behind(path) !== undefined, readFile } };
}

const NODE_MODULES = '/node_modules/';

function outsideNodeModules(path: string, workspacePackage: WorkspacePackage | undefined): FilePath | undefined {
  const start = path.lastIndexOf(NODE_MODULES);
  if (start === -1) return filePath(path);
  if (!workspacePackage) return undefined;
  const { name, folder } = workspacePackage;
  const wanted = path.slice(start + NODE_MODULES.length);
  return wanted.startsWith(`${name}/`) ? inFolder(folder, wanted.slice(name.length + 1)) : undefined;
}

const relatedEndings: ReadonlyMap<string, readonly string[]> = new Map([
  ['.ts', ['.mts', '.cts']],
  ['.js', ['.mjs', '.cjs', '.json']],
]);

function fileWithRelatedEnding(path: FilePath, host: Host): FilePath | undefined {
  const ending = /\.[jt]s$/.exec(path)?.[0];
  if (ending === undefined) return undefined;
  const stem = path.slice(0, -ending.length);
  return relatedEndings
    .get(ending)
    ?.map((related) => filePath(stem + related))
    .find((candidate) => host.isFile(candidate));
}

function isReadable(path: FilePath): boolean {
  return /\.(?:[cm]?[jt]s|[jt]sx|json)$/.test(path) && !/\.d\.(?:\w+\.)?[cm]?ts$/.test(path);
}
