// Fixing all of a file, on request or on saving: asked for by its kind, made for the text as it is, and for no other file.

import { type CodeAction, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../server/src/engine/engine.ts';
import { type FakeEditor, pushClient, startEditor, uriOf } from '../support/fake-editor.ts';
import { importingEngine } from '../support/importing-engine.ts';

const engine = createEngine();
const app = '/srv/app.js';
const shared = '/srv/shared.js';
const kind = 'source.fixAll.corsLint';

const LIST = `const pages = ['https://app.example.com', 'https://admin.example.com'];
require('http').createServer((req, res) => {
  if (pages.includes(req.headers.origin)) {
    res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
  }
  res.end('[]');
}).listen(3000);
`;

const FIXED = LIST.replace('  if (pages', "  res.appendHeader('Vary', 'Origin');\n  if (pages");

const ALLOW = `const pages = ['https://app.example.com', 'https://admin.example.com'];
exports.allow = (req, res) => {
  if (pages.includes(req.headers.origin)) res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
};
`;

const USING = `const { allow } = require('./shared'); // for CORS
require('http').createServer((req, res) => {
  allow(req, res);
  res.end('[]');
}).listen(3000);
`;

test('the kind is promised to the client', async () => {
  const editor = await startEditor({ engine });
  expect(editor.serverCapabilities.codeActionProvider).toMatchObject({ codeActionKinds: ['quickfix', kind] });
});

describe('it is made', () => {
  test.each([kind, 'source.fixAll', 'source'])('when %s is asked for, with its edit and the version', async (only) => {
    const editor = await startEditor({ engine });
    await editor.open(app, LIST);
    const actions = await editor.actions(app, 'res', [only]);
    expect(actions).toMatchObject([
      { kind, edit: { documentChanges: [{ textDocument: { uri: uriOf(app), version: 1 } }] } },
    ]);
    expect(applied(editor, actions, app)).toBe(FIXED);
  });

  test('for clients that know no versions', async () => {
    const editor = await startEditor({ engine, capabilities: pushClient });
    await editor.open(app, LIST);
    const [action] = await editor.actions(app, 'res', [kind]);
    expect(action?.edit?.changes?.[uriOf(app)]).toHaveLength(1);
  });

  test('for the text as it is now, though it is only checked on saving', async () => {
    const settings = { '/srv': { run: 'onSave' } };
    const editor = await startEditor({ engine, settings });
    await editor.open(app, '// nothing of CORS yet\n');
    await editor.quiet();
    await editor.type(app, '// nothing of CORS yet\n', LIST);
    expect(applied(editor, await editor.actions(app, 'res', [kind]), app)).toBe(FIXED);
  });

  test('for what was just typed', async () => {
    const editor = await startEditor({ engine });
    await editor.open(app, FIXED);
    await editor.quiet();
    await editor.type(app, "  res.appendHeader('Vary', 'Origin');\n", '');
    expect(applied(editor, await editor.actions(app, 'res', [kind]), app)).toBe(FIXED);
  });

  test('together with quick fixes where both are asked for', async () => {
    const editor = await startEditor({ engine });
    await editor.open(app, LIST);
    const actions = await editor.actions(app, 'req.headers.origin);', ['quickfix', 'source.fixAll']);
    expect(new Set(actions.map((action) => action.kind))).toEqual(new Set(['quickfix', kind]));
  });
});

describe('there is none', () => {
  test.each([['quickfix'], ['source.organizeImports'], ['source.fixAll.eslint'], ['source.fix'], ['refactor']])(
    'when %s is asked for',
    async (only) => {
      const editor = await startEditor({ engine });
      await editor.open(app, LIST);
      const actions = await editor.actions(app, 'res', [only]);
      expect(actions.filter((action) => action.kind === kind)).toEqual([]);
    },
  );

  test('in the light bulb', async () => {
    const editor = await startEditor({ engine });
    await editor.open(app, LIST);
    const actions = await editor.actions(app, 'req.headers.origin);');
    expect(actions.filter((action) => action.kind !== 'quickfix')).toEqual([]);
  });

  test('where nothing can be fixed without asking, or is silenced', async () => {
    const editor = await startEditor({ engine });
    await editor.open(app, LIST.replace('pages.includes(req.headers.origin)', 'req.headers.origin'));
    expect(await editor.actions(app, 'res', [kind])).toEqual([]);
    await editor.open(shared, `/* cors-lint-disable missing-vary -- a cache of its own */\n${LIST}`);
    expect(await editor.actions(shared, 'res', [kind])).toEqual([]);
  });

  test('where the user has switched us off, or excluded the file', async () => {
    for (const settings of [{ enable: false }, { exclude: ['app.js'] }, { rules: { 'missing-vary': 'off' } }]) {
      const editor = await startEditor({ engine, settings: { '/srv': settings } });
      await editor.open(app, LIST);
      expect(await editor.actions(app, 'res', [kind])).toEqual([]);
    }
  });

  test('and the engine is not loaded, in a file that has nothing to do with CORS', async () => {
    const counting = importingEngine();
    const editor = await startEditor({ engine: counting });
    await editor.open(app, 'export {};\n');
    expect(await editor.actions(app, 'export', [kind])).toEqual([]);
    expect(counting.analysed).toEqual([]);
  });
});

describe('several files', () => {
  test('only the one that was asked about is edited', async () => {
    const editor = await startEditor({ engine, disk: { [shared]: ALLOW } });
    await editor.open(app, USING);
    expect(await editor.actions(app, 'allow', [kind])).toEqual([]);
  });

  test('what an open importer has found is fixed where it stands', async () => {
    const editor = await startEditor({ engine });
    await editor.open(app, USING);
    await editor.open(shared, ALLOW);
    const actions = await editor.actions(shared, 'allow', [kind]);
    expect(applied(editor, actions, shared)).toContain("'Vary', 'Origin'");
  });
});

test('an answer that nobody waits for any more is none', async () => {
  const editor = await startEditor({ engine });
  await editor.open(app, LIST);
  await editor.quiet();
  const asked = editor.client.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: uriOf(app) },
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { diagnostics: [], only: [kind] },
  });
  const refused = expect(asked).rejects.toThrow('changed');
  await editor.type(app, 'const pages', '// typed\nconst pages');
  await editor.quiet();
  await refused;
});

/** The text of a file after the only action, whose edits must be plain ones. */
function applied(editor: FakeEditor, actions: readonly CodeAction[], name: string): string {
  expect(actions).toHaveLength(1);
  const changes = (actions[0]?.edit?.documentChanges ?? []).filter((change) => 'edits' in change);
  const edits = changes.flatMap((change) => change.edits.filter((edit) => TextEdit.is(edit)));
  expect(changes.map(({ textDocument }) => textDocument.uri)).toEqual([uriOf(name)]);
  return TextDocument.applyEdits(TextDocument.create('', '', 0, editor.text(name)), edits);
}
