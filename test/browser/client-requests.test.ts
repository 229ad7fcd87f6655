// The proof of what our rules say of requests: a header that is for answers is asked for first and refused, and a `no-cors`
// request keeps back its headers and its answer. Asked of a real Chromium.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { consoleText } from '../../server/src/engine/fetch-standard/console-text.ts';
import { launchChromium } from '../support/chromium.ts';
import { allowOrigin, type HeaderLines } from '../support/cors-row.ts';
import { startTwoOrigins, type TwoOrigins } from '../support/two-origins.ts';

let servers: TwoOrigins;
let browser: Browser;
let page: Page;
const consoleLines: string[] = [];

beforeAll(async () => {
  servers = await startTwoOrigins();
  browser = await launchChromium();
  page = await browser.newPage();
  page.on('console', (message) => consoleLines.push(message.text()));
  await page.goto(servers.pageUrl);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await servers?.close();
});

const NAMES = ['Access-Control-Allow-Origin', 'Access-Control-Expose-Headers', 'Access-Control-Max-Age'];

test.each(NAMES)('%s on a request is asked for, and refused by a server that allows everything usual', async (name) => {
  const url = answering([['Access-Control-Allow-Headers', 'content-type, authorization']]);
  expect(await read(url, { headers: { [name]: '*' } })).toBe('TypeError');
  const asked = servers.asked(url);
  expect(asked.map(({ method }) => method)).toEqual(['OPTIONS']);
  expect(asked[0]?.headers['access-control-request-headers']).toBe(name.toLowerCase());
  const origin = new URL(servers.pageUrl).origin;
  const words = consoleText('header-not-allowed', { url, origin, value: name.toLowerCase(), phase: 'preflight' });
  await expect.poll(() => consoleLines).toContain(words);
});

test('it arrives where the server lists it, and does nothing', async () => {
  const url = answering([['Access-Control-Allow-Headers', 'access-control-allow-origin']]);
  expect(await read(url, { headers: { 'Access-Control-Allow-Origin': '*' } })).toMatchObject({
    type: 'cors',
    ok: true,
  });
  expect(servers.asked(url).map(({ method }) => method)).toEqual(['OPTIONS', 'GET']);
});

test('a request to the own origin carries it without asking', async () => {
  const own = { headers: { 'Access-Control-Allow-Origin': '*' } };
  expect(await read('/own', own)).toMatchObject({ type: 'basic', ok: true });
});

test('the answer to a no-cors request is opaque', async () => {
  const url = answering([...allowOrigin('*'), ['X-Version', '1']]);
  const answer = { type: 'opaque', status: 0, statusText: '', ok: false, body: true, headers: [], text: '' };
  expect(await read(url, { mode: 'no-cors' })).toEqual({ ...answer, json: 'SyntaxError', blob: 0 });
});

test('a no-cors request to the own origin is answered in the open', async () => {
  expect(await read('/own', { mode: 'no-cors' })).toMatchObject({ type: 'basic', status: 200, ok: true });
});

test('a no-cors request keeps all but simple headers back and asks nothing', async () => {
  const url = answering([]);
  const headers = {
    Accept: 'text/plain',
    'Accept-Language': 'de',
    Authorization: 'Bearer 1',
    'Content-Type': 'application/json',
    'X-Api-Key': '1',
    'Access-Control-Allow-Origin': '*',
  };
  await read(url, { method: 'POST', mode: 'no-cors', headers, body: '{}' });
  const [sent, ...others] = servers.asked(url);
  expect(others).toEqual([]);
  expect(sent).toMatchObject({
    method: 'POST',
    headers: { accept: 'text/plain', 'accept-language': 'de', 'content-type': 'text/plain;charset=UTF-8' },
  });
  for (const name of ['authorization', 'x-api-key', 'access-control-allow-origin']) {
    expect(sent?.headers).not.toHaveProperty(name);
  }
});

/** A URL that allows the page, with these headers besides. */
function answering(headers: HeaderLines): string {
  const lines: HeaderLines = [['Access-Control-Allow-Origin', '*'], ...headers];
  return servers.answering({ status: 204, headers: lines }, { status: 200, headers: lines });
}

/** What a page sees of the answer: the name of the error where there is none. */
async function read(url: string, init: object): Promise<unknown> {
  return page.evaluate(`(async () => {
    const response = await fetch(${JSON.stringify(url)}, ${JSON.stringify(init)});
    const { type, status, statusText, ok } = response;
    return {
      type, status, statusText, ok, body: response.body === null, headers: [...response.headers],
      json: await response.clone().json().catch((error) => error.name),
      blob: (await response.clone().blob()).size,
      text: await response.text(),
    };
  })().catch((error) => error.name)`);
}
