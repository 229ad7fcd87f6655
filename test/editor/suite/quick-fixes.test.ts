// The fixes that the light bulb offers: applied, they take the problem away and nothing else comes.

import assert from 'node:assert/strict';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { closeEverything, everythingIsChecked, openFile, problemsBecome, problemsOf, rangeOf } from './workspace.ts';

suite('quick fixes', () => {
  teardown(async () => {
    await vscode.workspace.getConfiguration('corsLint').update('allowedOrigins', undefined);
    await closeEverything();
  });

  test('the first fix of a reflected origin is an allowlist of the origins that the settings name', async () => {
    const trusted = ['https://shop.example.com', 'https://admin.example.com'];
    await vscode.workspace.getConfiguration('corsLint').update('allowedOrigins', trusted);
    const document = await openFile('reflected.js');
    const [problem] = await problemsBecome(document.uri, ['reflected-origin']);
    assert(problem);
    const [fix] = await fixesOf(document, problem);
    assert(fix);
    assert.match(fix.title, /allow/i);
    await apply(fix);
    await problemsBecome(document.uri, []);
    const text = document.getText();
    for (const origin of trusted) assert(text.includes(`'${origin}'`), text);
    assert(!text.includes('origin: true'), text);
    assert(text.includes('credentials: true'), text);
  });

  test('every fix that is offered takes its problem away', async () => {
    const faults = { 'reflected.js': 'reflected-origin', 'wildcard.ts': 'wildcard-with-credentials' };
    const more = { 'by-hand.js': 'missing-vary', 'sandbox.js': 'null-origin' };
    for (const [name, rule] of Object.entries({ ...faults, ...more })) {
      const document = await openFile(name);
      const before = document.getText();
      const [problem] = await problemsBecome(document.uri, [rule]);
      assert(problem);
      const count = (await fixesOf(document, problem)).length;
      assert(count > 0, `${name} has no fix`);
      for (let index = 0; index < count; index += 1) {
        const [again] = await problemsBecome(document.uri, [rule]);
        assert(again);
        const fix = (await fixesOf(document, again))[index];
        assert(fix);
        await apply(fix);
        await problemsBecome(document.uri, []);
        assert.notEqual(document.getText(), before);
        await vscode.commands.executeCommand('undo');
        assert.equal(document.getText(), before, 'one undo takes the whole fix back');
      }
    }
  });

  test('a line without a problem has no fix of ours', async () => {
    const document = await openFile('reflected.js');
    await problemsBecome(document.uri, ['reflected-origin']);
    const elsewhere = rangeOf(document, "customer: 'Ada'");
    const actions = await actionsAt(document, elsewhere, vscode.CodeActionKind.QuickFix.value);
    assert.deepEqual(actions, []);
  });

  test('a fix that changes who may read does not run on save', async () => {
    const document = await openFile('reflected.js');
    await problemsBecome(document.uri, ['reflected-origin']);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const kind = vscode.CodeActionKind.SourceFixAll.append('corsLint').value;
    const actions = await actionsAt(document, whole, kind);
    for (const action of actions) await apply(action);
    await everythingIsChecked();
    assert.equal(problemsOf(document.uri).length, 1);
  });
});

/** The fixes of a problem, resolved, in the order in which the menu shows them. */
function fixesOf(document: vscode.TextDocument, problem: vscode.Diagnostic): Promise<vscode.CodeAction[]> {
  return actionsAt(document, problem.range, vscode.CodeActionKind.QuickFix.value);
}

async function actionsAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: string,
): Promise<vscode.CodeAction[]> {
  const command = 'vscode.executeCodeActionProvider';
  const resolveUpTo = 20;
  return vscode.commands.executeCommand<vscode.CodeAction[]>(command, document.uri, range, kind, resolveUpTo);
}

async function apply(action: vscode.CodeAction): Promise<void> {
  assert(action.edit, `"${action.title}" was not resolved`);
  assert.equal(await vscode.workspace.applyEdit(action.edit), true);
  const { command } = action;
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}
