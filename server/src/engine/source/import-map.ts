// The import maps of Deno: `imports` in deno.json or deno.jsonc, or in a file of its own, as Supabase's functions have it.

import type { FilePath } from '../finding.ts';
import type { Host } from '../host.ts';
import { folderOf, foldersAbove, inFolder } from './folders.ts';
import { asObject, asString, readJsoncObject, type JsonObject } from './json.ts';
import { getOrMake, oncePerHost } from './per-host.ts';

export interface MappedImport {
  readonly specifier: string;
  /** The file that the specifier is relative to. */
  readonly from: FilePath;
}

/** What an import map makes of a specifier; `undefined` where none says anything of it. */
export function mappedImport(specifier: string, from: FilePath, host: Host): MappedImport | undefined {
  for (const folder of foldersAbove(from)) {
    const maps = getOrMake(mapsOf(host), folder, () => mapsIn(folder, host));
    for (const { imports, file } of maps) {
      const target = targetOf(specifier, imports);
      // What is mapped to a bare name would have to be looked up again: nobody needs that.
      if (target !== undefined && ADDRESS.test(target)) return { specifier: target, from: file };
    }
  }
  return undefined;
}

const ADDRESS = /^(?:\.{0,2}\/|[a-z]+:)/;

interface ImportMap {
  readonly imports: JsonObject;
  readonly file: FilePath;
}

const mapsOf = oncePerHost(() => new Map<FilePath, readonly ImportMap[]>());

function mapsIn(folder: FilePath, host: Host): readonly ImportMap[] {
  return ['deno.json', 'deno.jsonc', 'import_map.json'].flatMap((name) => {
    const file = inFolder(folder, name);
    const content = readJsoncObject(file, host);
    if (content === undefined) return [];
    const elsewhere = asString(content['importMap'])?.replace(/^\.\//, '');
    const other =
      elsewhere === undefined || /^\.\.|:/.test(elsewhere) ? undefined : inFolder(folderOf(file), elsewhere);
    const map = other && readJsoncObject(other, host);
    return [
      { imports: asObject(content['imports']), file },
      ...(other && map ? [{ imports: asObject(map['imports']), file: other }] : []),
    ];
  });
}

/** The entry of just that name, else the longest that ends in a slash; a package's own name leads to all that is in it. */
function targetOf(specifier: string, imports: JsonObject): string | undefined {
  const exact = Object.hasOwn(imports, specifier) ? asString(imports[specifier]) : undefined;
  if (exact !== undefined) return exact;
  const [longest] = Object.keys(imports)
    .filter((key) => specifier.startsWith(key.endsWith('/') ? key : `${key}/`))
    .sort((a, b) => b.length - a.length);
  const target = longest === undefined ? undefined : asString(imports[longest]);
  if (longest === undefined || target === undefined) return undefined;
  if (longest.endsWith('/')) return target + specifier.slice(longest.length);
  return /^(?:npm|jsr):/.test(target) ? target + specifier.slice(longest.length) : undefined;
}
