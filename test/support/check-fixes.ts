// What holds for every fix of every rule, asked of every case: it parses, takes its finding away and adds none, comes
// to rest, and keeps the look of the file.

import { expect } from 'vitest';
import { createEngine } from '../../server/src/engine/engine.ts';
import type { CheckedFix, FilePath } from '../../server/src/engine/index.ts';
import { parse, syntaxErrorCount } from '../../server/src/engine/source/parse.ts';
import { inProject, judge, type Judged } from './check-rule.ts';

/** More repairs than any case has findings. */
const MOST_ROUNDS = 20;

type Texts = ReadonlyMap<string, string>;

/** Tries every fix of every finding on its own, and the best fixes one after the other. */
export async function expectSoundFixes(before: Texts, judged: Judged): Promise<void> {
  for (const { finding, fixes } of judged.result.problems) {
    for (const fix of fixes) {
      const after = applied(before, fix);
      expectLooksAlike(before, after, fix);
      const again = await judge(after, judged.config);
      const counts = countsByRule(again);
      const known = countsByRule(judged);
      expect(counts.get(finding.rule) ?? 0, `"${fix.title}" leaves its finding`).toBeLessThan(
        known.get(finding.rule) ?? 0,
      );
      for (const [rule, count] of counts) {
        // What the library never does is not the fix's fault, and it is told.
        const inherent = rule === 'missing-vary' ? again.result.problems.filter(isOfLibrary).length : 0;
        expect(count - inherent, `"${fix.title}" brings a ${rule}`).toBeLessThanOrEqual(known.get(rule) ?? 0);
      }
    }
  }
  await expectToComeToRest(before, judged);
}

function isOfLibrary({ finding, fixes }: Judged['result']['problems'][number]): boolean {
  return finding.message.includes('never says `Vary: Origin`') || fixes.length === 0;
}

async function expectToComeToRest(before: Texts, first: Judged): Promise<void> {
  let texts = before;
  let judged = first;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fix = judged.result.problems.flatMap(({ fixes }) => fixes)[0];
    if (fix === undefined) return;
    texts = applied(texts, fix);
    judged = await judge(texts, first.config);
  }
  expect.unreachable(`After ${MOST_ROUNDS} fixes there are still more.`);
}

/** The texts after a fix. */
export function applied(texts: Texts, { edits, title }: CheckedFix): Texts {
  return new Map(
    [...texts].map(([path, text]) => {
      const here = edits.filter(({ place }) => place.file === inProject(path));
      const backwards = [...here].sort((a, b) => b.place.start - a.place.start || b.place.end - a.place.end);
      let start = Infinity;
      let fixed = text;
      for (const { place, text: inserted } of backwards) {
        expect(place.end, `"${title}" has edits that overlap`).toBeLessThanOrEqual(start);
        start = place.start;
        fixed = fixed.slice(0, place.start) + inserted + fixed.slice(place.end);
      }
      return [path, fixed];
    }),
  );
}

/** Broken code stays as broken as it was; quotes, semicolons and indentation stay the file's own. */
function expectLooksAlike(before: Texts, after: Texts, { title }: CheckedFix): void {
  for (const [path, text] of before) {
    const fixed = after.get(path) ?? '';
    if (fixed === text) continue;
    expect(errorsIn(inProject(path), fixed), `"${title}" breaks the syntax:\n${fixed}`).toBe(
      errorsIn(inProject(path), text),
    );
    for (const { name, isIn } of STYLES) {
      if (!isIn(text)) expect(isIn(fixed), `"${title}" brings ${name}:\n${fixed}`).toBe(false);
    }
  }
}

const STYLES = [
  { name: 'double quotes', isIn: (text: string) => text.includes('"') },
  { name: 'single quotes', isIn: (text: string) => text.includes("'") },
  { name: 'semicolons', isIn: (text: string) => text.includes(';') },
  { name: 'tabs', isIn: (text: string) => text.includes('\t') },
  { name: 'carriage returns', isIn: (text: string) => text.includes('\r') },
];

function errorsIn(file: FilePath, text: string): number {
  return syntaxErrorCount(parse(file, text));
}

function countsByRule({ result }: Judged): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { finding } of result.problems) counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
  return counts;
}

/** What the engine says of the sources when it is asked again, and when a fresh one is asked. */
export async function expectSameAgain({ config, host, files, result }: Judged): Promise<void> {
  const fresh = createEngine();
  for (const file of files) {
    const findings = fresh.analyse(file, host, { config }).findings.map(plain);
    expect(fresh.analyse(file, host, { config }).findings.map(plain)).toEqual(findings);
  }
  expect(result.failures).toEqual([]);
}

/** A finding without the functions in it. */
function plain(finding: object): unknown {
  return JSON.parse(JSON.stringify(finding));
}
