// When a comment is told to suppress nothing: only where everything is known that could be found where it holds.

import { describe, expect, test } from 'vitest';
import { fixed, fixesOf } from '../support/check-fix.ts';
import { serverWith, toldOf } from '../support/commented-code.ts';

const ECHO = 'app.use(cors({ origin: true, credentials: true }));';
const LIST = "app.use(cors({ origin: ['https://app.example.com'], credentials: true }));";
const REASON = '-- public data';

function of(...lines: readonly string[]): readonly string[] {
  return toldOf({ 'app.ts': serverWith(...lines) }).findings;
}

function messages(...lines: readonly string[]): readonly string[] {
  return toldOf({ 'app.ts': serverWith(...lines) }).report.findings.map(({ message }) => message);
}

describe('a comment that suppresses', () => {
  test.each([
    ['something', [`// cors-lint-disable-next-line reflected-origin ${REASON}`, ECHO]],
    ['all of one rule and one is there', [`// cors-lint-disable-next-line ${REASON}`, ECHO]],
    ['something in its block', [`/* cors-lint-disable ${REASON} */`, LIST, ECHO, '/* cors-lint-enable */']],
  ])('%s is left in peace', (_what, lines) => {
    expect(of(...lines)).toEqual([]);
  });

  test.each([
    ['nothing on the next line', [`// cors-lint-disable-next-line reflected-origin ${REASON}`, LIST]],
    ['nothing on its line', [`${LIST} // cors-lint-disable-line reflected-origin ${REASON}`]],
    ['nothing to the end of the file', [`/* cors-lint-disable reflected-origin ${REASON} */`, LIST]],
    ['another rule', [`// cors-lint-disable-next-line null-origin ${REASON}`, LIST]],
    ['anything, where there is nothing', [`// cors-lint-disable-next-line ${REASON}`, LIST]],
    ['without a reason what is not there', ['// cors-lint-disable-next-line', LIST]],
    ['what comments themselves are told', [`// cors-lint-disable-next-line useless-suppression ${REASON}`, LIST]],
  ])('%s is useless', (_what, lines) => {
    expect(of(...lines)).toEqual(['useless-suppression:4']);
  });

  test('two rules, one of them there, is told of the other', () => {
    const comment = `// cors-lint-disable-next-line reflected-origin, null-origin ${REASON}`;
    const { report, findings } = toldOf({ 'app.ts': serverWith(comment, ECHO) });
    expect(findings).toEqual(['useless-suppression:4']);
    const text = serverWith(comment, ECHO);
    const [place] = report.findings.map((finding) => finding.place);
    expect(text.slice(place?.start, place?.end)).toBe('null-origin');
  });

  test('cannot itself be suppressed', () => {
    const lines = [`/* cors-lint-disable ${REASON} */`, `// cors-lint-disable-next-line missing-vary ${REASON}`, ECHO];
    expect(of(...lines)).toEqual(['useless-suppression:5']);
  });

  test('rules that are off is needed when they are on again', () => {
    const told = (comment: string, line: string) => {
      const rules = { 'reflected-origin': 'off', 'null-origin': 'off' } as const;
      return toldOf({ 'app.ts': serverWith(comment, line) }, { rules }).findings;
    };
    expect(told(`// cors-lint-disable-next-line reflected-origin ${REASON}`, ECHO)).toEqual([]);
    expect(told(`// cors-lint-disable-next-line null-origin ${REASON}`, LIST)).toEqual([]);
    expect(told(`// cors-lint-disable-next-line ${REASON}`, ECHO)).toEqual([]);
    expect(told(`// cors-lint-disable-next-line missing-vary ${REASON}`, LIST)).toEqual(['useless-suppression:4']);
    // Off unless asked for.
    expect(of(`// cors-lint-disable-next-line wildcard-origin ${REASON}`, 'app.use(cors());')).toEqual([]);
    expect(of(`// cors-lint-disable-next-line ${REASON}`, 'app.use(cors());')).toEqual([]);
  });

  test('has a level of its own, which may be off', () => {
    const told = (level: 'off' | 'error') => {
      const config = { rules: { 'useless-suppression': level } };
      const text = serverWith(`// cors-lint-disable-next-line missing-vary ${REASON}`, LIST);
      return toldOf({ 'app.ts': text }, config).report.findings.map((finding) => finding.level);
    };
    expect(told('off')).toEqual([]);
    expect(told('error')).toEqual(['error']);
  });
});

describe('a comment that enables', () => {
  const enable = '/* cors-lint-enable */';
  const named = '/* cors-lint-enable reflected-origin */';
  const disable = `/* cors-lint-disable reflected-origin ${REASON} */`;

  test('what is disabled is left in peace', () => {
    expect(of(disable, ECHO, enable)).toEqual([]);
    expect(of(disable, ECHO, named)).toEqual([]);
    expect(of(`/* cors-lint-disable ${REASON} */`, ECHO, named, enable)).toEqual([]);
  });

  test('what is not disabled is useless', () => {
    expect(of(ECHO, enable)).toEqual(['reflected-origin:4', 'useless-suppression:5']);
    expect(of(disable, ECHO, '/* cors-lint-enable null-origin */')).toEqual(['useless-suppression:6']);
    expect(of(disable, ECHO, named, enable)).toEqual(['useless-suppression:7']);
  });
});

describe('a name that no rule has', () => {
  test('is told with the one that may be meant', () => {
    expect(messages(`// cors-lint-disable-next-line reflected-orign ${REASON}`, LIST)).toEqual([
      'Nothing is suppressed by this name: there is no rule `reflected-orign`.',
    ]);
    const { problems } = fixesOf({
      'app.ts': serverWith(`// cors-lint-disable-next-line reflected-orign, no-cors ${REASON}`, ECHO),
    });
    const told = problems.map(({ finding, fixes }) => [finding.rule, ...fixes.map(({ title }) => title)]);
    expect(told).toEqual([
      ['useless-suppression', 'Write `reflected-origin`', 'Remove `reflected-orign` from the comment'],
      ['useless-suppression', 'Remove `no-cors` from the comment'],
      expect.arrayContaining(['reflected-origin']),
    ]);
  });
});

describe('a file that others lead to', () => {
  const server = serverWith("import { options } from './config';", 'app.use(cors(options));');
  const config = (origin: string): string =>
    `// cors\nexport const options = {\n  // cors-lint-disable-next-line reflected-origin ${REASON}\n  ${origin},\n  credentials: true,\n};\n`;
  const list = config("origin: ['https://app.example.com']");

  test('is not judged by itself', () => {
    expect(toldOf({ 'config.ts': config('origin: true'), 'app.ts': server }).findings).toEqual([]);
    expect(toldOf({ 'app.ts': server, 'config.ts': config('origin: true') })).toMatchObject({
      findings: [],
      suppressed: ['config.ts reflected-origin:4'],
    });
  });

  test('is judged with them', () => {
    expect(toldOf({ 'config.ts': list, 'app.ts': server }).findings).toEqual(['useless-suppression:3']);
    expect(toldOf({ 'config.ts': list }).findings).toEqual(['useless-suppression:3']);
  });

  test('is judged with those that lead there in two steps, and with those that load what is in a folder', () => {
    const barrel = "export * from './config';";
    const over = server.replace('./config', './barrel');
    expect(toldOf({ 'config.ts': config('origin: true'), 'barrel.ts': barrel, 'app.ts': over }).findings).toEqual([]);
    const required = server.replace(
      "import { options } from './config';",
      "const { options } = require('../project/config.js');",
    );
    expect(toldOf({ 'config.ts': config('origin: true'), 'lib/app.ts': required }).findings).toEqual([
      'useless-suppression:3',
    ]);
  });

  test('is not judged where too many lead there to look at them all', () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`app${at}.ts`, server]));
    expect(toldOf({ 'config.ts': list, ...many }).findings).toEqual([]);
  });

  test('is told of missing reasons by whoever finds what is suppressed there', () => {
    const bare = config('origin: true').replace(` ${REASON}`, '');
    expect(toldOf({ 'app.ts': server, 'config.ts': bare }).findings).toEqual(['config.ts unexplained-suppression:3']);
    const json = '{\n  // cors-lint-disable-next-line reflected-origin\n  "origin": true,\n  "credentials": true\n}\n';
    const importing = server.replace("{ options } from './config'", "options from './config.json'");
    expect(toldOf({ 'app.ts': importing, 'config.json': json }).findings).toEqual([
      'config.json unexplained-suppression:2',
    ]);
  });
});

describe('the fix', () => {
  const useless = '// cors-lint-disable-next-line missing-vary';
  test.each([
    ['takes the line away', [`  ${useless} ${REASON}`, LIST], [LIST]],
    ['leaves the code of the line', [`${LIST} // cors-lint-disable-line missing-vary`], [LIST]],
    ['leaves the code behind it', [`/* cors-lint-disable-line missing-vary */ ${LIST}`], [LIST]],
    [
      'takes all lines of a comment away',
      ['/* cors-lint-disable-next-line', '   missing-vary -- why */', LIST],
      [LIST],
    ],
    [
      'takes one name away',
      [`${useless}, reflected-origin ${REASON}`, ECHO],
      [`// cors-lint-disable-next-line reflected-origin ${REASON}`, ECHO],
    ],
    [
      'takes the last name away',
      [`// cors-lint-disable-next-line reflected-origin , missing-vary ${REASON}`, ECHO],
      [`// cors-lint-disable-next-line reflected-origin ${REASON}`, ECHO],
    ],
    [
      'corrects a name',
      [`// cors-lint-disable-next-line reflected_origin ${REASON}`, ECHO],
      [`// cors-lint-disable-next-line reflected-origin ${REASON}`, ECHO],
    ],
    [
      'adds a reason',
      ['// cors-lint-disable-next-line reflected-origin  ', ECHO],
      ['// cors-lint-disable-next-line reflected-origin -- why this is fine', ECHO],
    ],
    [
      'adds it behind the dashes',
      ['/* cors-lint-disable-next-line reflected-origin -- */', ECHO],
      ['/* cors-lint-disable-next-line reflected-origin -- why this is fine */', ECHO],
    ],
  ])('%s', (_what, before, after) => {
    expect(fixed({ 'app.ts': serverWith(...before) })).toBe(serverWith(...after));
  });

  test('lets the reason be typed over', () => {
    const { problems } = fixesOf({ 'app.ts': serverWith('// cors-lint-disable-next-line reflected-origin', ECHO) });
    expect(problems[0]?.fixes).toMatchObject([{ title: 'Add a reason', placeholder: 'why this is fine' }]);
  });
});
