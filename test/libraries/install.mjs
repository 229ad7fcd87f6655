// Installs the libraries that the models are tested against, each family in a folder of its own, so that nothing but the
// tests has to wait for them. `node test/libraries/install.mjs [family …]` by hand; without names, all of them.

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies } from '../../server/scripts/set-up.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));

/** Installs what is not there yet, two families at a time. @returns {Promise<{ code: number, output: string }>} */
export async function installLibraries(names = families()) {
  const left = [...names];
  const failed = [];
  const work = async () => {
    for (let name = left.shift(); name !== undefined; name = left.shift()) {
      const { code, output } = await installDependencies(path.join(here, name));
      if (code !== 0) failed.push(`${name}:\n${output}`);
    }
  };
  await Promise.all([work(), work()]);
  return { code: failed.length === 0 ? 0 : 1, output: failed.join('\n') };
}

function families() {
  return readdirSync(here).filter((name) => existsSync(path.join(here, name, 'package-lock.json')));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = process.argv.slice(2);
  const { code, output } = await installLibraries(names.length > 0 ? names : undefined);
  if (output) console.error(output);
  process.exitCode = code;
}
