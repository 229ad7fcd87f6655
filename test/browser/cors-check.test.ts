// The proof that our account of browsers is true: every row of the tables is requested for real by a page in Chromium.
// What the page could read, whether it asked first, and the words in the console must be what our functions say.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consoleText } from '../../server/src/engine/fetch-standard/console-text.ts';
import { corsFetch } from '../../server/src/engine/fetch-standard/cors-fetch.ts';
import { readAccess } from '../../server/src/engine/fetch-standard/readers.ts';
import { launchChromium } from '../support/chromium.ts';
import { corsCheckRows } from '../support/cors-check-rows.ts';
import { allowCredentials, allowMethods, allowOrigin, inPageOrigin, questionOf } from '../support/cors-row.ts';
import type { Answer, CorsRow, HeaderLines, Sent } from '../support/cors-row.ts';
import { preflightRows } from '../support/preflight-rows.ts';
import { requestHeaderRows } from '../support/request-header-rows.ts';
import { startTwoOrigins, type TwoOrigins } from '../support/two-origins.ts';

type Api = 'fetch' | 'XMLHttpRequest';

let servers: TwoOrigins;
let browser: Browser;
let page: Page;
let origin: string;
const consoleLines: string[] = [];

beforeAll(async () => {
  servers = await startTwoOrigins();
  browser = await launchChromium();
  page = await browser.newPage();
  page.on('console', (message) => consoleLines.push(message.text()));
  await page.goto(servers.pageUrl);
  origin = new URL(servers.pageUrl).origin;
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await servers?.close();
});

describe.each<Api>(['fetch', 'XMLHttpRequest'])('%s', (api) => {
  test.each([...corsCheckRows, ...preflightRows])('$name', async (row) => {
    const url = servers.answering(withOrigin(row.preflight), withOrigin(row.actual));
    const read = await attempt(api, url, row.request);
    const result = verdictOf(row);
    expect(read).toBe(result.readable);
    expect(wasPreflighted(url)).toBe(result.preflighted);
    if (result.readable) return;
    const said = await consoleLineAbout(url);
    expect(said).toBe(consoleText(result.reason, { ...result, url, origin, api }));
  });
});

describe('a page in a sandboxed frame', () => {
  test.each<[string, HeaderLines]>([
    ['null with credentials', [...allowOrigin('null'), ...allowCredentials('true')]],
    ['null without credentials', allowOrigin('null')],
    ['the origin of the page around it', [...allowOrigin('{O}'), ...allowCredentials('true')]],
    ['a wildcard', allowOrigin('*')],
  ])('asks with its cookies and is answered %s', async (_, headers) => {
    const answer = withOrigin({ status: 200, headers });
    const url = servers.answering(answer, answer);
    const lines = (name: string) => answer.headers.filter(([header]) => header === name).map(([, value]) => value);
    const access = readAccess('null', {
      allowOrigin: lines('Access-Control-Allow-Origin'),
      allowCredentials: lines('Access-Control-Allow-Credentials'),
    });
    const read = await page.frame('sandboxed')?.evaluate(`attempt(${JSON.stringify(url)})`);
    expect(servers.asked(url)[0]?.headers.origin).toBe('null');
    expect(read).toBe(access === 'with-credentials');
  });
});

describe('a header on a request', () => {
  test.each(requestHeaderRows)(
    '$name: $value → preflight: $preflight',
    async ({ name, value, preflight, inChromium = preflight }) => {
      const url = servers.answering({ status: 403, headers: [] }, { status: 200, headers: [] });
      await attempt('fetch', url, { method: 'POST', headers: [[name, value]], credentials: false });
      expect(servers.asked(url)[0]?.method).toBe(inChromium ? 'OPTIONS' : 'POST');
    },
  );
});

describe('a redirect of the request within the other origin', () => {
  test.each([
    ['both answers allow the page', allowOrigin('{O}'), true],
    ['only the last answer allows the page', [], false],
  ] as const)('%s', async (_, headersOfFirst, expected) => {
    const last = servers.answering(noPreflight, withOrigin({ status: 200, headers: allowOrigin('{O}') }));
    const first = withOrigin({ status: 302, headers: [...headersOfFirst, ['Location', last]] });
    const url = servers.answering(noPreflight, first);
    expect(await attempt('fetch', url, { method: 'GET', headers: [], credentials: false })).toBe(expected);
  });
});

describe('the answer to a preflight is kept', () => {
  test.each([
    ['for a while by default', [], 1],
    ['as long as it says', ['600'], 1],
    ['not at all with 0', ['0'], 2],
    ['not at all with a negative number', ['-1'], 2],
    ['as by default when the value is no number', ['10m'], 1],
    ['as by default when it is said twice', ['0', '0'], 1],
  ] as const)('%s', async (_, maxAge, expected) => {
    const lines: HeaderLines = maxAge.map((value) => ['Access-Control-Max-Age', value]);
    const headers = [...allowOrigin('*'), ...allowMethods('PUT'), ...lines];
    const url = servers.answering({ status: 204, headers }, { status: 200, headers });
    await attempt('fetch', url, { method: 'PUT', headers: [], credentials: false });
    await attempt('fetch', url, { method: 'PUT', headers: [], credentials: false });
    expect(servers.asked(url).filter(({ method }) => method === 'OPTIONS')).toHaveLength(expected);
  });
});

const noPreflight: Answer = { status: 500, headers: [] };

async function attempt(api: Api, url: string, request: Sent): Promise<unknown> {
  return page.evaluate(`attempt(${JSON.stringify(api)}, ${JSON.stringify(url)}, ${JSON.stringify(request)})`);
}

function verdictOf(row: CorsRow): ReturnType<typeof corsFetch> {
  const { request, answers } = questionOf(row, origin);
  return corsFetch(request, answers, 'engines');
}

function withOrigin(answer: Answer): Answer {
  return { ...answer, headers: inPageOrigin(answer.headers, origin) };
}

function wasPreflighted(url: string): boolean {
  return servers.asked(url)[0]?.method === 'OPTIONS';
}

async function consoleLineAbout(url: string): Promise<string | undefined> {
  const isAbout = (line: string) => line.includes(`'${url}'`) && line.includes('CORS policy');
  await expect.poll(() => consoleLines.some(isAbout)).toBe(true);
  return consoleLines.find(isAbout);
}
