// What the quick fixes write: for every case the exact text, after which nothing is found any more.

import { describe, test } from 'vitest';
import type { CheckedFix } from '../../server/src/engine/index.ts';
import { fixCasesIn, fixGroups, repaired } from '../support/fix-case.ts';
import { expectFile } from '../support/snapshot.ts';

describe.each(fixGroups())('%s', (group) => {
  // The second best fix is asked for by its name; everywhere else a user takes the first.
  const wanted = ({ title }: CheckedFix) => group !== 'credentials' || title === 'Stop allowing credentials';

  test.each(fixCasesIn(group))('$name', async ({ before, fixedPath }) => {
    const after = await repaired(before, wanted);
    for (const [file, text] of after) expectFile(fixedPath(file), text);
  });
});
