// What is shown in which file, and that it follows the text: for clients that ask and for clients that are told.

import { describe, expect, test } from 'vitest';
import { pullClient, pushClient, startEditor } from '../support/fake-editor.ts';
import { importingEngine } from '../support/importing-engine.ts';

const app = '/srv/app.ts';
const policy = '/srv/policy.ts';
const fault = 'cors({ origin: true })';
const sound = 'cors({ origin: false })';

const clients = { 'a client that asks': pullClient, 'a client that is told': pushClient };

describe.each(Object.entries(clients))('%s', (_name, capabilities) => {
  const start = (disk: Record<string, string> = {}, engine = importingEngine()) =>
    startEditor({ engine, disk, capabilities });

  test('sees the problems of a file that it opens', async () => {
    const editor = await start();
    await editor.open(app, `\n${fault}`);
    expect(await editor.underlined(app)).toEqual(['2: true']);
  });

  test('sees problems come, move and go with the text', async () => {
    const editor = await start();
    await editor.open(app, sound);
    expect(await editor.underlined(app)).toEqual([]);
    await editor.type(app, 'false', 'true');
    expect(await editor.underlined(app)).toEqual(['1: true']);
    await editor.type(app, 'cors', '\n\ncors');
    expect(await editor.underlined(app)).toEqual(['3: true']);
    await editor.type(app, 'true', 'false');
    expect(await editor.underlined(app)).toEqual([]);
  });

  test('sees one check for a burst of keystrokes', async () => {
    const engine = importingEngine();
    const editor = await start({}, engine);
    await editor.open(app, sound);
    await editor.quiet();
    for (const [before, after] of [
      ['false', 'f'],
      ['f }', 't }'],
      ['t }', 'true }'],
    ] as const) {
      await editor.type(app, before, after);
    }
    expect(await editor.underlined(app)).toEqual(['1: true']);
    expect(engine.analysed).toEqual([app, app]);
  });

  test('never sees what an overtaken check found', async () => {
    const release: (() => void)[] = [];
    const engine = importingEngine();
    // The engine takes its time to load; meanwhile the fault is typed away.
    const loadEngine = () => new Promise<typeof engine>((resolve) => release.push(() => resolve(engine)));
    const editor = await startEditor({ engine, loadEngine, capabilities });
    await editor.open(app, fault);
    await editor.quiet();
    await editor.type(app, 'true', 'false');
    await editor.quiet();
    release.forEach((go) => go());
    expect(await editor.underlined(app)).toEqual([]);
  });

  test('never sees what was found in a file that was closed meanwhile', async () => {
    const release: (() => void)[] = [];
    const engine = importingEngine();
    const loadEngine = () => new Promise<typeof engine>((resolve) => release.push(() => resolve(engine)));
    const editor = await startEditor({ engine, loadEngine, capabilities, disk: { [app]: fault } });
    await editor.open(app);
    await editor.quiet();
    await editor.close(app);
    await editor.quiet();
    release.forEach((go) => go());
    expect(await editor.underlined(app)).toEqual([]);
  });

  test('sees the file that was typed in checked before the one that is opened then', async () => {
    const engine = importingEngine();
    const editor = await start({}, engine);
    await editor.open(app, sound);
    await editor.quiet();
    await editor.type(app, 'false', 'true');
    await editor.open('/srv/other.ts', fault);
    await editor.quiet();
    expect(engine.analysed).toEqual([app, app, '/srv/other.ts']);
  });

  test('sees an importer change with the unsaved text of what it imports', async () => {
    const editor = await start({ [policy]: sound });
    await editor.open(app, `import './policy.ts'; cors()`);
    await editor.open(policy);
    await editor.quiet();
    await editor.type(policy, 'false', 'true');
    expect(await editor.underlined(policy)).toEqual(['1: true']);
    await editor.close(policy);
    expect(await editor.underlined(policy)).toEqual([]);
  });

  test('sees an importer change with what it imports on disk', async () => {
    const engine = importingEngine();
    const editor = await start({ [policy]: sound }, engine);
    await editor.open(app, `import './policy.ts'; cors()`);
    expect(await editor.underlined(policy)).toEqual([]);
    await editor.changeDisk(policy, fault);
    expect(await editor.underlined(policy)).toEqual(['1: true']);
    await editor.changeDisk(policy, undefined);
    expect(await editor.underlined(policy)).toEqual([]);
    expect(engine.analysed).toEqual([app, app, app]);
  });

  test('sees a fault in a closed file, which an open file leads to', async () => {
    const editor = await start({ [policy]: fault });
    await editor.open(app, `import './policy.ts'; cors()`);
    expect(await editor.underlined(app)).toEqual([]);
    expect(await editor.underlined(policy)).toEqual(['1: true']);
    await editor.close(app);
    expect(await editor.underlined(policy)).toEqual([]);
  });

  test('sees a fault once, although two files find it', async () => {
    const editor = await start({ [policy]: fault });
    await editor.open(app, `import './policy.ts'; cors()`);
    await editor.open('/srv/other.ts', `import './policy.ts'; cors()`);
    expect(await editor.underlined(policy)).toEqual(['1: true']);
    await editor.open(policy);
    expect(await editor.underlined(policy)).toEqual(['1: true']);
    await editor.close(policy);
    await editor.close(app);
    expect(await editor.underlined(policy)).toEqual(['1: true']);
  });

  test('sees a fault move in a file that only another file finds it in', async () => {
    // Without a CORS word of its own, the imported file is not read for its own sake.
    const editor = await start({ [policy]: 'export const options = { origin: true }' });
    await editor.open(app, `import './policy.ts'; cors()`);
    await editor.open(policy);
    expect(await editor.underlined(policy)).toEqual(['1: true']);
    await editor.type(policy, 'export', '\nexport');
    expect(await editor.underlined(policy)).toEqual(['2: true']);
  });

  test('sees nothing of a file that it has closed', async () => {
    const editor = await start({ [app]: fault });
    await editor.open(app);
    expect(await editor.underlined(app)).toEqual(['1: true']);
    await editor.close(app);
    expect(await editor.underlined(app)).toEqual([]);
  });

  test('sees nothing of a file that was closed before it was checked', async () => {
    const editor = await start({ [app]: fault });
    await editor.open(app);
    await editor.close(app);
    expect(await editor.underlined(app)).toEqual([]);
  });

  test('sees nothing of a file that was deleted while it was open, until it is there again', async () => {
    const editor = await start({ [app]: fault });
    await editor.open(app);
    expect(await editor.underlined(app)).toEqual(['1: true']);
    await editor.changeDisk(app, undefined);
    expect(await editor.underlined(app)).toEqual([]);
    await editor.changeDisk(app, fault);
    expect(await editor.underlined(app)).toEqual(['1: true']);
  });

  test('sees nothing under the old name of a renamed file or folder', async () => {
    const editor = await start({ [app]: fault });
    await editor.open(app);
    await editor.quiet();
    editor.disk.delete(app as never);
    await editor.notify('workspace/didRenameFiles', { files: [{ oldUri: 'file:///srv', newUri: 'file:///new' }] });
    expect(await editor.underlined(app)).toEqual([]);
    await editor.close(app);
    await editor.open('/new/app.ts', fault);
    expect(await editor.underlined('/new/app.ts')).toEqual(['1: true']);
    expect(await editor.underlined(app)).toEqual([]);
  });

  test('sees problems in an untitled document, and in one that is on no disk', async () => {
    const editor = await start();
    for (const uri of ['untitled:Untitled-1', 'vscode-vfs://github/cors-lint/app.ts']) {
      await editor.open(uri, fault);
      expect(await editor.underlined(uri)).toEqual(['1: true']);
      await editor.close(uri);
      expect(await editor.underlined(uri)).toEqual([]);
    }
  });

  test('keeps a diagnostic when the check of one file breaks', async () => {
    const engine = importingEngine({
      meanwhile: (file) => {
        if (file.endsWith('broken.ts')) throw new Error('a mistake of ours');
      },
    });
    const editor = await start({}, engine);
    await editor.open('/srv/broken.ts', fault);
    await editor.open(app, fault);
    expect(await editor.underlined(app)).toEqual(['1: true']);
    expect(await editor.underlined('/srv/broken.ts')).toEqual([]);
    expect(editor.logged.join()).toContain('a mistake of ours');
  });
});

test('a file without a CORS word is not given to the engine, which is not even loaded', async () => {
  const engine = importingEngine();
  let loads = 0;
  const loadEngine = () => Promise.resolve(engine).finally(() => (loads += 1));
  const editor = await startEditor({ engine, loadEngine });
  await editor.open(app, 'const answer = { origin: true }');
  expect(await editor.underlined(app)).toEqual([]);
  expect(loads).toBe(0);
  await editor.type(app, 'const answer =', 'cors =');
  expect(await editor.underlined(app)).toEqual(['1: true']);
  await editor.open('/srv/other.ts', fault);
  await editor.quiet();
  expect(loads).toBe(1);
});

test('an engine that cannot be loaded is said to be so, and tried again', async () => {
  const engine = importingEngine();
  let loads = 0;
  const loadEngine = () => {
    loads += 1;
    return loads === 1 ? Promise.reject(new Error('no such module')) : Promise.resolve(engine);
  };
  const editor = await startEditor({ engine, loadEngine });
  await editor.open(app, fault);
  expect(await editor.underlined(app)).toEqual([]);
  expect(editor.logged.join()).toContain('no such module');
  await editor.type(app, 'cors', 'Cors');
  expect(await editor.underlined(app)).toEqual(['1: true']);
});

test('a check that takes too long gives no answer, instead of half of one', async () => {
  const engine = importingEngine({ meanwhile: () => editor.clock.pass(60_000) });
  const editor = await startEditor({ engine });
  await editor.open(app, fault);
  expect(await editor.underlined(app)).toEqual([]);
  expect(editor.logged.join()).toContain('longer than 10 seconds');
});

test('a file over the size limit is not read', async () => {
  const engine = importingEngine();
  const editor = await startEditor({ engine });
  await editor.open(app, fault + ' '.repeat(1024 * 1024));
  expect(await editor.underlined(app)).toEqual([]);
  expect(engine.analysed).toEqual([]);
});

test('a diagnostic says what is wrong, what proves it, what to do, and where to read more', async () => {
  const editor = await startEditor({
    engine: importingEngine({
      replaceFinding: {
        related: [{ place: { file: '/srv/app.ts' as never, start: 0, end: 4 }, message: 'Here it is used.' }],
        console: 'Access to fetch has been blocked.',
      },
    }),
  });
  await editor.open(app, fault);
  const [shown] = await editor.diagnostics(app);
  expect(shown).toMatchObject({
    severity: 1,
    source: 'cors-lint',
    code: 'reflected-origin',
    codeDescription: { href: 'https://example.com/rules/reflected-origin' },
    data: { rule: 'reflected-origin', start: 15, end: 19 },
    relatedInformation: [
      {
        location: {
          uri: 'file:///srv/app.ts',
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } },
        },
        message: 'Here it is used.',
      },
    ],
  });
  expect(String(shown?.message).split('\n')).toEqual([
    'Any website can read this response with the cookies of whoever visits it.',
    'Proof: GET with `Origin: https://evil.example` is answered with `Access-Control-Allow-Origin: https://evil.example`.',
    "The browser's console says: Access to fetch has been blocked.",
    'List the origins that may read it.',
  ]);
});

test('a request of the code itself is shown as what it sends', async () => {
  const sends = [{ name: 'Access-Control-Allow-Origin', value: '*' }];
  const witness = { call: 'fetch(url, options)', sends, when: ['`isDev` is set'] };
  const editor = await startEditor({ engine: importingEngine({ replaceFinding: { witness } }) });
  await editor.open(app, fault);
  const [shown] = await editor.diagnostics(app);
  expect(String(shown?.message).split('\n')).toContain(
    'Proof: `fetch(url, options)` sends `Access-Control-Allow-Origin: *` (when `isDev` is set).',
  );
});

test('a client that knows no links, data and related lines is sent none', async () => {
  const editor = await startEditor({ engine: importingEngine(), capabilities: pushClient });
  await editor.open(app, fault);
  const [shown] = await editor.diagnostics(app);
  expect(Object.keys(shown ?? {}).sort()).toEqual(['code', 'message', 'range', 'severity', 'source']);
});

test('a client that is told never sees a problem flicker while an importer is checked again', async () => {
  const editor = await startEditor({ engine: importingEngine(), capabilities: pushClient, disk: { [policy]: '' } });
  await editor.open(app, `import './policy.ts'; cors()`);
  await editor.open(policy, 'export const options = { origin: true }');
  await editor.quiet();
  await editor.type(policy, 'export', '\nexport');
  await editor.quiet();
  const lines = editor.everPublished.filter(({ uri }) => uri === 'file:///srv/policy.ts').map((each) => each.lines);
  expect(lines).toEqual([[1], [2]]);
});

test('a client that asks again, when nothing has changed, is told so', async () => {
  const editor = await startEditor({ engine: importingEngine() });
  await editor.open(app, fault);
  await editor.quiet();
  const ask = (previousResultId?: string) =>
    editor.client.sendRequest<{ kind: string; resultId: string }>('textDocument/diagnostic', {
      textDocument: { uri: 'file:///srv/app.ts' },
      previousResultId,
    });
  const first = await ask();
  expect(first.kind).toBe('full');
  expect(await ask(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
});

test('typing makes no client ask for everything again', async () => {
  const editor = await startEditor({ engine: importingEngine() });
  await editor.open(app, sound);
  await editor.quiet();
  await editor.type(app, 'false', 'true');
  expect(await editor.underlined(app)).toEqual(['1: true']);
  expect(editor.refreshes()).toBe(0);
});

test('a client that can watch files is asked to', async () => {
  const editor = await startEditor({ engine: importingEngine() });
  expect(editor.registered.sort()).toContain('workspace/didChangeWatchedFiles');
});
