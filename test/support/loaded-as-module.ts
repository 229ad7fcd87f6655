// Loads a file of a fixture, with the fixture's other files, as an ES module, anew each time.

import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

let loads = 0;

/** What a file exports. Its packages are found from `folder`; `alias` says which files stand for modules of a framework. */
export async function loadedAsModule(
  entry: string,
  folder: string,
  alias: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, unknown>>> {
  const name = path.relative(fileURLToPath(new URL('../frameworks/', import.meta.url)), entry).replace(/[^\w-]+/g, '-');
  const outfile = path.join(folder, `${name}.mjs`);
  buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    packages: 'external',
    format: 'esm',
    alias,
    logLevel: 'silent',
  });
  const loaded: unknown = await import(/* @vite-ignore */ `${pathToFileURL(outfile).href}?${(loads += 1)}`);
  return loaded as Readonly<Record<string, unknown>>; // What a module is.
}
