// What is declared public: by a comment, and what it speaks of; by the path of a route, in the configuration.

import { describe, expect, test } from 'vitest';
import { serverWith, toldOf } from '../support/commented-code.ts';

const asked = { rules: { 'wildcard-origin': 'hint' } } as const;
const PUBLIC = '// cors-lint: public -- open data';

function of(...lines: readonly string[]): readonly string[] {
  return toldOf({ 'app.ts': serverWith(...lines) }, asked).findings;
}

describe('a comment speaks of', () => {
  test.each([
    ['the statement below', [PUBLIC, 'app.use(cors());']],
    ['the statement below a blank line', [PUBLIC, '', 'app.use(cors());']],
    ['the statement below another comment', [PUBLIC, '// see the wiki', 'app.use(cors());']],
    ['the statement that it stands in', [`app.use(cors()); ${PUBLIC}`]],
    ['all lines of the statement below', [PUBLIC, 'app.use(', '  cors({', "    origin: '*',", '  }),', ');']],
    ['the statement that ends before it', ['app.use(cors({', "  origin: '*',", `})); ${PUBLIC}`]],
    [
      'the statement that starts in its line',
      [`app.get('/', (req, res) => { ${PUBLIC}`, star('  '), '  res.end();', '});'],
    ],
    ['the handler below', [PUBLIC, "app.get('/', (req, res) => {", star('  '), '  res.end();', '});']],
    ['the header below', ["app.get('/', (req, res) => {", `  ${PUBLIC}`, star('  '), '  res.end();', '});']],
    ['the property below', ['app.use(cors({', `  ${PUBLIC}`, "  origin: '*',", '}));']],
    ['the argument below', ['app.use(', `  ${PUBLIC}`, '  cors(),', ');']],
    ['the argument behind it', ['app.use(/* cors-lint: public -- open data */ cors());']],
    ['the constant below', [PUBLIC, "const open = { origin: '*' };", 'app.use(cors(open));']],
    ['the function below', [PUBLIC, `function open(req, res, next) {`, star('  '), '  next();', '}', 'app.use(open);']],
    [
      'the exported function below',
      [PUBLIC, 'export const open = (req, res) => {', star('  '), '  res.end();', '};', 'app.use(open);'],
    ],
    ['all of a server', [PUBLIC, "express().use(cors()).get('/', (req, res) => res.end());"]],
  ])('%s', (_what, lines) => {
    expect(of(...lines)).toEqual([]);
    expect(of(...lines.map((line) => line.replace(/\/\/ cors-lint.*|\/\* cors-lint.*?\*\//, '')))).toEqual([
      expect.stringMatching(/^wildcard-origin:/),
    ]);
  });

  test.each([
    ['the statement after the next', [PUBLIC, 'const port = 3000;', 'app.use(cors());']],
    ['the statement before it', ['app.use(cors());', PUBLIC]],
    ['the next function, from the end of another', ['function other() {', `  ${PUBLIC}`, '}', 'app.use(cors());']],
    ['what a string says', ["const text = '// cors-lint: public';", 'app.use(cors());']],
    ['what a word in a comment says', ['// it is cors-lint: public', 'app.use(cors());']],
    ['what is publicly something else', ['// cors-lint: publicly', 'app.use(cors());']],
  ])('not %s', (_what, lines) => {
    const wildcards = of(...lines).filter((told) => told.startsWith('wildcard-origin'));
    expect(wildcards).toHaveLength(1);
  });
});

function star(indent: string): string {
  return `${indent}res.set('Access-Control-Allow-Origin', '*');`;
}

test('a comment in the file of the options counts', () => {
  const server = serverWith("import { open } from './open';", 'app.use(cors(open));');
  const told = (comment: string) => {
    return toldOf({ 'app.ts': server, 'open.ts': `${comment}\nexport const open = { origin: '*' };` }, asked).findings;
  };
  expect(told('')).toEqual(['open.ts wildcard-origin:2']);
  expect(told(PUBLIC)).toEqual([]);
});

test('a comment in the file of the options is not called useless there', () => {
  const server = serverWith("import { open } from './open';", 'app.use(cors(open));');
  const open = `// cors\n${PUBLIC}\nexport const open = { origin: '*' };`;
  expect(toldOf({ 'open.ts': open, 'app.ts': server }, asked).findings).toEqual([]);
  expect(toldOf({ 'open.ts': open }, asked).findings).toEqual(['useless-suppression:2']);
});

describe('the paths of public routes', () => {
  const publicRoutes = ['/api/public/**', '/status'];
  const told = (...lines: readonly string[]) => {
    return toldOf({ 'app.ts': serverWith(...lines) }, { ...asked, publicRoutes }).findings;
  };
  const route = (path: string, origin: string): string =>
    `app.get('${path}', (req, res) => { res.set('Access-Control-Allow-Origin', ${origin}).vary('Origin').end(); });`;

  test('declare what their handlers answer', () => {
    expect(told(route('/api/public/stations', "'*'"))).toEqual([]);
    expect(told(route('/api/public/:id', "'*'"))).toEqual([]);
    expect(told(route('/status', "'*'"))).toEqual([]);
    expect(told(route('/api/private', "'*'"))).toEqual(['wildcard-origin:4']);
    expect(told(route('/status/full', "'*'"))).toEqual(['wildcard-origin:4']);
  });

  test('make an error of an echo there', () => {
    const echo = "req.get('Origin')";
    expect(told(route('/status', echo))).toEqual(['public-with-credentials:4']);
    expect(told(route('/private', echo))).toEqual(['reflected-origin:4']);
    const { report } = toldOf({ 'app.ts': serverWith(route('/status', echo)) }, { publicRoutes });
    expect(
      report.findings.map(({ level, message }) => [level, message.includes('`/status` is declared public')]),
    ).toEqual([['error', true]]);
  });

  test('do not declare what all routes get', () => {
    expect(told('app.use(cors());', route('/status', "'*'"))).toEqual(['wildcard-origin:4']);
    const mounted = ["app.use('/api/public', cors());", "app.get('/api/public/a', (req, res) => res.end());"];
    expect(told(...mounted)).toEqual([]);
  });
});

test('a comment that is not to be looked at declares nothing', () => {
  const text = serverWith(PUBLIC, 'app.use(cors());');
  expect(toldOf({ 'app.ts': text }, asked).findings).toEqual([]);
  expect(toldOf({ 'app.ts': text }, asked, false).findings).toEqual(['wildcard-origin:5']);
});
