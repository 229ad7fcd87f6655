// Which files of a project lead to a file: those that import it, those that import these, and so on. Nobody keeps a list
// of that, so the project is read; where it is too large for that, nothing is claimed.

import ts from 'typescript';
import type { FilePath } from '../finding.ts';
import type { Host } from '../host.ts';
import { foldersAbove, folderOf, inFolder } from './folders.ts';
import { getOrMake, oncePerHost } from './per-host.ts';
import { resolveImport } from './resolve.ts';

const MOST_FILES = 800;
const MOST_FOLDERS = 1500;
/** Files that lead to one; it takes an analysis each to know what they make of it. */
const MOST_IMPORTERS = 12;

const CODE = /\.[cm]?[jt]sx?$/;
const SKIPPED = /^(?:\.|(?:node_modules|bower_components|dist|build|out|coverage)$)/;
/** Code that finds what it loads by looking into folders may load anything. */
const LOADS_BY_FOLDER = /\breaddir|\bimport\.meta\.glob|\brequire\.context|autoload|\bglob(?:by)?\b/i;
/** Files that servers of Nitro find by their place: every route of the project is led to them. */
const FOUND_BY_PLACE = /\/middleware\/[^/]+$|\/(?:nuxt|nitro)\.config\.[cm]?[jt]s$/;

/**
 * The files whose code may run that of `file`, by imports over any number of files; `undefined` where nobody can tell
 * because there are too many of them, or too many to look at.
 */
export function filesLeadingTo(file: FilePath, host: Host): readonly FilePath[] | undefined {
  const project = FOUND_BY_PLACE.test(file) ? undefined : projectFiles(rootOf(file, host), host);
  if (!project) return undefined;
  const leading = new Set<FilePath>([file]);
  for (const target of leading) {
    for (const other of project) {
      if (leading.has(other) || !mayLoad(other, target, host)) continue;
      leading.add(other);
      if (leading.size > MOST_IMPORTERS + 1) return undefined;
    }
  }
  return [...leading].filter((other) => other !== file);
}

/** The repository's folder; without one the highest that has a package.json, or the file's own. */
function rootOf(file: FilePath, host: Host): FilePath {
  const folders = foldersAbove(file);
  return (
    folders.find((folder) => host.isDirectory(inFolder(folder, '.git')) || host.isFile(inFolder(folder, '.git'))) ??
    folders.findLast((folder) => host.isFile(inFolder(folder, 'package.json'))) ??
    folderOf(file)
  );
}

const projects = oncePerHost(() => new Map<FilePath, readonly FilePath[] | undefined>());

function projectFiles(root: FilePath, host: Host): readonly FilePath[] | undefined {
  return getOrMake(projects(host), root, () => {
    const files: FilePath[] = [];
    const folders = [root];
    for (const folder of folders) {
      for (const name of host.list(folder).filter((entry) => !SKIPPED.test(entry))) {
        const path = inFolder(folder, name);
        if (CODE.test(name) && host.isFile(path)) files.push(path);
        else if (host.isDirectory(path)) folders.push(path);
      }
      if (files.length > MOST_FILES || folders.length > MOST_FOLDERS) return undefined;
    }
    return files;
  });
}

function mayLoad(from: FilePath, target: FilePath, host: Host): boolean {
  const { specifiers, loadsByFolder } = importsIn(from, host.readFile(from) ?? '');
  return loadsByFolder || specifiers.some((specifier) => leadsTo(specifier, from, target, host));
}

function leadsTo(specifier: string, from: FilePath, target: FilePath, host: Host): boolean {
  if (specifier.startsWith('.') && !mayMean(specifier, from, target)) return false;
  const resolved = resolveImport(specifier, from, host);
  return resolved.kind === 'file' && resolved.file === target;
}

/** Whether a relative path is that of the target without its extension, or of a folder above it. Much cheaper than looking. */
function mayMean(specifier: string, from: FilePath, target: FilePath): boolean {
  const parts = folderOf(from).split('/');
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  const path = parts.join('/');
  return (
    target.startsWith(`${path}/`) ||
    withoutExtension(target) === withoutExtension(path) ||
    withoutExtension(target) === path
  );
}

function withoutExtension(path: string): string {
  return path.replace(/\.[cm]?[jt]sx?$/, '');
}

interface Imports {
  readonly text: string;
  readonly specifiers: readonly string[];
  readonly loadsByFolder: boolean;
}

const KEPT = 2000;
const known = new Map<FilePath, Imports>();

/** What a file imports by name. Kept by its text, because the same project is looked at again and again. */
function importsIn(file: FilePath, text: string): Imports {
  const before = known.get(file);
  if (before?.text === text) return before;
  const { importedFiles } = ts.preProcessFile(text, true, true);
  const imports = {
    text,
    specifiers: importedFiles.map(({ fileName }) => fileName),
    loadsByFolder: LOADS_BY_FOLDER.test(text),
  };
  if (known.size >= KEPT) known.clear();
  known.set(file, imports);
  return imports;
}
