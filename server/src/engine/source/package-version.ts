// Which version of a package a file gets: what is installed, else what is locked, else what is asked for. It says
// where it knows it from, because a message must say so too.

import { minVersion, valid, validRange } from 'semver';
import type { FilePath } from '../finding.ts';
import type { Host } from '../host.ts';
import { foldersAbove, inFolder, pathWithin } from './folders.ts';
import { asObject, asString, readYamlObject } from './json.ts';
import { lockedVersion, lockfileFormats } from './lockfiles/index.ts';
import { manifestsAbove, rangeOf, readManifest } from './manifest.ts';
import { getOrMake, oncePerHost } from './per-host.ts';

export type PackageVersion =
  /** From the package.json in node_modules, or from a lockfile: exactly this version. */
  | { readonly source: 'installed' | 'lockfile'; readonly version: string }
  /** From a range such as `^2.8.0`, as package.json has it: `version` is the lowest that it allows. */
  | { readonly source: 'range'; readonly version: string; readonly range: string };

/**
 * The version of the package `name` that the file `from` gets when it imports it; `undefined` when nothing tells, or
 * when what tells allows any version. Answers are kept as long as `host` lives. Never throws.
 */
export function packageVersion(name: string, from: FilePath, host: Host): PackageVersion | undefined {
  return getOrMake(versions(host), `${from}\n${name}`, () => {
    return installed(name, from, host) ?? locked(name, from, host) ?? asked(name, from, host);
  });
}

/** True when a package.json beside the file or above it names the package among its dependencies, of any kind. */
export function dependsOn(name: string, from: FilePath, host: Host): boolean {
  return manifestsAbove(from, host).some((manifest) => rangeOf(name, manifest) !== undefined);
}

const versions = oncePerHost(() => new Map<string, PackageVersion | undefined>());

function installed(name: string, from: FilePath, host: Host): PackageVersion | undefined {
  for (const folder of foldersAbove(from)) {
    const version = valid(readManifest(inFolder(folder, `node_modules/${name}`), host)?.version);
    if (version !== null) return { source: 'installed', version };
  }
  return undefined;
}

function locked(name: string, from: FilePath, host: Host): PackageVersion | undefined {
  const [manifest] = manifestsAbove(from, host);
  const range = manifest && usableRange(rangeOf(name, manifest) ?? '', from, name, host);
  for (const folder of foldersAbove(from)) {
    const importer = (manifest && pathWithin(folder, manifest.folder)) ?? '';
    const question = { name, range, importer, importerName: manifest?.name };
    for (const format of lockfileFormats) {
      const text = host.readFile(inFolder(folder, format.fileName));
      const version = text === undefined ? undefined : lockedVersion(format, text, question);
      if (version !== undefined) return { source: 'lockfile', version };
    }
  }
  return undefined;
}

function asked(name: string, from: FilePath, host: Host): PackageVersion | undefined {
  for (const manifest of manifestsAbove(from, host)) {
    const written = rangeOf(name, manifest);
    const range = written === undefined ? undefined : usableRange(written, from, name, host);
    const lowest = range === undefined ? undefined : minVersion(range)?.version;
    if (range !== undefined && lowest !== undefined && lowest !== '0.0.0')
      return { source: 'range', version: lowest, range };
  }
  return undefined;
}

/** The versions that a dependency allows; `undefined` for tags, URLs, folders and whatever else is no range. */
function usableRange(written: string, from: FilePath, name: string, host: Host): string | undefined {
  const catalog = /^catalog:(.*)$/.exec(written)?.[1];
  const text = catalog === undefined ? written : (catalogRange(catalog.trim(), name, from, host) ?? '');
  const range = text.replace(/^(?:workspace:|npm:(?:(?:@[^/]+\/)?[^@/]+@)?)/, '');
  return range !== '' && validRange(range) !== null ? range : undefined;
}

/** pnpm and Yarn let packages take their ranges from a list in the root: https://pnpm.io/catalogs. */
function catalogRange(catalog: string, name: string, from: FilePath, host: Host): string | undefined {
  for (const folder of foldersAbove(from)) {
    for (const file of ['pnpm-workspace.yaml', '.yarnrc.yml']) {
      const settings = readYamlObject(inFolder(folder, file), host);
      const isDefault = catalog === '' || catalog === 'default';
      const named = asObject(asObject(settings?.['catalogs'])[catalog || 'default'])[name];
      const range = asString(named) ?? (isDefault ? asString(asObject(settings?.['catalog'])[name]) : undefined);
      if (range !== undefined) return range;
    }
  }
  return undefined;
}
