// Edits upon edits: what they come to at once is what they come to one after the other.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filePath, type TextEdit } from '../../server/src/engine/finding.ts';
import { applyEdits } from '../../server/src/engine/fixes/edits.ts';
import { editsOf, rewrite, textOf, unchanged, type Rewritten } from '../../server/src/engine/fixes/rewritten.ts';

const file = filePath('/project/server.js');
const original = 'const a = 1;\nconst b = 2;\n';

/** A rewriting, as the gaps and lengths of its edits in turn. */
const steps = fc.array(fc.array(fc.tuple(fc.nat(9), fc.nat(5), fc.string({ maxLength: 4 })), { maxLength: 4 }), {
  maxLength: 5,
});

function editsFrom(gaps: readonly (readonly [number, number, string])[], length: number): readonly TextEdit[] {
  let end = 0;
  return gaps.map(([gap, span, text]) => {
    const start = Math.min(end + gap, length);
    end = Math.min(start + span, length);
    return { place: { file, start, end }, text };
  });
}

test('the edits of several steps are one list of edits', () => {
  fc.assert(
    fc.property(steps, (rounds) => {
      let text = original;
      let rewritten: Rewritten = unchanged(original);
      for (const round of rounds) {
        const edits = editsFrom(round, text.length);
        text = applyEdits(text, edits) ?? text;
        rewritten = rewrite(rewritten, edits);
        expect(textOf(original, rewritten)).toBe(text);
      }
      const edits = editsOf(file, original, rewritten);
      expect(applyEdits(original, edits)).toBe(text);
      for (const [at, { place }] of edits.entries())
        expect(place.start).toBeGreaterThan(edits[at - 1]?.place.end ?? -1);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('what no step has touched is in no edit', () => {
  const first = rewrite(unchanged(original), [{ place: { file, start: 0, end: 5 }, text: 'let' }]);
  const second = rewrite(first, [{ place: { file, start: 1, end: 3 }, text: 'ong' }]);
  expect(editsOf(file, original, second)).toEqual([{ place: { file, start: 0, end: 5 }, text: 'long' }]);
  const back = rewrite(second, [{ place: { file, start: 0, end: 4 }, text: 'const' }]);
  expect(editsOf(file, original, back)).toEqual([]);
});
