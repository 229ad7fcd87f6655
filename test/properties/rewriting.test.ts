// A program that is written otherwise and does the same has the same findings: every fixture of the rules, rewritten.

import { join, relative } from 'node:path';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultConfig, mayHoldCors, type Finding } from '../../server/src/engine/index.ts';
import { type Case, isSource, readCases } from '../support/cases.ts';
import { engine, hostOf, inProject, sourcesOf } from '../support/check-rule.ts';
import {
  type Rewriting,
  withBlocks,
  withComments,
  withFunctions,
  withLet,
  withOtherForms,
  withOtherNames,
  withOtherQuotes,
  withParentheses,
} from '../support/rewrite-source.ts';
import { splitSource } from '../support/split-source.ts';

const RULES = 'test/rules';
/** One fixture in so many is rewritten, which takes some ten seconds; which ones does not hang on the others. */
const ONE_IN = Number(process.env.ONE_IN ?? 12);

/** A list that is opened by the first answer only: the origins in it are asked for too late. */
const OPENED_LATE = [
  'errors-without-cors/no-origin-fails-set',
  'insecure-origin/next-route-handler',
  'invalid-origin/next-route-handler',
  'invalid-origin/upper-case',
  'missing-vary/elysia-list-by-hand',
  'missing-vary/h3-list-by-hand',
  'missing-vary/koa-list-by-hand',
  'missing-vary/lambda-list',
  'missing-vary/next-middleware',
  'missing-vary/pages-function',
  'missing-vary/react-router-loader',
  'missing-vary/sveltekit-endpoint',
];
/** What is told otherwise once a part of it stands in a second file: faults of ours, to be taken off when mended. */
const TOLD_OTHERWISE_IN_TWO_FILES: ReadonlySet<string> = new Set([
  ...OPENED_LATE,
  // A request made of headers of another file is underlined where it is made, and they are taken for a server's.
  'response-header-in-request/client-wrapper',
]);

const all: readonly Case[] = readdirSync(RULES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readCases(join(RULES, name)))
  // Comments to us are about lines, which rewriting moves.
  .filter(({ files }) => ![...files.values()].some((text) => text.includes('cors-lint')));
const cases = all.filter(({ name }) => numberOf(name) % ONE_IN === 0);
/** For ways that few sources can be rewritten in: more of them, and those that are listed. */
const rarely = all.filter(
  (one) => numberOf(one.name) % Math.ceil(ONE_IN / 4) === 0 || TOLD_OTHERWISE_IN_TWO_FILES.has(pathOf(one)),
);

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

const RARE_WAYS: readonly (readonly [string, Rewriting])[] = [['functions of the other form', withOtherForms]];

describe('findings do not hang on', () => {
  it.each(WAYS)('%s', (_name, rewriting) => {
    expect(rewritten(cases, rewriting)).toBeGreaterThan(cases.length / 4);
  });

  it.each(RARE_WAYS)('%s', (_name, rewriting) => {
    expect(rewritten(rarely, rewriting)).toBeGreaterThan(rarely.length / 10);
  });

  it('being in one file', () => {
    const split = rarely.flatMap((one): readonly (readonly [string, Texts, Texts])[] => {
      const before = sourcesOf(one);
      const [path, more] = [...before.keys()].filter(isSource);
      const parts = path === undefined || more !== undefined ? undefined : splitSource(before.get(path) ?? '', path);
      // A file is not opened by itself for what it has from others.
      if (!parts || path === undefined || !mayHoldCors(parts.get(path) ?? '')) return [];
      return [[pathOf(one), before, new Map([...before, ...parts])]];
    });
    expect(split.map(([name]) => name)).toEqual(expect.arrayContaining([...TOLD_OTHERWISE_IN_TWO_FILES]));
    expect(split.length).toBeGreaterThan(rarely.length / 10);
    for (const [name, before, after] of split) {
      const [one, two] = [before, after].map((texts) => toldOf(texts, marked));
      if (TOLD_OTHERWISE_IN_TWO_FILES.has(name)) expect(two, name).not.toEqual(one);
      else expect(two, name).toEqual(one);
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

/** Compares what is said of cases before and after; gives how many there was something to rewrite in. */
function rewritten(among: readonly Case[], rewriting: Rewriting): number {
  const isRewritten = ([path, text]: [string, string]): boolean => isSource(path) && rewriting(text, path) !== text;
  const compared = among.filter((one) => [...sourcesOf(one)].some(isRewritten));
  for (const one of compared) {
    const before = sourcesOf(one);
    const after = new Map([...before].map(([path, text]) => [path, isSource(path) ? rewriting(text, path) : text]));
    expect(toldOf(after), one.name).toEqual(toldOf(before));
  }
  return compared.length;
}

/** The rule's folder and the name. */
function pathOf({ screen }: Case): string {
  return relative(RULES, screen).replace('.screen.txt', '');
}

/** A number that hangs on nothing but the name. */
function numberOf(name: string): number {
  return [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
}

/** What is said of all files, without places, and without how the code is written that is quoted. */
function toldOf(texts: Texts, tell = told): readonly string[] {
  const host = hostOf(texts);
  const findings = [...texts.keys()].filter(isSource).flatMap((path) => {
    return engine.analyse(inProject(path), host, { config: defaultConfig }).findings;
  });
  return [...new Set(findings.map((finding) => tell(finding, texts)))].sort();
}

function told(finding: Finding, texts: Texts): string {
  const { rule, level, message, place } = finding;
  return JSON.stringify([rule, level, place.file, plain(message), plain(underlined(finding, texts))]);
}

/** For what is moved to another file: messages name places. */
function marked(finding: Finding, texts: Texts): string {
  return JSON.stringify([finding.rule, finding.level, underlined(finding, texts)]);
}

function underlined({ place }: Finding, texts: Texts): string {
  const [, text = ''] = [...texts].find(([path]) => inProject(path) === place.file) ?? [];
  return text.slice(place.start, place.end);
}

/** Without what rewriting changes: quotes, space, parentheses, braces, names of ours. */
function plain(text: string): string {
  return text
    .replaceAll(`/* a note: cors, origin, '*' */`, '')
    .replace(/\b(\w+)Too\b/g, '$1')
    .replace(/\bfunction\b|=>|\breturn\b|\blet\b|\bconst\b/g, '')
    .replace(/["'`(){};\s…]/g, '');
}
