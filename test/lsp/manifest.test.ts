// What the manifest promises is what client and server do.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defaultExclude } from '../../server/src/files/default-exclude.ts';
import { readSettings } from '../../server/src/lsp/read-settings.ts';

interface Setting {
  readonly default: unknown;
  readonly scope: string;
  readonly enum?: readonly string[];
  readonly markdownDescription: string;
}

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Setting>> }[];
  };
}

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as Manifest;
const settings = Object.assign({}, ...manifest.contributes.configuration.map(({ properties }) => properties)) as Record<
  string,
  Setting
>;

test('the default of corsLint.exclude is the one that the server and the command line use', () => {
  expect(settings['corsLint.exclude']?.default).toEqual(defaultExclude);
});

test('every default, and every value that is offered, is one that the server reads without complaint', () => {
  for (const [name, setting] of Object.entries(settings)) {
    for (const value of [setting.default, ...(setting.enum ?? [])]) {
      const path = name.split('.').slice(1);
      const nested = path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
      expect(readSettings(nested).mistakes, `${name}: ${String(value)}`).toEqual([]);
    }
  }
});

test('the defaults of the manifest are the defaults of the server', () => {
  const { settings: given } = readSettings({
    enable: settings['corsLint.enable']?.default,
    run: settings['corsLint.run']?.default,
    allowedOrigins: settings['corsLint.allowedOrigins']?.default,
  });
  const { settings: own } = readSettings(undefined);
  expect({ ...given, excludes: null }).toEqual({ ...own, excludes: null });
});

test('every setting can differ from folder to folder, is described in sentences, and is ours', () => {
  for (const [name, { scope, markdownDescription }] of Object.entries(settings)) {
    expect(scope, name).toBe(name === 'corsLint.trace.server' ? 'window' : 'resource');
    expect(markdownDescription, name).toMatch(/^[A-Z`].*[.)]$/);
    expect(name).toMatch(/^corsLint\./);
  }
});

test('the extension wakes for JavaScript and TypeScript only', () => {
  expect(manifest.activationEvents).toEqual(
    ['javascript', 'javascriptreact', 'typescript', 'typescriptreact'].map((language) => `onLanguage:${language}`),
  );
});
