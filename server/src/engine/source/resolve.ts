// What an import specifier means: a file of ours, a package of others, or nothing that we can read. No file is
// parsed, and no package in node_modules is entered (installed-package.ts does that).

import ts from 'typescript';
import { filePath, type FilePath } from '../finding.ts';
import type { Host } from '../host.ts';
import { firstCodeFile, sourceOfBuilt } from './build-output.ts';
import { builtinModule } from './builtin-modules.ts';
import { folderOf, inFolder } from './folders.ts';
import { mappedImport } from './import-map.ts';
import { asString } from './json.ts';
import { readManifest } from './manifest.ts';
import { lenientView, type ModuleView, strictView, type WorkspacePackage } from './module-view.ts';
import { getOrMake, oncePerHost } from './per-host.ts';
import { resolutionOptions } from './project-config.ts';
import { remotePackage } from './remote-specifier.ts';
import { workspacePackageFolder } from './workspaces.ts';

export type Resolved =
  | { readonly kind: 'file'; readonly file: FilePath }
  /** `subpath` is what follows the name, without its slash: '' or `testing/memory`; `version` where the import names it. */
  | { readonly kind: 'package'; readonly name: string; readonly subpath: string; readonly version?: string | undefined }
  /** A module of Node, its name without `node:`. */
  | { readonly kind: 'builtin'; readonly name: string }
  /** Nothing is there, or nothing that holds code: a style sheet, a component of another language, a declaration file. */
  | { readonly kind: 'missing' };

export type Resolver = (specifier: string, from: FilePath) => Resolved;

/** What `specifier` means in the file `from`. Answers are kept as long as `host` lives. Never throws. */
export function resolveImport(specifier: string, from: FilePath, host: Host): Resolved {
  return resolverOf(host)(specifier, from);
}

/** A `resolveImport` that keeps its own answers. */
export function createResolver(host: Host): Resolver {
  const known = new Map<string, Resolved>();
  return (specifier, from) => getOrMake(known, `${folderOf(from)}\n${specifier}`, () => resolve(specifier, from, host));
}

const resolverOf = oncePerHost(createResolver);

function resolve(specifier: string, from: FilePath, host: Host): Resolved {
  const builtin = builtinModule(specifier);
  if (builtin !== undefined) return { kind: 'builtin', name: builtin };

  const remote = remotePackage(specifier, from, host);
  if (remote) return { kind: 'package', ...remote };
  const mapped = specifier.startsWith('.') ? undefined : mappedImport(specifier, from, host);
  if (mapped) return resolve(mapped.specifier, mapped.from, host);

  const named = packageSpecifier(specifier);
  const folder = named && workspacePackageFolder(named.name, from, host);
  const workspacePackage = named && folder && { name: named.name, folder, subpath: named.subpath };
  const file = resolveFile(specifier, from, host, workspacePackage);
  if (file) return { kind: 'file', file };
  const [, inLib] = SVELTE_LIB.exec(specifier) ?? [];
  const root = from.lastIndexOf('/src/');
  if (inLib !== undefined && root >= 0)
    return resolve(`./lib${inLib}`, filePath(`${from.slice(0, root)}/src/app.ts`), host);
  return named && !workspacePackage ? { kind: 'package', ...named } : { kind: 'missing' };
}

/** The name of a package and the path in it; `undefined` for paths, `#internal` imports, URLs and unknown aliases. */
function packageSpecifier(specifier: string): { name: string; subpath: string } | undefined {
  const [, name, subpath = ''] = PACKAGE.exec(specifier) ?? [];
  return name === undefined ? undefined : { name, subpath };
}

// `$lib` is `src/lib` of SvelteKit, which writes the settings that say so only when the project is run.
const SVELTE_LIB = /^\$lib((?:\/.*)?)$/;

// An alias such as `@/db`, `~/db` or `$lib/db` can be no package: npm allows neither an empty scope nor these characters.
const PACKAGE = /^((?:@[\w.-][\w.~-]*\/)?[\w-][\w.~-]*)(?:\/(.*))?$/;

interface WantedPackage extends WorkspacePackage {
  readonly subpath: string;
}

function resolveFile(specifier: string, from: FilePath, host: Host, wanted?: WantedPackage): FilePath | undefined {
  const options = { ...resolutionOptions(from, host), ...ALWAYS };
  options.customConditions = [...OUR_CONDITIONS, ...(options.customConditions ?? [])];
  const through = (view: ModuleView): FilePath | undefined => {
    const path = pathByTypeScript(specifier, from, options, view.host);
    return path === undefined ? undefined : view.behind(path);
  };
  const isRelative = ts.isExternalModuleNameRelative(specifier);
  const existing = through(strictView(host, wanted));
  if (existing) return isRelative ? existing : writtenFile(existing, host);
  return through(lenientView(host, wanted)) ?? (wanted?.subpath === '' ? packageEntry(wanted.folder, host) : undefined);
}

/** TypeScript fails on a package.json whose `imports` lead in a circle and on a malformed `typesVersions`. */
function pathByTypeScript(...question: Parameters<typeof ts.resolveModuleName>): string | undefined {
  try {
    return ts.resolveModuleName(...question).resolvedModule?.resolvedFileName;
  } catch {
    return undefined;
  }
}

const ALWAYS: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowJs: true,
  resolveJsonModule: true,
  // Not in TypeScript's types, though its language service sets it: implementations, never declarations.
  noDtsResolution: true,
};

/** Whichever of `import` and `require` a package answers to, and its sources where it names them. */
const OUR_CONDITIONS = ['source', 'development', 'node', 'require'];

/** A build that is there does not hide what it was made from: findings and fixes belong into the source. */
function writtenFile(file: FilePath, host: Host): FilePath {
  const isBuilt = /\/(?:dist|build|out)\/.*\.[cm]?js$/.test(file);
  return isBuilt ? (sourceOfBuilt(file, host) ?? file) : file;
}

/** The entry of a workspace package whose package.json points to nothing that is there. */
function packageEntry(folder: FilePath, host: Host): FilePath | undefined {
  const { content = {} } = readManifest(folder, host) ?? {};
  const named = [content['source'], content['module']].flatMap(
    (target) => asString(target)?.replace(/^\.\//, '') ?? [],
  );
  for (const target of named) {
    const file = inFolder(folder, target);
    if (host.isFile(file)) return writtenFile(file, host);
    const source = sourceOfBuilt(file, host);
    if (source) return source;
  }
  return firstCodeFile(folder, ['src/index', 'index'], host);
}
