// Imports that name a registry or an address instead of something installed, as Deno, browsers and Supabase write them:
// `npm:hono@4/cors`, `jsr:@oak/oak@^17`, `https://esm.sh/itty-router@5`, `https://deno.land/x/hono@v4.0.0/mod.ts`.

import { valid } from 'semver';
import type { FilePath } from '../finding.ts';
import type { Host } from '../host.ts';
import { foldersAbove, inFolder } from './folders.ts';

export interface RemotePackage {
  readonly name: string;
  /** What follows the name, without its slash. */
  readonly subpath: string;
  /** The release that it means, where it names any. */
  readonly version: string | undefined;
}

const REGISTRY = /^(?:npm|jsr):\/?/;
/** Copies of npm that serve its packages as modules. */
const COPY_OF_NPM =
  /^https:\/\/(?:esm\.sh\/(?:stable\/|v\d+\/)?\*?(?!gh\/|pr\/)(?:jsr\/)?|cdn\.skypack\.dev\/(?:pin\/)?|cdn\.jsdelivr\.net\/npm\/|unpkg\.com\/|esm\.run\/|jspm\.dev\/(?:npm:)?|ga\.jspm\.io\/npm:)/;
const DENO_LAND = /^https:\/\/deno\.land\/(?=(?:x\/|std\b))/;
const PACKAGE = /^((?:@[\w.-]+\/)?[\w.-]+)(?:@([^/?#]*))?(?:\/([^?#]*))?/;

/** The package that such a specifier names in the file `from`; `undefined` for any other specifier. */
export function remotePackage(specifier: string, from: FilePath, host: Host): RemotePackage | undefined {
  if (DENO_LAND.test(specifier)) return onDenoLand(specifier.replace(DENO_LAND, ''));
  const start = (REGISTRY.exec(specifier) ?? COPY_OF_NPM.exec(specifier))?.[0];
  const [, name, range = '', path = ''] = (start !== undefined && PACKAGE.exec(specifier.slice(start.length))) || [];
  if (name === undefined) return undefined;
  const locked = REGISTRY.test(specifier) ? lockedByDeno(specifier, path, from, host) : undefined;
  return { name, subpath: path.replace(/\/?(?:\+esm)?$/, ''), version: locked ?? newestIn(range) };
}

/** Libraries that have the same code there as on npm. */
const SAME_ON_NPM: ReadonlySet<string> = new Set(['hono']);

/** `x/NAME@v1.2.3/file.ts` and `std@0.224.0/file.ts`. */
function onDenoLand(rest: string): RemotePackage | undefined {
  const [, name = '', range = '', path = ''] = /^(x\/[\w.-]+|std)(?:@([^/]*))?(?:\/([^?#]*))?/.exec(rest) ?? [];
  const third = name.replace(/^x\//, '');
  return {
    name: SAME_ON_NPM.has(third) ? third : `deno.land/${name}`,
    subpath: path === 'mod.ts' ? '' : path,
    version: newestIn(range),
  };
}

/** What stands for the newest release of a line, whichever that is. */
const LAST = 9999;

/** The release that a range leads to. Nobody locks it, so that it is the newest of its line: `^4.6.0` is after all of 4. */
export function newestIn(range: string): string | undefined {
  const exact = valid(range.replace(/^=/, ''));
  if (exact !== null) return exact;
  const [, operator, major, minor] = /^([~^]?)v?(\d+)(?:\.(\d+))?(?:\.(?:\d+|x))?(?:-[\w.]+)?$/.exec(range) ?? [];
  if (major === undefined) return undefined;
  const isOpen = minor === undefined || (operator === '^' && major !== '0');
  return isOpen ? `${major}.${LAST}.${LAST}` : `${major}.${minor}.${LAST}`;
}

const LOCKED = /^":\s*"(?:(?:npm|jsr):(?:@[^/"]+\/)?[^@"]+@)?(\d+\.\d+\.\d+[^"_]*)/;

/** What `deno.lock` has for a specifier, without the path in the package. */
function lockedByDeno(specifier: string, path: string, from: FilePath, host: Host): string | undefined {
  const asked = path === '' ? specifier : specifier.slice(0, -path.length - 1);
  for (const folder of foldersAbove(from)) {
    const text = host.readFile(inFolder(folder, 'deno.lock'));
    const start = text?.indexOf(`"${asked.replace(':/', ':')}":`) ?? -1;
    if (text === undefined || start === -1) continue;
    // `"npm:hono@4": "4.6.3"`, and until version 3 `"npm:hono@4": "npm:hono@4.6.3"`.
    const [, version = ''] = LOCKED.exec(text.slice(text.indexOf('":', start), start + 300)) ?? [];
    if (valid(version) !== null) return version;
  }
  return undefined;
}
