// Configuration files in a real VS Code: they are followed, saved or not, their mistakes are shown once, and its own JSON
// support completes and explains them by our schema.

import assert from 'node:assert/strict';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import {
  closeEverything,
  eventually,
  fileNamed,
  openFile,
  pause,
  problemsBecome,
  rangeOf,
  replaceText,
} from './workspace.ts';

const server = 'configured/server.js';
const config = 'configured/cors-lint.config.json';

suite('configuration files', () => {
  teardown(async () => {
    await closeEverything();
    const left = await vscode.workspace.findFiles(config);
    for (const uri of left) await vscode.workspace.fs.delete(uri);
  });

  test('made, changed and removed, one is followed', async () => {
    const { uri } = await openFile(server);
    await problemsBecome(uri, ['wildcard-with-credentials']);
    await write(config, '{ "rules": { "wildcard-with-credentials": "off" } }');
    await problemsBecome(uri, []);
    await write(config, '{}');
    await problemsBecome(uri, ['wildcard-with-credentials']);
    await write(config, '{ "exclude": ["server.js"] }');
    await problemsBecome(uri, []);
    await vscode.workspace.fs.delete(fileNamed(config));
    await problemsBecome(uri, ['wildcard-with-credentials']);
  });

  test('what is typed into one counts before it is saved', async () => {
    await write(config, '{ "rules": {} }');
    const { uri } = await openFile(server);
    await problemsBecome(uri, ['wildcard-with-credentials']);
    const document = await openFile(config);
    await replaceText(document, '{}', '{ "wildcard-with-credentials": "off" }');
    await problemsBecome(uri, []);
    await replaceText(document, 'off', 'info');
    await problemsBecome(uri, ['wildcard-with-credentials']);
  });

  test('every mistake is shown once, where it is', async () => {
    const text = '{\n  "rulse": {},\n  "rules": { "missing-vary": "warn", "missing-very": "off" },\n  "tests": 3\n}\n';
    await write(config, text);
    const document = await openFile(config);
    const wanted = ['"rulse"', '"warn"', '"missing-very"', '3'];
    await problemsAre(document, wanted);
    // The JSON support of VS Code takes its time.
    await pause(2000);
    await problemsAre(document, wanted);
    assert(vscode.languages.getDiagnostics(document.uri).every(({ source }) => source === 'cors-lint'));
  });

  test('comments and trailing commas are no mistakes, broken JSON is one, once', async () => {
    await write(config, '{\n  // Not yet.\n  "tests": ["checks",],\n}\n');
    const document = await openFile(config);
    assert.equal(document.languageId, 'jsonc');
    await pause(2000);
    await problemsAre(document, []);
    await replaceText(document, '"tests": [', '"tests" [');
    await eventually(
      () => vscode.languages.getDiagnostics(document.uri).length > 0,
      () => 'Nobody says that the colon is missing.',
    );
    await pause(1000);
    const sources = vscode.languages.getDiagnostics(document.uri).map(({ source }) => source);
    assert(!sources.includes('cors-lint'), sources.join());
  });

  test('keys, rules and levels are completed, and explained', async () => {
    await write(config, '{\n  "rules": {\n    "missing-vary": ""\n  },\n  "" \n}\n');
    const document = await openFile(config);
    const offered = async (behind: string): Promise<readonly string[]> => {
      const at = document.positionAt(document.getText().lastIndexOf(behind) + behind.length);
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at,
      );
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    await eventuallyHolds(async () => (await offered('\n  "')).includes('allowedOrigins'));
    const levels = await offered('"missing-vary": "');
    for (const level of ['"off"', '"hint"', '"error"']) assert(levels.includes(level), levels.join());
    await replaceText(document, '"missing-vary": ""', '"missing-vary": "off",\n    ""');
    const rules = await offered('    "');
    assert(rules.includes('null-origin'), rules.join());
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      rangeOf(document, 'missing-vary').start,
    );
    const words = hover?.contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
    assert.match(words ?? '', /caches are not told/);
  });
});

async function write(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(fileNamed(name), new TextEncoder().encode(text));
}

/** Waits until exactly these parts of the text are underlined, in any order, by whomever. */
async function problemsAre(document: vscode.TextDocument, texts: readonly string[]): Promise<void> {
  const shown = (): string[] => {
    return vscode.languages.getDiagnostics(document.uri).map(({ range }) => document.getText(range));
  };
  await eventually(
    () => shown().sort().join() === [...texts].sort().join(),
    () => `Wanted: ${texts.join()}; shown: ${shown().join()}`,
  );
}

async function eventuallyHolds(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; !(await holds()); await pause(100)) {
    if (Date.now() > end) throw new Error('It did not come to hold within ten seconds.');
  }
}
