// That each setting does what it says, in the folder that it was set for, and that a wrong one does no harm.

import { describe, expect, test } from 'vitest';
import { readSettings } from '../../server/src/lsp/read-settings.ts';
import { pullClient, pushClient, startEditor } from '../support/fake-editor.ts';
import { importingEngine } from '../support/importing-engine.ts';

const app = '/srv/app.ts';
const fault = 'cors({ origin: true })';
const sound = 'cors({ origin: false })';

describe.each(Object.entries({ 'a client that asks': pullClient, 'a client that is told': pushClient }))(
  '%s',
  (_name, capabilities) => {
    const start = (settings: Record<string, unknown> = {}, folders = ['/srv']) =>
      startEditor({ engine: importingEngine(), capabilities, settings, folders });

    test('disabled, nothing is shown; enabled again, everything is', async () => {
      const editor = await start();
      await editor.open(app, fault);
      expect(await editor.underlined(app)).toEqual(['1: true']);
      await editor.configure('/srv', { enable: false });
      expect(await editor.underlined(app)).toEqual([]);
      await editor.configure('/srv', { enable: true });
      expect(await editor.underlined(app)).toEqual(['1: true']);
    });

    test('a rule has the level that it is given', async () => {
      const editor = await start({ '/srv': { rules: { 'reflected-origin': 'hint' } } });
      await editor.open(app, fault);
      expect((await editor.diagnostics(app)).map(({ severity }) => severity)).toEqual([4]);
      await editor.configure('/srv', { rules: { 'reflected-origin': 'off' } });
      expect(await editor.underlined(app)).toEqual([]);
    });

    test('every folder has its own settings', async () => {
      const editor = await start({ '/srv/a': { enable: false }, '/srv/b': {} }, ['/srv/a', '/srv/b']);
      await editor.open('/srv/a/app.ts', fault);
      await editor.open('/srv/b/app.ts', fault);
      expect(await editor.underlined('/srv/a/app.ts')).toEqual([]);
      expect(await editor.underlined('/srv/b/app.ts')).toEqual(['1: true']);
    });

    test('an excluded file is left alone, also when another file finds its fault', async () => {
      const editor = await start({ '/srv': { exclude: ['policy.ts'] } });
      await editor.open('/srv/policy.ts', fault);
      await editor.open(app, `import './policy.ts'; cors()`);
      expect(await editor.underlined('/srv/policy.ts')).toEqual([]);
      await editor.close('/srv/policy.ts');
      expect(await editor.underlined('/srv/policy.ts')).toEqual([]);
      await editor.configure('/srv', { exclude: [] });
      await editor.open('/srv/policy.ts', fault);
      expect(await editor.underlined('/srv/policy.ts')).toEqual(['1: true']);
    });

    test('on save only, a change shows when it is saved', async () => {
      const editor = await start({ '/srv': { run: 'onSave' } });
      await editor.open(app, sound);
      expect(await editor.underlined(app)).toEqual([]);
      await editor.type(app, 'false', 'true');
      expect(await editor.underlined(app)).toEqual([]);
      await editor.save(app);
      expect(await editor.underlined(app)).toEqual(['1: true']);
    });

    test('on save only, what is shown stays until then, and the light bulb offers nothing for other text', async () => {
      const editor = await start({ '/srv': { run: 'onSave' } });
      await editor.open(app, fault);
      await editor.quiet();
      await editor.type(app, 'cors', 'x(); cors');
      expect(await editor.diagnostics(app)).toHaveLength(1);
      expect(await editor.actions(app, 'true')).toEqual([]);
      await editor.save(app);
      expect(await editor.underlined(app)).toEqual(['1: true']);
      expect(await editor.actions(app, 'true')).toHaveLength(1);
    });

    test('a wrong setting is named in the output, and the default is used', async () => {
      const editor = await start({
        '/srv': { enable: 'yes', rules: { 'reflected-origin': 'loud', 'no-such-rule': 'off' } },
      });
      await editor.open(app, fault);
      expect(await editor.underlined(app)).toEqual(['1: true']);
      const output = editor.logged.join('\n');
      expect(output).toContain('/srv: corsLint.enable must be true or false, but is "yes".');
      expect(output).toContain(
        'corsLint.rules.reflected-origin must be one of default, off, hint, info, warning, error',
      );
      expect(output).toContain('there is no such rule');
      expect(output).toContain('no-such-rule');
    });
  },
);

test('a client that cannot be asked sends its settings', async () => {
  const capabilities = { textDocument: { publishDiagnostics: {} } };
  const initializationOptions = { settings: { enable: false } };
  const editor = await startEditor({ engine: importingEngine(), capabilities, initializationOptions });
  await editor.open(app, fault);
  expect(await editor.underlined(app)).toEqual([]);
  await editor.notify('workspace/didChangeConfiguration', { settings: { corsLint: { enable: true } } });
  expect(await editor.underlined(app)).toEqual(['1: true']);
});

test('a folder that is added brings its settings', async () => {
  const editor = await startEditor({ engine: importingEngine(), folders: [], settings: { '/srv': { enable: false } } });
  await editor.open(app, fault);
  expect(await editor.underlined(app)).toEqual(['1: true']);
  const event = { added: [{ uri: 'file:///srv', name: 'srv' }], removed: [] };
  await editor.notify('workspace/didChangeWorkspaceFolders', { event });
  expect(await editor.underlined(app)).toEqual([]);
});

test('tests, generated files and dependencies are left out by default', async () => {
  const engine = importingEngine();
  const editor = await startEditor({ engine, settings: { '/srv': {} } });
  const names = [
    'app.test.ts',
    'test/app.ts',
    'src/__tests__/app.ts',
    'dist/app.js',
    'node_modules/x/index.js',
    '.next/app.js',
  ];
  for (const name of names) await editor.open(`/srv/${name}`, fault);
  await editor.quiet();
  expect(engine.analysed).toEqual([]);
});

test('dependencies are left out whatever the settings say', async () => {
  const editor = await startEditor({ engine: importingEngine(), settings: { '/srv': { exclude: [] } } });
  await editor.open('/srv/node_modules/x/index.js', fault);
  await editor.open('/srv/dist/app.js', fault);
  expect(await editor.underlined('/srv/node_modules/x/index.js')).toEqual([]);
  expect(await editor.underlined('/srv/dist/app.js')).toEqual(['1: true']);
});

test('a file outside of every folder is left out by its name only', async () => {
  const editor = await startEditor({ engine: importingEngine() });
  await editor.open('/home/me/test/app.ts', fault);
  await editor.open('/home/me/app.test.ts', fault);
  expect(await editor.underlined('/home/me/test/app.ts')).toEqual(['1: true']);
  expect(await editor.underlined('/home/me/app.test.ts')).toEqual([]);
});

test('our own client is told what became of a file', async () => {
  const editor = await startEditor({
    engine: importingEngine(),
    initializationOptions: { status: true },
    settings: { '/srv/off': { enable: false } },
    folders: ['/srv', '/srv/off'],
  });
  const states: Record<string, string> = {
    '/srv/app.ts': fault,
    '/srv/plain.ts': 'const a = 1;',
    '/srv/dist/app.ts': fault,
    '/srv/off/app.ts': fault,
    '/srv/large.ts': fault.padEnd(2_000_000),
  };
  for (const [name, text] of Object.entries(states)) await editor.open(name, text);
  const told = await Promise.all(Object.keys(states).map((name) => editor.status(name)));
  expect(told.map((status) => [status?.state, status?.problems])).toEqual([
    ['checked', 1],
    ['no-cors', 0],
    ['excluded', 0],
    ['off', 0],
    ['too-large', 0],
  ]);
});

test('other clients are not told', async () => {
  const editor = await startEditor({ engine: importingEngine() });
  await editor.open(app, fault);
  expect(await editor.status(app)).toBeUndefined();
});

describe('settings that are read', () => {
  test.each([undefined, null, 3, 'all', [], { exclude: 'x', run: 'never', rules: [], allowedOrigins: [1] }])(
    'from %j are good ones',
    (value) => {
      const { settings } = readSettings(value);
      expect(settings).toMatchObject({ enable: true, run: 'onType', config: { rules: {}, allowedOrigins: [] } });
      expect(settings.excludes('a.test.ts')).toBe(true);
    },
  );

  test('leave out what no browser sends as an origin, and say so', () => {
    const allowedOrigins = ['https://app.example.com', 'https://app.example.com/', '*', 'app.example.com'];
    const { settings, mistakes } = readSettings({ allowedOrigins });
    expect(settings.config.allowedOrigins).toEqual(['https://app.example.com']);
    expect(mistakes).toHaveLength(3);
    for (const mistake of mistakes) expect(mistake).toMatch(/^corsLint\.allowedOrigins: .*It is left out\.$/);
  });
});
