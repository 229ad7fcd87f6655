// What the quick fixes write: for every case the exact text, after which nothing is found any more. Every fix that there is
// has a case.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CheckedFix } from '../../server/src/engine/index.ts';
import { fixCasesIn, fixGroups, repaired } from '../support/fix-case.ts';
import { expectFile } from '../support/snapshot.ts';

/** The titles of the fixes that were taken, and the cases that were fixed. */
const taken = new Set<string>();
const fixed = new Set<string>();

describe.each(fixGroups())('%s', (group) => {
  // The second best fix is asked for by its name; everywhere else a user takes the first.
  const wanted = ({ title }: CheckedFix) => group !== 'credentials' || title === 'Stop allowing credentials';

  test.each(fixCasesIn(group))('$name', async ({ name, before, fixedPath }) => {
    const after = await repaired(before, wanted, (title) => taken.add(title));
    for (const [file, text] of after) expectFile(fixedPath(file), text);
    fixed.add(`${group}/${name}`);
  });
});

test('every fix has a case in which it is taken', ({ skip }) => {
  const cases = fixGroups().flatMap((group) => fixCasesIn(group).map(({ name }) => `${group}/${name}`));
  // Only when all cases were fixed, which they are not when some were asked for by name.
  if (cases.some((name) => !fixed.has(name))) skip();
  expect(titles.length).toBeGreaterThan(20);
  expect(titles.filter((title) => ![...taken].some((one) => title.test(one))).map(String)).toEqual([]);
});

/** The titles in the source of the repairs, with anything in place of what is put into them. (Those of comments have tests of their own.) */
const titles: readonly RegExp[] = ['repairs', 'missing-header-repairs', 'request-repairs'].flatMap((file) =>
  titlesIn(readFileSync(new URL(`../../server/src/engine/fixes/${file}.ts`, import.meta.url), 'utf8')),
);

function titlesIn(source: string): readonly RegExp[] {
  const written = source.matchAll(/(?:repair\(\s*|title = |return |\? )(['`])([A-Z](?:\\.|(?!\1).)*)\1/g);
  return [...written].map(([, , title = '']) => {
    const parts = title.replaceAll('\\`', '`').split(/\$\{[^}]*\}/);
    return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`);
  });
}
