// Which origins a browser really sends: pages on hosts of every kind make a request, and the server looks at Origin.
// The browser is told that every name is 127.0.0.1, so nobody else is asked.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isSerializedOrigin } from '../../server/src/engine/fetch-standard/origin.ts';
import { launchChromium } from '../support/chromium.ts';
import { oddOrigins, sentOrigins } from '../support/origin-rows.ts';

let browser: Browser;
let page: Page;
const originsSeen: (string | undefined)[] = [];
const server = createServer((request, response) => {
  if (request.method === 'POST') originsSeen.push(request.headers.origin);
  response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>page</title>');
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await launchChromium(['--host-resolver-rules=MAP * 127.0.0.1']);
  page = await browser.newPage();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const hosts = [...sentOrigins, ...oddOrigins]
  .filter((origin) => /^https?:/.test(origin) && !origin.includes('['))
  .map((origin) => origin.replace(/^https?:\/\//, '').replace(/:\d+$/, ''));

test.each([...new Set(hosts)])('a page on %s sends its origin as we write it', async (host) => {
  const port = portOf();
  const origin = `http://${host}:${port}`;
  expect(isSerializedOrigin(origin)).toBe(true);
  expect(await originSentFrom(host, port)).toBe(origin);
});

test.each([
  ['EXAMPLE.com', 'example.com'],
  ['exämple.com', 'xn--exmple-cua.com'],
  ['127.1', '127.0.0.1'],
  ['0x7f000001', '127.0.0.1'],
  ['user@example.com', 'example.com'],
  ['*.example.com', '%2A.example.com'],
])('a page on %s sends %s', async (host, sent) => {
  const port = portOf();
  expect(isSerializedOrigin(`http://${host}:${port}`)).toBe(false);
  expect(await originSentFrom(host, port)).toBe(`http://${sent}:${port}`);
});

async function originSentFrom(host: string, port: number): Promise<string | undefined> {
  originsSeen.length = 0;
  await page.goto(`http://${host}:${port}/`);
  await page.evaluate(`fetch('http://127.0.0.1:${port}/', { method: 'POST', mode: 'no-cors' })`);
  return originsSeen[0];
}

function portOf(): number {
  return (server.address() as AddressInfo).port; // A TCP server's address is never a string.
}
