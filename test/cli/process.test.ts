// The command line as a process of its own: its door, bundled as for dist, with an engine of the test's making in
// the place of ours. What only a real process has: pipes that close, its exit code, its version.

import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { build, type Plugin } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { temporaryFolder } from '../support/command-line.ts';

const repository = join(import.meta.dirname, '../..');
const manifest = readFileSync(join(repository, 'package.json'), 'utf8');

/** Underlines every "cors" of a file. */
const engineSource = `
  export const createEngine = () => ({
    rules: [],
    analyse: (file, host) => ({
      file, suppressed: [], problems: [], asked: new Set(), cancelled: false,
      findings: [...host.readFile(file).matchAll(/cors/g)].map(({ index }) => ({
        rule: 'any', page: '', level: 'error', message: 'x'.repeat(1000), advice: '',
        place: { file, start: index, end: index + 4 }, related: [],
        witness: { method: 'GET', headers: [], when: [] }, repairs: [],
      })),
    }),
    checkedFixes: () => [],
  });`;

const otherEngine: Plugin = {
  name: 'other-engine',
  setup(building) {
    building.onResolve({ filter: /^\.\/engine\.ts$/ }, () => ({ path: 'engine', namespace: 'other-engine' }));
    building.onLoad({ filter: /.*/, namespace: 'other-engine' }, () => ({ contents: engineSource }));
  },
};

const folder = temporaryFolder({ 'package.json': manifest, 'few.js': 'cors', 'many.js': 'cors\n'.repeat(500) });
const cli = join(folder.path, 'dist/cli.js');

beforeAll(async () => {
  await build({
    entryPoints: [join(repository, 'server/src/main/cli.ts')],
    outfile: cli,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
    plugins: [otherEngine],
  });
  writeFileSync(join(folder.path, 'none.js'), '');
});
afterAll(() => folder.remove());

describe('the process', () => {
  it('ends with the exit code of the run', async () => {
    expect((await start(['none.js'])).code).toBe(0);
    expect((await start(['few.js'])).code).toBe(1);
    expect((await start(['nowhere.js'])).code).toBe(2);
  });

  it('knows the version of its package', async () => {
    const { version } = JSON.parse(manifest) as { version: string };
    expect(await start(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('writes all of a large report into a pipe', async () => {
    const { code, stdout } = await start(['--format=json', 'many.js']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([{ errorCount: 500 }]);
  });

  it('ends in peace when its reader has seen enough', async () => {
    expect(await start(['many.js'], { closesEarly: true })).toMatchObject({ code: 1, stderr: '' });
  });
});

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(args: readonly string[], { closesEarly = false } = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd: folder.path });
    let stdout = '';
    let stderr = '';
    if (closesEarly) child.stdout.destroy();
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
