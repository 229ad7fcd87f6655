// Builds the bundles in dist/: one per door, and the engine, which holds TypeScript, as one of its own that the doors
// load when they need it. `--production` for what is shipped, `--watch` while working, `--outdir=PATH` for another place.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, context } from 'esbuild';
import { thirdPartyNotices } from './server/scripts/third-party-notices.mjs';

const isProduction = process.argv.includes('--production');
const chosen = process.argv.find((argument) => argument.startsWith('--outdir='))?.slice('--outdir='.length);
const outdir = path.resolve(import.meta.dirname, chosen ?? 'dist');

/**
 * `import('./engine.ts')` stands in the engine's index alone, as the way to load it late. In the doors it becomes
 * `require('./engine.js')`, made when it is called: TypeScript is read by nobody who does not need it, and is in the
 * package once.
 */
const lateEngine = {
  name: 'late-engine',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/engine\.ts$/ }, ({ kind }) => {
      return kind === 'dynamic-import' ? { path: './engine.js', external: true } : undefined;
    });
  },
};

const options = {
  absWorkingDir: import.meta.dirname,
  outdir,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Without it, import() would stay as it is, and read a CommonJS file as an ES module.
  supported: { 'dynamic-import': false },
  // Its other build asks for its own parts in a way that no bundler sees.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
  minify: isProduction,
  sourcemap: !isProduction,
  // They are in the notices.
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

const client = { ...options, entryPoints: { client: 'client/src/main/node.ts' }, external: ['vscode'] };
const doors = {
  ...options,
  entryPoints: { server: 'server/src/main/node.ts', cli: 'server/src/main/cli.ts' },
  plugins: [lateEngine],
};
const engine = { ...options, entryPoints: { engine: 'server/src/engine/engine.ts' } };
const bundles = [client, doors, engine];

if (process.argv.includes('--watch')) {
  for (const bundle of bundles) await (await context({ ...bundle, logLevel: 'info' })).watch();
} else {
  const built = await Promise.all(bundles.map((bundle) => build(bundle)));
  const metafiles = built.map(({ metafile }) => metafile);
  writeFileSync(path.join(outdir, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(import.meta.dirname, metafiles));
}
