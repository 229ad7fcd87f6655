// What an import means: beside it, through aliases, in the workspace, or nowhere.

import { builtinModules } from 'node:module';
import { describe, expect, it } from 'vitest';
import { filePath } from '../../server/src/engine/finding.ts';
import { type Host, rememberingHost } from '../../server/src/engine/host.ts';
import { createResolver, resolveImport } from '../../server/src/engine/source/resolve.ts';
import { memoryHost } from '../../server/src/hosts/memory.ts';

type Files = Readonly<Record<string, string | object>>;

function hostOf(files: Files): Host {
  const texts = Object.entries(files).map(([path, text]) => [
    path,
    typeof text === 'string' ? text : JSON.stringify(text),
  ]);
  return memoryHost(Object.fromEntries(texts) as Record<string, string>);
}

/** A path for a file, `package:name|subpath` for a package, `builtin:name`, or `missing`. */
function meaning(specifier: string, from: string, files: Files | Host): string {
  const host = 'readFile' in files && typeof files.readFile === 'function' ? (files as Host) : hostOf(files as Files);
  const resolved = resolveImport(specifier, filePath(from), host);
  switch (resolved.kind) {
    case 'file':
      return resolved.file;
    case 'package':
      return `package:${resolved.name}|${resolved.subpath}`;
    case 'builtin':
      return `builtin:${resolved.name}`;
    case 'missing':
      return 'missing';
  }
}

const empty = '';

describe('a relative import', () => {
  it.each([
    ['./cors', '/app/src/cors.ts', '/app/src/cors.ts'],
    ['./cors', '/app/src/cors.tsx', '/app/src/cors.tsx'],
    ['./cors', '/app/src/cors.mts', '/app/src/cors.mts'],
    ['./cors', '/app/src/cors.cts', '/app/src/cors.cts'],
    ['./cors', '/app/src/cors.js', '/app/src/cors.js'],
    ['./cors', '/app/src/cors.jsx', '/app/src/cors.jsx'],
    ['./cors', '/app/src/cors.mjs', '/app/src/cors.mjs'],
    ['./cors', '/app/src/cors.cjs', '/app/src/cors.cjs'],
    ['./cors', '/app/src/cors.json', '/app/src/cors.json'],
    ['./cors.json', '/app/src/cors.json', '/app/src/cors.json'],
    ['./cors.js', '/app/src/cors.ts', '/app/src/cors.ts'],
    ['./cors.js', '/app/src/cors.tsx', '/app/src/cors.tsx'],
    ['./cors.jsx', '/app/src/cors.tsx', '/app/src/cors.tsx'],
    ['./cors.mjs', '/app/src/cors.mts', '/app/src/cors.mts'],
    ['./cors.cjs', '/app/src/cors.cts', '/app/src/cors.cts'],
    ['./cors.ts', '/app/src/cors.ts', '/app/src/cors.ts'],
    ['./cors.config', '/app/src/cors.config.ts', '/app/src/cors.config.ts'],
    ['./cors', '/app/src/cors/index.ts', '/app/src/cors/index.ts'],
    ['./cors/', '/app/src/cors/index.js', '/app/src/cors/index.js'],
    ['./cors', '/app/src/cors/index.mjs', '/app/src/cors/index.mjs'],
    ['.', '/app/src/index.ts', '/app/src/index.ts'],
    ['..', '/app/index.cjs', '/app/index.cjs'],
    ['../shared/cors', '/app/shared/cors.ts', '/app/shared/cors.ts'],
    ['/app/shared/cors', '/app/shared/cors.ts', '/app/shared/cors.ts'],
  ])('%s finds %s', (specifier, file, expected) => {
    expect(meaning(specifier, '/app/src/server.ts', { [file]: empty })).toBe(expected);
  });

  it('finds files on a Windows drive', () => {
    expect(meaning('../cors', 'C:/app/src/server.ts', { 'C:/app/cors.ts': empty })).toBe('C:/app/cors.ts');
  });

  it('means the file, not the folder of the same name', () => {
    const files = { '/app/cors.js': empty, '/app/cors/index.js': empty };
    expect(meaning('./cors', '/app/server.js', files)).toBe('/app/cors.js');
    expect(meaning('./cors/', '/app/server.js', files)).toBe('/app/cors/index.js');
  });

  it('finds what SvelteKit calls `$lib` without the settings that it writes', () => {
    const files = { '/app/src/lib/server/cors.ts': empty, '/app/src/lib/index.ts': empty };
    expect(meaning('$lib/server/cors', '/app/src/routes/api/+server.ts', files)).toBe('/app/src/lib/server/cors.ts');
    expect(meaning('$lib', '/app/src/hooks.server.ts', files)).toBe('/app/src/lib/index.ts');
    expect(meaning('$lib/server/db', '/app/src/hooks.server.ts', files)).toBe('missing');
    expect(meaning('$lib/server/cors', '/app/server.ts', files)).toBe('missing');
  });

  it('follows the main field of a folder', () => {
    const files = { '/app/cors/package.json': { main: 'lib/allow.js' }, '/app/cors/lib/allow.js': empty };
    expect(meaning('./cors', '/app/server.js', files)).toBe('/app/cors/lib/allow.js');
  });

  it('means the code beside a declaration file', () => {
    const files = { '/app/cors.d.ts': empty, '/app/cors.js': empty };
    expect(meaning('./cors', '/app/server.ts', files)).toBe('/app/cors.js');
    expect(meaning('./cors.js', '/app/server.ts', files)).toBe('/app/cors.js');
  });

  it.each([
    './types',
    './types.d.ts',
    './App.vue',
    './App.svelte',
    './app.css',
    './logo.svg',
    './none',
    './query.ts?raw',
  ])('%s leads to nothing that holds code', (specifier) => {
    const files = {
      '/app/types.d.ts': empty,
      '/app/App.vue': empty,
      '/app/App.svelte': empty,
      '/app/app.css': empty,
      '/app/logo.svg': empty,
      '/app/query.ts': empty,
    };
    expect(meaning(specifier, '/app/server.ts', files)).toBe('missing');
  });

  it('does not enter node_modules', () => {
    const files = { '/app/node_modules/cors/lib/index.js': empty };
    expect(meaning('./node_modules/cors/lib/index.js', '/app/server.js', files)).toBe('missing');
  });

  it('finds the source of a build that has not run', () => {
    const files = { '/app/package.json': {}, '/app/src/cors.ts': empty };
    expect(meaning('../dist/cors.js', '/app/bin/start.js', files)).toBe('/app/src/cors.ts');
  });

  it('does not mistake a written file in lib for the build of another', () => {
    const files = { '/app/package.json': {}, '/app/lib/cors.js': empty, '/app/src/cors.ts': empty };
    expect(meaning('./lib/cors', '/app/server.js', files)).toBe('/app/lib/cors.js');
  });
});

describe('an import of a package', () => {
  it.each([
    ['express', 'package:express|'],
    ['@fastify/cors', 'package:@fastify/cors|'],
    ['hono/cors', 'package:hono|cors'],
    ['@elysiajs/cors/dist/index.js', 'package:@elysiajs/cors|dist/index.js'],
    ['npm:hono@4.6.0/cors', 'package:hono|cors'],
    ['npm:@fastify/cors@^10', 'package:@fastify/cors|'],
    ['jsr:@hono/hono', 'package:@hono/hono|'],
  ])('%s is %s', (specifier, expected) => {
    expect(meaning(specifier, '/app/server.ts', {})).toBe(expected);
  });

  it('is not followed into node_modules', () => {
    const files = {
      '/app/node_modules/cors/package.json': { name: 'cors', main: 'lib/index.js', types: 'index.d.ts' },
      '/app/node_modules/cors/lib/index.js': empty,
      '/app/node_modules/cors/index.d.ts': empty,
    };
    const { host, asked } = rememberingHost(hostOf(files));
    expect(meaning('cors', '/app/server.ts', host)).toBe('package:cors|');
    expect([...asked].filter((path) => path.includes('/node_modules/cors/'))).toEqual([
      '/app/node_modules/cors/package.json',
    ]);
  });

  it.each([
    '@/cors',
    '~/cors',
    '$lib/cors',
    'virtual:cors',
    'https://example.com/cors.js',
    '#cors',
    '',
    '@',
    '@scope',
    'a b',
  ])('%j is none', (specifier) => {
    expect(meaning(specifier, '/app/server.ts', {})).toBe('missing');
  });
});

describe('an import of a module of Node', () => {
  it.each([
    ['http', 'builtin:http'],
    ['node:http', 'builtin:http'],
    ['fs/promises', 'builtin:fs/promises'],
    ['node:test', 'builtin:test'],
    ['test', 'package:test|'],
  ])('%s is %s', (specifier, expected) => {
    expect(meaning(specifier, '/app/server.ts', {})).toBe(expected);
  });

  it('knows every one that this Node has', () => {
    const unknown = builtinModules
      .filter((name) => !/^(?:_|node:)/.test(name))
      .filter((name) => meaning(name, '/app/server.ts', {}) !== `builtin:${name}`);
    expect(unknown).toEqual([]);
  });
});

describe('an alias', () => {
  it('comes from the paths of the nearest tsconfig.json, comments and all', () => {
    const files = {
      '/app/tsconfig.json':
        '{ // ours\n "compilerOptions": { "paths": { "@/*": ["./src/*"], /* one */ "policy": ["./src/cors.ts"], }, } }',
      '/app/src/cors.ts': empty,
      '/app/src/rules.mjs': empty,
    };
    expect(meaning('@/cors', '/app/src/api/server.ts', files)).toBe('/app/src/cors.ts');
    expect(meaning('@/cors.js', '/app/src/api/server.ts', files)).toBe('/app/src/cors.ts');
    expect(meaning('policy', '/app/src/api/server.ts', files)).toBe('/app/src/cors.ts');
    expect(meaning('@/rules', '/app/src/api/server.ts', files)).toBe('/app/src/rules.mjs');
    expect(meaning('@/none', '/app/src/api/server.ts', files)).toBe('missing');
  });

  it('tries every target of a pattern', () => {
    const files = {
      '/app/tsconfig.json': { compilerOptions: { paths: { '#lib/*': ['./generated/*', './src/*'] } } },
      '/app/src/cors.ts': empty,
    };
    expect(meaning('#lib/cors', '/app/src/server.ts', files)).toBe('/app/src/cors.ts');
  });

  it('comes from baseUrl', () => {
    const files = { '/app/jsconfig.json': { compilerOptions: { baseUrl: 'src' } }, '/app/src/config/cors.js': empty };
    expect(meaning('config/cors', '/app/src/api/server.js', files)).toBe('/app/src/config/cors.js');
    expect(meaning('cors', '/app/src/api/server.js', files)).toBe('package:cors|');
  });

  it('starts, when inherited, from the config that names it', () => {
    const files = {
      '/repo/tsconfig.base.json': { compilerOptions: { paths: { '@acme/policy': ['libs/policy/src/main.ts'] } } },
      '/repo/apps/api/tsconfig.json': { extends: '../../tsconfig.base' },
      '/repo/libs/policy/src/main.ts': empty,
    };
    expect(meaning('@acme/policy', '/repo/apps/api/src/server.ts', files)).toBe('/repo/libs/policy/src/main.ts');
  });

  it('may be inherited from an installed config', () => {
    const files = {
      '/app/tsconfig.json': { extends: '@acme/tsconfig/server.json' },
      '/app/node_modules/@acme/tsconfig/server.json': { compilerOptions: { paths: { '@/*': ['${configDir}/src/*'] } } },
      '/app/src/cors.ts': empty,
    };
    expect(meaning('@/cors', '/app/src/server.ts', files)).toBe('/app/src/cors.ts');
  });

  it('is also found in a config that another one only refers to', () => {
    const files = {
      '/app/tsconfig.json': {
        files: [],
        references: [{ path: './tsconfig.node.json' }, { path: './tsconfig.app.json' }],
      },
      '/app/tsconfig.node.json': { compilerOptions: {} },
      '/app/tsconfig.app.json': { compilerOptions: { paths: { '@/*': ['./src/*'] } } },
      '/app/src/cors.ts': empty,
    };
    expect(meaning('@/cors', '/app/src/server.ts', files)).toBe('/app/src/cors.ts');
  });

  it('to an installed package is that package', () => {
    const files = {
      '/app/tsconfig.json': { compilerOptions: { paths: { cors: ['./node_modules/cors/lib/index.js'] } } },
      '/app/node_modules/cors/lib/index.js': empty,
    };
    expect(meaning('cors', '/app/server.ts', files)).toBe('package:cors|');
  });

  it('into a written folder named like a build means its TypeScript file', () => {
    const files = {
      '/app/package.json': {},
      '/app/tsconfig.json': { compilerOptions: { paths: { '@/*': ['./*'] } } },
      '/app/build/cors.ts': empty,
      '/app/cors.ts': empty,
    };
    expect(meaning('@/build/cors', '/app/server.ts', files)).toBe('/app/build/cors.ts');
  });
});

describe('an import inside a package', () => {
  const sources = { '/app/src/cors.ts': empty, '/app/src/server.ts': empty };

  it('goes through the imports of its package.json', () => {
    const files = {
      ...sources,
      '/app/package.json': { imports: { '#cors': './src/cors.ts', '#src/*': './src/*.js' } },
    };
    expect(meaning('#cors', '/app/src/server.ts', files)).toBe('/app/src/cors.ts');
    expect(meaning('#src/cors', '/app/src/server.ts', files)).toBe('/app/src/cors.ts');
    expect(meaning('#none', '/app/src/server.ts', files)).toBe('missing');
  });

  it('prefers the sources to a build, by condition or by folder', () => {
    const imports = { '#a': { development: './src/cors.ts', default: './dist/cors.js' }, '#b': './dist/cors.js' };
    const files = { ...sources, '/app/package.json': { imports }, '/app/dist/cors.js': empty };
    expect(meaning('#a', '/app/src/server.ts', files)).toBe('/app/src/cors.ts');
    expect(meaning('#b', '/app/src/server.ts', files)).toBe('/app/src/cors.ts');
  });

  it('may use its own name, through its exports', () => {
    const manifest = {
      name: '@acme/api',
      exports: { '.': './src/server.ts', './cors': { import: './dist/cors.mjs' } },
    };
    const files = { ...sources, '/app/package.json': manifest };
    expect(meaning('@acme/api', '/app/src/server.ts', files)).toBe('/app/src/server.ts');
    expect(meaning('@acme/api/cors', '/app/src/server.ts', files)).toBe('/app/src/cors.ts');
  });
});

describe('an import of a workspace package', () => {
  const from = '/repo/apps/api/src/server.ts';

  function repository(
    manifest: object,
    files: Files = {},
    root: Files = { '/repo/package.json': { workspaces: ['packages/*'] } },
  ) {
    return { ...root, '/repo/packages/policy/package.json': { name: '@acme/policy', ...manifest }, ...files };
  }

  it.each<[string, object, string[], string]>([
    ['its main field', { main: './server.js' }, ['server.js'], 'server.js'],
    ['its exports', { exports: './api.ts' }, ['api.ts', 'src/index.ts'], 'api.ts'],
    [
      'its source condition',
      { exports: { source: './code/a.ts', default: './dist/a.js' } },
      ['code/a.ts', 'dist/a.js'],
      'code/a.ts',
    ],
    [
      'the source of a missing build',
      { exports: { types: './dist/index.d.ts', import: './dist/index.mjs' } },
      ['src/index.ts'],
      'src/index.ts',
    ],
    [
      'the source of a build that is there',
      { main: 'dist/index.js' },
      ['src/index.ts', 'dist/index.js'],
      'src/index.ts',
    ],
    ['the build when there is no source', { main: 'dist/index.js' }, ['dist/index.js'], 'dist/index.js'],
    [
      'the source of a build by module kind',
      { main: 'dist/cjs/index.cjs' },
      ['src/index.ts', 'dist/cjs/package.json'],
      'src/index.ts',
    ],
    ['the source of its module field', { module: './lib/main.mjs' }, ['src/main.mts'], 'src/main.mts'],
    ['src/index when its build is a bundle', { main: 'dist/bundle.js' }, ['src/index.ts'], 'src/index.ts'],
    ['src/index when it names nothing', {}, ['src/index.tsx'], 'src/index.tsx'],
    ['its index', {}, ['index.mjs'], 'index.mjs'],
  ])('means %s', (_case, manifest, files, expected) => {
    const inPackage = Object.fromEntries(files.map((file) => [`/repo/packages/policy/${file}`, '{}']));
    expect(meaning('@acme/policy', from, repository(manifest, inPackage))).toBe(`/repo/packages/policy/${expected}`);
  });

  it('may name a file in it, with and without exports', () => {
    const files = { '/repo/packages/policy/src/cors.ts': empty };
    expect(meaning('@acme/policy/src/cors', from, repository({}, files))).toBe('/repo/packages/policy/src/cors.ts');
    const exports = { './cors': './dist/cors.js', './*': './src/*.ts' };
    expect(meaning('@acme/policy/cors', from, repository({ exports }, files))).toBe(
      '/repo/packages/policy/src/cors.ts',
    );
    expect(meaning('@acme/policy/none', from, repository({ exports }, files))).toBe('missing');
  });

  it.each<[string, Files]>([
    ['package.json of npm', { '/repo/package.json': { workspaces: ['./packages/*/'] } }],
    ['package.json of Yarn 1', { '/repo/package.json': { workspaces: { packages: ['packages/*'] } } }],
    ['nested folders', { '/repo/package.json': { workspaces: ['**'] } }],
    ['one folder by name', { '/repo/package.json': { workspaces: ['apps/api', 'packages/policy'] } }],
    ['braces', { '/repo/package.json': { workspaces: ['{apps,packages}/*'] } }],
    ['pnpm-workspace.yaml', { '/repo/pnpm-workspace.yaml': "packages:\n  - 'apps/*'\n  - packages/* # shared\n" }],
  ])('is found through %s', (_case, root) => {
    const files = repository({}, { '/repo/packages/policy/index.ts': empty }, root);
    expect(meaning('@acme/policy', from, files)).toBe('/repo/packages/policy/index.ts');
  });

  it('is not found where the globs leave it out', () => {
    const root = { '/repo/package.json': { workspaces: ['packages/*', '!packages/policy'] } };
    const files = repository({}, { '/repo/packages/policy/index.ts': empty }, root);
    expect(meaning('@acme/policy', from, files)).toBe('package:@acme/policy|');
  });

  it('is found behind the link in node_modules, but an installed package is not', () => {
    const host = hostOf({
      '/elsewhere/policy/package.json': { main: 'index.js' },
      '/elsewhere/policy/index.js': empty,
      '/repo/node_modules/@acme/policy/package.json': {},
      '/repo/node_modules/cors/package.json': {},
    });
    const links = new Map([
      ['/repo/node_modules/@acme/policy', '/elsewhere/policy'],
      ['/repo/node_modules/cors', '/repo/node_modules/.pnpm/cors@2.8.5/node_modules/cors'],
    ]);
    const linked: Host = { ...host, realPath: (path) => filePath(links.get(path) ?? path) };
    expect(meaning('@acme/policy', from, linked)).toBe('/elsewhere/policy/index.js');
    expect(meaning('cors', from, linked)).toBe('package:cors|');
  });

  it('gives way to an installed package of the same name', () => {
    const files = repository(
      {},
      { '/repo/packages/policy/index.ts': empty, '/repo/node_modules/@acme/policy/package.json': { version: '1.0.0' } },
    );
    expect(meaning('@acme/policy', from, files)).toBe('package:@acme/policy|');
  });
});

describe('a resolver', () => {
  it('asks a host once for each folder and specifier', () => {
    const { host, asked } = rememberingHost(hostOf({ '/app/cors.ts': empty }));
    const resolve = createResolver(host);
    const first = resolve('./cors', filePath('/app/server.ts'));
    asked.clear();
    expect(resolve('./cors', filePath('/app/other.ts'))).toBe(first);
    expect(asked.size).toBe(0);
    expect(resolve('./cors', filePath('/app/deep/server.ts'))).toEqual({ kind: 'missing' });
  });

  it('lets a report know which absent files would change the answer', () => {
    const { host, asked } = rememberingHost(hostOf({ '/app/cors/index.js': empty }));
    resolveImport('./cors', filePath('/app/server.ts'), host);
    expect([...asked]).toEqual(
      expect.arrayContaining(['/app/cors.ts', '/app/cors.js', '/app/cors/index.ts', '/app/tsconfig.json']),
    );
  });
});

describe('whatever stands in the files that lead the resolution', () => {
  const values = [
    null,
    0,
    '',
    'x',
    '*',
    './',
    '../..',
    '/',
    './*',
    true,
    [],
    [null],
    [5],
    ['*'],
    {},
    { '*': null },
    { '.': 5 },
  ] as const;
  const nested = values.flatMap((value) => [
    value,
    { '*': value },
    { '.': value, './cors': [value] },
    { '#x': value, '@/*': value },
  ]);
  const specifiers = ['#x', '@/cors', '@acme/policy', '@acme/policy/cors', './cors', 'cors'];

  it.each([
    'exports',
    'imports',
    'main',
    'module',
    'source',
    'name',
    'type',
    'typesVersions',
    'workspaces',
    'peerDependencies',
  ])('in %s of package.json, an answer comes back', (field) => {
    for (const value of nested) {
      const manifest = { name: '@acme/policy', version: '1.0.0', [field]: value };
      const files = { '/repo/package.json': { workspaces: ['a'], ...manifest }, '/repo/a/package.json': manifest };
      for (const specifier of specifiers) expect(meaning(specifier, '/repo/b/server.ts', files)).not.toBe('');
    }
  });

  it.each(['paths', 'baseUrl', 'rootDirs', 'customConditions', 'moduleSuffixes', 'extends', 'references'])(
    'in %s of tsconfig.json, an answer comes back',
    (field) => {
      for (const value of nested) {
        const config = { [field]: value, compilerOptions: { [field]: value } };
        const files = { '/repo/tsconfig.json': config, '/repo/cors.ts': empty };
        for (const specifier of specifiers) expect(meaning(specifier, '/repo/server.ts', files)).not.toBe('');
      }
    },
  );

  it('a malformed or cyclic config counts as absent', () => {
    const cyclic = {
      '/app/tsconfig.json': { extends: './other.json', compilerOptions: { paths: { '@/*': ['./*'] } } },
      '/app/other.json': { extends: './tsconfig.json' },
      '/app/cors.ts': empty,
    };
    expect(meaning('@/cors', '/app/server.ts', cyclic)).toBe('/app/cors.ts');
    for (const text of ['', '{', '[]', 'null', '"x"', '{"compilerOptions": null}', '\0', '<<<<<<< HEAD']) {
      const files = {
        '/app/tsconfig.json': text,
        '/app/package.json': text,
        '/app/pnpm-workspace.yaml': text,
        '/app/cors.ts': empty,
      };
      expect(meaning('./cors', '/app/server.ts', files)).toBe('/app/cors.ts');
      expect(meaning('express', '/app/server.ts', files)).toBe('package:express|');
    }
  });
});
