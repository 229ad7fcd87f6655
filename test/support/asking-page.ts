// A page in a real Chromium that asks servers of other origins, for browser tests that look at more than the CORS check.

import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { allowCredentials, allowOrigin, inPageOrigin } from './cors-row.ts';
import type { Answer, HeaderLines } from './cors-row.ts';
import { startTwoOrigins, type TwoOrigins } from './two-origins.ts';

/** What a `fetch` came to. */
export interface Outcome {
  readonly status?: number;
  readonly type?: string;
  /** The names of response headers, of those that were looked for, that the page sees. */
  readonly seen?: readonly string[];
  readonly error?: string;
}

export interface AskingPage {
  readonly origin: string;
  readonly servers: TwoOrigins;
  /** A second pair, whose page is a third origin of the same site. */
  readonly others: TwoOrigins;
  readonly consoleLines: readonly string[];
  /** The URLs of which the console says that they could not be loaded; it says so last. */
  readonly failures: readonly string[];
  /** What `fetch(url, init)` comes to, asked by this page. */
  fetched(url: string, init: object, names?: readonly string[]): Promise<Outcome>;
  /** The same by the page of the second pair, in the same browser. */
  fetchedByOther(url: string, init: object): Promise<Outcome>;
  /** What an expression comes to in this page. */
  evaluated(script: string): Promise<unknown>;
  /** An answer in which `{O}` stands for the page's origin. */
  answer(status: number, headers: HeaderLines): Answer;
  close(): Promise<void>;
}

/** Headers that let the page read, with credentials too. */
export const open: HeaderLines = [...allowOrigin('{O}'), ...allowCredentials('true')];
export const noPreflight: Answer = { status: 500, headers: [] };

export async function openAskingPage(): Promise<AskingPage> {
  const servers = await startTwoOrigins();
  const others = await startTwoOrigins();
  const browser: Browser = await launchChromium();
  const context = await browser.newContext();
  const page = await context.newPage();
  const consoleLines: string[] = [];
  const failures: string[] = [];
  page.on('console', (message) => {
    consoleLines.push(message.text());
    if (message.text().startsWith('Failed to load resource')) failures.push(message.location().url);
  });
  await page.goto(servers.pageUrl);
  const { origin } = new URL(servers.pageUrl);
  return {
    origin,
    servers,
    others,
    consoleLines,
    failures,
    fetched: (url, init, names = []) => fetchedBy(page, url, init, names),
    fetchedByOther: async (url, init) => {
      const other = await context.newPage();
      await other.goto(others.pageUrl);
      const outcome = await fetchedBy(other, url, init, []);
      await other.close();
      return outcome;
    },
    evaluated: (script) => page.evaluate(script),
    answer: (status, headers) => ({ status, headers: inPageOrigin(headers, origin) }),
    close: async () => {
      await browser.close();
      await Promise.all([servers.close(), others.close()]);
    },
  };
}

async function fetchedBy(page: Page, url: string, init: object, names: readonly string[]): Promise<Outcome> {
  return page.evaluate<Outcome>(`fetch(${JSON.stringify(url)}, ${JSON.stringify(init)}).then(
    (r) => ({ status: r.status, type: r.type, seen: ${JSON.stringify(names)}.filter((name) => r.headers.has(name)) }),
    (error) => ({ error: String(error) }))`);
}
