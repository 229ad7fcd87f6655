// Large literals are made late: what is read of them is the same, and code that stands behind them is still reached.

import { expect, test } from 'vitest';
import { createEngine } from '../../server/src/engine/engine.ts';
import { defaultConfig, filePath } from '../../server/src/engine/index.ts';
import { memoryHost } from '../../server/src/hosts/memory.ts';

/** More than a run could evaluate value by value. */
const rows = Array.from({ length: 8_000 }, (_, at) => `"type-${at}": { list: ["t${at}", ${at}, true] }`).join(',\n');

function rulesOf(files: Readonly<Record<string, string>>): readonly string[] {
  const host = memoryHost(Object.fromEntries(Object.entries(files).map(([name, text]) => [`/project/${name}`, text])));
  const report = createEngine().analyse(filePath('/project/server.js'), host, { config: defaultConfig });
  expect(report.problems).toEqual([]);
  return report.findings.map(({ rule }) => rule);
}

function server(start: string, condition: string): string {
  return `${start}
require('node:http').createServer((req, res) => {
  res.setHeader('Vary', 'Origin');
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  if (${condition}) res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
  res.end();
}).listen(3000);`;
}

test.each([
  ['a handler behind a table', 'true', ['reflected-origin']],
  ['a value of the table', `table['type-7'].list[0] === 't7'`, ['reflected-origin']],
  ['another value of the table', `table['type-7'].list[0] === 't8'`, []],
  ['a name that the table does not have', `table['type-x'] !== undefined`, []],
  ['how many names it has', `Object.keys(table).length === 8000`, ['reflected-origin']],
])('%s', (_, condition, expected) => {
  expect(rulesOf({ 'server.js': server(`const table = {\n${rows}\n};`, condition) })).toEqual(expected);
  expect(
    rulesOf({
      'server.js': server(`const table = require('./table.json');`, condition),
      'table.json': `{\n${rows}\n}`,
    }),
  ).toEqual(expected);
});

test('a table can be written to', () => {
  const start = `const table = {\n${rows}\n};`;
  expect(rulesOf({ 'server.js': server(start, '(table.added = 5, table.added === 5)') })).toEqual(['reflected-origin']);
});

test('a large list of origins is one like any other', () => {
  const origins = Array.from({ length: 400 }, (_, at) => `'https://app-${at}.example.com'`).join(', ');
  const start = `const allowed = [${origins}];`;
  expect(rulesOf({ 'server.js': server(start, 'allowed.includes(req.headers.origin)') })).toEqual([]);
  const insecure = start.replace('https://app-1.', 'http://app-1.');
  expect(rulesOf({ 'server.js': server(insecure, 'allowed.includes(req.headers.origin)') })).toEqual([
    'insecure-origin',
  ]);
});

test('a large object of headers is not put off', () => {
  const many = Array.from({ length: 400 }, (_, at) => `'x-${at}': '${at}'`).join(', ');
  const headers = `const headers = { ${many}, 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Credentials': 'true' };`;
  expect(rulesOf({ 'server.js': headers })).toEqual(['wildcard-with-credentials']);
});
