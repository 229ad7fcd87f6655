// What package.json files say. Reading them only: nothing is resolved here.

import type { FilePath } from '../finding.ts';
import type { Host } from '../host.ts';
import { foldersAbove, inFolder } from './folders.ts';
import { asObject, asString, asStrings, type JsonObject, readJsonObject } from './json.ts';

export interface Manifest {
  readonly folder: FilePath;
  readonly name: string | undefined;
  readonly version: string | undefined;
  /** The globs of the workspaces that this package is the root of. */
  readonly workspaces: readonly string[];
  /** Everything that stands in the file. */
  readonly content: JsonObject;
}

/** The package.json in `folder`, if there is one that can be read. */
export function readManifest(folder: FilePath, host: Host): Manifest | undefined {
  const content = readJsonObject(inFolder(folder, 'package.json'), host);
  if (content === undefined) return undefined;
  const { name, version, workspaces } = content;
  return {
    folder,
    name: asString(name),
    version: asString(version),
    workspaces: [...asStrings(workspaces), ...asStrings(asObject(workspaces)['packages'])],
    content,
  };
}

/** Every package.json in the folder of a file and above it, the nearest first. */
export function manifestsAbove(from: FilePath, host: Host): readonly Manifest[] {
  return foldersAbove(from).flatMap((folder) => readManifest(folder, host) ?? []);
}

/** The range in which a package asks for another one, as it is written; regular dependencies win over the other kinds. */
export function rangeOf(name: string, { content }: Manifest): string | undefined {
  for (const kind of ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies']) {
    const dependencies = asObject(content[kind]);
    if (Object.hasOwn(dependencies, name)) return asString(dependencies[name]) ?? '';
  }
  return undefined;
}
