// `npm test`: sets everything up and runs everything, on a machine that has Node and npm alone. The last line counts:
// each test of a suite is one, each other step is one. `unit` or `editor` as argument runs that part.

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../server/scripts/run-command.mjs';
import { demandNode, installDependencies, packagedExtension, root, runScript } from '../server/scripts/set-up.mjs';
import { installLibraries } from './libraries/install.mjs';
import { canHost, installHost } from './host/install.mjs';

const steps = [
  { name: 'install the npm packages', parts: ['unit', 'editor'], needed: true, run: installDependencies },
  { name: 'build', parts: ['unit', 'editor'], needed: true, run: () => runScript('build', { seconds: 120 }) },
  { name: 'types, lint, format', parts: ['unit'], run: () => runScript('check', { seconds: 300 }) },
  { name: 'install the libraries that are modelled', parts: ['unit'], run: () => installLibraries() },
  { name: 'unit tests', parts: ['unit'], run: runVitest },
  { name: 'package the extension', parts: ['editor'], run: () => runScript('package', { seconds: 120 }) },
  { name: 'npm start shows the four faults of the example', parts: ['editor'], run: runStart },
  { name: 'install VS Code', parts: ['editor'], skip: needsLinux, run: installVSCode },
  { name: 'tests inside VS Code', parts: ['editor'], run: () => runCounted('test/editor/run-suite.mjs') },
  {
    name: 'the packaged extension on the screen of VS Code',
    parts: ['editor'],
    skip: needsLinux,
    run: () => runCounted('test/editor/run-ui.mjs', packagedExtension()),
  },
];

demandNode();
process.chdir(root);
const part = process.argv[2];
if (part !== undefined && part !== 'unit' && part !== 'editor') {
  console.error(`There is no part "${part}"; there are "unit" and "editor".`);
  process.exit(2);
}

const total = { passed: 0, failed: 0 };
for (const step of steps) {
  if (part !== undefined && !step.parts.includes(part)) continue;
  const { passed, failed } = await outcomeOf(step);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0 && step.needed) {
    console.log('\nWithout this nothing else can run.');
    break;
  }
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Runs a step, says how it went, and counts it. A step that fails counts as a failure even where it has counted none. */
async function outcomeOf({ name, skip, run }) {
  const reason = skip?.();
  if (reason) {
    console.log(`\n── ${name}: skipped, ${reason}`);
    return { passed: 0, failed: 0 };
  }
  console.log(`\n── ${name}`);
  const started = Date.now();
  const {
    code,
    output,
    shown = false,
    counts,
  } = await run().catch((error) => ({ code: 1, output: String(error?.stack) }));
  if (code !== 0 && !shown) console.log(output.trimEnd());
  const passed = counts?.passed ?? (code === 0 ? 1 : 0);
  const failed = code === 0 ? (counts?.failed ?? 0) : Math.max(counts?.failed ?? 0, 1);
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed, ${seconds} s`);
  return { passed, failed };
}

async function runVitest() {
  const report = path.join(root, '.cache/vitest.json');
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const vitest = [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...reporters];
  const { code, output } = await runCommand(process.execPath, vitest, { cwd: root, seconds: 900, show: true });
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  // A file that could not be loaded has no tests that could fail.
  const unloaded = testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
  });
  const counts = { passed: numPassedTests, failed: numFailedTests + unloaded.length };
  return { code: counts.passed === 0 ? 1 : code, output, shown: true, counts };
}

/** Without a terminal it ends after the findings, and well. */
async function runStart() {
  const { code, output } = await runScript('start', { seconds: 240 });
  const faults = ['reflected-origin', 'wildcard-with-credentials', 'missing-vary', 'null-origin'];
  const unnamed = faults.filter((rule) => !output.includes(rule));
  if (unnamed.length > 0) return { code: 1, output: `${output}\nNot named: ${unnamed.join(', ')}` };
  return { code, output };
}

async function installVSCode() {
  await installHost((line) => console.log(line));
  return { code: 0, output: '' };
}

/** Runs a script whose last line is `N passed, N failed`. */
async function runCounted(script, ...args) {
  const options = { cwd: root, seconds: 420, show: true };
  const { code, output } = await runCommand(process.execPath, [path.join(root, script), ...args], options);
  const last = /(\d+) passed, (\d+) failed\s*$/.exec(output);
  if (last === null) return { code: code || 1, output, shown: true, counts: { passed: 0, failed: 1 } };
  return { code, output, shown: true, counts: { passed: Number(last[1]), failed: Number(last[2]) } };
}

function needsLinux() {
  return canHost ? undefined : 'the VS Code server and Chromium from npm run on Linux x64 only';
}
