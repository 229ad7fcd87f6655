// Fixing all at once: only what cannot change who may read, one checked fix after the other, until nothing is left.

import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { defaultConfig, type AllFixed, type Config, type FilePath } from '../../server/src/engine/index.ts';
import { applyEdits } from '../../server/src/engine/fixes/edits.ts';
import { parse, syntaxErrorCount } from '../../server/src/engine/source/parse.ts';
import { memoryHost } from '../../server/src/hosts/memory.ts';
import { isSource, readCases } from '../support/cases.ts';
import { engine, hostOf, inProject, sourcesOf } from '../support/check-rule.ts';
import { FIXES, fixCasesIn } from '../support/fix-case.ts';

type Texts = ReadonlyMap<string, string>;

const LIST = `
const http = require('http');
const pages = ['https://app.example.com', 'https://admin.example.com'];

http.createServer((req, res) => {
  if (pages.includes(req.headers.origin)) {
    res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
  }
  res.end('[]');
}).listen(3000);
`;

const ECHO = `
const app = require('express')();
app.use(require('cors')({ origin: true, credentials: true }));
app.get('/', (req, res) => res.json([]));
app.listen(3000);
`;

const SHARED = `
const pages = ['https://app.example.com', 'https://admin.example.com'];

exports.allow = (req, res) => {
  if (pages.includes(req.headers.origin)) res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
};
`;

const USING = `
const { allow } = require('./shared'); // for CORS
require('http').createServer((req, res) => {
  allow(req, res);
  res.end('[]');
}).listen(3000);
`;

interface Asked {
  readonly files?: readonly string[];
  readonly mayEdit?: (file: FilePath) => boolean;
  readonly config?: Partial<Config>;
}

/** What becomes of these texts, and the texts after it. */
function fixedAll(texts: Texts, { files, mayEdit = () => true, config = {} }: Asked = {}): [AllFixed, Texts] {
  const request = { files: (files ?? [...texts.keys()].filter(isSource)).map(inProject), mayEdit };
  const fixing = engine.fixAll(request, hostOf(texts), { config: { ...defaultConfig, ...config } });
  for (;;) {
    const { done, value } = fixing.next();
    if (done === true) return [value, new Map([...texts].map(([path, text]) => [path, after(path, text, value)]))];
  }
}

function after(path: string, text: string, { files }: AllFixed): string {
  return files.find(({ file }) => file === inProject(path))?.text ?? text;
}

function titlesOf({ applied }: AllFixed): readonly string[] {
  return applied.map(({ rule, title }) => `${rule}: ${title}`);
}

const VARY = 'missing-vary: Set `Vary: Origin` on every answer';

describe('is fixed without asking', () => {
  test('what cannot change who may read', () => {
    const [all, texts] = fixedAll(new Map([['server.js', LIST]]));
    expect(titlesOf(all)).toEqual([VARY]);
    expect(all.lost).toBe(1);
    expect(texts.get('server.js')).toContain("  res.appendHeader('Vary', 'Origin');\n  if (pages");
  });

  test('and nothing that does, though the editor offers it', () => {
    const [all] = fixedAll(new Map([['server.js', ECHO]]), { config: { allowedOrigins: ['https://app.example.com'] } });
    expect(all).toEqual({ applied: [], lost: 0, files: [], cancelled: false });
  });

  test('every such problem of a file', () => {
    const second = LIST.replaceAll('http', 'other').replace("require('other')", "require('http')");
    const text =
      LIST + second.replaceAll('pages', 'others').replaceAll('other:', 'https:').replaceAll('others:', 'https:');
    const [all, texts] = fixedAll(new Map([['server.js', text]]));
    expect(titlesOf(all)).toEqual([VARY, VARY]);
    expect(texts.get('server.js')?.match(/'Vary'/g)).toHaveLength(2);
  });

  test('what is found from another file, where it stands', () => {
    const [all, texts] = fixedAll(
      new Map([
        ['server.js', USING],
        ['shared.js', SHARED],
      ]),
    );
    expect(all.applied.map(({ file, edited }) => [file, edited])).toEqual([
      [inProject('shared.js'), [inProject('shared.js')]],
    ]);
    expect(texts.get('shared.js')).toContain("'Vary'");
    expect(texts.get('server.js')).toBe(USING);
  });
});

describe('is left', () => {
  test('what stands in a file that must not be edited', () => {
    const texts = new Map([
      ['server.js', USING],
      ['shared.js', SHARED],
    ]);
    const [all] = fixedAll(texts, { mayEdit: (file) => file !== inProject('shared.js') });
    expect(all.applied).toEqual([]);
  });

  test('what the user has switched off, or silenced by a comment', () => {
    const off = fixedAll(new Map([['server.js', LIST]]), { config: { rules: { 'missing-vary': 'off' } } });
    expect(off[0].applied).toEqual([]);
    const silenced = LIST.replace('    res.set', '    // cors-lint-disable-next-line missing-vary\n    res.set');
    expect(fixedAll(new Map([['server.js', silenced]]))[0].applied).toEqual([]);
  });

  test('what could not be followed on every path', () => {
    const switches = Array.from({ length: 6 }, (_, at) => `  if (settings.a${at}) res.setHeader('x-${at}', '1');\n`);
    const text = LIST.replace(
      "  res.end('[]');",
      `${switches.join('').replaceAll("'x-", "'Access-Control-X-")}  res.end('[]');`,
    );
    const texts = new Map([['server.js', `const settings = require('./settings.json5');${text}`]]);
    const report = engine.analyse(inProject('server.js'), hostOf(texts), { config: defaultConfig });
    expect(report.findings.map(({ rule }) => rule)).toContain('missing-vary');
    expect(fixedAll(texts)[0].applied).toEqual([]);
  });

  test('the rest, once somebody wants to stop', () => {
    let asked = 0;
    const request = { files: [inProject('server.js')], mayEdit: () => true };
    const fixing = engine.fixAll(request, memoryHost({ [inProject('server.js')]: LIST }), {
      config: defaultConfig,
      shouldStop: () => ++asked > 0,
    });
    let step = fixing.next();
    while (step.done !== true) step = fixing.next();
    expect(step.value).toMatchObject({ applied: [], files: [], cancelled: true });
  });
});

/** Cases, and how many of them have something that is fixed, at least. */
const SETS: readonly (readonly [string, readonly Texts[], least: number])[] = [
  ['missing-vary', casesOf('missing-vary'), 20],
  ['cacheable-credentials', casesOf('cacheable-credentials'), 8],
  ['vary', fixCasesIn('vary').map(({ before }) => before), 15],
];

function casesOf(rule: string): readonly Texts[] {
  return readCases(join(FIXES, '../rules', rule)).map(sourcesOf);
}

describe.each(SETS)('every case of %s', (_set, cases, least) => {
  const some = cases.filter((texts) => fixedAll(texts)[0].applied.length > 0);

  it('comes to rest: what is fixed is gone, nothing is broken, and a second run changes nothing', () => {
    expect(some.length).toBeGreaterThan(least);
    for (const texts of some) {
      const [all, fixed] = fixedAll(texts);
      expect(countOf(fixed)).toBe(countOf(texts) - all.lost);
      expect(fixedAll(fixed)[0].files).toEqual([]);
      for (const [path, text] of fixed)
        expect(errorsIn(path, text)).toBeLessThanOrEqual(errorsIn(path, texts.get(path)));
      for (const { file, text, edits } of all.files) {
        const before = [...texts].find(([path]) => inProject(path) === file)?.[1] ?? '';
        expect(applyEdits(before, edits)).toBe(text);
      }
    }
  });

  it('comes out the same whatever the order of the files', () => {
    for (const texts of some.filter(({ size }) => size > 1)) {
      const backwards = [...texts.keys()].filter(isSource).reverse();
      expect(fixedAll(texts, { files: backwards })[1]).toEqual(fixedAll(texts)[1]);
    }
  });
});

function countOf(texts: Texts): number {
  const host = hostOf(texts);
  const findings = [...texts.keys()].filter(isSource).flatMap((path) => {
    return engine.analyse(inProject(path), host, { config: defaultConfig }).findings;
  });
  return new Set(findings.map(({ rule, place }) => JSON.stringify([rule, place]))).size;
}

function errorsIn(path: string, text = ''): number {
  return isSource(path) ? syntaxErrorCount(parse(inProject(path), text)) : 0;
}
