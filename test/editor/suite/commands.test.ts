// The commands that the palette lists: that they are there, and do what they say.

import assert from 'node:assert/strict';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { closeEverything, extension, openFile, problemsBecome, replaceText } from './workspace.ts';

suite('commands', () => {
  teardown(closeEverything);

  test('every command of the manifest exists', async () => {
    const document = await openFile('reflected.js');
    await problemsBecome(document.uri, ['reflected-origin']);
    const existing = new Set(await vscode.commands.getCommands(true));
    const promised = contributed();
    assert(promised.includes('corsLint.restartServer') && promised.includes('corsLint.showOutput'), promised.join());
    assert.deepEqual(
      promised.filter((command) => !existing.has(command)),
      [],
    );
  });

  test('after a restart of the server the problems come back, and typing still changes them', async () => {
    const document = await openFile('reflected.js');
    const { uri } = document;
    await problemsBecome(uri, ['reflected-origin']);
    await vscode.commands.executeCommand('corsLint.restartServer');
    await problemsBecome(uri, ['reflected-origin']);
    await replaceText(document, 'origin: true', "origin: 'https://app.example.com'");
    await problemsBecome(uri, []);
  });

  test('the output can be shown', async () => {
    await vscode.commands.executeCommand('corsLint.showOutput');
  });
});

/** The ids of the commands that package.json promises. */
function contributed(): string[] {
  const { contributes } = extension().packageJSON as { contributes: { commands: { command: string }[] } };
  return contributes.commands.map(({ command }) => command);
}
