// The worlds that the engine can be put in: a real disk, texts in memory, and unsaved text over either.

import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FilePath, filePath } from '../../server/src/engine/finding.ts';
import type { Host } from '../../server/src/engine/host.ts';
import { resolveImport } from '../../server/src/engine/source/resolve.ts';
import { cachingHost } from '../../server/src/hosts/caching.ts';
import { diskHost, diskPath } from '../../server/src/hosts/disk.ts';
import { memoryHost } from '../../server/src/hosts/memory.ts';
import { overlayHost } from '../../server/src/hosts/overlay.ts';

describe('a disk', () => {
  let folder: string;
  const host = diskHost();
  const at = (name: string): FilePath => diskPath(join(folder, name));
  const write = (name: string, content: string | Uint8Array): FilePath => {
    writeFileSync(join(folder, name), content);
    return at(name);
  };

  beforeAll(() => {
    folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'cors-lint-hosts-')));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['UTF-8', Buffer.from('é 🌍')],
    ['UTF-8 with a mark', Buffer.from('\uFEFFé 🌍')],
    ['UTF-16 little-endian', Buffer.from('\uFEFFé 🌍', 'utf16le')],
    ['UTF-16 big-endian', Buffer.from('\uFEFFé 🌍', 'utf16le').swap16()],
  ])('reads %s', (encoding, bytes) => {
    expect(host.readFile(write(`${encoding}.ts`, bytes))).toBe('é 🌍');
  });

  it('reads an empty file as an empty text', () => {
    expect(host.readFile(write('empty.ts', ''))).toBe('');
  });

  it('has no text for binary files', () => {
    expect(host.readFile(write('image.ts', Buffer.from([0x47, 0x40, 0x00, 0x10])))).toBeUndefined();
  });

  it('has no text for files over 4 MiB', () => {
    expect(host.readFile(write('large.js', 'x'.repeat(4 * 1024 * 1024)))).toHaveLength(4 * 1024 * 1024);
    expect(host.readFile(write('larger.js', 'x'.repeat(4 * 1024 * 1024 + 1)))).toBeUndefined();
  });

  it('tells files, folders and nothing apart', () => {
    const file = write('server.ts', '');
    mkdirSync(join(folder, 'routes.ts'));
    expect([host.isFile(file), host.isDirectory(file)]).toEqual([true, false]);
    expect([host.isFile(at('routes.ts')), host.isDirectory(at('routes.ts'))]).toEqual([false, true]);
    expect([host.isFile(at('none.ts')), host.isDirectory(at('none.ts'))]).toEqual([false, false]);
  });

  it('answers for whatever cannot be read as if it were absent', () => {
    const file = write('file.ts', '');
    mkdirSync(join(folder, 'folder'));
    symlinkSync('circle', join(folder, 'circle'));
    const tooLong = at('x'.repeat(5000));
    const strange = [
      at('none.ts'),
      at('folder'),
      at('circle'),
      filePath(`${file}/below.ts`),
      tooLong,
      filePath('/\0'),
      filePath(''),
    ];
    for (const path of strange) {
      expect(host.readFile(path)).toBeUndefined();
      expect(host.isFile(path)).toBe(false);
      expect(host.list(path)).toEqual([]);
      expect(host.realPath(path)).toBe(path);
    }
  });

  it.skipIf(process.platform === 'win32')('does not wait for the writer of a pipe', () => {
    execFileSync('mkfifo', [join(folder, 'pipe.ts')]);
    expect(host.readFile(at('pipe.ts'))).toBeUndefined();
    expect(host.isFile(at('pipe.ts'))).toBe(false);
  });

  it('lists the names in a folder in one order', () => {
    mkdirSync(join(folder, 'listed'));
    for (const name of ['b.ts', 'a.ts', 'c']) writeFileSync(join(folder, 'listed', name), '');
    expect(host.list(at('listed'))).toEqual(['a.ts', 'b.ts', 'c']);
  });

  it.skipIf(process.platform === 'win32')('sees through symbolic links', () => {
    mkdirSync(join(folder, 'policy'));
    writeFileSync(join(folder, 'policy', 'cors.ts'), 'text');
    symlinkSync(join(folder, 'policy'), join(folder, 'link'));
    expect(host.readFile(at('link/cors.ts'))).toBe('text');
    expect(host.realPath(at('link/cors.ts'))).toBe(at('policy/cors.ts'));
    expect(host.realPath(at('policy/cors.ts'))).toBe(at('policy/cors.ts'));
  });

  it.skipIf(process.platform === 'win32')('lets an import reach a linked workspace package', () => {
    mkdirSync(join(folder, 'repo/packages/policy/src'), { recursive: true });
    mkdirSync(join(folder, 'repo/node_modules/@acme'), { recursive: true });
    writeFileSync(join(folder, 'repo/packages/policy/package.json'), '{ "main": "dist/index.js" }');
    writeFileSync(join(folder, 'repo/packages/policy/src/index.ts'), '');
    symlinkSync(join(folder, 'repo/packages/policy'), join(folder, 'repo/node_modules/@acme/policy'));
    const resolved = resolveImport('@acme/policy', at('repo/server.ts'), host);
    expect(resolved).toEqual({ kind: 'file', file: at('repo/packages/policy/src/index.ts') });
  });

  it('spells Windows paths with forward slashes and a capital drive', () => {
    expect(diskPath('c:\\srv\\app.ts', '\\')).toBe('C:/srv/app.ts');
    expect(diskPath('\\\\?\\C:\\srv\\app.ts', '\\')).toBe('C:/srv/app.ts');
    expect(diskPath('\\\\?\\UNC\\nas\\srv\\app.ts', '\\')).toBe('//nas/srv/app.ts');
    expect(diskPath('/srv/back\\slash.ts', '/')).toBe('/srv/back\\slash.ts');
  });
});

describe('texts in memory', () => {
  const host = memoryHost({ '/app/src/server.ts': '\uFEFFtext', '/app/package.json': '{}', 'C:/app/cors.ts': '' });

  it('are files, without their byte order mark', () => {
    expect(host.readFile(filePath('/app/src/server.ts'))).toBe('text');
    expect(host.readFile(filePath('/app/src'))).toBeUndefined();
    expect(host.isFile(filePath('/app/package.json'))).toBe(true);
    expect(host.isFile(filePath('/app/none.ts'))).toBe(false);
    expect(host.realPath(filePath('/app/package.json'))).toBe('/app/package.json');
  });

  it.each([
    ['/', ['app']],
    ['/app', ['package.json', 'src']],
    ['/app/src', ['server.ts']],
    ['C:/', ['app']],
    ['C:/app', ['cors.ts']],
  ])('make the folder %s', (folder, names) => {
    expect(host.isDirectory(filePath(folder))).toBe(true);
    expect(host.isFile(filePath(folder))).toBe(false);
    expect(host.list(filePath(folder))).toEqual(names);
  });

  it.each(['/srv', '/app/package.json', '/ap', ''])('make no folder %j', (folder) => {
    expect(host.isDirectory(filePath(folder))).toBe(false);
    expect(host.list(filePath(folder))).toEqual([]);
  });
});

describe('unsaved text', () => {
  const stored = memoryHost({ '/app/server.ts': 'stored', '/app/cors.ts': 'stored' });
  const texts = new Map([
    [filePath('/app/server.ts'), 'unsaved'],
    [filePath('/app/new/policy.ts'), ''],
  ]);
  const host = overlayHost(stored, texts);

  it('wins over what is stored', () => {
    expect(host.readFile(filePath('/app/server.ts'))).toBe('unsaved');
    expect(host.readFile(filePath('/app/cors.ts'))).toBe('stored');
    expect(host.isFile(filePath('/app/cors.ts'))).toBe(true);
  });

  it('makes files and folders that are not stored, even when it is empty', () => {
    expect(host.readFile(filePath('/app/new/policy.ts'))).toBe('');
    expect(host.isFile(filePath('/app/new/policy.ts'))).toBe(true);
    expect(host.isDirectory(filePath('/app/new'))).toBe(true);
    expect(host.list(filePath('/app/new'))).toEqual(['policy.ts']);
    expect(host.list(filePath('/app'))).toEqual(['cors.ts', 'new', 'server.ts']);
  });

  it('is found by path where nobody can list it', () => {
    const unlisted = overlayHost(stored, { get: (path) => texts.get(path) });
    expect(unlisted.isFile(filePath('/app/new/policy.ts'))).toBe(true);
    expect(unlisted.list(filePath('/app'))).toEqual(['cors.ts', 'server.ts']);
  });

  it('is looked at anew with every question', () => {
    const open = new Map<FilePath, string>();
    const live = overlayHost(stored, open);
    open.set(filePath('/app/cors.ts'), 'first');
    expect(live.readFile(filePath('/app/cors.ts'))).toBe('first');
    open.delete(filePath('/app/cors.ts'));
    expect(live.readFile(filePath('/app/cors.ts'))).toBe('stored');
  });

  it('lies where its link leads, as far as the stored files know', () => {
    const linked = overlayHost({ ...stored, realPath: () => filePath('/real/server.ts') }, texts);
    expect(linked.realPath(filePath('/app/server.ts'))).toBe('/real/server.ts');
  });
});

describe('a host that keeps its answers', () => {
  function counted(texts: Map<FilePath, string>) {
    const questions: string[] = [];
    const inner = overlayHost(memoryHost({}), texts);
    const counting: Host = {
      readFile: (path) => (questions.push(`read ${path}`), inner.readFile(path)),
      isFile: (path) => (questions.push(`file ${path}`), inner.isFile(path)),
      isDirectory: (path) => (questions.push(`folder ${path}`), inner.isDirectory(path)),
      list: (path) => (questions.push(`list ${path}`), inner.list(path)),
      realPath: (path) => (questions.push(`real ${path}`), inner.realPath(path)),
    };
    return { questions, counting };
  }
  const server = filePath('/app/src/server.ts');
  const none = filePath('/app/src/none.ts');
  const everythingAbout = (host: Host, path: FilePath) => [
    host.readFile(path),
    host.isFile(path),
    host.isDirectory(path),
    host.list(path),
    host.realPath(path),
  ];

  it('asks once, also for what is not there', () => {
    const { questions, counting } = counted(new Map([[server, 'text']]));
    const host = cachingHost(counting);
    const first = [server, none].map((path) => everythingAbout(host, path));
    expect(questions).toHaveLength(10);
    expect([server, none].map((path) => everythingAbout(host, path))).toEqual(first);
    expect(first[0]).toEqual(['text', true, false, [], server]);
    expect(questions).toHaveLength(10);
  });

  it.each([none, filePath('/app/src'), filePath('/')])('sees a new file once it is told to forget %s', (forgotten) => {
    const texts = new Map<FilePath, string>();
    const host = cachingHost(counted(texts).counting);
    const folder = filePath('/app/src');
    expect([host.readFile(none), host.isFile(none), host.isDirectory(folder), host.list(folder)]).toEqual([
      undefined,
      false,
      false,
      [],
    ]);
    texts.set(none, 'new');
    expect(host.readFile(none)).toBeUndefined();
    host.forget(forgotten);
    expect([host.readFile(none), host.isFile(none), host.isDirectory(folder), host.list(folder)]).toEqual([
      'new',
      true,
      true,
      ['none.ts'],
    ]);
  });

  it('keeps what it was not told to forget', () => {
    const { questions, counting } = counted(new Map([[server, 'text']]));
    const host = cachingHost(counting);
    everythingAbout(host, server);
    host.forget(filePath('/app/src/server'));
    host.forget(filePath('/app/other.ts'));
    everythingAbout(host, server);
    expect(questions).toHaveLength(5);
  });

  it('holds no more text than it may', () => {
    const paths = ['a', 'b', 'c'].map((name) => filePath(`/${name}.ts`));
    const { questions, counting } = counted(new Map(paths.map((path) => [path, '12345'])));
    const host = cachingHost(counting, 10);
    for (const path of [...paths, ...paths.slice(1)]) expect(host.readFile(path)).toBe('12345');
    expect(questions).toEqual(['read /a.ts', 'read /b.ts', 'read /c.ts']);
    host.readFile(filePath('/a.ts'));
    expect(questions.at(-1)).toBe('read /a.ts');
    expect(questions).toHaveLength(4);
  });
});
