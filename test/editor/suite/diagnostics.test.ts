// What a person sees in the editor: which problems, where, with which words and links, and that they follow the text.

import assert from 'node:assert/strict';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import {
  closeEverything,
  everythingIsChecked,
  fileNamed,
  openFile,
  problemsBecome,
  problemsOf,
  rangeOf,
  replaceText,
  ruleOf,
} from './workspace.ts';

suite('problems', () => {
  teardown(closeEverything);

  test('a problem carries its rule, the page of the rule, our name and the lines that make it a fault', async () => {
    const document = await openFile('reflected.js');
    const [problem] = await problemsBecome(document.uri, ['reflected-origin']);
    assert(problem);
    assert.equal(problem.source, 'cors-lint');
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Error);
    assert(typeof problem.code === 'object');
    assert.equal(problem.code.value, 'reflected-origin');
    assert.match(problem.code.target.toString(), /^https:\/\/.*reflected-origin/);
    assert.equal(document.getText(problem.range), 'true');
    assert.equal(problem.range.start.line, rangeOf(document, 'origin: true').start.line);
    const related = problem.relatedInformation ?? [];
    const credentials = rangeOf(document, 'credentials: true').start.line;
    assert(related.some(({ location }) => location.range.start.line === credentials));
    assert(related.every(({ message }) => message.length > 10));
  });

  test('TypeScript is read as well', async () => {
    const document = await openFile('wildcard.ts');
    const [problem] = await problemsBecome(document.uri, ['wildcard-with-credentials']);
    assert(problem);
    assert.equal(problem.range.start.line, rangeOf(document, "'*'").start.line);
  });

  test('headers written by hand are read as well', async () => {
    const byHand = await openFile('by-hand.js');
    await problemsBecome(byHand.uri, ['missing-vary']);
    const sandbox = await openFile('sandbox.js');
    await problemsBecome(sandbox.uri, ['null-origin']);
  });

  test('a sound configuration is left in peace', async () => {
    const document = await openFile('sound.js');
    await everythingIsChecked();
    assert.deepEqual(problemsOf(document.uri).map(ruleOf), []);
  });

  test('typing makes a problem, moves it and takes it away', async () => {
    const document = await openFile('sound.js');
    const { uri } = document;
    await replaceText(document, "['https://app.example.com']", 'true');
    const [before] = await problemsBecome(uri, ['reflected-origin']);
    assert(before);
    await replaceText(document, 'const app', '\n\nconst app');
    await everythingIsChecked();
    assert.deepEqual(
      problemsOf(uri).map(({ range }) => range.start.line),
      [before.range.start.line + 2],
    );
    await replaceText(document, 'origin: true', "origin: 'https://app.example.com'");
    await problemsBecome(uri, []);
  });

  test('text that does not parse does not stop the checks', async () => {
    const document = await openFile('sound.js');
    await replaceText(document, 'const app = express();', 'const app = express(');
    await replaceText(document, "['https://app.example.com']", 'true');
    await everythingIsChecked();
    await replaceText(document, 'const app = express(', 'const app = express();');
    await problemsBecome(document.uri, ['reflected-origin']);
  });

  test('an unsaved change in an imported file refreshes the file that imports it', async () => {
    const importer = await openFile('importer.js');
    await everythingIsChecked();
    assert.deepEqual(problemsOf(importer.uri).map(ruleOf), []);
    const imported = await openFile('cookies.js');
    await replaceText(imported, 'false', 'true');
    await openFile('importer.js');
    await problemsBecome(importer.uri, ['wildcard-with-credentials']);
    await openFile('cookies.js');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await openFile('importer.js');
    await problemsBecome(importer.uri, []);
  });

  test('a change on disk in an imported file refreshes the file that imports it', async () => {
    const document = await openFile('importer.js');
    const imported = fileNamed('cookies.js');
    const before = await vscode.workspace.fs.readFile(imported);
    try {
      await vscode.workspace.fs.writeFile(imported, Buffer.from('export const withCookies = true;\n'));
      await problemsBecome(document.uri, ['wildcard-with-credentials']);
    } finally {
      await vscode.workspace.fs.writeFile(imported, before);
    }
    await problemsBecome(document.uri, []);
  });

  test('an untitled document is checked', async () => {
    const content = "require('cors')({ origin: true, credentials: true });\n";
    const document = await vscode.workspace.openTextDocument({ language: 'javascript', content });
    await vscode.window.showTextDocument(document);
    await problemsBecome(document.uri, ['reflected-origin']);
  });

  test('closing a file takes its problems away', async () => {
    const document = await openFile('wildcard.ts');
    await problemsBecome(document.uri, ['wildcard-with-credentials']);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await problemsBecome(document.uri, []);
  });

  test('deleting a file takes its problems away', async () => {
    const copy = fileNamed('copy.ts');
    await vscode.workspace.fs.copy(fileNamed('wildcard.ts'), copy, { overwrite: true });
    await openFile('copy.ts');
    await problemsBecome(copy, ['wildcard-with-credentials']);
    await vscode.workspace.fs.delete(copy);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await problemsBecome(copy, []);
  });
});
