// The language server: puts its parts together for one client and starts listening. Each part is in its own file;
// what differs between runtimes comes in with the environment.

import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { overlayHost } from '../hosts/overlay.ts';
import { readAbilities, readOptions, serverCapabilities } from './abilities.ts';
import { createChecker } from './checker.ts';
import { createChecks } from './checks.ts';
import { showDiagnostics } from './diagnostics.ts';
import type { Environment } from './environment.ts';
import { answerCodeActions } from './features/code-action.ts';
import { followConfiguration } from './features/configuration.ts';
import { tellFileStatus } from './features/file-status.ts';
import { followWatchedFiles } from './features/watched-files.ts';
import { createFolders } from './folders.ts';
import { createLog } from './log.ts';
import { followOpenFiles } from './open-files.ts';
import { createResults } from './results.ts';
import { createSettingsStore } from './settings.ts';
import { createToLsp } from './to-lsp.ts';

/** Serves one client over the connection, until it ends it. */
export function startServer(connection: Connection, environment: Environment): void {
  connection.onInitialize((params) => initialize(connection, environment, params));
  connection.listen();
}

function initialize(connection: Connection, environment: Environment, params: InitializeParams): InitializeResult {
  const abilities = readAbilities(params);
  const { host: disk, timers, version } = environment;
  const log = createLog(connection.console);
  const folders = createFolders(params);
  const results = createResults();
  const initial = readOptions(params.initializationOptions).settings;
  const settings = createSettingsStore({ connection, abilities, folders, log, initial });

  const openFiles = followOpenFiles(connection, {
    opened: (open) => {
      diagnostics.opened(open);
      checks.opened(open);
    },
    changed: (open) => checks.changed(open),
    saved: (open) => checks.saved(open),
    closed: (open) => checks.closed(open),
  });
  const host = overlayHost(disk, {
    get: (file) => openFiles.at(file)?.document.getText(),
    keys: () => openFiles.all().map(({ file }) => file),
  });
  const toLsp = createToLsp(openFiles, host, abilities);
  const checker = createChecker({ environment, host, settings, folders, log });
  const checks = createChecks({
    timers,
    openFiles,
    results,
    settings,
    check: checker.check,
    log,
    changed: (files) => {
      diagnostics.changed(files);
      if (abilities.fileStatus) tellStatus(files);
    },
  });
  const diagnostics = showDiagnostics({ connection, abilities, openFiles, results, checks, checker, toLsp, log });
  const tellStatus = tellFileStatus({ connection, openFiles, results, checker, log });
  answerCodeActions({ connection, abilities, timers, openFiles, results, checks, checker, host, toLsp, log });

  connection.onInitialized(() => {
    followConfiguration({ connection, abilities, settings, folders, checks, log });
    followWatchedFiles({ connection, abilities, checks, disk, log });
    log.info(`CORS Lint ${version} is ready.`);
  });
  return { capabilities: serverCapabilities(abilities), serverInfo: { name: 'cors-lint', version } };
}
