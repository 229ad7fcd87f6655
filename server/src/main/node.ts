// The door of the language server on Node: `--stdio` for any editor, `--node-ipc` for our own client, `--socket=PORT`,
// `--pipe=NAME`. Built into dist/server.js.

import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { loadEngine } from '../engine/index.ts';
import { diskHost } from '../hosts/disk.ts';
import type { Timers } from '../lsp/environment.ts';
import { startServer } from '../lsp/server.ts';
import { ownVersion } from './own-version.ts';

const timers: Timers = {
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
  now: () => performance.now(),
};

startServer(createConnection(ProposedFeatures.all), { host: diskHost(), timers, loadEngine, version: ownVersion() });
