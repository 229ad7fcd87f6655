// What comments suppress, in an editor: gone as soon as the comment is there, whichever file it stands in.

import { expect, test } from 'vitest';
import { createEngine } from '../../server/src/engine/engine.ts';
import { serverWith } from '../support/commented-code.ts';
import { type FakeEditor, startEditor } from '../support/fake-editor.ts';

const app = '/srv/app.ts';
const ECHO = 'app.use(cors({ origin: true, credentials: true }));';
const COMMENT = '// cors-lint-disable-next-line reflected-origin -- public data\n';

test('a finding goes with the comment above it, and comes back with it', async () => {
  const editor = await startEditor({ engine: createEngine() });
  await editor.open(app, serverWith(ECHO));
  expect(await codes(editor, app)).toEqual(['reflected-origin']);
  await editor.type(app, ECHO, COMMENT + ECHO);
  expect(await codes(editor, app)).toEqual([]);
  await editor.type(app, COMMENT, '\n');
  expect(await codes(editor, app)).toEqual(['reflected-origin']);
});

test('a comment counts in the file that the finding stands in', async () => {
  const options = '/srv/options.ts';
  const server = serverWith("import { options } from './options';", 'app.use(cors(options));');
  const editor = await startEditor({ engine: createEngine() });
  await editor.open(options, 'export const options = {\n  origin: true,\n  credentials: true,\n};\n');
  await editor.open(app, server);
  expect(await codes(editor, options)).toEqual(['reflected-origin']);
  await editor.type(options, '  origin', `  ${COMMENT}  origin`);
  expect(await codes(editor, options)).toEqual([]);
  expect(await codes(editor, app)).toEqual([]);
});

test('a comment is judged as on the command line: with the files that lead there, open or not', async () => {
  const options = '/srv/options.ts';
  const using = serverWith("import { options } from './options';", 'app.use(cors(options));');
  const disk = {
    '/srv/package.json': '{}',
    [app]: using,
    [options]: `// cors\nexport const options = {\n  ${COMMENT}  origin: true,\n  credentials: true,\n};\n`,
  };
  const editor = await startEditor({ engine: createEngine(), disk });
  await editor.open(options);
  expect(await codes(editor, options)).toEqual([]);
  await editor.changeDisk(app, using.replace('cors(options)', 'cors({ ...options, credentials: false })'));
  expect(await codes(editor, options)).toEqual([]);
  // Nobody sends it any more.
  await editor.changeDisk(app, using.replace('cors(options)', "cors({ origin: 'https://a.example.com' })"));
  expect(await codes(editor, options)).toEqual(['useless-suppression']);
  await editor.changeDisk(app, using);
  expect(await codes(editor, options)).toEqual([]);
});

async function codes(editor: FakeEditor, file: string): Promise<unknown[]> {
  return (await editor.diagnostics(file)).map(({ code }) => code);
}

test('a light bulb offers the comment last, with the reason to be typed over', async () => {
  const editor = await startEditor({ engine: createEngine() });
  await editor.open(app, serverWith(ECHO));
  const actions = await editor.actions(app, 'true');
  expect(actions.map(({ title, isPreferred }) => [title, isPreferred === true])).toEqual([
    ['Replace `origin: true` by a list of allowed origins', true],
    ['Suppress `reflected-origin` here (with a reason)', false],
  ]);
  const last = actions.at(-1);
  const { edit } = last ? await editor.resolve(last) : {};
  const snippet = '// cors-lint-disable-next-line reflected-origin -- ${1:why this is fine}\n';
  expect(edit?.documentChanges).toMatchObject([
    { edits: [{ range: { start: { line: 3, character: 0 } }, snippet: { value: snippet } }] },
  ]);
});

test('what is said of a comment has its own fixes, and none that suppresses it', async () => {
  const editor = await startEditor({ engine: createEngine() });
  await editor.open(app, serverWith('// cors-lint-disable-next-line reflected-origin', ECHO));
  expect(await codes(editor, app)).toEqual(['unexplained-suppression']);
  expect((await editor.actions(app, 'cors-lint-disable')).map(({ title }) => title)).toEqual(['Add a reason']);
});
