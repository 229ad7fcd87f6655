// When the extension and its server start, and that they do not where there is nothing for them to do.

import assert from 'node:assert/strict';
import { suite, suiteTeardown, test } from 'mocha';
import { canListProcesses, serverProcesses } from './server-process.ts';
import { closeEverything, extension, openFile, pause, problemsBecome, problemsOf } from './workspace.ts';

suite('starting', () => {
  suiteTeardown(closeEverything);

  test('a file without a CORS word starts no server', async function () {
    if (!canListProcesses) this.skip();
    const document = await openFile('plain.js');
    // Nothing tells us that something will never happen; a server that starts is there within a second.
    await pause(2000);
    assert.deepEqual(serverProcesses(), []);
    assert.deepEqual(problemsOf(document.uri), []);
  });

  test('a file with a fault starts the extension and its server, and shows the fault', async function () {
    const document = await openFile('reflected.js');
    await problemsBecome(document.uri, ['reflected-origin']);
    assert.equal(extension().isActive, true);
    if (canListProcesses) assert.equal(serverProcesses().length, 1);
  });
});
