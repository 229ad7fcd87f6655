// The code of an installed package, as far as it is small and plain: the one place that looks into node_modules. Which
// packages are worth it, the world decides.

import ts from 'typescript';
import type { FilePath } from '../finding.ts';
import type { Host } from '../host.ts';
import { foldersAbove, inFolder } from './folders.ts';
import { asString } from './json.ts';
import { readManifest } from './manifest.ts';
import { installedView } from './module-view.ts';

/** What a specifier means to a bundler that follows it into node_modules. */
export interface InstalledFile {
  readonly file: FilePath;
  /** The package that the file belongs to. */
  readonly name: string;
}

/** The file of plain JavaScript that `specifier` leads to in node_modules; `undefined` where it leads elsewhere. Never throws. */
export function installedFile(specifier: string, from: FilePath, host: Host): InstalledFile | undefined {
  const file = resolved(specifier, from, host);
  const real = file && host.realPath(file);
  const name = real && packageOf(real);
  return real && name !== undefined ? { file: real, name } : undefined;
}

function resolved(specifier: string, from: FilePath, host: Host): FilePath | undefined {
  const view = installedView(host);
  try {
    const { resolvedModule } = ts.resolveModuleName(specifier, from, OPTIONS, view.host);
    return resolvedModule ? view.behind(resolvedModule.resolvedFileName) : moduleEntry(specifier, from, host);
  } catch {
    // TypeScript fails on some malformed package.json files.
    return undefined;
  }
}

/** The entry that a package names for bundlers only. */
function moduleEntry(name: string, from: FilePath, host: Host): FilePath | undefined {
  for (const folder of foldersAbove(from)) {
    const manifest = readManifest(inFolder(folder, `node_modules/${name}`), host);
    const entry = asString(manifest?.content['module'])?.replace(/^\.\//, '');
    if (manifest && entry !== undefined) return installedView(host).behind(inFolder(manifest.folder, entry));
  }
  return undefined;
}

const OPTIONS: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  customConditions: ['node', 'require'],
  allowJs: true,
  resolveJsonModule: true,
  // As in resolve.ts: implementations, never declarations.
  noDtsResolution: true,
};

const INSTALLED = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//;

function packageOf(file: FilePath): string | undefined {
  return INSTALLED.exec(file)?.[1];
}

/** Whether a file lies in node_modules. */
export function isInstalled(file: FilePath): boolean {
  return file.includes('/node_modules/');
}

const LONGEST = 40_000;
const LONGEST_LINE = 140;

/** Whether a text is what somebody has written by hand and others can read: neither long nor minified. */
export function isReadableCode(text: string): boolean {
  if (text.length > LONGEST) return false;
  return text.length / text.split('\n').length <= LONGEST_LINE;
}
