// The comment that suppresses a finding: it stands where a comment can stand, takes away just what it names, and leaves the
// code what it was. Tried on every finding of every case of every rule.

import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { filePath, type CheckedFix, type FilePath, type Finding } from '../../server/src/engine/index.ts';
import { parse } from '../../server/src/engine/source/parse.ts';
import { memoryHost } from '../../server/src/hosts/memory.ts';
import { readCases, type Case } from '../support/cases.ts';
import { engine, inProject, sourcesOf, withRule } from '../support/check-rule.ts';
import { serverWith } from '../support/commented-code.ts';

type Texts = ReadonlyMap<FilePath, string>;

const folder = fileURLToPath(new URL('../rules/', import.meta.url));

describe.each(engine.rules.filter(({ id }) => !id.endsWith('-suppression')).map(({ id }) => id))('%s', (rule) => {
  test.each(speakingCases(rule))('%s', (_name, given) => {
    const texts: Texts = new Map([...sourcesOf(given)].map(([path, text]) => [inProject(path), text]));
    const config = withRule(rule);
    const analyse = (file: FilePath, of: Texts) => engine.analyse(file, hostOf(of), { config }).findings;
    for (const file of [...texts.keys()].filter((path) => /\.[cm]?[jt]sx?$/.test(path))) {
      const found = analyse(file, texts);
      for (const finding of found.filter(isSuppressible)) {
        const fix = engine.suppression(finding, hostOf(texts));
        // These have no comments yet.
        expect(fix === undefined).toBe(finding.place.file.endsWith('.json'));
        if (!fix) continue;
        const after = applied(texts, fix);
        expect(shapeOf(finding.place.file, after)).toEqual(shapeOf(finding.place.file, texts));
        const left = found.filter((other) => !isAlike(other, finding, texts));
        expect(analyse(file, after).map(({ rule: told }) => told)).toEqual(left.map(({ rule: told }) => told));
      }
    }
  });
});

/** What is said of comments cannot be suppressed by comments. */
function isSuppressible({ rule }: Finding): boolean {
  return !rule.endsWith('-suppression');
}

function speakingCases(rule: string): [string, Case][] {
  return readCases(folder + rule)
    .filter(({ isQuiet }) => !isQuiet)
    .map((given) => [given.name, given]);
}

function hostOf(texts: Texts) {
  const manifest = JSON.stringify({ dependencies: { cors: '2.8.6', express: '5.2.1', next: '16.1.0' } });
  return memoryHost({ [inProject('package.json')]: manifest, ...Object.fromEntries(texts) });
}

function applied(texts: Texts, { edits }: CheckedFix): Texts {
  const after = new Map(texts);
  for (const { place, text } of edits) {
    const before = after.get(place.file) ?? '';
    after.set(place.file, before.slice(0, place.start) + text + before.slice(place.end));
  }
  return after;
}

function isAlike({ rule, place }: Finding, other: Finding, texts: Texts): boolean {
  return rule === other.rule && place.file === other.place.file && lineOf(place, texts) === lineOf(other.place, texts);
}

function lineOf({ file, start }: Finding['place'], texts: Texts): number {
  return (texts.get(file) ?? '').slice(0, start).split('\n').length;
}

/** The syntax of a file without its places. */
function shapeOf(file: FilePath, texts: Texts): readonly string[] {
  const source = parse(file, texts.get(file) ?? '');
  const kinds: string[] = [];
  const visit = (node: ts.Node): void => {
    if (!ts.isJsxText(node) && !isEmptyJsx(node)) kinds.push(node.kind + (isLeaf(node) ? node.getText(source) : ''));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return kinds;
}

function isEmptyJsx(node: ts.Node): boolean {
  return ts.isJsxExpression(node) && node.expression === undefined;
}

function isLeaf(node: ts.Node): boolean {
  return ts.isIdentifier(node) || ts.isLiteralExpression(node);
}

describe('the comment', () => {
  const ECHO = 'app.use(cors({ origin: true, credentials: true }));';
  const file = filePath('/project/app.tsx');

  /** The text after the first finding of `rule` is suppressed; a `ø` is where it stands, when there is no finding. */
  function suppressed(text: string, name: string = file): string | undefined {
    const place = { file: filePath(name), start: text.indexOf('ø'), end: text.indexOf('ø') + 1 };
    const host = memoryHost({ [name]: text });
    const finding = { rule: 'reflected-origin', place };
    // Only these two are looked at.
    const fix = engine.suppression(finding as Finding, host);
    return fix && applied(new Map([[place.file, text]]), fix).get(place.file);
  }

  const BODY = 'reflected-origin -- why this is fine';
  test.each([
    ['above the line', '{\n  use(ø);\n}', `{\n  // cors-lint-disable-next-line ${BODY}\n  use(ø);\n}`],
    ['with tabs', '{\n\t\tuse(ø);\n}', `{\n\t\t// cors-lint-disable-next-line ${BODY}\n\t\tuse(ø);\n}`],
    ['with its line ends', 'a;\r\nuse(ø);\r\n', `a;\r\n// cors-lint-disable-next-line ${BODY}\r\nuse(ø);\r\n`],
    ['in the first line', 'use(ø)', `// cors-lint-disable-next-line ${BODY}\nuse(ø)`],
    ['between elements', '<p>\n  {ø}\n</p>', `<p>\n  {/* cors-lint-disable-next-line ${BODY} */}\n  {ø}\n</p>`],
    ['between attributes', '<p\n  a={ø}\n/>', `<p\n  // cors-lint-disable-next-line ${BODY}\n  a={ø}\n/>`],
    ['behind text of JSX', '<p>\n  text {ø}\n</p>', `<p>\n  text {/* cors-lint-disable-line ${BODY} */ ø}\n</p>`],
    ['in a template', '`\n  ${use(ø)}\n`', '`\n  ${use(/* cors-lint-disable-line ' + BODY + ' */ ø)}\n`'],
    ['behind a template', '`\n  ${1}`; use(ø);\n', '`\n  ${1}`; use(ø); // cors-lint-disable-line ' + BODY + '\n'],
    [
      'behind a comment that reaches into the line',
      '/* a\n b */ use(ø);\n',
      `/* a\n b */ use(ø); // cors-lint-disable-line ${BODY}\n`,
    ],
    [
      'where the line above is spoken for',
      '// @ts-expect-error\nuse(ø);\n',
      `// @ts-expect-error\nuse(ø); // cors-lint-disable-line ${BODY}\n`,
    ],
    [
      'where both ends are taken',
      '// eslint-disable-next-line no-undef\nuse(ø); // sic\n',
      `// eslint-disable-next-line no-undef\nuse(/* cors-lint-disable-line ${BODY} */ ø); // sic\n`,
    ],
    [
      'that is there is given another name',
      '// cors-lint-disable-next-line missing-vary -- no cache\nuse(ø);\n',
      '// cors-lint-disable-next-line missing-vary, reflected-origin -- no cache\nuse(ø);\n',
    ],
    [
      'of the same line, too',
      'use(ø); // cors-lint-disable-line missing-vary\n',
      'use(ø); // cors-lint-disable-line missing-vary, reflected-origin\n',
    ],
  ])('%s', (_where, before, after) => {
    expect(suppressed(before)).toBe(after);
  });

  test('is not written into JSON that has no comment: not everything that reads JSON knows them', () => {
    expect(suppressed('{\n  "origin": "ø // no comment"\n}', '/project/a.json')).toBeUndefined();
    const commented = '{\n  // all\n  "credentials": true, "origin": "ø"\n}';
    expect(suppressed(commented, '/project/a.json')).toContain(`\n  // cors-lint-disable-next-line ${BODY}\n`);
  });

  test('is not offered for what is said of comments', () => {
    const text = serverWith('// cors-lint-disable-next-line reflected-origin', ECHO);
    const host = memoryHost({ [file]: text });
    const [finding] = engine.analyse(file, host, { config: withRule(undefined) }).findings;
    expect(finding?.rule).toBe('unexplained-suppression');
    expect(finding && engine.suppression(finding, host)).toBeUndefined();
  });
});
