// What the tests do with the workspace: open, type, look at problems, wait. Waits end as soon as what is waited for
// is there, and fail with what was there instead. No test is in here.

import * as vscode from 'vscode';

export const extensionId = 'cors-lint.cors-lint';

/** The extension under test. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension(extensionId);
  if (found === undefined) throw new Error(`VS Code has no extension ${extensionId}.`);
  return found;
}

/** A file of the workspace by its name there. */
export function fileNamed(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('VS Code was started without the workspace.');
  return vscode.Uri.joinPath(folder.uri, name);
}

/**
 * Shows a file as a click on its name would. Not by `openTextDocument`: what that has opened stays open for minutes
 * after its last tab was closed.
 */
export async function openFile(name: string): Promise<vscode.TextDocument> {
  const uri = fileNamed(name);
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  const shown = (): vscode.TextDocument | undefined => vscode.window.activeTextEditor?.document;
  await eventually(
    () => shown()?.uri.toString() === uri.toString(),
    () => `VS Code did not show ${name}, but ${String(shown()?.uri)}`,
  );
  const document = shown();
  if (document === undefined) throw new Error(`${name} was closed at once.`);
  return document;
}

/** Replaces the only place where `before` stands, unsaved. */
export async function replaceText(document: vscode.TextDocument, before: string, after: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, before), after);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(`VS Code refused to replace ${before}.`);
}

/** Where a text stands; it must stand in the document exactly once. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const whole = document.getText();
  const start = whole.indexOf(text);
  if (start === -1 || whole.includes(text, start + 1)) throw new Error(`Not exactly once in the document: ${text}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Our own problems of a file, as they are shown now. */
export function problemsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((problem) => problem.source === 'cors-lint');
}

/** The rule of a problem. */
export function ruleOf(problem: vscode.Diagnostic): string {
  const { code } = problem;
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until a file shows exactly these rules, in any order, and gives the problems. */
export async function problemsBecome(uri: vscode.Uri, rules: readonly string[]): Promise<vscode.Diagnostic[]> {
  const wanted = [...rules].sort().join();
  const shown = (): string => problemsOf(uri).map(ruleOf).sort().join();
  await eventually(
    () => shown() === wanted,
    () => `Problems wanted in ${uri.path}: ${wanted || 'none'}; shown: ${shown() || 'none'}`,
  );
  return problemsOf(uri);
}

/** Polls until `isSo`; after ten seconds it fails with the words of `complaint`. */
export async function eventually(isSo: () => boolean, complaint: () => string): Promise<void> {
  for (const end = Date.now() + 10_000; !isSo(); await pause(25)) {
    if (Date.now() > end) throw new Error(complaint());
  }
}

/**
 * Waits until everything that was typed or set before has been dealt with, whether it changes a problem or not: a file
 * with a known fault is opened after it and has shown its problem.
 */
export async function everythingIsChecked(): Promise<void> {
  const content = "import cors from 'cors';\nexport default cors({ origin: '*', credentials: true });\n";
  const probe = await vscode.workspace.openTextDocument({ language: 'javascript', content });
  await vscode.window.showTextDocument(probe, { preview: false });
  await problemsBecome(probe.uri, ['wildcard-with-credentials']);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

/** Throws away what was typed and closes everything. */
export async function closeEverything(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document, { preview: false });
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
