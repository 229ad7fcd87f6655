// The light bulb: which fixes are offered where, what they write, and that they never write into other text than the
// one they were made for.

import { type CodeAction, type TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, test } from 'vitest';
import type { CheckedFix } from '../../server/src/engine/index.ts';
import { type FakeEditor, pullClient, pushClient, startEditor, uriOf } from '../support/fake-editor.ts';
import { importingEngine, listOfOrigins } from '../support/importing-engine.ts';

const app = '/srv/app.ts';
const policy = '/srv/policy.ts';
const fault = 'cors({ origin: true })';

const noSnippets = {
  ...pullClient,
  workspace: { ...pullClient.workspace, workspaceEdit: { documentChanges: true } },
};

describe('a client that resolves', () => {
  test('is offered the title at once, and the edit when it asks for it', async () => {
    const engine = importingEngine();
    const editor = await startEditor({ engine, capabilities: noSnippets });
    await editor.open(app, fault);
    const [action] = await editor.actions(app, 'true');
    expect(action).toMatchObject({ title: 'Allow a list of origins', kind: 'quickfix', isPreferred: true });
    expect(action?.diagnostics?.map(({ code }) => code)).toEqual(['reflected-origin']);
    expect(action?.edit).toBeUndefined();
    const resolved = await editor.resolve(given(action));
    expect(resolved.edit?.documentChanges).toMatchObject([{ textDocument: { uri: uriOf(app), version: 1 } }]);
    expect(applied(editor, resolved, app)).toBe("cors({ origin: ['https://app.example.com'] })");
    expect(engine.tried()).toBe(1);
    expect(engine.analysed).toEqual([app]);
  });

  test('is refused the edit of a fix that was offered for another text', async () => {
    const editor = await startEditor({ engine: importingEngine() });
    await editor.open(app, fault);
    const [action] = await editor.actions(app, 'true');
    await editor.type(app, 'cors', '/**/ cors');
    await expect(editor.resolve(given(action))).rejects.toThrow('changed');
    await editor.quiet();
    await expect(editor.resolve(given(action))).rejects.toThrow('changed');
  });

  test('is given the edit for the text as it is when that has only changed elsewhere', async () => {
    const editor = await startEditor({ engine: importingEngine(), capabilities: noSnippets });
    await editor.open(app, fault);
    const [action] = await editor.actions(app, 'true');
    await editor.type(app, '})', '}) // later');
    await editor.quiet();
    const resolved = await editor.resolve(given(action));
    expect(resolved.edit?.documentChanges).toMatchObject([{ textDocument: { version: 2 } }]);
    expect(applied(editor, resolved, app)).toBe("cors({ origin: ['https://app.example.com'] }) // later");
  });

  test('is refused the edit of a fix after an imported file has changed', async () => {
    const editor = await startEditor({ engine: importingEngine(), disk: { [policy]: fault } });
    await editor.open(app, `import './policy.ts'; cors({ origin: true })`);
    const [action] = await editor.actions(app, 'true');
    await editor.changeDisk(policy, 'cors()');
    await expect(editor.resolve(given(action))).rejects.toThrow('changed');
  });
});

describe('a client that does not resolve', () => {
  test('is offered the edit at once, without versions where it knows none', async () => {
    const editor = await startEditor({ engine: importingEngine(), capabilities: pushClient });
    await editor.open(app, fault);
    const [action] = await editor.actions(app, 'true');
    expect(action?.edit?.changes?.[uriOf(app)]).toEqual([
      {
        range: { start: { line: 0, character: 15 }, end: { line: 0, character: 19 } },
        newText: "['https://app.example.com']",
      },
    ]);
    expect(action).not.toHaveProperty('isPreferred');
    expect(action).not.toHaveProperty('data');
  });
});

test('a line without a problem has no fix', async () => {
  const engine = importingEngine();
  const editor = await startEditor({ engine });
  await editor.open(app, `const elsewhere = 1;\n${fault}`);
  expect(await editor.actions(app, 'elsewhere')).toEqual([]);
  expect(engine.tried()).toBe(0);
});

test('a fix that changes who may read does not run on save', async () => {
  const editor = await startEditor({ engine: importingEngine() });
  await editor.open(app, fault);
  expect(await editor.actions(app, 'true', ['quickfix'])).toHaveLength(1);
  expect(await editor.actions(app, 'true', ['source.fixAll', 'refactor'])).toEqual([]);
});

test('the light bulb waits for the check of what was just typed', async () => {
  const editor = await startEditor({ engine: importingEngine() });
  await editor.open(app, 'cors({ origin: false })');
  await editor.quiet();
  await editor.type(app, 'false', 'true');
  expect(await editor.actions(app, 'true')).toHaveLength(1);
});

test('moving the cursor tries no fix twice', async () => {
  const engine = importingEngine();
  const editor = await startEditor({ engine });
  await editor.open(app, fault);
  await editor.actions(app, 'true');
  await editor.actions(app, 'rue');
  expect(engine.tried()).toBe(1);
});

test('a fix that breaks costs its own finding the fix, and nothing else', async () => {
  const engine = importingEngine({
    fixes: (finding) => {
      if (finding.place.start < 20) throw new Error('a mistake of ours');
      return listOfOrigins(finding);
    },
  });
  const editor = await startEditor({ engine });
  await editor.open(app, `${fault}\n${fault}`);
  await editor.quiet();
  const all = await editor.client.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: uriOf(app) },
    range: { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } },
    context: { diagnostics: [] },
  });
  expect(all.map(({ diagnostics }) => diagnostics?.[0]?.range.start.line)).toEqual([1]);
  expect(editor.logged.join()).toContain('a mistake of ours');
});

test('a problem that another file has found is fixed where it stands', async () => {
  const editor = await startEditor({ engine: importingEngine(), capabilities: noSnippets, disk: { [policy]: fault } });
  await editor.open(app, `import './policy.ts'; cors()`);
  await editor.open(policy, 'export const options = { origin: true }');
  const [action] = await editor.actions(policy, 'true');
  const resolved = await editor.resolve(given(action));
  expect(applied(editor, resolved, policy)).toContain("origin: ['https://app.example.com']");
});

test('a fix may edit several files, with the version of those that are open', async () => {
  const fixes = ({ place }: { place: CheckedFix['edits'][number]['place'] }): CheckedFix[] => [
    {
      title: 'Move it',
      preferred: false,
      keepsReaders: true,
      placeholder: undefined,
      edits: [
        { place, text: 'list' },
        { place: { ...place, file: policy as never, start: 0, end: 0 }, text: 'export const list = [];\n' },
      ],
    },
  ];
  const editor = await startEditor({ engine: importingEngine({ fixes }), disk: { [policy]: 'cors()' } });
  await editor.open(app, fault);
  const [action] = await editor.actions(app, 'true');
  const resolved = await editor.resolve(given(action));
  expect(resolved).not.toHaveProperty('isPreferred');
  const changes = changesOf(resolved);
  expect(changes.map(({ textDocument }) => textDocument)).toEqual([
    { uri: uriOf(app), version: 1 },
    { uri: uriOf(policy), version: null },
  ]);
});

describe('where the client can place the cursor', () => {
  const placeholder = 'https://app.example.com';

  /** The snippets of the only fix, with the ranges that they replace. */
  async function snippetsOf(text: string, edits: (start: number) => { start: number; end: number; text: string }[]) {
    const fixes = ({ place }: { place: CheckedFix['edits'][number]['place'] }): CheckedFix[] => [
      {
        title: 'Allow',
        preferred: true,
        keepsReaders: false,
        placeholder,
        edits: edits(place.start).map(({ start, end, text: written }) => ({
          place: { ...place, start, end },
          text: written,
        })),
      },
    ];
    const editor = await startEditor({ engine: importingEngine({ fixes }) });
    await editor.open(app, text);
    const [action] = await editor.actions(app, 'true');
    const resolved = await editor.resolve(given(action));
    return changesOf(resolved).flatMap((change) => change.edits);
  }

  test('it lands on the placeholder', async () => {
    const edits = await snippetsOf(fault, (start) => [{ start, end: start + 4, text: `['${placeholder}']` }]);
    expect(edits).toEqual([
      {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 19 } },
        snippet: { kind: 'snippet', value: "cors({ origin: ['${1:https://app.example.com}']" },
      },
    ]);
  });

  test('every snippet starts at the beginning of a line, so that nothing is indented twice', async () => {
    const text = `const a = 1;\n\nfunction f() {\n  return cors({ origin: true, b: a });\n}\n`;
    const edits = await snippetsOf(text, (start) => [
      { start: 0, end: 0, text: `const list = ['${placeholder}'];\n` },
      { start, end: start + 4, text: 'list' },
      { start: start + 9, end: start + 10, text: '{\n    a,\n  }' },
    ]);
    expect(edits).toEqual([
      {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        snippet: { kind: 'snippet', value: "const list = ['${1:https://app.example.com}'];\n" },
      },
      {
        range: { start: { line: 3, character: 0 }, end: { line: 3, character: 34 } },
        snippet: { kind: 'snippet', value: '  return cors({ origin: list, b: {\n    a,\n  \\}' },
      },
    ]);
  });

  test('what a snippet would read as its own is escaped', async () => {
    const text = 'const t = `${a}\\n`; cors({ origin: true })';
    const edits = await snippetsOf(text, (start) => [{ start, end: start + 4, text: `['${placeholder}', \`\${b}\`]` }]);
    expect(edits).toMatchObject([
      { snippet: { value: "const t = `\\${a\\}\\\\n`; cors({ origin: ['${1:https://app.example.com}', `\\${b\\}`]" } },
    ]);
  });

  test('a placeholder that stands twice is typed over once', async () => {
    const edits = await snippetsOf(fault, (start) => [
      { start, end: start + 4, text: `a('${placeholder}') || b('${placeholder}')` },
    ]);
    expect(edits).toMatchObject([
      { snippet: { value: "cors({ origin: a('${1:https://app.example.com}') || b('${1:https://app.example.com}')" } },
    ]);
  });
});

function given(action: CodeAction | undefined): CodeAction {
  if (action === undefined) throw new Error('No action was offered.');
  return action;
}

function changesOf({ edit }: CodeAction): TextDocumentEdit[] {
  return (edit?.documentChanges ?? []).filter((change) => 'edits' in change);
}

/** The text of a file after a resolved action, whose edits must be plain ones. */
function applied(editor: FakeEditor, action: CodeAction, name: string): string {
  const edits = changesOf(action)
    .filter(({ textDocument }) => textDocument.uri === uriOf(name))
    .flatMap((change) => change.edits.filter((edit) => TextEdit.is(edit)));
  return TextDocument.applyEdits(TextDocument.create('', '', 0, editor.text(name)), edits);
}
