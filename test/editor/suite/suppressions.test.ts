// Suppressing a finding by the light bulb: the comment is written, and its reason waits to be typed over.

import assert from 'node:assert/strict';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { closeEverything, openFile, problemsBecome } from './workspace.ts';

suite('suppressions', () => {
  teardown(closeEverything);

  test('the last fix writes a comment, with its reason selected', async () => {
    const document = await openFile('reflected.js');
    const before = document.getText();
    const [problem] = await problemsBecome(document.uri, ['reflected-origin']);
    assert(problem);
    const last = (await actionsAt(document, problem.range)).at(-1);
    assert.equal(last?.title, 'Suppress `reflected-origin` here (with a reason)');
    assert(last.edit && !last.isPreferred);
    assert.equal(await vscode.workspace.applyEdit(last.edit), true);
    await problemsBecome(document.uri, []);

    const editor = vscode.window.activeTextEditor;
    assert.equal(editor && document.getText(editor.selection), 'why this is fine');
    await vscode.commands.executeCommand('type', { text: 'open data' });
    const comment = '    // cors-lint-disable-next-line reflected-origin -- open data\n';
    assert.equal(document.getText(), before.replace('    origin: true', `${comment}    origin: true`));
    await problemsBecome(document.uri, []);
  });

  test('a comment that has nothing to suppress is told, and goes by its fix', async () => {
    const document = await openFile('sound.js');
    const before = document.getText();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '// cors-lint-disable missing-vary -- there is no cache\n');
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    const [problem] = await problemsBecome(document.uri, ['useless-suppression']);
    assert(problem);
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Information);
    const [fix] = await actionsAt(document, problem.range);
    assert(fix?.edit);
    assert.equal(await vscode.workspace.applyEdit(fix.edit), true);
    assert.equal(document.getText(), before);
    await problemsBecome(document.uri, []);
  });
});

async function actionsAt(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const kind = vscode.CodeActionKind.QuickFix.value;
  const command = 'vscode.executeCodeActionProvider';
  return vscode.commands.executeCommand<vscode.CodeAction[]>(command, document.uri, range, kind, 20);
}
