// What an import means that names a registry, an address, or a name of an import map.

import { describe, expect, it } from 'vitest';
import { filePath } from '../../server/src/engine/finding.ts';
import { newestIn } from '../../server/src/engine/source/remote-specifier.ts';
import { resolveImport } from '../../server/src/engine/source/resolve.ts';
import { memoryHost } from '../../server/src/hosts/memory.ts';

type Files = Readonly<Record<string, string>>;

/** `name|subpath|version` for a package, a path for a file. */
function meaning(specifier: string, files: Files = {}, from = '/app/functions/hello/index.ts'): string {
  const resolved = resolveImport(specifier, filePath(from), memoryHost(files));
  if (resolved.kind === 'package') return `${resolved.name}|${resolved.subpath}|${resolved.version ?? ''}`;
  return resolved.kind === 'file' ? resolved.file : resolved.kind;
}

describe('a specifier of a registry', () => {
  it.each([
    ['npm:hono', 'hono||'],
    ['npm:hono/cors', 'hono|cors|'],
    ['npm:hono@4.6.3', 'hono||4.6.3'],
    ['npm:hono@4.6.3/cors', 'hono|cors|4.6.3'],
    ['npm:/hono@4.6.3', 'hono||4.6.3'],
    ['npm:express@4', 'express||4.9999.9999'],
    ['npm:express@^4.17.1', 'express||4.9999.9999'],
    ['npm:@koa/cors@~5.0', '@koa/cors||5.0.9999'],
    ['npm:@fastify/cors@8.2.0/lib/x.js', '@fastify/cors|lib/x.js|8.2.0'],
    ['npm:express@latest', 'express||'],
    ['npm:express@*', 'express||'],
    ['jsr:@hono/hono@^4/cors', '@hono/hono|cors|4.9999.9999'],
    ['jsr:@oak/oak', '@oak/oak||'],
  ])('%s is %s', (specifier, expected) => expect(meaning(specifier)).toBe(expected));
});

describe('an address', () => {
  it.each([
    ['https://esm.sh/itty-router@5.0.18', 'itty-router||5.0.18'],
    ['https://esm.sh/itty-router', 'itty-router||'],
    ['https://esm.sh/v135/hono@4.0.0/cors?target=deno', 'hono|cors|4.0.0'],
    ['https://esm.sh/stable/@koa/cors@3.1.0', '@koa/cors||3.1.0'],
    ['https://esm.sh/*hono@4.1.0', 'hono||4.1.0'],
    ['https://esm.sh/jsr/@oak/oak@17.1.0', '@oak/oak||17.1.0'],
    ['https://esm.sh/gh/owner/repo', 'missing'],
    ['https://cdn.skypack.dev/micro-cors@0.1.1?dts', 'micro-cors||0.1.1'],
    ['https://cdn.jsdelivr.net/npm/itty-router@4/+esm', 'itty-router||4.9999.9999'],
    ['https://unpkg.com/@koa/cors@3.0.0/index.js', '@koa/cors|index.js|3.0.0'],
    ['https://deno.land/std@0.168.0/http/server.ts', 'deno.land/std|http/server.ts|0.168.0'],
    ['https://deno.land/std/http/server.ts', 'deno.land/std|http/server.ts|'],
    ['https://deno.land/x/cors@v1.2.2/mod.ts', 'deno.land/x/cors||1.2.2'],
    ['https://deno.land/x/oak@v12.6.1/mod.ts', 'deno.land/x/oak||12.6.1'],
    ['https://deno.land/x/hono@v3.12.11/middleware.ts', 'hono|middleware.ts|3.12.11'],
    ['https://raw.example.com/cors.ts', 'missing'],
  ])('%s is %s', (specifier, expected) => expect(meaning(specifier)).toBe(expected));
});

describe('deno.lock', () => {
  it.each([
    ['{ "version": "4", "specifiers": { "npm:hono@4": "4.6.3", "npm:hono@3": "3.1.0" } }'],
    ['{ "version": "3", "packages": { "specifiers": { "npm:hono@4": "npm:hono@4.6.3" } } }'],
    ['{ "version": "4", "specifiers": { "npm:hono@4": "4.6.3_typescript@5.0.0" } }'],
  ])('tells the release: %s', (lock) => {
    expect(meaning('npm:hono@4', { '/app/deno.lock': lock })).toBe('hono||4.6.3');
    expect(meaning('npm:hono@4/cors', { '/app/deno.lock': lock })).toBe('hono|cors|4.6.3');
    expect(meaning('npm:hono@4.1', { '/app/deno.lock': lock })).toBe('hono||4.1.9999');
  });

  it.each(['', '{', '"npm:hono@4":'])('is not asked where it is %j', (lock) => {
    expect(meaning('npm:hono@4', { '/app/deno.lock': lock })).toBe('hono||4.9999.9999');
  });
});

describe('an import map', () => {
  const map = `{
    // Comments are allowed in deno.jsonc.
    "imports": {
      "hono": "npm:hono@4.6.3",
      "hono-cors": "jsr:@hono/hono@4.2.0/cors",
      "std/": "https://deno.land/std@0.200.0/",
      "shared/": "./_shared/",
      "shared/deep/": "./deep/",
      "config": "../config.ts",
      "alias": "other",
    },
  }`;
  const files = {
    '/app/deno.jsonc': map,
    '/app/_shared/cors.ts': '',
    '/app/deep/cors.ts': '',
    '/config.ts': '',
  };

  it.each([
    ['hono', 'hono||4.6.3'],
    ['hono/cors', 'hono|cors|4.6.3'],
    ['hono-cors', '@hono/hono|cors|4.2.0'],
    ['std/http/server.ts', 'deno.land/std|http/server.ts|0.200.0'],
    ['shared/cors.ts', '/app/_shared/cors.ts'],
    ['shared/deep/cors.ts', '/app/deep/cors.ts'],
    ['config', '/config.ts'],
    ['alias', 'alias||'],
    ['express', 'express||'],
  ])('%s is %s', (specifier, expected) => expect(meaning(specifier, files)).toBe(expected));

  it('may be a file of its own', () => {
    const imports = '{ "imports": { "cors": "../shared/cors.ts" } }';
    const shared = { '/app/shared/cors.ts': '' };
    const named = { '/app/functions/deno.json': '{ "importMap": "./maps/imports.json" }' };
    const expected = '/app/shared/cors.ts';
    expect(meaning('cors', { ...shared, '/app/functions/import_map.json': imports })).toBe(expected);
    const deeper = imports.replace('../', '../../');
    expect(meaning('cors', { ...shared, ...named, '/app/functions/maps/imports.json': deeper })).toBe(expected);
  });

  it.each(['{', '[]', '{ "imports": [] }', '{ "imports": { "cors": 1 } }', ''])(
    'is not asked where it is %j',
    (text) => {
      expect(meaning('cors', { '/app/deno.json': text })).toBe('cors||');
    },
  );
});

it.each([
  ['4.6.3', '4.6.3'],
  ['v4.6.3', '4.6.3'],
  ['^0.3.1', '0.3.9999'],
  ['~1.2.3', '1.2.9999'],
  ['1.x', '1.9999.9999'],
  ['next', undefined],
  ['', undefined],
])('the newest of %j is %s', (range, expected) => expect(newestIn(range)).toBe(expected));
