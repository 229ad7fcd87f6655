// Starts and stops the VS Code server that install.mjs has put here, on loopback. It knows nothing of what it is
// started for: the extension under test, browsers and outcomes are others' business.

import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { endGroup, endWithUs, ownGroup, runCommand } from '../../server/scripts/run-command.mjs';
import { hostNode, vscodeFolder } from './install.mjs';

const entry = path.join(vscodeFolder, 'out/server-main.js');

/** Nothing that asks the network, nothing that covers the editor, nothing that asks the user. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'typescript.disableAutomaticTypeAcquisition': true,
  'update.mode': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/**
 * Installs a packaged extension into the data folder of a server that is started later.
 * @param {string} dataFolder
 * @param {string} vsix
 */
export async function installExtension(dataFolder, vsix) {
  const args = ['--server-data-dir', dataFolder, '--accept-server-license-terms', '--install-extension', vsix];
  const { code, output } = await runCommand(hostNode, [entry, ...args], { env: environment({}), seconds: 60 });
  if (code !== 0) throw new Error(`VS Code did not install ${vsix}:\n${output}`);
}

/**
 * Starts a server and waits until it answers.
 *
 * @param {string} dataFolder where the server keeps all it keeps.
 * @param {{ settings?: object, env?: NodeJS.ProcessEnv, testDriver?: boolean }} [options] `testDriver` lets a page's
 *   address name an extension under development and its tests, which a built workbench refuses otherwise.
 */
export async function startServer(dataFolder, { settings = {}, env = {}, testDriver = false } = {}) {
  for (const scope of ['Machine', 'User']) {
    mkdirSync(path.join(dataFolder, 'data', scope), { recursive: true });
    writeFileSync(
      path.join(dataFolder, 'data', scope, 'settings.json'),
      JSON.stringify({ ...quietSettings, ...settings }),
    );
  }
  const port = await freePort();
  // Any page in any browser may talk to loopback: only who knows the token gets in.
  const token = randomUUID();
  const args = [
    ...['--host', '127.0.0.1', '--port', String(port), '--connection-token', token],
    ...['--server-data-dir', dataFolder, '--accept-server-license-terms'],
    ...['--telemetry-level', 'off', '--disable-workspace-trust', '--log', 'info'],
    ...(testDriver ? ['--enable-smoke-test-driver'] : []),
  ];
  const child = spawn(hostNode, [entry, ...args], {
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: ownGroup,
  });
  const server = new VSCodeServer(child, port, token);
  await server.untilReady();
  return server;
}

class VSCodeServer {
  #child;
  #log = '';
  #release;
  #token;

  constructor(child, port, token) {
    this.#child = child;
    this.#token = token;
    this.#release = endWithUs(child);
    this.authority = `127.0.0.1:${port}`;
    this.exited = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (this.#log += chunk));
  }

  /** What the server has said last. It complains at length of the native modules that we leave out: that is not in here. */
  get log() {
    const entries = this.#log.split('\n').filter((line) => /^\[\d\d:/.test(line) || /Error/.test(line));
    return entries
      .filter((line) => !/bindings file|watchdog/.test(line))
      .slice(-30)
      .join('\n');
  }

  /** The name that this server's workbench has for a file or folder on disk. */
  uri(file) {
    return `vscode-remote://${this.authority}${file}`;
  }

  /** The address of a workbench on a folder. The payload goes to the workbench: pairs such as `['openFile', uri]`. */
  address(folder, payload = []) {
    const query = new URLSearchParams({ tkn: this.#token, folder });
    if (payload.length > 0) query.set('payload', JSON.stringify(payload));
    return `http://${this.authority}/?${query}`;
  }

  async untilReady() {
    const version = `http://${this.authority}/version`;
    for (let tries = 0; tries < 300; tries += 1) {
      const answers = await fetch(version).then(
        (response) => response.ok,
        () => false,
      );
      if (answers) return;
      if (this.#child.exitCode !== null) break;
      await pause(100);
    }
    await this.stop();
    throw new Error(`The VS Code server did not start:\n${this.#log.slice(-3000)}`);
  }

  /** Ends the server with all its extension hosts. */
  async stop() {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      endGroup(this.#child, 'SIGTERM');
      const gone = await Promise.race([this.exited.then(() => true), pause(3000, false)]);
      if (!gone) endGroup(this.#child, 'SIGKILL');
      await this.exited;
    }
    // The group outlives its leader when an extension host hangs.
    endGroup(this.#child, 'SIGKILL');
    this.#release();
  }
}

/** Ours, without what a VS Code or npm around us has put there for its own children. */
function environment(more) {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:VSCODE_|ELECTRON_|npm_|NODE_OPTIONS$)/.test(name));
  return { ...Object.fromEntries(kept), EXTENSIONS_GALLERY: '{}', ...more };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
