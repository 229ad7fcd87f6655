// The language status item: what became of the file in the active editor, in a few honest words. It knows what the
// server says about a file, not why.

import * as vscode from 'vscode';
import type { State } from 'vscode-languageclient';
import type { FileState, FileStatus } from '../../server/src/protocol.ts';
import { restartServerCommand, showOutputCommand } from './commands.ts';
import { documentSelector, isEnabledFor, needsServer } from './documents.ts';

export interface Status extends vscode.Disposable {
  serverIs(state: State): void;
  /** The server could not be started. */
  failed(): void;
  fileIs(uri: vscode.Uri, status: FileStatus): void;
}

type Server = 'none' | 'starting' | 'running' | 'stopped';

/** As numbers, because naming them loads the whole library. */
const servers: Record<State, Server> = { 1: 'stopped', 2: 'running', 3: 'starting', 4: 'stopped' };

export function createStatus(): Status {
  const item = vscode.languages.createLanguageStatusItem('corsLint.status', documentSelector);
  item.name = 'CORS Lint';
  const files = new Map<string, FileStatus>();
  let server: Server = 'none';

  const show = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const status = files.get(String(document?.uri));
    const words = server === 'stopped' ? stopped : wordsFor(document, status, server);
    item.text = words.text;
    item.detail = detailOf(status);
    item.severity = words.severity;
    item.busy = words.isBusy;
    item.command = words.command;
  };
  const serverIs = (state: Server): void => {
    server = state;
    if (state !== 'running') files.clear();
    show();
  };
  const listeners = vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidChangeConfiguration(show),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => files.delete(uri.toString())),
  );
  show();
  return {
    serverIs: (state) => serverIs(servers[state]),
    failed: () => serverIs('stopped'),
    fileIs: (uri, status) => {
      files.set(uri.toString(), status);
      show();
    },
    dispose: () => listeners.dispose(),
  };
}

/** Which configuration holds is the first thing to know when a finding surprises. */
function detailOf(status: FileStatus | undefined): string {
  if (status?.configFile === undefined || status.state === 'configuration') return 'CORS Lint';
  return `CORS Lint, configured by ${vscode.workspace.asRelativePath(vscode.Uri.parse(status.configFile))}`;
}

interface Words {
  readonly text: string;
  readonly severity: vscode.LanguageStatusSeverity;
  readonly isBusy: boolean;
  readonly command: vscode.Command;
}

const { Information, Warning, Error } = vscode.LanguageStatusSeverity;
const showOutput: vscode.Command = { command: showOutputCommand, title: 'Show Output' };
const restart: vscode.Command = { command: restartServerCommand, title: 'Restart Server' };
const stopped: Words = { text: 'The server is not running', severity: Error, isBusy: false, command: restart };

const texts: Record<Exclude<FileState, 'checked' | 'configuration'>, string> = {
  'no-cors': 'No CORS code in this file',
  'too-large': 'Not checked: the file is larger than 1 MB',
  excluded: 'Not checked: the file is excluded',
  off: 'Off (corsLint.enable)',
  failed: 'Not checked: see the output',
};

function wordsFor(document: vscode.TextDocument | undefined, status: FileStatus | undefined, server: Server): Words {
  const plain = { severity: Information, isBusy: false, command: showOutput };
  if (status === undefined) return { ...plain, ...wordsBeforeTheCheck(document, server) };
  if (status.state === 'configuration') {
    if (status.problems === 0) return { ...plain, text: 'Configuration of CORS Lint' };
    const mistakes = status.problems === 1 ? '1 mistake' : `${String(status.problems)} mistakes`;
    return { ...plain, text: `${mistakes} in the configuration`, severity: Warning };
  }
  if (status.state !== 'checked') {
    return { ...plain, text: texts[status.state], severity: status.state === 'failed' ? Error : Information };
  }
  if (status.problems === 0) return { ...plain, text: 'No CORS problems' };
  const problems = status.problems === 1 ? '1 CORS problem' : `${String(status.problems)} CORS problems`;
  return { ...plain, text: problems, severity: Warning };
}

/** Nothing is heard about files without a CORS word as long as no other file has needed the server. */
function wordsBeforeTheCheck(
  document: vscode.TextDocument | undefined,
  server: Server,
): Pick<Words, 'text' | 'isBusy'> {
  if (document === undefined || !isEnabledFor(document)) return { text: texts.off, isBusy: false };
  if (server !== 'none' && needsServer(document)) return { text: 'Checking', isBusy: true };
  return { text: texts['no-cors'], isBusy: false };
}
