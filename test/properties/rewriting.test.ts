// A program that is written otherwise and does the same has the same findings: every fixture of the rules, rewritten.

import { join } from 'node:path';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultConfig, type Finding } from '../../server/src/engine/index.ts';
import { type Case, isSource, readCases } from '../support/cases.ts';
import { engine, hostOf, inProject, sourcesOf } from '../support/check-rule.ts';
import {
  type Rewriting,
  withBlocks,
  withComments,
  withFunctions,
  withLet,
  withOtherNames,
  withOtherQuotes,
  withParentheses,
} from '../support/rewrite-source.ts';

const RULES = 'test/rules';
/** One fixture in so many is rewritten, which takes some ten seconds; which ones does not hang on the others. */
const ONE_IN = Number(process.env.ONE_IN ?? 12);

const cases: readonly Case[] = readdirSync(RULES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readCases(join(RULES, name)))
  .filter(({ name }) => [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % ONE_IN === 0)
  // Comments to us are about lines, which rewriting moves.
  .filter(({ files }) => ![...files.values()].some((text) => text.includes('cors-lint')));

type Texts = ReadonlyMap<string, string>;

const WAYS: readonly (readonly [string, Rewriting])[] = [
  ['comments and white space', withComments],
  ['the other quotes', withOtherQuotes],
  ['`let` for `const`', withLet],
  ['more parentheses', withParentheses],
  ['bodies in braces', withBlocks],
  ['functions for arrows', withFunctions],
  ['other names', withOtherNames],
];

describe('findings do not hang on', () => {
  it.each(WAYS)('%s', (_name, rewriting) => {
    const isRewritten = ([path, text]: [string, string]): boolean => isSource(path) && rewriting(text, path) !== text;
    const rewritten = cases.filter((one) => [...sourcesOf(one)].some(isRewritten));
    expect(rewritten.length).toBeGreaterThan(cases.length / 4);
    for (const one of rewritten) {
      const before = sourcesOf(one);
      const after = new Map([...before].map(([path, text]) => [path, isSource(path) ? rewriting(text, path) : text]));
      expect(toldOf(after), one.name).toEqual(toldOf(before));
    }
  });

  it('the order in which files are given, or on having been asked before', () => {
    for (const one of cases.filter(({ files }) => files.size > 1)) {
      const texts = sourcesOf(one);
      const told = toldOf(texts);
      expect(toldOf(new Map([...texts].reverse())), one.name).toEqual(told);
      expect(toldOf(texts), one.name).toEqual(told);
    }
  });
});

/** What is said of all files, without places, and without how the code is written that is quoted. */
function toldOf(texts: Texts): readonly string[] {
  const host = hostOf(texts);
  const findings = [...texts.keys()].filter(isSource).flatMap((path) => {
    return engine.analyse(inProject(path), host, { config: defaultConfig }).findings;
  });
  return [...new Set(findings.map((finding) => told(finding, texts)))].sort();
}

function told({ rule, level, message, place }: Finding, texts: Texts): string {
  const [, text = ''] = [...texts].find(([path]) => inProject(path) === place.file) ?? [];
  return JSON.stringify([rule, level, place.file, plain(message), plain(text.slice(place.start, place.end))]);
}

/** Without what rewriting changes: quotes, space, parentheses, braces, names of ours. */
function plain(text: string): string {
  return text
    .replaceAll(`/* a note: cors, origin, '*' */`, '')
    .replace(/\b(\w+)Too\b/g, '$1')
    .replace(/\bfunction\b|=>|\breturn\b|\blet\b|\bconst\b/g, '')
    .replace(/["'`(){};\s…]/g, '');
}
