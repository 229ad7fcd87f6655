// That each setting does what it says, at once and without a restart.

import assert from 'node:assert/strict';
import { setup, suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import {
  closeEverything,
  everythingIsChecked,
  eventually,
  openFile,
  problemsBecome,
  problemsOf,
  replaceText,
  ruleOf,
} from './workspace.ts';

suite('settings', () => {
  let touched: string[] = [];

  async function set(name: string, value: unknown): Promise<void> {
    touched.push(name);
    await vscode.workspace.getConfiguration('corsLint').update(name, value);
  }

  setup(() => {
    touched = [];
  });

  teardown(async () => {
    for (const name of touched) await vscode.workspace.getConfiguration('corsLint').update(name, undefined);
    await closeEverything();
  });

  test('a rule that is off is silent, and speaks again when it is on', async () => {
    const document = await openFile('wildcard.ts');
    await problemsBecome(document.uri, ['wildcard-with-credentials']);
    await set('rules.wildcard-with-credentials', 'off');
    await problemsBecome(document.uri, []);
    await set('rules.wildcard-with-credentials', undefined);
    await problemsBecome(document.uri, ['wildcard-with-credentials']);
  });

  test('a rule has the severity that it is given', async () => {
    const document = await openFile('wildcard.ts');
    await problemsBecome(document.uri, ['wildcard-with-credentials']);
    await set('rules.wildcard-with-credentials', 'info');
    const severity = (): unknown => problemsOf(document.uri)[0]?.severity;
    await eventually(
      () => severity() === vscode.DiagnosticSeverity.Information,
      () => `The severity is ${String(severity())}`,
    );
  });

  test('disabled, nothing is shown; enabled again, everything is', async () => {
    const document = await openFile('wildcard.ts');
    await problemsBecome(document.uri, ['wildcard-with-credentials']);
    await set('enable', false);
    await problemsBecome(document.uri, []);
    await set('enable', true);
    await problemsBecome(document.uri, ['wildcard-with-credentials']);
  });

  test('an excluded file is left alone', async () => {
    const document = await openFile('wildcard.ts');
    await problemsBecome(document.uri, ['wildcard-with-credentials']);
    await set('exclude', ['wildcard.ts']);
    await problemsBecome(document.uri, []);
  });

  test('checked on save only, a change shows when it is saved', async () => {
    await set('run', 'onSave');
    const document = await openFile('saved.js');
    await everythingIsChecked();
    await replaceText(document, "['https://app.example.com']", 'true');
    await everythingIsChecked();
    assert.deepEqual(problemsOf(document.uri).map(ruleOf), []);
    assert.equal(await document.save(), true);
    await problemsBecome(document.uri, ['reflected-origin']);
  });
});
