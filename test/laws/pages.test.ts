// Every rule has a page, and what the page says is true: its metadata are the rule's, its bad code is found and its good
// code is not, and what it quotes of consoles is what browsers print.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { consoleText, type RefusedRequest } from '../../server/src/engine/fetch-standard/console-text.ts';
import type { PreflightFailureReason } from '../../server/src/engine/fetch-standard/preflight.ts';
import type { RuleMetadata } from '../../server/src/engine/index.ts';
import { engine, judge, withRule } from '../support/check-rule.ts';

const HEADINGS = ['What an attacker does', 'What the browser does', 'Bad', 'Good', 'When it is fine', 'Settings'];

describe.each(engine.rules)('the page of $id', (rule) => {
  const page = readPage(rule);

  test('opens with the rule, its title, level and weaknesses', () => {
    const lines = page.split('\n');
    expect(lines[0]).toBe(`# \`${rule.id}\`: ${lowerFirst(rule.title)}`);
    expect(lines[2]).toMatch(new RegExp(`^Level: ${rule.level}\\b`));
    const cited = [...(lines[2] ?? '').matchAll(/\[CWE-(\d+)\]\(([^)]+)\)/g)].map(([, number, url]) => ({
      number,
      url,
    }));
    expect(cited).toEqual(
      rule.cwe.map((number) => {
        return { number: String(number), url: `https://cwe.mitre.org/data/definitions/${number}.html` };
      }),
    );
  });

  test('has the headings that every page has, in their order', () => {
    expect([...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual(HEADINGS);
  });

  test('names the settings of its rule and of no other', () => {
    const settings = section(page, 'Settings');
    expect([...settings.matchAll(/corsLint\.rules\.([a-z-]+)/g)].map(([, id]) => id)).toEqual([rule.id]);
    expect([...settings.matchAll(/--rule ([a-z-]+):/g)].map(([, id]) => id)).toEqual([rule.id]);
  });

  test('links to pages that are there', () => {
    for (const [, target] of page.matchAll(/\]\(([a-z-]+\.md)\)/g)) {
      expect(existsSync(new URL(target ?? '', rulesFolder)), target).toBe(true);
    }
  });

  const bad = codeBlocks(section(page, 'Bad'));
  const good = codeBlocks(section(page, 'Good'));

  test('shows bad and good code', () => {
    expect(bad.length).toBeGreaterThan(1);
    expect(good.length).toBeGreaterThan(1);
  });

  test.each(bad)('the bad $title is found', async ({ file, text }) => {
    const { result } = await judge(new Map([[file, text]]), withRule(rule.id));
    expect(result.problems.map(({ finding }) => finding.rule)).toEqual([rule.id]);
  });

  test.each(good)('the good $title is not found', async ({ file, text }) => {
    const { result } = await judge(new Map([[file, text]]), withRule(rule.id));
    expect(result.problems.map(({ finding }) => `${finding.rule}: ${finding.message}`)).toEqual([]);
  });
});

const request: RefusedRequest = { url: 'https://api.example.com/', origin: 'https://app.example.com', value: '*' };
const quoted: readonly { rule: string; reason: PreflightFailureReason; value: string }[] = [
  { rule: 'wildcard-with-credentials', reason: 'wildcard-with-credentials', value: '*' },
  { rule: 'missing-vary', reason: 'mismatch', value: 'https://admin.example.com' },
  { rule: 'missing-vary', reason: 'missing-allow-origin', value: '' },
];

test.each(quoted)('the page of $rule quotes Chromium on $reason to the letter', ({ rule, reason, value }) => {
  expect(readPage({ id: rule })).toContain(`\n${consoleText(reason, { ...request, value })}\n`);
});

test('the page of wildcard-with-credentials quotes Firefox and Safari to the letter', () => {
  const page = readPage({ id: 'wildcard-with-credentials' });
  for (const browser of ['firefox', 'safari'] as const) {
    expect(page).toContain(`\n${consoleText('wildcard-with-credentials', request, browser)}\n`);
  }
});

const rulesFolder = new URL('../../server/src/engine/rules/', import.meta.url);

function readPage({ id }: Pick<RuleMetadata, 'id'>): string {
  return readFileSync(new URL(`${id}.md`, rulesFolder), 'utf8');
}

function section(page: string, heading: string): string {
  return page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
}

interface CodeBlock {
  readonly title: string;
  readonly file: string;
  readonly text: string;
}

/** The blocks of JavaScript and TypeScript. What follows the language is the file's path, where that matters. */
function codeBlocks(markdown: string): readonly CodeBlock[] {
  const blocks = [...markdown.matchAll(/^```(js|ts)(?: (\S+))?\n(.*?)^```$/gms)];
  return blocks.map(([, language = 'js', path, text = ''], index) => {
    const file = path ?? `server.${language}`;
    return { title: `block ${index + 1} (${file})`, file, text };
  });
}

/** Leaves what is written in capitals, such as CORS. */
function lowerFirst(title: string): string {
  return /^[A-Z]{2}/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}
