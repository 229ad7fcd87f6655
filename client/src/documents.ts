// Which documents are ours, and which of them are worth a server.

import * as vscode from 'vscode';
import { configFileGlob, mayHoldCors, section } from '../../server/src/protocol.ts';

const languages = ['javascript', 'javascriptreact', 'typescript', 'typescriptreact'];

/** Files, documents not saved yet, and files of virtual workspaces; not the old sides of comparisons, nor output. */
const schemes = ['file', 'untitled', 'vscode-vfs'];

const sources = schemes.flatMap((scheme) => languages.map((language) => ({ scheme, language })));
const configFiles = schemes.map((scheme) => ({ scheme, pattern: configFileGlob }));

export const documentSelector = [...sources, ...configFiles];

/** True when the server would have something to do with this document. */
export function needsServer(document: vscode.TextDocument): boolean {
  if (vscode.languages.match(documentSelector, document) === 0) return false;
  if (!isEnabledFor(document)) return false;
  return vscode.languages.match(configFiles, document) > 0 || mayHoldCors(document.getText());
}

export function isEnabledFor(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration(section, document).get('enable') !== false;
}
