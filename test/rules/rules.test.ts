// Every rule on its fixtures: what must be found stands in them as comments, and what is called `quiet-…` must stay
// silent, for all rules. UPDATE=1 writes annotations and screens as they are now.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readCases, readScreens, type Case } from '../support/cases.ts';
import { expectSameAgain, expectSoundFixes } from '../support/check-fixes.ts';
import { annotated, engine, judge, screenOf, sourcesOf, withRule } from '../support/check-rule.ts';
import { expectFile } from '../support/snapshot.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** What the other rules say in the cases of a rule, a line for each case where they say something. */
const others = new Map<string, string>();

describe.each(engine.rules.map(({ id }) => id))('%s', (rule) => {
  const folder = join(here, rule);
  const cases = casesOf(rule);

  test('has cases that speak and cases that are quiet', () => {
    expect(cases.filter(({ isQuiet }) => isQuiet).length).toBeGreaterThan(0);
    expect(cases.filter(({ isQuiet }) => !isQuiet).length).toBeGreaterThan(0);
  });

  test('has no screen without a case', () => {
    const known = cases.filter(({ isQuiet }) => !isQuiet).map(({ screen }) => screen);
    expect(readScreens(folder).filter((screen) => !known.includes(screen))).toEqual([]);
  });

  for (const given of cases) {
    if (given.isQuiet) test(`${given.name} stays silent`, () => expectSilence(given, rule));
    else test(`${given.name} is found`, () => expectFindings(given, rule));
  }
});

test('what the other rules say in these cases is in one table', ({ skip }) => {
  const spoken = engine.rules.flatMap(({ id }) => spokenCases(id));
  // Only when all cases were judged, which they are not when some were asked for by name.
  if (spoken.some((name) => !others.has(name))) skip();
  const lines = spoken.flatMap((name) => (others.get(name) ? [`${name}: ${others.get(name)}`] : []));
  const title = 'Case: the other rules that speak in it. Written by UPDATE=1.';
  expectFile(join(here, 'other-findings.txt'), [title, ...lines].map((line) => `${line}\n`).join(''));
});

function spokenCases(rule: string): readonly string[] {
  return casesOf(rule).flatMap(({ name, isQuiet }) => (isQuiet ? [] : [`${rule}/${name}`]));
}

function casesOf(rule: string): readonly Case[] {
  const folder = join(here, rule);
  return existsSync(folder) ? readCases(folder) : [];
}

async function expectSilence(given: Case, rule: string): Promise<void> {
  const sources = sourcesOf(given);
  const judged = await judge(sources, withRule(rule));
  expect(judged.result.failures).toEqual([]);
  for (const [path, text] of annotated(sources, judged.result.problems)) expect(text).toBe(given.files.get(path));
}

async function expectFindings(given: Case, rule: string): Promise<void> {
  const sources = sourcesOf(given);
  const judged = await judge(sources, withRule(rule));
  const own = judged.result.problems.filter(({ finding }) => finding.rule === rule);
  const foreign = judged.result.problems.flatMap(({ finding }) => (finding.rule === rule ? [] : [finding.rule]));
  others.set(`${rule}/${given.name}`, [...new Set(foreign)].join(', '));
  expect(judged.result.failures).toEqual([]);
  for (const [path, text] of annotated(sources, own)) expectFile(join(given.folder, path), text);
  expect(own, 'The case has no finding of its rule.').not.toEqual([]);
  expectFile(given.screen, screenOf(judged, own));
  await expectSameAgain(judged);
  await expectSoundFixes(sources, judged);
}
