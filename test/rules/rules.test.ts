// Every rule on its fixtures: what must be found stands in them as comments, and what is called `quiet-…` must stay
// silent, for all rules. UPDATE=1 writes annotations and screens as they are now.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readCases, readScreens, type Case } from '../support/cases.ts';
import { expectSameAgain, expectSoundFixes } from '../support/check-fixes.ts';
import { annotated, engine, judge, screenOf, sourcesOf } from '../support/check-rule.ts';
import { expectFile } from '../support/snapshot.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

describe.each(engine.rules.map(({ id }) => id))('%s', (rule) => {
  const folder = join(here, rule);
  const cases = existsSync(folder) ? readCases(folder) : [];

  test('has cases that speak and cases that are quiet', () => {
    expect(cases.filter(({ isQuiet }) => isQuiet).length).toBeGreaterThan(0);
    expect(cases.filter(({ isQuiet }) => !isQuiet).length).toBeGreaterThan(0);
  });

  test('has no screen without a case', () => {
    const known = cases.filter(({ isQuiet }) => !isQuiet).map(({ screen }) => screen);
    expect(readScreens(folder).filter((screen) => !known.includes(screen))).toEqual([]);
  });

  for (const given of cases) {
    if (given.isQuiet) test(`${given.name} stays silent`, () => expectSilence(given));
    else test(`${given.name} is found`, () => expectFindings(given, rule));
  }
});

async function expectSilence(given: Case): Promise<void> {
  const sources = sourcesOf(given);
  const judged = await judge(sources);
  expect(judged.result.failures).toEqual([]);
  for (const [path, text] of annotated(sources, judged.result.problems)) expect(text).toBe(given.files.get(path));
}

async function expectFindings(given: Case, rule: string): Promise<void> {
  const sources = sourcesOf(given);
  const judged = await judge(sources);
  const own = judged.result.problems.filter(({ finding }) => finding.rule === rule);
  expect(judged.result.failures).toEqual([]);
  for (const [path, text] of annotated(sources, own)) expectFile(join(given.folder, path), text);
  expect(own, 'The case has no finding of its rule.').not.toEqual([]);
  expectFile(given.screen, screenOf(judged, own));
  await expectSameAgain(judged);
  await expectSoundFixes(sources, judged);
}
