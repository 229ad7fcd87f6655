// What has to be there before anything of this repository runs: its npm packages, the bundles, the package for VS Code.
// Node's built-ins only, since a fresh clone has nothing else.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNpm } from './run-command.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Where `npm run package` puts the extension. */
export function packagedExtension() {
  const { name, version } = manifest();
  return path.join(root, `${name}-${version}.vsix`);
}

/** Ends the process with a sentence when this Node is too old for us. */
export function demandNode() {
  const oldest = Number(/\d+/.exec(manifest().engines.node)?.[0]);
  if (Number(process.versions.node.split('.')[0]) >= oldest) return;
  console.error(`cors-lint needs Node ${oldest} or newer; this is Node ${process.versions.node}.`);
  process.exit(2);
}

/**
 * Installs the packages of a folder's package-lock.json unless they are there.
 * @param {string} [folder] the repository itself by default
 * @returns {Promise<{ code: number, output: string }>} the outcome of npm, or nothing said when it was not needed.
 */
export async function installDependencies(folder = root) {
  if (dependenciesAreCurrent(folder)) return { code: 0, output: '' };
  // No package of ours needs its install script, and code that is not run can do no harm.
  const outcome = await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
  });
  return { ...outcome, did: true };
}

/** Runs one of the scripts of package.json. */
export function runScript(name, options) {
  return runNpm(['run', '--silent', name], { cwd: root, ...options });
}

/** True when each package that the lock demands is installed in that version. What is optional depends on the machine. */
function dependenciesAreCurrent(folder) {
  const installedLock = path.join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const { packages: installed } = readJson(installedLock);
  return Object.entries(readJson(path.join(folder, 'package-lock.json')).packages).every(([place, wanted]) => {
    if (place === '' || wanted.optional || wanted.devOptional) return true;
    return installed[place]?.version === wanted.version && existsSync(path.join(folder, place));
  });
}

function manifest() {
  return readJson(path.join(root, 'package.json'));
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
