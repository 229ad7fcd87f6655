// Cases of quick fixes on disk: `name.js` and what the fixes make of it, `name.fixed.js`; or two folders `name` and
// `name.fixed`. Reading, and fixing as a user would who takes one fix after the other.

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { CheckedFix } from '../../server/src/engine/index.ts';
import { readCases, type Case } from './cases.ts';
import { applied } from './check-fixes.ts';
import { judge } from './check-rule.ts';

export const FIXES = fileURLToPath(new URL('../fixes/', import.meta.url));

export interface FixCase {
  readonly name: string;
  readonly before: ReadonlyMap<string, string>;
  /** As it is on disk; empty where it was not written yet. */
  readonly after: ReadonlyMap<string, string>;
  /** Where the fixed form of a file of the case is kept. */
  readonly fixedPath: (file: string) => string;
}

/** The folders of cases. */
export function fixGroups(): readonly string[] {
  return readdirSync(FIXES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

export function fixCasesIn(group: string): readonly FixCase[] {
  const folder = path.join(FIXES, group);
  const cases = readCases(folder);
  const byName = new Map(cases.map((one) => [one.name, one]));
  return cases
    .filter(({ name }) => !name.endsWith(FIXED))
    .map((one) => withFixed(folder, one, byName.get(one.name + FIXED)));
}

const FIXED = '.fixed';

function withFixed(folder: string, { name, files, folder: home }: Case, fixed: Case | undefined): FixCase {
  const isFile = home === folder;
  const shortened = (file: string) => (isFile ? file.replace(`${FIXED}.`, '.') : file);
  const after = new Map([...(fixed?.files ?? [])].map(([file, text]) => [shortened(file), text]));
  const fixedPath = (file: string) =>
    isFile ? path.join(folder, file.replace(/(?=\.\w+$)/, FIXED)) : path.join(folder, name + FIXED, file);
  return { name, before: files, after, fixedPath };
}

/** More fixes than any case needs. */
const MOST_FIXES = 6;

/**
 * The texts once every finding is repaired, by the first fix that `wanted` wants, one finding after the other. Each fix
 * must leave fewer findings than there were. `onTaken` is told the titles of those that were taken.
 */
export async function repaired(
  before: ReadonlyMap<string, string>,
  wanted: (fix: CheckedFix) => boolean,
  onTaken: (title: string) => void = () => {},
): Promise<ReadonlyMap<string, string>> {
  let texts = before;
  let problems = (await judge(texts)).result.problems;
  expect(problems, 'The case has no finding.').not.toEqual([]);
  for (let round = 0; problems.length > 0; round++) {
    expect(round, 'The fixes come to no end.').toBeLessThan(MOST_FIXES);
    const fix = problems.flatMap(({ fixes }) => fixes).find(wanted);
    if (!fix) throw new Error(`There is no fix for: ${problems.map(({ finding }) => finding.rule).join(', ')}`);
    onTaken(fix.title);
    texts = applied(texts, fix);
    const left = (await judge(texts)).result.problems;
    expect(left.length, `"${fix.title}" leaves as many findings as there were.`).toBeLessThan(problems.length);
    problems = left;
  }
  return texts;
}
