// Which version of a package a file gets, and how that is known. The lockfiles are cut down from what the package
// managers wrote for one small workspace.

import { describe, expect, it } from 'vitest';
import { filePath } from '../../server/src/engine/finding.ts';
import { rememberingHost } from '../../server/src/engine/host.ts';
import { dependsOn, packageVersion } from '../../server/src/engine/source/package-version.ts';
import { memoryHost } from '../../server/src/hosts/memory.ts';

type Files = Readonly<Record<string, string | object>>;

function hostOf(files: Files) {
  const texts = Object.entries(files).map(([path, text]): [string, string] => {
    return [path, typeof text === 'string' ? text : JSON.stringify(text)];
  });
  return memoryHost(Object.fromEntries(texts));
}

/** `installed 2.8.5`, `lockfile 2.8.5`, `range 2.8.0`, or `unknown`. */
function version(name: string, from: string, files: Files): string {
  const known = packageVersion(name, filePath(from), hostOf(files));
  return known === undefined ? 'unknown' : `${known.source} ${known.version}`;
}

const root = { dependencies: { cors: '^2.8.4', '@fastify/cors': '^8.0.0' } };
const api = { name: '@acme/api', dependencies: { cors: '~2.8.3', '@fastify/cors': '^9.0.0' } };
const manifests = { '/repo/package.json': root, '/repo/packages/api/package.json': api };
const inRoot = '/repo/server.ts';
const inApi = '/repo/packages/api/src/server.ts';

describe('the version of an installed package', () => {
  it('is the one that Node finds first', () => {
    const files = {
      '/repo/node_modules/cors/package.json': { version: '2.8.5' },
      '/repo/packages/api/node_modules/cors/package.json': { version: '2.7.1' },
    };
    expect(version('cors', inRoot, files)).toBe('installed 2.8.5');
    expect(version('cors', inApi, files)).toBe('installed 2.7.1');
  });

  it('wins over lockfile and range', () => {
    const files = {
      ...manifests,
      '/repo/node_modules/cors/package.json': { version: '2.8.5' },
      '/repo/package-lock.json': npmLock({ 'node_modules/cors': { version: '2.8.4' } }),
    };
    expect(version('cors', inRoot, files)).toBe('installed 2.8.5');
  });

  it.each([{}, { version: 5 }, { version: 'next' }, '{', ''])('is not known from %j', (manifest) => {
    expect(version('cors', inRoot, { '/repo/node_modules/cors/package.json': manifest })).toBe('unknown');
  });
});

function npmLock(packages: object): string {
  return JSON.stringify({ name: 'acme', lockfileVersion: 3, requires: true, packages }, null, 2);
}

const lockfiles: Readonly<Record<string, Files>> = {
  'npm, version 3': {
    '/repo/package-lock.json': npmLock({
      '': root,
      'node_modules/@acme/api': { resolved: 'packages/api', link: true },
      'node_modules/@fastify/cors': { version: '8.5.0', dependencies: { 'fastify-plugin': '^4.0.0' } },
      'node_modules/cors': { version: '2.8.6', engines: { node: '>= 0.10' } },
      'packages/api': { ...api, version: '1.0.0' },
      'packages/api/node_modules/@fastify/cors': { version: '9.0.1' },
    }),
  },
  'npm, version 1': {
    '/repo/npm-shrinkwrap.json': JSON.stringify(
      {
        lockfileVersion: 1,
        dependencies: {
          '@acme/api': {
            version: 'file:packages/api',
            requires: { cors: '~2.8.3', '@fastify/cors': '^9.0.0' },
            dependencies: { '@fastify/cors': { version: '9.0.1', requires: {} } },
          },
          '@fastify/cors': { version: '8.5.0' },
          cors: { version: '2.8.6' },
        },
      },
      null,
      '\t',
    ),
  },
  'Yarn 1': {
    '/repo/yarn.lock': `# yarn lockfile v1


"@fastify/cors@^8.0.0":
  version "8.5.0"
  dependencies:
    fastify-plugin "^4.0.0"

"@fastify/cors@^9.0.0":
  version "9.0.1"

cors@^2.8.4, cors@~2.8.3:
  version "2.8.6"
  dependencies:
    vary "^1"
`,
  },
  'Yarn 4': {
    '/repo/yarn.lock': `__metadata:
  version: 10

"@acme/api@workspace:packages/api":
  version: 0.0.0-use.local
  dependencies:
    "@fastify/cors": "npm:^9.0.0"
    cors: "npm:~2.8.3"

"@fastify/cors@npm:^8.0.0":
  version: 8.5.0
  resolution: "@fastify/cors@npm:8.5.0"

"@fastify/cors@npm:^9.0.0":
  version: 9.0.1
  resolution: "@fastify/cors@npm:9.0.1"

? "cors@npm:^2.8.4, cors@npm:~2.8.3"
:
  version: 2.8.6
  resolution: "cors@npm:2.8.6"
`,
  },
  'pnpm 7': {
    '/repo/pnpm-lock.yaml': `lockfileVersion: 5.4

importers:

  .:
    specifiers:
      '@fastify/cors': ^8.0.0
      cors: ^2.8.4
    dependencies:
      '@fastify/cors': 8.5.0
      cors: 2.8.6

  packages/api:
    specifiers:
      '@fastify/cors': ^9.0.0
      cors: ~2.8.3
    dependencies:
      '@fastify/cors': 9.0.1_fastify@4.29.1
      cors: 2.8.6

packages:

  /@fastify/cors/8.5.0:
    dev: false

  /cors/2.8.6:
    dev: false
`,
  },
  'pnpm 9': {
    '/repo/pnpm-lock.yaml': `lockfileVersion: '9.0'

importers:

  .:
    dependencies:
      '@acme/api':
        specifier: workspace:*
        version: link:packages/api
      '@fastify/cors':
        specifier: ^8.0.0
        version: 8.5.0
      cors:
        specifier: ^2.8.4
        version: 2.8.6

  packages/api:
    dependencies:
      '@fastify/cors':
        specifier: ^9.0.0
        version: 9.0.1(fastify@4.29.1)
      cors:
        specifier: ~2.8.3
        version: 2.8.6

packages:

  '@fastify/cors@8.5.0':
    resolution: {integrity: sha512-x}

  cors@2.8.6:
    resolution: {integrity: sha512-x}
`,
  },
  Bun: {
    '/repo/bun.lock': `{
  "lockfileVersion": 1,
  "workspaces": { "": { "dependencies": { "cors": "^2.8.4" }, }, },
  "packages": {
    "@acme/api": ["@acme/api@workspace:packages/api"],
    "@fastify/cors": ["@fastify/cors@8.5.0", "", {}, "sha512-x"],
    "cors": ["cors@2.8.6", "", { "dependencies": { "vary": "^1" } }, "sha512-x"],
    "@acme/api/@fastify/cors": ["@fastify/cors@9.0.1", "", {}, "sha512-x"],
  }
}
`,
  },
};

describe.each(Object.entries(lockfiles))('the version in the lockfile of %s', (_manager, lockfile) => {
  const files: Files = { ...manifests, ...lockfile };
  const windows = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      typeof text === 'string' ? text.replaceAll('\n', '\r\n') : text,
    ]),
  );

  it.each([files, windows])('is that of the package which asks', (either) => {
    expect(version('cors', inRoot, either)).toBe('lockfile 2.8.6');
    expect(version('cors', inApi, either)).toBe('lockfile 2.8.6');
    expect(version('@fastify/cors', inRoot, either)).toBe('lockfile 8.5.0');
    expect(version('@fastify/cors', inApi, either)).toBe('lockfile 9.0.1');
  });

  it('is not taken from a package with a similar name, from a workspace or from a range', () => {
    for (const name of ['acme', 'fastify', 'cor', 'ors', '@acme/api', 'fastify-plugin', 'vary']) {
      expect(version(name, inRoot, files)).toBe('unknown');
    }
  });
});

describe('the version in a lockfile', () => {
  it('is found for a package that no package.json names', () => {
    const lockfile = `importers:\n\n  .:\n    dependencies:\n      nest:\n        specifier: ^11.0.0\n        version: 11.0.0\n\npackages:\n\n  cors@2.8.5:\n    resolution: {}\n\n  cors@2.8.6:\n    resolution: {}\n`;
    expect(version('cors', inRoot, { '/repo/package.json': {}, '/repo/pnpm-lock.yaml': lockfile })).toBe(
      'lockfile 2.8.6',
    );
  });

  it('is the newest that the range allows when the range itself is not listed', () => {
    const lockfile = `cors@^1.0.0:\n  version "1.0.1"\n\ncors@2.7.0:\n  version "2.7.0"\n\ncors@^2.7.0:\n  version "2.8.5"\n`;
    const files = { '/repo/yarn.lock': lockfile, '/repo/package.json': { dependencies: { cors: '1 || 2.7' } } };
    expect(version('cors', inRoot, files)).toBe('lockfile 2.7.0');
  });

  it('is left aside when it is older than what package.json asks for', () => {
    const files = { '/repo/yarn.lock': 'cors@^1.0.0:\n  version "1.0.1"\n', '/repo/package.json': root };
    expect(version('cors', inRoot, files)).toBe('range 2.8.4');
  });

  it.each([
    '',
    '{',
    '{}',
    'null',
    '"node_modules/cors"',
    'cors@',
    'importers:',
    'packages:\n\n  cors@',
    '\n\ncors',
    '"cors": ["',
  ])('is not known from %j', (text) => {
    for (const name of ['npm-shrinkwrap.json', 'package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock']) {
      expect(version('cors', inRoot, { [`/repo/${name}`]: text })).toBe('unknown');
    }
  });
});

describe('the version in package.json', () => {
  it.each([
    ['^2.8.0', 'range 2.8.0'],
    ['2.8.5', 'range 2.8.5'],
    ['>=10 <12', 'range 10.0.0'],
    ['1.x || 2.x', 'range 1.0.0'],
    ['npm:cors@^2.7.1', 'range 2.7.1'],
    ['npm:@acme/cors@3', 'range 3.0.0'],
    ['workspace:^1.2.3', 'range 1.2.3'],
    ['*', 'unknown'],
    ['', 'unknown'],
    ['latest', 'unknown'],
    ['workspace:*', 'unknown'],
    ['file:../cors', 'unknown'],
    ['github:expressjs/cors#v2.8.5', 'unknown'],
    ['https://example.com/cors-2.8.5.tgz', 'unknown'],
  ])('%j is %s', (range, expected) => {
    expect(version('cors', inRoot, { '/repo/package.json': { dependencies: { cors: range } } })).toBe(expected);
  });

  it('keeps the range for those who show it', () => {
    const host = hostOf({ '/repo/package.json': { devDependencies: { cors: '^2.8.0' } } });
    expect(packageVersion('cors', filePath(inRoot), host)).toEqual({
      source: 'range',
      version: '2.8.0',
      range: '^2.8.0',
    });
  });

  it('is that of the nearest package.json which names the package', () => {
    const files = { ...manifests, '/repo/packages/api/package.json': { devDependencies: { hono: '^4.6.0' } } };
    expect(version('cors', inApi, files)).toBe('range 2.8.4');
    expect(version('hono', inApi, files)).toBe('range 4.6.0');
    expect(version('hono', inRoot, files)).toBe('unknown');
  });

  it.each([
    ['/repo/pnpm-workspace.yaml', 'catalog:', 'catalog:\n  cors: ^2.8.1\n'],
    ['/repo/pnpm-workspace.yaml', 'catalog:default', 'catalogs:\n  default:\n    cors: ^2.8.1\n'],
    ['/repo/.yarnrc.yml', 'catalog:web', 'catalogs:\n  web:\n    cors: ^2.8.1\n'],
  ])('may be in the catalog of %s (%s)', (file, range, text) => {
    const files = { [file]: text, '/repo/packages/api/package.json': { dependencies: { cors: range } } };
    expect(version('cors', inApi, files)).toBe('range 2.8.1');
  });
});

describe('whether a file may depend on a package', () => {
  it.each(['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'])('is told by %s', (kind) => {
    const host = hostOf({ '/repo/package.json': { [kind]: { cors: '*' } }, '/repo/packages/api/package.json': {} });
    expect(dependsOn('cors', filePath(inApi), host)).toBe(true);
    expect(dependsOn('express', filePath(inApi), host)).toBe(false);
    expect(dependsOn('toString', filePath(inApi), host)).toBe(false);
  });

  it.each([null, [], 'cors', 5, { cors: null }])('survives dependencies like %j', (dependencies) => {
    const host = hostOf({ '/repo/package.json': { dependencies, peerDependencies: dependencies } });
    expect(dependsOn('express', filePath(inRoot), host)).toBe(false);
    expect(packageVersion('cors', filePath(inRoot), host)).toBeUndefined();
  });
});

describe('an answer about versions', () => {
  it('is given again without asking the host', () => {
    const { host, asked } = rememberingHost(hostOf({ ...manifests, ...lockfiles['pnpm 9'] }));
    const first = packageVersion('cors', filePath(inApi), host);
    expect([...asked]).toEqual(
      expect.arrayContaining(['/repo/pnpm-lock.yaml', '/repo/node_modules/cors/package.json']),
    );
    asked.clear();
    expect(packageVersion('cors', filePath(inApi), host)).toBe(first);
    expect(asked.size).toBe(0);
  });
});
