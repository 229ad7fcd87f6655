// Fixing all on saving, as `editor.codeActionsOnSave` asks for it, and by the menu of source actions.

import assert from 'node:assert/strict';
import { setup, suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { closeEverything, everythingIsChecked, fileNamed, openFile, problemsBecome, replaceText } from './workspace.ts';

const names = ['by-hand.js', 'reflected.js'];
const fixed = "res.appendHeader('Vary', 'Origin');";

suite('fix all', () => {
  const kept = new Map<string, Uint8Array>();

  setup(async () => {
    for (const name of names) kept.set(name, await vscode.workspace.fs.readFile(fileNamed(name)));
  });

  teardown(async () => {
    await onSave(undefined);
    await closeEverything();
    for (const [name, bytes] of kept) await vscode.workspace.fs.writeFile(fileNamed(name), bytes);
  });

  test('saving fixes what cannot change who may read', async () => {
    await onSave({ 'source.fixAll.corsLint': 'explicit' });
    const document = await openFile('by-hand.js');
    await problemsBecome(document.uri, ['missing-vary']);
    await replaceText(document, "'[]'", "'[1]'");
    assert.equal(await document.save(), true);
    const saved = Buffer.from(await vscode.workspace.fs.readFile(document.uri)).toString();
    assert(saved.includes(fixed) && saved.includes("'[1]'"), saved);
    await problemsBecome(document.uri, []);
  });

  test('so it does by the kind that asks every extension', async () => {
    await onSave({ 'source.fixAll': 'explicit' });
    const document = await openFile('by-hand.js');
    await replaceText(document, "'[]'", "'[2]'");
    assert.equal(await document.save(), true);
    assert(document.getText().includes(fixed), document.getText());
  });

  test('saving leaves alone what changes who may read, and everything where nobody has asked for it', async () => {
    await onSave({ 'source.fixAll.corsLint': 'explicit' });
    const reflected = await openFile('reflected.js');
    await problemsBecome(reflected.uri, ['reflected-origin']);
    await replaceText(reflected, 'const app', '\nconst app');
    const before = reflected.getText();
    assert.equal(await reflected.save(), true);
    assert.equal(reflected.getText(), before);

    await onSave(undefined);
    const document = await openFile('by-hand.js');
    await replaceText(document, "'[]'", "'[3]'");
    assert.equal(await document.save(), true);
    await everythingIsChecked();
    assert(!document.getText().includes(fixed), document.getText());
  });

  test('the source action fixes it, and one undo takes it back', async () => {
    const document = await openFile('by-hand.js');
    const before = document.getText();
    await problemsBecome(document.uri, ['missing-vary']);
    await vscode.commands.executeCommand('editor.action.sourceAction', {
      kind: 'source.fixAll.corsLint',
      apply: 'first',
    });
    await problemsBecome(document.uri, []);
    assert(document.getText().includes(fixed), document.getText());
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  test('the command of ours fixes it, whatever other extensions offer', async () => {
    const document = await openFile('by-hand.js');
    await problemsBecome(document.uri, ['missing-vary']);
    await vscode.commands.executeCommand('corsLint.fixAll');
    await problemsBecome(document.uri, []);
    assert(document.getText().includes(fixed), document.getText());
  });
});

async function onSave(kinds: Record<string, string> | undefined): Promise<void> {
  await vscode.workspace
    .getConfiguration('editor')
    .update('codeActionsOnSave', kinds, vscode.ConfigurationTarget.Global);
}
