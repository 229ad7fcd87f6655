// The rows that have their expectations from the web-platform-tests, asked of a real Chromium by a page of http://app.localhost:
// what it can read, whether and how it asked first, and the words in the console are what our functions say.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consoleText } from '../../server/src/engine/fetch-standard/console-text.ts';
import { corsFetch } from '../../server/src/engine/fetch-standard/cors-fetch.ts';
import { normalizeMethod } from '../../server/src/engine/fetch-standard/methods.ts';
import { isNoResponse } from '../../server/src/engine/fetch-standard/no-response.ts';
import { unsafeRequestHeaderNames } from '../../server/src/engine/fetch-standard/request-headers.ts';
import { allowOriginFiles } from '../fetch-standard/wpt/allow-origin-rows.ts';
import { preflightFiles } from '../fetch-standard/wpt/preflight-rows.ts';
import { preflightStatusFiles } from '../fetch-standard/wpt/preflight-status-rows.ts';
import { requestHeaderFiles } from '../fetch-standard/wpt/request-header-rows.ts';
import { launchChromium } from '../support/chromium.ts';
import { type Answer, type CorsRow, inPageOrigin, questionOf, type Sent } from '../support/cors-row.ts';
import { startTwoOrigins, type TwoOrigins } from '../support/two-origins.ts';

type Api = 'fetch' | 'XMLHttpRequest';

let servers: TwoOrigins;
let browser: Browser;
let page: Page;
let origin: string;
const consoleLines: { readonly text: string; readonly url: string }[] = [];

beforeAll(async () => {
  servers = await startTwoOrigins('app.localhost');
  browser = await launchChromium();
  page = await browser.newPage();
  page.on('console', (message) => consoleLines.push({ text: message.text(), url: message.location().url }));
  await page.goto(servers.pageUrl);
  origin = new URL(servers.pageUrl).origin;
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await servers?.close();
});

describe.each<Api>(['fetch', 'XMLHttpRequest'])('%s', (api) => {
  describe.each([...allowOriginFiles, ...preflightFiles, ...preflightStatusFiles])('$file', ({ rows }) => {
    test.each(rows)('$name', async (row) => {
      const { request, answers } = questionOf(row, origin);
      const result = corsFetch(request, answers, 'engines');
      const url = servers.answering(withOrigin(row.preflight), withOrigin(row.actual));
      expect(await attempt(api, url, row.request)).toBe(result.readable);
      const [asked] = servers.asked(url);
      expect(asked?.method === 'OPTIONS').toBe(result.preflighted);
      if (result.preflighted) expect(asked?.headers).toMatchObject(questionIn(row.request));
      if (result.readable) return;
      const refused = row[result.phase];
      const said = await consoleLinesAbout(url);
      if (
        isNoResponse(
          refused.status,
          refused.headers.map(([, value]) => value),
        )
      )
        return expect(said).toEqual([]);
      const values = result.reason === 'header-not-allowed' ? refusedOneByOne(row) : [result.value];
      const words = values.map((value) => consoleText(result.reason, { ...result, value, url, origin, api }));
      expect(said).toHaveLength(1);
      expect(words).toContain(said[0]);
    });
  });
});

describe.each(requestHeaderFiles)('$file', ({ rows }) => {
  test.each(rows)('$method $headers → $expected', async (row) => {
    const url = servers.answering({ status: 403, headers: [] }, { status: 200, headers: [] });
    await attempt('fetch', url, { method: row.method, headers: row.headers, credentials: false });
    expect(servers.asked(url)[0]?.method === 'OPTIONS').toBe(row.inChromium ?? row.expected);
  });
});

/** What a preflight asks for: names in lower case and sorted, without Origin and cookies. */
function questionIn({ method, headers }: Sent): object {
  const names = unsafeRequestHeaderNames(headers.map(([name, value]) => ({ name, value })));
  const asked = { 'access-control-request-method': normalizeMethod(method) };
  return names.length === 0 ? asked : { ...asked, 'access-control-request-headers': names.join(',') };
}

async function attempt(api: Api, url: string, request: Sent): Promise<unknown> {
  return page.evaluate(`attempt(${JSON.stringify(api)}, ${JSON.stringify(url)}, ${JSON.stringify(request)})`);
}

function withOrigin(answer: Answer): Answer {
  return { ...answer, headers: inPageOrigin(answer.headers, origin) };
}

/** The headers of a request that are not allowed. Of several, Chromium names that which its hash table has first. */
function refusedOneByOne(row: CorsRow): readonly string[] {
  const { request, answers } = questionOf(row, origin);
  return request.headers.flatMap((header) => {
    const result = corsFetch({ ...request, headers: [header] }, answers, 'engines');
    return !result.readable && result.reason === 'header-not-allowed' ? [result.value] : [];
  });
}

/** What the console says of CORS and this URL. It has said all when it has said that loading it failed. */
async function consoleLinesAbout(url: string): Promise<readonly string[]> {
  const hasFailed = (): boolean =>
    consoleLines.some((line) => line.url === url && line.text.startsWith('Failed to load'));
  await expect.poll(hasFailed).toBe(true);
  const texts = consoleLines.map(({ text }) => text);
  return texts.filter((text) => text.includes(`'${url}'`) && text.includes('CORS policy'));
}
