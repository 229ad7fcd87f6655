// Cases on disk: a case is one source file, or a folder of files that belong together. Reading only.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Case {
  readonly name: string;
  /** Silence is expected, of every rule. */
  readonly isQuiet: boolean;
  /** The texts, by path in the case; with annotations. */
  readonly files: ReadonlyMap<string, string>;
  /** The folder in which the paths are. */
  readonly folder: string;
  /** Where the screen of the case is kept. */
  readonly screen: string;
}

const SOURCE = /\.[cm]?[jt]sx?$/;
const SCREEN = '.screen.txt';

/** The cases of a folder, by name. */
export function readCases(folder: string): readonly Case[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() || SOURCE.test(entry.name))
    .map((entry) => (entry.isDirectory() ? folderCase(folder, entry.name) : fileCase(folder, entry.name)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The screens that lie in a folder. */
export function readScreens(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(SCREEN))
    .map((name) => join(folder, name));
}

export function isSource(path: string): boolean {
  return SOURCE.test(path);
}

function fileCase(folder: string, file: string): Case {
  const name = file.replace(SOURCE, '');
  return { ...named(folder, name), files: new Map([[file, readFileSync(join(folder, file), 'utf8')]]), folder };
}

function folderCase(parent: string, name: string): Case {
  const folder = join(parent, name);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  const files = new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  return { ...named(parent, name), files, folder };
}

function named(folder: string, name: string): Pick<Case, 'name' | 'isQuiet' | 'screen'> {
  return { name, isQuiet: name.startsWith('quiet-'), screen: join(folder, `${name}${SCREEN}`) };
}
