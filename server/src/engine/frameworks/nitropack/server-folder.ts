// What stands around a file in a server's folder of Nitro or Nuxt: the middleware, which runs in the order of the files'
// names, and the configuration.

import { getProperty } from '../../interpreter/properties.ts';
import type { ModuleInstance, Run } from '../../interpreter/run.ts';
import { undefinedValue, type Value } from '../../interpreter/value.ts';

/** Where a file is in such a folder. */
export interface InServerFolder {
  /** The folder that holds `api`, `routes` and `middleware`. */
  readonly root: string;
  readonly folder: 'api' | 'routes' | 'middleware';
  /** The path below, without the extension: `users/[id].get`. */
  readonly name: string;
}

const IN_SERVER = /^(.*\/server)\/(api|routes|middleware)\/(.+)\.[cm]?[jt]sx?$/;
const IN_ROOT = /^(.*)\/(api|routes|middleware)\/(.+)\.[cm]?[jt]sx?$/;

export function placeInServer(file: string): InServerFolder | undefined {
  const [, root, folder, name] = IN_SERVER.exec(file) ?? IN_ROOT.exec(file) ?? [];
  if (root === undefined || name === undefined) return undefined;
  if (folder !== 'api' && folder !== 'routes' && folder !== 'middleware') return undefined;
  return { root, folder, name };
}

const CODE = /(?<!\.d)\.[cm]?[jt]s$/;

/** The handlers of all middleware in their order; `own` stands for what the file itself exports. */
export function middlewareAround(
  run: Run,
  module: ModuleInstance,
  place: InServerFolder,
  own: Value,
): readonly Value[] {
  const names = run.world.filesIn(`${place.root}/middleware`).filter((name) => CODE.test(name));
  return [...names].sort().map((file) => {
    const name = file.replace(CODE, '');
    if (place.folder === 'middleware' && name === place.name) return own;
    // One that holds no CORS word may still turn strangers away.
    return exportOf(run, module, loadedFrom(run, module, `${upTo(place)}middleware/${name}`));
  });
}

/** What the project's configuration is worth; `undefined` where there is none that could matter. */
export function configurationAround(run: Run, module: ModuleInstance, place: InServerFolder): Value | undefined {
  const isBelow = place.root.endsWith('/server');
  const home = isBelow ? place.root.replace(/\/server$/, '') : place.root;
  const file = run.world.filesIn(home).find((name) => /^(?:nuxt|nitro)\.config\.[cm]?[jt]s$/.test(name));
  if (file === undefined) return undefined;
  const loaded = loadedFrom(run, module, `${upTo(place)}${isBelow ? '../' : ''}${file.replace(CODE, '')}`);
  return loaded.kind === 'deferred' && !loaded.mayHoldCors() ? undefined : exportOf(run, module, loaded);
}

/** From the file to its server's folder. */
function upTo({ name }: InServerFolder): string {
  return '../'.repeat(name.split('/').length);
}

function loadedFrom(run: Run, { source }: ModuleInstance, specifier: string): Value {
  return run.world.importModule(run, specifier, source, 'namespace');
}

/** The default export of another file. */
function exportOf(run: Run, { source }: ModuleInstance, loaded: Value): Value {
  const settled = run.force(loaded);
  if (settled.kind === 'unknown') return settled;
  return settled.kind === 'object' ? run.force(getProperty(run, settled, 'default', source)) : undefinedValue(source);
}
