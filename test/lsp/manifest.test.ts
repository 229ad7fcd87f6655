// What the manifest promises is what client and server do.

import { readFileSync } from 'node:fs';
import picomatch from 'picomatch';
import { expect, test } from 'vitest';
import { keys } from '../../server/src/config-file/keys.ts';
import { isConfigFile } from '../../server/src/config-file/nearest.ts';
import { ruleIds } from '../../server/src/config-file/rule-ids.ts';
import { defaultExclude } from '../../server/src/files/default-exclude.ts';
import { fixAllKind } from '../../server/src/lsp/features/fix-all.ts';
import { readSettings } from '../../server/src/lsp/read-settings.ts';
import { configFileGlob } from '../../server/src/protocol.ts';

interface Setting {
  readonly default: unknown;
  readonly scope: string;
  readonly enum?: readonly string[];
  readonly markdownDescription: string;
}

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly languages: readonly object[];
    readonly jsonValidation: readonly { readonly fileMatch: readonly string[]; readonly url: string }[];
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
  const functions = { excludes: null, excludesBesidesTests: null };
  expect({ ...given, ...functions }).toEqual({ ...own, ...functions });
});

test('every setting can differ from folder to folder, is described in sentences, and is ours', () => {
  for (const [name, { scope, markdownDescription }] of Object.entries(settings)) {
    expect(scope, name).toBe(name === 'corsLint.trace.server' ? 'window' : 'resource');
    expect(markdownDescription, name).toMatch(/^[A-Z`].*[.)]$/);
    expect(name).toMatch(/^corsLint\./);
  }
});

test('fixing all is a command of ours too, and asks for the one kind that the server makes', () => {
  const client = readFileSync(new URL('../../client/src/commands.ts', import.meta.url), 'utf8');
  expect(manifest.contributes.commands.map(({ command }) => command)).toContain('corsLint.fixAll');
  expect(client).toContain(`kind: '${fixAllKind}'`);
});

test('the extension wakes for JavaScript, TypeScript and its configuration only', () => {
  expect(manifest.activationEvents).toEqual(
    ['javascript', 'javascriptreact', 'typescript', 'typescriptreact', 'jsonc'].map((id) => `onLanguage:${id}`),
  );
});

test('the configuration has comments and a schema, which is shipped', () => {
  const { languages, jsonValidation } = manifest.contributes;
  // The other name has the extension .jsonc, which VS Code knows.
  expect(languages).toEqual([{ id: 'jsonc', filenames: ['cors-lint.config.json'] }]);
  const [{ fileMatch, url } = { fileMatch: [], url: '' }] = jsonValidation;
  expect(fileMatch.map((name) => isConfigFile(`/srv/${name}`))).toEqual([true, true]);
  const shipped = readFileSync(new URL('../../.vscodeignore', import.meta.url), 'utf8').split('\n');
  expect(shipped).toContain(`!${url.replace('./', '')}`);
  expect(fileMatch.every((name) => picomatch(configFileGlob)(`srv/${name}`))).toBe(true);
});

test('the schema knows every key and every rule, and judges nothing', () => {
  const schema = readFileSync(new URL('../../cors-lint.schema.json', import.meta.url), 'utf8');
  const { properties } = JSON.parse(schema) as { properties: Record<string, { anyOf?: object[] }> };
  expect(Object.keys(properties)).toEqual(Object.keys(keys));
  for (const id of ruleIds) expect(schema).toContain(`"${id}": {`);
  expect(schema).not.toMatch(/"(?:additionalProperties|required|pattern)"/);
  for (const { anyOf = [{}] } of Object.values(properties)) expect(anyOf).toContainEqual({});
});
