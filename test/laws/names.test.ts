// Names hold together: a rule's id is the name of all that belongs to it, what is there is listed, and a name says what it
// holds. What a linter can see (`any`, unused names) is left to the linter.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { frameworks } from '../../server/src/engine/frameworks/index.ts';
import { rules } from '../../server/src/engine/rules/index.ts';
import { root, sourceFilesIn } from '../support/imports.ts';

const rulesFolder = 'server/src/engine/rules';
const frameworksFolder = 'server/src/engine/frameworks';

describe.each(rules.map(({ id }) => id))('the rule %s', (id) => {
  test('has a file, a page and a folder of cases by its id', () => {
    const expected = [`${rulesFolder}/${id}.ts`, `${rulesFolder}/${id}.md`, `test/rules/${id}`];
    expect(expected.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('is exported by its id in camel case', async () => {
    const name = id.replace(/-([a-z])/g, (_hyphen, letter: string) => letter.toUpperCase());
    const module: unknown = await import(`../../server/src/engine/rules/${id}.ts`);
    expect(module).toMatchObject({ [name]: { id } });
  });
});

test('every rule, page and folder of cases belongs to a rule that is listed', () => {
  const ids = rules.map(({ id }) => id);
  const defined = definers(rulesFolder, 'defineRule').map((path) => path.slice(rulesFolder.length + 1, -'.ts'.length));
  const pages = names(rulesFolder).flatMap((name) => /^(.*)\.md$/.exec(name)?.[1] ?? []);
  const folders = names('test/rules').filter((name) => statSync(join(root, 'test/rules', name)).isDirectory());
  expect({ defined: defined.sort(), pages, folders }).toEqual({
    defined: [...ids].sort(),
    pages: [...ids].sort(),
    folders: [...ids].sort(),
  });
});

test('every framework that is defined is listed, by the name of its file or folder', async () => {
  const defined = definers(frameworksFolder, 'defineFramework');
  const listed = frameworks.map(({ name }) => name.replace(/^@/, '').replace(/[:/.]/g, '-'));
  const places = defined.map((path) => path.slice(frameworksFolder.length + 1).replace(/(?:\/index)?\.ts$/, ''));
  expect(places.sort()).toEqual([...listed].sort());
});

const sources = ['client/src', 'server/src', 'test'].flatMap(sourceFilesIn).filter(isOurs);

test('every file opens with what it is for', () => {
  const silent = sources.filter((file) => !/^\/\/ \S/.test(readFileSync(join(root, file), 'utf8')));
  expect(silent).toEqual([]);
});

test('names are in kebab case and say what a file holds', () => {
  const parts = new Set(sources.flatMap((file) => file.split('/')));
  const odd = [...parts].filter((part) => !/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(part));
  const empty = [...parts].filter((part) =>
    /^(?:utils?|helpers?|common|misc|shared|lib|core|base)(?:\.ts)?$/.test(part),
  );
  expect({ odd, empty }).toEqual({ odd: [], empty: [] });
});

/** Fixtures, and what is installed beside them, are written as strangers write. */
function isOurs(file: string): boolean {
  return !/node_modules|^test\/(?:rules|frameworks|fixes|seeds)\/[^/]+\/|^test\/(?:example|editor\/(?:workspace|typing))\/|^test\/seeds\/\d|\.d\.ts$/.test(
    file,
  );
}

function names(folder: string): readonly string[] {
  return readdirSync(join(root, folder)).sort();
}

/** The files of a folder that call a function, its own definition apart. */
function definers(folder: string, name: string): string[] {
  const call = new RegExp(`= ${name}\\(`);
  return sourceFilesIn(folder).filter((path) => call.test(readFileSync(join(root, path), 'utf8')));
}
