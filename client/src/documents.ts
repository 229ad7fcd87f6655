// Which documents are ours, and which of them are worth a server.

import * as vscode from 'vscode';
import { mayHoldCors, section } from '../../server/src/protocol.ts';

const languages = ['javascript', 'javascriptreact', 'typescript', 'typescriptreact'];

/** Files, documents not saved yet, and files of virtual workspaces; not the old sides of comparisons, nor output. */
const schemes = ['file', 'untitled', 'vscode-vfs'];

export const documentSelector = schemes.flatMap((scheme) => languages.map((language) => ({ scheme, language })));

/** True when the server would have something to do with this document. */
export function needsServer(document: vscode.TextDocument): boolean {
  if (vscode.languages.match(documentSelector, document) === 0) return false;
  return isEnabledFor(document) && mayHoldCors(document.getText());
}

export function isEnabledFor(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration(section, document).get('enable') !== false;
}
