// Which finding a comment silences: the lines that count are ESLint's.

import { describe, expect, test } from 'vitest';
import { filePath } from '../../server/src/engine/index.ts';
import { directivesIn } from '../../server/src/engine/suppressions/directives.ts';
import { serverWith, toldOf } from '../support/commented-code.ts';

const ECHO = 'app.use(cors({ origin: true, credentials: true }));';

function of(...lines: readonly string[]) {
  const { findings, suppressed } = toldOf({ 'app.ts': serverWith(...lines) });
  return { findings: findings.filter((told) => !told.includes('-suppression')), suppressed };
}

const found = { findings: ['reflected-origin:5'], suppressed: [] };
const silenced = { findings: [], suppressed: ['reflected-origin:5'] };

describe('the next line', () => {
  test.each([
    '// cors-lint-disable-next-line reflected-origin -- public data',
    '// cors-lint-disable-next-line reflected-origin',
    '// cors-lint-disable-next-line',
    '// cors-lint-disable-next-line -- all of them',
    '//cors-lint-disable-next-line reflected-origin--without spaces around is a name in ESLint; the rule is another line',
    '/* cors-lint-disable-next-line missing-vary, reflected-origin -- two rules */',
    '/* cors-lint-disable-next-line missing-vary,reflected-origin */',
    '    /*   cors-lint-disable-next-line   reflected-origin   ---   more dashes   */',
    'void 0; // cors-lint-disable-next-line reflected-origin -- behind code',
  ])('%s', (comment) => {
    expect(of(comment, ECHO)).toEqual(comment.includes('--without') ? found : silenced);
  });

  test('counts from the end of the comment', () => {
    const { suppressed } = toldOf({
      'app.ts': serverWith('/* cors-lint-disable-next-line reflected-origin --', '   a long', '   reason */', ECHO),
    });
    expect(suppressed).toEqual(['reflected-origin:7']);
  });

  test('is the very next one', () => {
    const comment = '// cors-lint-disable-next-line reflected-origin -- a blank line parts them';
    expect(of(comment, '', ECHO).findings).toEqual(['reflected-origin:6']);
    expect(of(comment, '// another comment', ECHO).findings).toEqual(['reflected-origin:6']);
    expect(of(ECHO, comment).findings).toEqual(['reflected-origin:4']);
  });

  test('is where the finding starts, not where its statement does', () => {
    const options = ['app.use(', '  cors({', '    origin: true,', '    credentials: true,', '  }),', ');'];
    expect(of('// cors-lint-disable-next-line -- too early', ...options).findings).toEqual(['reflected-origin:7']);
    const [use = '', call = '', ...rest] = options;
    expect(of(use, call, '    // cors-lint-disable-next-line -- here', ...rest).findings).toEqual([]);
  });

  test('holds for the rules that it names only', () => {
    expect(of('// cors-lint-disable-next-line missing-vary -- another rule', ECHO)).toEqual(found);
    expect(of('// cors-lint-disable-next-line reflected-orgin -- misspelt', ECHO)).toEqual(found);
    expect(of('// cors-lint-disable-next-line Reflected-Origin -- not its name', ECHO)).toEqual(found);
  });

  test('is told with its reason', () => {
    const { report } = toldOf({
      'app.ts': serverWith('// cors-lint-disable-next-line reflected-origin -- public -- and measured', ECHO),
    });
    expect(report.suppressed.map(({ reason }) => reason)).toEqual(['public -- and measured']);
  });
});

describe('the same line', () => {
  test.each([
    `${ECHO} // cors-lint-disable-line reflected-origin -- public data`,
    `${ECHO} /* cors-lint-disable-line */`,
    `/* cors-lint-disable-line reflected-origin */ ${ECHO}`,
  ])('%s', (line) => {
    expect(of('', line)).toEqual(silenced);
  });

  test('is not the next one', () => {
    expect(of('// cors-lint-disable-line reflected-origin -- above', ECHO)).toEqual(found);
  });
});

describe('a block', () => {
  const disable = '/* cors-lint-disable reflected-origin -- until the end */';
  const enable = '/* cors-lint-enable reflected-origin */';

  test('goes on to the end of the file', () => {
    expect(of(disable, ECHO)).toEqual(silenced);
    expect(toldOf({ 'app.ts': `${disable}\n${serverWith(ECHO)}` }).findings).toEqual([]);
    expect(of('// cors-lint-disable -- everything', ECHO)).toEqual(silenced);
  });

  test('ends where the rule is enabled again', () => {
    expect(of(disable, ECHO, enable, ECHO)).toEqual({
      findings: ['reflected-origin:7'],
      suppressed: ['reflected-origin:5'],
    });
    expect(of('/* cors-lint-disable */', ECHO, enable, ECHO).findings).toEqual(['reflected-origin:7']);
    expect(of(disable, ECHO, '/* cors-lint-enable */', ECHO).findings).toEqual(['reflected-origin:7']);
    expect(of(disable, ECHO, '/* cors-lint-enable missing-vary */', ECHO).findings).toEqual([]);
  });

  test('starts where the comment stands, in its line too', () => {
    expect(of('', `${disable} ${ECHO} ${enable}`)).toEqual(silenced);
    expect(of(ECHO, disable).findings).toEqual(['reflected-origin:4']);
  });

  test('may be begun anew after its end', () => {
    expect(of(disable, ECHO, enable, disable, ECHO).findings).toEqual([]);
  });
});

describe('no comment is', () => {
  test.each([
    ['a string', "const text = '// cors-lint-disable-next-line';"],
    ['a template', 'const text = `// cors-lint-disable-next-line`;'],
    ['the text of a template over lines', 'const text = `${1}\n/* cors-lint-disable */`; '],
    ['a regular expression', 'const pattern = /[/*] cors-lint-disable [*/]/;'],
    ['documentation', '/** cors-lint-disable-next-line */'],
    ['prose', '// see cors-lint-disable-next-line in the manual'],
    ['another word', '// cors-lint-disable-next-liner'],
    ['a tag', '// @cors-lint-disable-next-line'],
  ])('%s', (_what, line) => {
    const { findings } = of(line, ECHO);
    expect(findings.map((told) => told.replace(/:\d+/, ''))).toEqual(['reflected-origin']);
  });

  test('the text of JSX, but an expression without a value in it may hold one', () => {
    const kinds = (child: string): readonly string[] => {
      const text = `export const page = () => (\n  <main>\n    ${child}\n    {serve(cors())}\n  </main>\n);\n`;
      return directivesIn(filePath('/project/page.tsx'), text).map(({ kind, place: { start, end } }) => {
        return `${kind} ${text.slice(start, end)}`;
      });
    };
    expect(kinds('// cors-lint-disable-next-line')).toEqual([]);
    expect(kinds('text /* cors-lint-disable-next-line */ text')).toEqual([]);
    const comment = '/* cors-lint-disable-next-line -- a page */';
    expect(kinds(`{${comment}}`)).toEqual([`disable-next-line ${comment}`]);
    expect(kinds(`<a ${comment} href="//cors-lint: public" />`)).toEqual([`disable-next-line ${comment}`]);
  });
});

describe('a finding in another file', () => {
  const app = [
    "import express from 'express';",
    "import cors from 'cors';",
    "import { options } from './options';",
    'express().use(cors(options));',
  ].join('\n');

  test('is silenced where it stands', () => {
    const options = (comment: string): string =>
      `export const options = {\n  ${comment}\n  origin: true,\n  credentials: true,\n};\n`;
    expect(toldOf({ 'app.ts': app, 'options.ts': options('') }).findings).toEqual(['options.ts reflected-origin:3']);
    expect(
      toldOf({ 'app.ts': app, 'options.ts': options('// cors-lint-disable-next-line reflected-origin -- all') })
        .findings,
    ).toEqual([]);
    expect(toldOf({ 'app.ts': `// cors-lint-disable\n${app}`, 'options.ts': options('') }).findings).toContain(
      'options.ts reflected-origin:3',
    );
  });

  test('may stand in JSON with comments', () => {
    const server = app.replace("import { options } from './options'", "import options from './options.json'");
    const json = (comment: string): string => `{\n  ${comment}\n  "origin": true,\n  "credentials": true\n}\n`;
    const told = (comment: string) => toldOf({ 'app.ts': server, 'options.json': json(comment) });
    expect(told('').findings).toEqual(['options.json reflected-origin:3']);
    expect(told('// cors-lint-disable-next-line reflected-origin -- all').findings).toEqual([]);
    expect(told('/* cors-lint-disable */').suppressed).toEqual(['options.json reflected-origin:3']);
  });
});
