// What is told about packages that no model knows: findings stand in the user's own code, at the option or the call that
// led to the fault, and whatever is too large, minified or not needed is left alone.

import { describe, expect, it } from 'vitest';
import { createEngine } from '../../server/src/engine/engine.ts';
import { defaultConfig, filePath, type Host } from '../../server/src/engine/index.ts';
import { memoryHost } from '../../server/src/hosts/memory.ts';

const engine = createEngine();
const SERVER = filePath('/project/server.js');

interface Told {
  readonly rule: string;
  /** The code that is underlined. */
  readonly at: string;
  readonly message: string;
}

/** Analyses a server beside installed packages: `'gate/index.js'` and so on. */
function analyse(server: string, installed: Readonly<Record<string, string>>) {
  const read: string[] = [];
  const manifests = new Set(Object.keys(installed).map((path) => path.split('/')[0] ?? ''));
  const packages = [...manifests].map((name): [string, string] => [
    `${name}/package.json`,
    JSON.stringify({ name, version: '1.2.3' }),
  ]);
  const files = Object.entries({ ...Object.fromEntries(packages), ...installed }).map(
    ([path, text]): [string, string] => [`/project/node_modules/${path}`, text],
  );
  const memory = memoryHost({ [SERVER]: server, ...Object.fromEntries(files) });
  const host: Host = {
    ...memory,
    readFile: (path) => {
      if (/node_modules\/.*\.[cm]?js$/.test(path)) read.push(path.replace('/project/node_modules/', ''));
      return memory.readFile(path);
    },
  };
  const report = engine.analyse(SERVER, host, { config: defaultConfig });
  expect(report.problems).toStrictEqual([]);
  const told = report.findings.map(({ rule, place, message }): Told => {
    expect(place.file).toBe(SERVER);
    return { rule, at: server.slice(place.start, place.end), message };
  });
  const edited = report.findings
    .flatMap((finding) => engine.checkedFixes(finding, report, host, { config: defaultConfig }))
    .flatMap(({ edits }) => edits.map(({ place }) => place.file));
  return { told, edited, read: [...new Set(read)] };
}

const GATE = `
module.exports = function gate(options) {
  options = options || {};
  return function (req, res, next) {
    allow(res, options.origin || req.headers.origin, options);
    next();
  };
};
function allow(res, origin, options) {
  res.setHeader('Access-Control-Allow-Origin', origin);
  if (options.cookies) res.setHeader('Access-Control-Allow-Credentials', 'true');
}
`;

function express(body: string): string {
  return `const express = require('express');\nconst gate = require('gate');\nconst app = express();\n${body}\napp.get('/', (req, res) => res.send('x'));\napp.listen(3000); // cors\n`;
}

describe('The call or option of the user is to blame', () => {
  it.each([
    ['a default', `app.use(gate());`, 'reflected-origin', 'gate()', '`gate` echoes every Origin (its default)'],
    [
      'an option that adds to a default',
      `app.use(gate({ cookies: true }));`,
      'reflected-origin',
      'gate({ cookies: true })',
      '`gate` echoes every Origin (`gate({ cookies: true })`) and allows credentials',
    ],
    [
      'a value that was given',
      `const options = { origin: '*', cookies: true };\napp.use(gate(options));`,
      'wildcard-with-credentials',
      `'*'`,
      "`gate` allows every origin with `*` (`origin: '*'`) and allows credentials",
    ],
    [
      'the one of two calls that has written last',
      `app.use(gate({ origin: 'https://app.example.com' }));\napp.use(gate({ cookies: 1 }));`,
      'reflected-origin',
      'gate({ cookies: 1 })',
      '`gate` echoes every Origin',
    ],
  ])('%s', (_title, body, rule, at, words) => {
    const { told, edited } = analyse(express(body), { 'gate/index.js': GATE });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ rule, at });
    expect(told[0]?.message).toContain(words);
    expect(edited.filter((file) => file !== SERVER)).toStrictEqual([]);
  });

  it('a helper that is called in a handler', () => {
    const helper = `exports.corsHeaders = (req) => ({ 'Access-Control-Allow-Origin': req.headers.origin, Vary: 'Origin' });`;
    const server = `require('http').createServer((req, res) => { res.writeHead(200, require('helper').corsHeaders(req)); res.end(); }).listen(3000);`;
    const { told } = analyse(server, { 'helper/index.js': helper });
    expect(told).toMatchObject([{ rule: 'reflected-origin' }]);
    expect(server).toContain(told[0]?.at);
  });

  it('a package around another one that has a model', () => {
    const wrapper = `const cors = require('cors'); module.exports = () => cors({ origin: true, credentials: true });`;
    const { told } = analyse(express('app.use(gate());'), { 'gate/index.js': wrapper, 'cors/index.js': '' });
    expect(told).toMatchObject([{ rule: 'reflected-origin', at: 'gate()' }]);
  });
});

describe('What a package asks of the request beyond its Origin', () => {
  it.each([
    ['a header', `req.headers['user-agent'] && /MSIE/.test(req.headers['user-agent'])`],
    ['the query', `req.query.open === '1'`],
    ['a cookie', `req.cookies ? req.cookies.open : undefined`],
  ])('%s is not there', (_title, question) => {
    const gate = `module.exports = () => (req, res, next) => {
      if (${question}) res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
      else res.setHeader('Access-Control-Allow-Origin', 'https://app.example.com');
      next();
    };`;
    expect(analyse(express('app.use(gate());'), { 'gate/index.js': gate }).told).toStrictEqual([]);
  });
});

const USE = express('app.use(gate());');

describe('Code that is found', () => {
  it.each<[string, Record<string, string>]>([
    ['by main', { 'gate/package.json': '{"version":"1.0.0","main":"./lib/gate"}', 'gate/lib/gate.js': GATE }],
    [
      'by exports',
      { 'gate/package.json': '{"version":"1.0.0","exports":{".":{"require":"./gate.cjs"}}}', 'gate/gate.cjs': GATE },
    ],
    [
      'in several files',
      {
        'gate/index.js': `module.exports = require('./lib/cors');`,
        'gate/lib/cors.js': GATE.replace(/function allow[^]*/, `const allow = require('./allow');`),
        'gate/lib/allow.js': `module.exports = ${/function allow[^]*/.exec(GATE)?.[0] ?? ''}`,
      },
    ],
    ['in another package', { 'gate/index.js': `module.exports = require('inner-cors');`, 'inner-cors/index.js': GATE }],
    [
      'as an ES module',
      {
        'gate/package.json': '{"version":"1.0.0","module":"gate.mjs"}',
        'gate/gate.mjs': GATE.replace('module.exports =', 'export default'),
      },
    ],
  ])('%s', (title, installed) => {
    const server =
      title === 'as an ES module' ? USE.replace(`const gate = require('gate')`, `import gate from 'gate'`) : USE;
    expect(analyse(server, installed).told).toMatchObject([{ rule: 'reflected-origin', at: 'gate()' }]);
  });
});

describe('Code that is left alone', () => {
  const minified = GATE.replace(/\n\s*/g, '');
  it.each<[string, Record<string, string>]>([
    ['minified', { 'gate/index.js': `${minified}${'function a(b){return b}'.repeat(20)}` }],
    ['long', { 'gate/index.js': `${GATE}${'\n// and so on, line after line'.repeat(2000)}` }],
    [
      'without a CORS word',
      { 'gate/index.js': GATE.replaceAll('Access-Control-Allow-', "Access-' + 'Control-Allow-") },
    ],
    ['missing', { 'gate/readme.md': 'cors' }],
    ['failing where it is loaded', { 'gate/index.js': `throw new Error('no cors here');\n${GATE}` }],
    [
      'three packages deep',
      {
        'gate/index.js': `module.exports = require('cors-b');`,
        'cors-b/index.js': `module.exports = require('cors-c');`,
        'cors-c/index.js': GATE,
      },
    ],
  ])('%s', (_title, installed) => {
    expect(analyse(USE, installed).told).toStrictEqual([]);
  });

  it('is not even read where nobody needs it', () => {
    const server = USE.replace(
      'app.use(gate());',
      `const other = require('other');\nexport const close = () => other.close();`,
    );
    const { read } = analyse(server, { 'gate/index.js': GATE, 'other/index.js': `${GATE}\nexports.close = 1;` });
    expect(read).toStrictEqual([]);
  });
});
