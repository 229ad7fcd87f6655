// `npm start [folder]`: sets everything up on a fresh machine, prints what is found in the folder (an example server
// when none is named), and opens the extension on it in an editor. Without a terminal it ends after the findings.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from './run-command.mjs';
import { demandNode, installDependencies, packagedExtension, root, runScript } from './set-up.mjs';

demandNode();
const folder = chosenFolder(process.argv[2]);
await setUp();
await printFindings();
if (process.stdout.isTTY) await openEditor();

/** The folder to look at. npm runs us in the repository: INIT_CWD is where the user stands. */
function chosenFolder(named) {
  if (named === undefined) return path.join(root, 'test/example');
  const chosen = path.resolve(process.env.INIT_CWD ?? process.cwd(), named);
  if (!existsSync(chosen) || !statSync(chosen).isDirectory()) fail(`There is no folder ${chosen}.`);
  return chosen;
}

async function setUp() {
  await step('Seeing to the npm packages', installDependencies);
  await step('Building', () => runScript('build', { seconds: 120 }));
  await step('Packaging the extension', () => runScript('package', { seconds: 120 }));
  say(`The extension is ${path.relative(root, packagedExtension())}.`);
}

async function printFindings() {
  say(`Findings in ${folder}:\n`);
  const lint = spawn(process.execPath, [path.join(root, 'dist/cli.js'), folder], { cwd: folder, stdio: 'inherit' });
  const code = await new Promise((resolve) => lint.once('exit', resolve).once('error', () => resolve(2)));
  // 1 means that there are findings, and that is what we were asked for.
  if (code !== 0 && code !== 1) fail(`cors-lint ended with exit code ${code}.`);
  console.log('');
}

/** Desktop VS Code where there is one; else the same VS Code in the browser, where it comes from npm. */
async function openEditor() {
  if (await openDesktop()) return;
  const { canHost, installHost } = await import('../../test/host/install.mjs');
  if (!canHost) {
    say(`The command "code" is not on the PATH. In VS Code, run "Extensions: Install from VSIX…" with`);
    say(`${packagedExtension()} and open ${folder}.`);
    return;
  }
  await installHost(say);
  await serve();
}

/** True when VS Code has taken the extension and the folder. */
async function openDesktop() {
  const code = (...args) => {
    if (process.platform === 'win32') return runCommand('cmd', ['/c', 'code', ...args], { seconds: 120 });
    return runCommand('code', args, { seconds: 120 });
  };
  if ((await code('--version')).code !== 0) return false;
  say('Opening VS Code with the extension …');
  for (const args of [['--install-extension', packagedExtension(), '--force'], [folder]]) {
    const { code: outcome, output } = await code(...args);
    if (outcome === 0) continue;
    say(`VS Code did not take it:\n${output.trimEnd()}`);
    return false;
  }
  say('Done. Open one of the files named above.');
  return true;
}

/** The VS Code server from npm on loopback, until Ctrl+C. */
async function serve() {
  const { installExtension, startServer } = await import('../../test/host/vscode-server.mjs');
  const data = mkdtempSync(path.join(tmpdir(), 'cors-lint-vscode-'));
  process.once('exit', () => rmSync(data, { recursive: true, force: true, maxRetries: 5 }));
  await installExtension(data, packagedExtension());
  const server = await startServer(data);
  say(`VS Code with the extension: ${server.address(folder)}`);
  say('Open one of the files named above. Ctrl+C ends it.');
  const code = await server.exited;
  fail(`The VS Code server ended with code ${code}:\n${server.log}`);
}

/** Says what begins, waits for it, and ends everything with its output when it fails. */
async function step(name, run) {
  say(`${name} …`);
  const { code, output } = await run();
  if (code !== 0) fail(`${name} failed:\n${output.trimEnd()}`);
}

function say(line) {
  console.log(`› ${line}`);
}

function fail(line) {
  console.error(`› ${line}`);
  process.exit(2);
}
