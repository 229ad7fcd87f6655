// What is moved, copied or added as a handler of its own keeps the line ends, tabs and quotes of the file too.

import { expect, test } from 'vitest';
import { fixCasesIn } from '../support/fix-case.ts';
import { fixed } from '../support/check-fix.ts';

const GROUPS = ['mount-order', 'errors', 'preflight-answers'];
const cases = GROUPS.flatMap((group) => fixCasesIn(group).map((one) => ({ ...one, group })));
/** In one file, and indented by two spaces or by tabs: four spaces are no two tabs, and no indentation tells nothing. */
const shown = cases.filter(
  ({ before }) => before.size === 1 && [...before.values()].every((text) => /^(?: {2}|\t)\S/m.test(text)),
);

/** Line ends of Windows, tabs, and the other quotes. */
function written(text: string): string {
  const tabs = text.replace(/^ +/gm, (spaces) => '\t'.repeat(spaces.length / 2));
  return tabs.replace(/['"]/g, (quote) => (quote === "'" ? '"' : "'")).replaceAll('\n', '\r\n');
}

test.each(shown)('$group/$name', ({ before, after }) => {
  const [[file, text] = ['', '']] = before;
  expect(fixed({ [file]: written(text), 'package.json': MANIFEST })).toBe(written(after.get(file) ?? ''));
});

const MANIFEST = '{ "dependencies": { "cors": "2.8.6", "express": "5.2.1", "next": "16.1.0" } }';
