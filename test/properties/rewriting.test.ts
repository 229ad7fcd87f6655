// A program that is written otherwise and does the same has the same findings: every fixture of the rules, rewritten.

import { dirname, join, relative } from 'node:path';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mayHoldCors } from '../../server/src/engine/index.ts';
import { type Case, isSource, readCases } from '../support/cases.ts';
import { sourcesOf } from '../support/check-rule.ts';
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
import { marked, type Texts, toldOf } from '../support/told.ts';

const RULES = 'test/rules';
/** One fixture in so many is rewritten, which takes some ten seconds; which ones does not hang on the others. 1: all. */
const ONE_IN = Number(process.env.ONE_IN ?? 7);

const all: readonly Case[] = readdirSync(RULES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readCases(join(RULES, name)))
  // Comments to us are about lines, which rewriting moves.
  .filter(({ files }) => ![...files.values()].some((text) => text.includes('cors-lint')));
const cases = all.filter(({ name }) => numberOf(name) % ONE_IN === 0);
/** For ways that few sources can be rewritten in: more of them. */
const rarely = all.filter((one) => numberOf(one.name) % Math.ceil(ONE_IN / 3) === 0);

interface Split {
  readonly name: string;
  readonly before: Texts;
  readonly after: Texts;
}

/** All fixtures of one file that a part can be moved out of. */
const split = all.flatMap((one): readonly Split[] => {
  const before = sourcesOf(one);
  const [path, more] = [...before.keys()].filter(isSource);
  const parts = path === undefined || more !== undefined ? undefined : splitSource(before.get(path) ?? '', path);
  // A file is not opened by itself for what it has from others.
  if (!parts || path === undefined || !mayHoldCors(parts.get(path) ?? '')) return [];
  return [{ name: pathOf(one), before, after: new Map([...before, ...parts]) }];
});

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

  it.each([...new Set(split.map(({ name }) => dirname(name)))])('being in one file: %s', (rule) => {
    for (const { name, before, after } of split.filter(({ name }) => dirname(name) === rule)) {
      expect(toldOf(after, marked), name).toEqual(toldOf(before, marked));
    }
  });

  it('being in one file, which enough fixtures can be parted for', () => {
    expect(split.length).toBeGreaterThan(all.length / 10);
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
    expect(toldOf(after), one.name).toEqual(toldAsWritten(one));
  }
  return compared.length;
}

const asWritten = new Map<Case, readonly string[]>();

/** What is said of a case, found once for all ways to write it otherwise. */
function toldAsWritten(one: Case): readonly string[] {
  const told = asWritten.get(one) ?? toldOf(sourcesOf(one));
  asWritten.set(one, told);
  return told;
}

/** The rule's folder and the name. */
function pathOf({ screen }: Case): string {
  return relative(RULES, screen).replace('.screen.txt', '');
}

/** A number that hangs on nothing but the name. */
function numberOf(name: string): number {
  return [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
}
