// Fixes beside comments: what is repaired is the finding that is shown, and what a comment suppresses stays suppressed.

import { expect, test } from 'vitest';
import { fixed, fixesOf } from '../support/check-fix.ts';

/** An echo that is reported, above one that a comment suppresses. */
const handlers = (comment: string): string =>
  [
    "import http from 'node:http';",
    'http.createServer((req, res) => {',
    `  ${comment}`,
    "  res.setHeader('Access-Control-Allow-Origin', req.headers.origin);",
    '  res.end();',
    '});',
    '',
  ].join('\n');

test('a fix is offered although a comment suppresses something else', () => {
  const text = `${handlers('// cors-lint-disable-next-line reflected-origin -- open data')}${handlers('')
    .split('\n')
    .slice(1)
    .join('\n')}`;
  const { problems } = fixesOf({ 'app.ts': text });
  expect(problems.map(({ finding, fixes }) => [finding.rule, fixes.length > 0])).toEqual([['reflected-origin', true]]);
  const after = fixed({ 'app.ts': text }) ?? '';
  expect(fixesOf({ 'app.ts': after })).toMatchObject({ problems: [], report: { suppressed: { length: 1 } } });
});

test('a fix that would part a comment from what it suppresses is not offered', () => {
  const text = (comment: string): string =>
    [
      "import http from 'node:http';",
      'http.createServer((req, res) => {',
      "  res.setHeader('Access-Control-Allow-Credentials', 'true');",
      `  ${comment}`,
      "  echo(res, req.headers.origin); res.setHeader('Access-Control-Allow-Headers', '*');",
      '  res.end();',
      '});',
      '',
    ]
      .join('\n')
      .replace('echo(res, ', "res.setHeader('Access-Control-Allow-Origin', ");
  const listed = ({ problems }: ReturnType<typeof fixesOf>) => {
    const reflected = problems.filter(({ finding }) => finding.rule === 'reflected-origin');
    return reflected.flatMap(({ fixes }) => fixes.map(({ title }) => title));
  };
  expect(listed(fixesOf({ 'app.ts': text('') }))).toEqual(['Allow only a list of origins']);
  // The lines of the fix would come between the comment and the `*`.
  const suppressing = fixesOf({
    'app.ts': text('// cors-lint-disable-next-line wildcard-headers-with-credentials -- what is new'),
  });
  expect(suppressing.report.suppressed).toHaveLength(1);
  expect(listed(suppressing)).not.toContain('Allow only a list of origins');
});
