// What is offered, in which order, and what the check refuses: the engine's side of a quick fix.

import { describe, expect, test } from 'vitest';
import { createEngine } from '../../server/src/engine/engine.ts';
import { defaultConfig, type Finding, type InternalProblem } from '../../server/src/engine/index.ts';
import type { Repair } from '../../server/src/engine/finding.ts';
import { memoryHost } from '../../server/src/hosts/memory.ts';
import { fixesOf, inFolder } from '../support/check-fix.ts';

const engine = createEngine();
const file = inFolder('server.js');

const WILDCARD = `
const app = require('express')();
app.use(require('cors')({ origin: '*', credentials: true }));
app.get('/', (req, res) => res.json([]));
`;

const BY_HAND = `
const pages = ['https://app.example.com'];
require('http').createServer((req, res) => {
  if (pages.includes(req.headers.origin)) {
    res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
  }
  res.end();
}).listen(3000);
`;

describe('checked fixes', () => {
  test('come best first, and only the first is preferred', () => {
    const [problem] = fixesOf({ 'server.js': WILDCARD }).problems;
    expect(problem?.fixes.map(({ title, preferred }) => [title, preferred])).toEqual([
      ["Replace `origin: '*'` by a list of allowed origins", true],
      ['Stop allowing credentials', false],
    ]);
  });

  test('that put a list in place of a check say whom else it lets in', () => {
    const { titles } = fixesOf({
      'server.js': `
        const hosts = ['.example.com', '.vercel.app'];
        require('http').createServer((req, res) => {
          const origin = req.headers.origin ?? '';
          res.setHeader('Vary', 'Origin');
          if (hosts.some((host) => origin.endsWith(host))) {
            res.setHeader('Access-Control-Allow-Origin', origin);
            res.setHeader('Access-Control-Allow-Credentials', 'true');
          }
          res.end('[]');
        }).listen(3000);
      `,
    });
    expect(titles).toEqual(['Look the origin up in a list; `https://www.example.com` would get in no longer']);
  });

  test('may run on save only where they keep who may read', () => {
    const keeping = (text: string) => fixesOf({ 'server.js': text }).problems[0]?.fixes.map((fix) => fix.keepsReaders);
    expect(keeping(BY_HAND)).toEqual([true]);
    expect(keeping(WILDCARD)).toEqual([false, false]);
  });

  test('are the same whatever level the user has given the rule', () => {
    const all = fixesOf({ 'server.js': BY_HAND }).titles;
    expect(fixesOf({ 'server.js': BY_HAND }, { rules: { 'missing-vary': 'hint' } }).titles).toEqual(all);
  });

  test('bring no finding of a rule that the user has switched off', () => {
    const echo = WILDCARD.replace("'*'", '(origin, done) => done(null, true)');
    const [fix] = fixesOf({ 'server.js': echo }, { rules: { 'missing-vary': 'off' } }).problems[0]?.fixes ?? [];
    expect(fix?.edits.map(({ text }) => text)).toEqual(["['https://app.example.com']"]);
  });

  test('are none once the code is another', () => {
    const host = memoryHost({ [file]: WILDCARD });
    const report = engine.analyse(file, host, { config: defaultConfig });
    const [finding] = report.findings;
    const changed = memoryHost({ [file]: `\n${WILDCARD}` });
    expect(finding && engine.checkedFixes(finding, report, changed, { config: defaultConfig })).toEqual([]);
  });

  test('are none when nobody wants them any more', () => {
    const host = memoryHost({ [file]: WILDCARD });
    const report = engine.analyse(file, host, { config: defaultConfig });
    const [finding] = report.findings;
    const fixes =
      finding && engine.checkedFixes(finding, report, host, { config: defaultConfig, shouldStop: () => true });
    expect(fixes).toEqual([]);
  });
});

describe('the check refuses a repair that', () => {
  const host = memoryHost({ [file]: WILDCARD });
  const report = engine.analyse(file, host, { config: defaultConfig });
  const [finding] = report.findings;
  const star = WILDCARD.indexOf("'*'");

  /** What is offered of a repair that puts `text` in the place of the `'*'`. */
  function offered(text: string, repair: Partial<Repair> = {}) {
    const problems: InternalProblem[] = [];
    const edits = [{ place: { file, start: star, end: star + 3 }, text }];
    const made: Repair = { title: 'Try', keepsReaders: false, isLastResort: false, attempts: () => [edits], ...repair };
    // The finding is there: the text above has one.
    const repaired = { ...finding, repairs: [made] } as Finding;
    const onProblem = (problem: InternalProblem) => void problems.push(problem);
    return { fixes: engine.checkedFixes(repaired, report, host, { config: defaultConfig, onProblem }), problems };
  }

  test('leaves the finding', () => {
    expect(offered('"*"').fixes).toEqual([]);
  });

  test('brings another', () => {
    expect(offered('true').fixes).toEqual([]);
    expect(offered("['https://app.example.com', 'null']").fixes).toEqual([]);
  });

  test('breaks the syntax', () => {
    expect(offered("['https://app.example.com'").fixes).toEqual([]);
  });

  test('changes nothing', () => {
    expect(offered("'*'").fixes).toEqual([]);
    expect(offered('', { attempts: () => [[]] }).fixes).toEqual([]);
  });

  test('has edits that overlap', () => {
    const place = { file, start: star, end: star + 3 };
    const edits = [
      { place, text: "['https://app.example.com']" },
      { place, text: 'false' },
    ];
    expect(offered('', { attempts: () => [edits] }).fixes).toEqual([]);
  });

  test('promises to keep who may read, and does not', () => {
    expect(offered("'https://app.example.com'", { keepsReaders: true }).fixes).toEqual([]);
    expect(offered("'https://app.example.com'").fixes).toHaveLength(1);
  });

  test('lists an origin that is refused all the same', () => {
    expect(offered("['https://app.example.com'].slice(1)").fixes).toEqual([]);
  });

  test('fails, and tells it', () => {
    const { fixes, problems } = offered('', {
      attempts: () => {
        throw new Error('This repair is broken.');
      },
    });
    expect(fixes).toEqual([]);
    expect(problems.map(({ where }) => where)).toEqual(['the fix "Try"']);
  });

  test('is worse than another attempt of its own', () => {
    const place = { file, start: star, end: star + 3 };
    const texts = ['true', "'*'", "['https://app.example.com']"];
    const { fixes } = offered('', { attempts: () => texts.map((text) => [{ place, text }]) });
    expect(fixes.flatMap(({ edits }) => edits.map(({ text }) => text))).toEqual(["['https://app.example.com']"]);
  });
});
