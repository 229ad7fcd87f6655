// The commands that the palette lists: that they are there, and do what they say.

import assert from 'node:assert/strict';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { canListProcesses, serverProcesses } from './server-process.ts';
import { closeEverything, eventually, extension, openFile, problemsBecome, replaceText } from './workspace.ts';

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

  test('restarted, the server is a new one, shows the problems again and still follows the text', async () => {
    const document = await openFile('reflected.js');
    const { uri } = document;
    await problemsBecome(uri, ['reflected-origin']);
    const before = canListProcesses ? serverProcesses() : [];
    await vscode.commands.executeCommand('corsLint.restartServer');
    await problemsBecome(uri, ['reflected-origin']);
    if (canListProcesses) {
      const after = serverProcesses();
      assert.equal(after.length, 1);
      assert.notDeepEqual(after, before);
    }
    await replaceText(document, 'origin: true', "origin: 'https://app.example.com'");
    await problemsBecome(uri, []);
  });

  test('the output can be shown', async () => {
    await vscode.commands.executeCommand('corsLint.showOutput');
    const shown = (): string[] => vscode.workspace.textDocuments.map(({ uri }) => uri.toString(true));
    await eventually(
      () => shown().some((uri) => uri.startsWith('output:') && uri.includes('CORS Lint')),
      () => `No output of ours is shown: ${shown().join(', ')}`,
    );
  });
});

/** The ids of the commands that package.json promises. */
function contributed(): string[] {
  const { contributes } = extension().packageJSON as { contributes: { commands: { command: string }[] } };
  return contributes.commands.map(({ command }) => command);
}
