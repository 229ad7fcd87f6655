// How long the engine takes, by the kind of program. Not part of the tests: `npm run bench`. To compare two ways of doing
// something, write results down with `--outputJson before.json`, change it, and run again with `--compare before.json`.

import { bench, describe } from 'vitest';
import { createEngine } from '../../server/src/engine/engine.ts';
import { defaultConfig, filePath } from '../../server/src/engine/index.ts';
import { memoryHost } from '../../server/src/hosts/memory.ts';
import { projects } from './projects.ts';

const engine = createEngine();
const manifest: [string, string] = ['/project/package.json', '{ "dependencies": { "express": "5.1.0" } }'];

describe('analysing', () => {
  for (const { name, file, files } of projects) {
    const texts = Object.entries(files).map(([path, text]): [string, string] => [`/project/${path}`, text]);
    const host = memoryHost(Object.fromEntries([...texts, manifest]));
    bench(
      name,
      () => {
        engine.analyse(filePath(`/project/${file}`), host, { config: defaultConfig });
      },
      { iterations: 5, time: 500, warmupIterations: 1, warmupTime: 0 },
    );
  }
});
