// Rows that have their expectations from the web-platform-tests, asked of a real Chromium: headers that a page sees, preflights that
// are kept, pages whose origin is opaque, stored responses that are asked for again.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consoleText } from '../../server/src/engine/fetch-standard/console-text.ts';
import { exposedHeaderFiles } from '../fetch-standard/wpt/exposed-header-rows.ts';
import { notModifiedRows } from '../fetch-standard/wpt/not-modified-rows.ts';
import { type OpaquePageRow, opaquePageFiles } from '../fetch-standard/wpt/opaque-page-rows.ts';
import { preflightCacheFiles } from '../fetch-standard/wpt/preflight-cache-rows.ts';
import { noPreflight, open, openAskingPage, type AskingPage } from '../support/asking-page.ts';
import { allowMethods, inOrigin, type Sent } from '../support/cors-row.ts';

let asking: AskingPage;

beforeAll(async () => {
  asking = await openAskingPage();
}, 60_000);

afterAll(() => asking?.close());

describe.each(exposedHeaderFiles)('$file', ({ rows }) => {
  test.each(rows)('exposes $name', async ({ headers, credentials, seen, hidden }) => {
    const url = asking.servers.answering(noPreflight, asking.answer(200, headers));
    const init = { credentials: credentials ? 'include' : 'omit' };
    const outcome = await asking.fetched(url, init, [...seen, ...hidden]);
    expect(outcome.seen).toEqual(seen);
  });
});

describe.each(preflightCacheFiles)('$file', ({ rows }) => {
  test.each(rows)('$name → asks again: $asksAgain', async ({ first, second, allowed, maxAge, wait, asksAgain }) => {
    const keeping = maxAge.map((value) => ['Access-Control-Max-Age', value] as const);
    const url = asking.servers.answering(
      asking.answer(204, [...open, ...allowed, ...keeping]),
      asking.answer(200, open),
    );
    const preflights = (): number => asking.servers.asked(url).filter(({ method }) => method === 'OPTIONS').length;
    await asking.fetched(url, initOf(first));
    expect(preflights()).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, wait * 1000));
    await asking.fetched(url, initOf(second));
    expect(preflights()).toBe(asksAgain ? 2 : 1);
  });
});

describe.each(opaquePageFiles)('$file', ({ rows }) => {
  test.each(rows)('$name', async ({ asker, server, headers, expected }) => {
    const answer = asking.answer(200, headers);
    const { servers, origin } = asking;
    const url = server === 'own' ? servers.answeringOwn(noPreflight, answer) : servers.answering(noPreflight, answer);
    expect(await asking.evaluated(scriptOf[asker](url))).toBe(expected.readable);
    expect(servers.asked(url)[0]?.headers.origin).toBe('null');
    // What a worker's console says does not get to the page's.
    if (expected.readable || asker.endsWith('worker')) return;
    const words = consoleText(expected.reason, { url, origin: 'null', value: inOrigin(expected.value, origin) });
    await expect.poll(() => asking.consoleLines.filter((line) => line.includes(`'${url}'`))).toEqual([words]);
  });
});

describe('cors/304.htm', () => {
  test.each(notModifiedRows)('$name', async ({ stored, fresh, readable, seen, hidden }) => {
    const later = asking.answer(304, fresh);
    const url = asking.servers.answering(noPreflight, asking.answer(200, stored), later);
    expect((await asking.fetched(url, {}, ['A', 'B'])).seen).toEqual([]);
    const outcome = await asking.fetched(url, { cache: 'no-cache' }, [...seen, ...hidden]);
    expect(asking.servers.asked(url)[1]?.headers['if-none-match']).toBe('"abcdef"');
    expect(outcome.status).toBe(readable ? 200 : undefined);
    expect(outcome.seen ?? []).toEqual(seen);
  });
});

describe('cookies (cors/credentials-flag.htm, xhr/access-control-preflight-request-must-not-contain-cookie.htm)', () => {
  const bake = async (name: string, credentials: string): Promise<void> => {
    const baking = asking.answer(200, [...open, ['Set-Cookie', `${name}=1; SameSite=None; Secure`]]);
    await asking.fetched(asking.servers.answering(noPreflight, baking), { credentials });
  };
  const served = (): string =>
    asking.servers.answering(asking.answer(204, [...open, ...allowMethods('PUT')]), asking.answer(200, open));
  const cookiesSeen = (url: string): unknown =>
    asking.servers.asked(url).map(({ method, headers }) => [method, headers.cookie]);

  test('are neither kept nor sent without credentials', async () => {
    await bake('first', 'same-origin');
    const before = served();
    await asking.fetched(before, { credentials: 'include' });
    expect(cookiesSeen(before)).toEqual([['GET', undefined]]);
    await bake('second', 'include');
    const without = served();
    await asking.fetched(without, {});
    expect(cookiesSeen(without)).toEqual([['GET', undefined]]);
  });

  test('are sent with the request, not with its preflight', async () => {
    await bake('second', 'include');
    const url = served();
    expect((await asking.fetched(url, { method: 'PUT', credentials: 'include' })).status).toBe(200);
    expect(cookiesSeen(url)).toEqual([
      ['OPTIONS', undefined],
      ['PUT', 'second=1'],
    ]);
  });
});

function initOf({ method, headers }: Sent): object {
  return { method, headers: Object.fromEntries(headers) };
}

/** What a page does to have a URL asked for by something whose origin is opaque. Each comes to whether it could be read. */
const scriptOf: Readonly<Record<OpaquePageRow['asker'], (url: string) => string>> = {
  'sandboxed frame': (url) => inFrame(`frame.sandbox = 'allow-scripts'; frame.srcdoc = ${quoted(document(url))};`),
  'data: frame': (url) => inFrame(`frame.src = 'data:text/html,' + encodeURIComponent(${quoted(document(url))});`),
  'data: worker': (url) => `new Promise((resolve) => {
    const code = ${quoted(`${asked(url)}.then(postMessage)`)};
    new Worker('data:text/javascript,' + encodeURIComponent(code)).onmessage = ({ data }) => resolve(data);
  })`,
  'data: shared worker': (url) => `new Promise((resolve) => {
    const code = ${quoted(`onconnect = ({ ports: [port] }) => ${asked(url)}.then((read) => port.postMessage(read))`)};
    const { port } = new SharedWorker('data:text/javascript,' + encodeURIComponent(code));
    port.onmessage = ({ data }) => resolve(data);
  })`,
};

function inFrame(setUp: string): string {
  return `new Promise((resolve) => {
    const frame = document.createElement('iframe');
    addEventListener('message', ({ data }) => resolve(data), { once: true });
    ${setUp}
    document.body.append(frame);
  })`;
}

function document(url: string): string {
  return `<script>${asked(url)}.then((read) => parent.postMessage(read, '*'))</script>`;
}

function asked(url: string): string {
  return `fetch(${quoted(url)}).then(() => true, () => false)`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
