// Runs the Mocha suite beside this file inside a real VS Code, on the extension as it lies in this repository.
// Last line: `N passed, N failed`. VSCODE_TEST_HOST says which VS Code: `server` (from npm, Linux x64) or `desktop`
// (downloaded by @vscode/test-electron). Nothing is tried in silence: the first line names what was chosen.

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import { build } from 'esbuild';
import { canHost, installHost } from '../host/install.mjs';
import { reportCounts, withLimit } from './outcome.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const mark = '@@cors-lint ';
const limitSeconds = 300;

// The extension under test is this repository, unless a path is given: to try the runner itself.
const extension = path.resolve(process.argv[2] ?? root);
const host = process.env.VSCODE_TEST_HOST ?? (canHost ? 'server' : 'desktop');
console.log(`Host: ${host}, extension: ${path.relative(root, extension) || 'this repository'}`);

const scratch = mkdtempSync(path.join(tmpdir(), 'cors-lint-suite-'));
try {
  const job = {
    extension,
    suite: await bundleSuite(),
    workspace: path.join(scratch, 'workspace'),
    result: path.join(scratch, 'result.json'),
  };
  cpSync(path.join(here, 'workspace'), job.workspace, { recursive: true });
  if (host === 'server') await runOnServer(job);
  else if (host === 'desktop') await runOnDesktop(job);
  else throw new Error(`VSCODE_TEST_HOST is "${host}"; it may be "server" or "desktop".`);
  if (!existsSync(job.result)) throw new Error('VS Code ended without having run the suite.');
  reportCounts(JSON.parse(readFileSync(job.result, 'utf8')));
} catch (error) {
  console.error(error);
  reportCounts({ passed: 0, failed: 1 });
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}

/** Bundles the tests as the extension host wants them, and gives the path of the entry. */
async function bundleSuite() {
  const outdir = path.join(root, '.cache/editor-suite');
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: [path.join(here, 'suite/*.ts')],
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return path.join(outdir, 'index.js');
}

/** The VS Code server from npm, with its page in a headless Chromium; the tests run in the server's extension host. */
async function runOnServer({ extension, suite, workspace, result }) {
  await installHost();
  const { startServer } = await import('../host/vscode-server.mjs');
  const { launchBrowser, openPage } = await import('../host/browser.mjs');
  const server = await startServer(scratch, {
    testDriver: true,
    settings: { 'files.autoSave': 'off' },
    env: { HOME: scratch, CORS_LINT_TEST_MARK: mark, CORS_LINT_TEST_RESULT: result },
  });
  const browser = await launchBrowser();
  const noise = [];
  try {
    const { page, refused } = await openPage(browser);
    // The workbench calls these two, if they are there, with each line of the log and with the outcome.
    await page.exposeFunction('codeAutomationLog', (type, words) => {
      const line = format(...words);
      if (line.startsWith(mark)) console.log(line.slice(mark.length));
      else noise.push(`${type}: ${line}`);
    });
    const ended = new Promise((resolve, reject) => {
      void page.exposeFunction('codeAutomationExit', resolve);
      page.once('crash', () => reject(new Error('The page crashed.')));
      void server.exited.then((code) => reject(new Error(`The server ended with code ${code}.`)));
    });
    const payload = [
      ['extensionDevelopmentPath', server.uri(extension)],
      ['extensionTestsPath', server.uri(suite)],
      ['skipWelcome', 'true'],
    ];
    await page.goto(server.address(workspace, payload));
    await withLimit(ended, limitSeconds, 'The suite');
    if (refused.length > 0) console.log(`Refused requests beyond loopback: ${refused.join(', ')}`);
  } catch (error) {
    console.error(
      noise
        .filter((line) => !/spdlog|bindings file|^info/.test(line))
        .slice(-40)
        .join('\n'),
    );
    console.error(server.log);
    throw error;
  } finally {
    await browser.close().catch(() => undefined);
    await server.stop();
  }
}

/** A desktop VS Code, downloaded where it is not there yet. */
async function runOnDesktop({ extension, suite, workspace, result }) {
  const { runTests } = await import('@vscode/test-electron');
  const run = runTests({
    extensionDevelopmentPath: extension,
    extensionTestsPath: suite,
    extensionTestsEnv: { CORS_LINT_TEST_RESULT: result },
    launchArgs: [workspace, '--disable-extensions', '--user-data-dir', path.join(scratch, 'user')],
  });
  // It rejects when a test fails; how many did is in the result.
  await withLimit(run, limitSeconds, 'The suite').catch((error) => {
    if (!existsSync(result)) throw error;
  });
}
