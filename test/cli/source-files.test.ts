// Which files a command line means, on a real disk.

import { symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import { type SelectOptions, selectFiles } from '../../server/src/cli/source-files.ts';
import { temporaryFolder } from '../support/command-line.ts';

describe('selectFiles', () => {
  it('finds every kind of JavaScript and TypeScript, and nothing else', () => {
    const kinds = ['a.js', 'b.jsx', 'c.ts', 'd.tsx', 'e.mjs', 'f.cjs', 'g.mts', 'h.cts'];
    const folder = folderOf([...kinds, 'i.json', 'j.md', 'k.d.ts', 'l.min.js', 'm.vue']);
    expect(select(folder, ['.'])).toEqual(kinds);
  });

  it('looks into hidden folders', () => {
    expect(select(folderOf(['.config/server.ts']), ['.'])).toEqual(['.config/server.ts']);
  });

  it('leaves out dependencies, build output and tests at every depth', () => {
    const leftOut = ['node_modules/a/index.js', 'pkg/node_modules/a/i.js', 'dist/a.js', 'pkg/.next/server/app.js'];
    const tests = ['test/a.ts', 'src/a.test.ts', 'src/__tests__/a.ts', '.git/hooks/a.js'];
    expect(select(folderOf(['src/app.ts', ...leftOut, ...tests]), ['.'])).toEqual(['src/app.ts']);
  });

  it('counts a file once however often it is named', () => {
    expect(select(folderOf(['src/app.ts']), ['src', 'src/app.ts', './src/'])).toEqual(['src/app.ts']);
  });

  it('tells of paths that do not exist and of named files that hold no source', () => {
    const folder = folderOf(['readme.md']);
    const selection = selectFiles(['nowhere', 'readme.md', 'readme.md/below'], options(folder));
    expect(selection.missing).toEqual(['nowhere', 'readme.md/below']);
    expect(selection.notices).toEqual(['readme.md is skipped: it is not a JavaScript or TypeScript file.']);
  });

  it('does not follow links, so that a circle ends', () => {
    const folder = folderOf(['src/app.ts']);
    symlinkSync(folder, join(folder, 'src/circle'));
    expect(select(folder, ['.'])).toEqual(['src/app.ts']);
  });

  it('follows a link that is named', () => {
    const folder = folderOf(['packages/api/server.ts', 'other/a.ts']);
    symlinkSync(join(folder, 'packages/api'), join(folder, 'api'));
    expect(select(folder, ['api'])).toEqual(['packages/api/server.ts']);
  });
});

describe('.gitignore', () => {
  it('is honoured at every depth, the deeper one winning', () => {
    const folder = folderOf(['generated/a.ts', 'pkg/generated/a.ts', 'pkg/keep.gen.ts', 'b.gen.ts', 'pkg/c.gen.ts'], {
      '.gitignore': '/generated/\n*.gen.ts\n',
      'pkg/.gitignore': '!keep.gen.ts\n',
    });
    expect(select(folder, ['.'])).toEqual(['pkg/generated/a.ts', 'pkg/keep.gen.ts']);
  });

  it('of the folders above holds up to the top of the repository, and not above it', () => {
    const folder = folderOf(['repo/.git/HEAD', 'repo/pkg/a.ts', 'repo/pkg/local.ts', 'repo/pkg/secret.ts'], {
      '.gitignore': 'secret.ts\n',
      'repo/.gitignore': 'local.ts\n',
    });
    expect(select(folder, ['repo/pkg'])).toEqual(['repo/pkg/a.ts', 'repo/pkg/secret.ts']);
  });

  it('is forgotten, with the default exclusions, by --no-ignore, except for dependencies', () => {
    const folder = folderOf(['a.ts', 'b.ts', 'dist/c.js', 'test/d.ts', 'node_modules/e/e.js'], {
      '.gitignore': 'b.ts\n',
    });
    expect(select(folder, ['.'], { ignore: false })).toEqual(['a.ts', 'b.ts', 'dist/c.js', 'test/d.ts']);
  });
});

describe('what is named', () => {
  const shipped = ['lib/server.js', 'dist/index.js', 'dist/lib/core.js', 'test/a.js', 'node_modules/dep/index.js'];
  const paths = shipped.map((path) => `node_modules/http-server/${path}`);

  it('is checked inside node_modules, with the build output that packages ship, without its own dependencies', () => {
    const folder = folderOf(['.git/HEAD', ...paths], { '.gitignore': 'node_modules\n' });
    expect(select(folder, ['node_modules/http-server'])).toEqual([
      'node_modules/http-server/dist/index.js',
      'node_modules/http-server/dist/lib/core.js',
      'node_modules/http-server/lib/server.js',
    ]);
  });

  it('is checked as a file whatever leaves it out', () => {
    const folder = folderOf(['.git/HEAD', 'dist/a.min.js', 'src/a.test.ts'], { '.gitignore': 'dist\n' });
    expect(select(folder, ['dist/a.min.js', 'src/a.test.ts'])).toEqual(['dist/a.min.js', 'src/a.test.ts']);
  });

  it('is checked inside a folder that git ignores, forgetting .gitignore there', () => {
    const folder = folderOf(['.git/HEAD', 'vendor/app/a.ts', 'vendor/app/build/b.js'], { '.gitignore': '/vendor/*\n' });
    expect(select(folder, ['vendor/app'])).toEqual(['vendor/app/a.ts', 'vendor/app/build/b.js']);
  });

  it('is checked inside a folder of tests', () => {
    const folder = folderOf(['test/example/server.ts', 'test/example/test/a.ts', 'test/example/dist/b.js']);
    expect(select(folder, ['test/example'])).toEqual(['test/example/server.ts', 'test/example/test/a.ts']);
  });

  it('still honours .gitignore where only its name looks like build output', () => {
    const folder = folderOf(['.git/HEAD', 'packages/build/a.ts', 'packages/build/gen/b.ts'], {
      '.gitignore': 'gen/\n',
    });
    expect(select(folder, ['packages/build'])).toEqual(['packages/build/a.ts']);
  });
});

describe('--exclude', () => {
  const files = ['src/a.ts', 'src/legacy/b.ts', 'legacy/c.ts', 'src/d.gen.ts'];

  it.each([
    ['legacy', ['src/a.ts', 'src/d.gen.ts']],
    ['./legacy/', ['src/a.ts', 'src/d.gen.ts']],
    ['src/legacy', ['legacy/c.ts', 'src/a.ts', 'src/d.gen.ts']],
    ['**/*.gen.ts', ['legacy/c.ts', 'src/a.ts', 'src/legacy/b.ts']],
    ['*.gen.ts', ['legacy/c.ts', 'src/a.ts', 'src/legacy/b.ts']],
  ])('%s leaves out what it names', (glob, expected) => {
    expect(select(folderOf(files), ['.'], { exclude: [glob] })).toEqual(expected);
  });

  it('takes absolute paths', () => {
    const folder = folderOf(files);
    expect(select(folder, ['src'], { exclude: [join(folder, 'src/legacy')] })).toEqual(['src/a.ts', 'src/d.gen.ts']);
  });

  it('wins over what is named', () => {
    expect(select(folderOf(files), ['src/a.ts', 'legacy/c.ts'], { exclude: ['src/*.ts'] })).toEqual(['legacy/c.ts']);
  });
});

const removals: (() => void)[] = [];
afterEach(() => removals.splice(0).forEach((remove) => remove()));

function folderOf(empty: readonly string[], texts: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder({ ...Object.fromEntries(empty.map((path) => [path, ''])), ...texts });
  removals.push(folder.remove);
  return folder.path;
}

function options(cwd: string): SelectOptions {
  const configs = { isExcluded: () => false, isTest: () => undefined };
  return { cwd, exclude: [], ignore: true, configs, onProgress: () => {} };
}

function select(cwd: string, paths: readonly string[], replaced: Partial<SelectOptions> = {}): readonly string[] {
  return selectFiles(paths, { ...options(cwd), ...replaced }).files.map((file) => relative(cwd, file));
}
