// The rows about redirects that have their expectations from the web-platform-tests, asked of a real Chromium: what can be read,
// which Origin each server sees, and the words in the console are what our functions say.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consoleText } from '../../server/src/engine/fetch-standard/console-text.ts';
import {
  redirectedFetch,
  type RedirectedFetchResult,
} from '../../server/src/engine/fetch-standard/redirected-fetch.ts';
import { redirectText } from '../../server/src/engine/fetch-standard/redirect-text.ts';
import { originsOnTheWay } from '../../server/src/engine/fetch-standard/redirects.ts';
import {
  answersThere,
  type Exchange,
  firstExchange,
  lastExchange,
  type Stop,
} from '../fetch-standard/wpt/redirect-row.ts';
import { redirectFiles } from '../fetch-standard/wpt/redirect-rows.ts';
import { noPreflight, openAskingPage, type AskingPage } from '../support/asking-page.ts';
import { allowHeaders, allowOrigin, inOrigin } from '../support/cors-row.ts';
import type { TwoOrigins } from '../support/two-origins.ts';

let asking: AskingPage;

beforeAll(async () => {
  asking = await openAskingPage();
}, 60_000);

afterAll(() => asking?.close());

describe.each(redirectFiles)('$file', ({ rows }) => {
  test.each(rows)('$name → $expected', async (row) => {
    const { origin } = asking;
    const lastAnswers = lastExchange(row, origin);
    const last = served(row.last[0], lastAnswers);
    const firstAnswers = firstExchange(row, last, origin);
    const first = served(row.first[0], firstAnswers);
    const { method, headers, credentials } = row.request;
    const request = { origin, method, headers: headers.map(([name, value]) => ({ name, value })), credentials };
    const answersAt = (url: string) => answersThere(url === first ? firstAnswers : lastAnswers);
    const result = redirectedFetch(request, first, answersAt, 'engines');

    const init = { method, headers, credentials: credentials ? 'include' : 'same-origin' };
    const { status } = await asking.fetched(first, init);
    expect(status).toBe(result.readable ? 200 : undefined);
    const seen = result.urls.map((url) => serverOf(url).asked(url)[0]?.headers.origin);
    expect(seen).toEqual(originsOnTheWay(origin, result.urls));
    if (result.readable) return expect(seen.at(-1)).toBe(row.expected && inOrigin(row.expected, origin));
    expect(await consoleLinesAbout([first, last])).toEqual(wordsOf(result));
  });
});

test.each([
  [301, 'GET'],
  [302, 'GET'],
  [303, 'GET'],
  [307, undefined],
  [308, undefined],
])('a POST of JSON that is redirected with %s goes on as %s', async (status, method) => {
  const last = asking.servers.answering(asking.answer(204, allowOrigin('*')), asking.answer(200, allowOrigin('*')));
  const first = asking.servers.answering(
    asking.answer(204, [...allowOrigin('*'), ...allowHeaders('content-type')]),
    asking.answer(status, [...allowOrigin('*'), ['Location', last]]),
  );
  const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' };
  expect((await asking.fetched(first, init)).status).toBe(method && 200);
  expect(asking.servers.asked(last).map((one) => one.method)).toEqual([method ?? 'OPTIONS']);
});

test('after twenty redirects there is not one more, and no word of CORS', async () => {
  const headers = [...allowOrigin('*'), ['Location', '#again']] as const;
  const url = asking.servers.answering(noPreflight, asking.answer(302, headers));
  expect((await asking.fetched(url, {})).error).toBeDefined();
  expect(await consoleLinesAbout([url, `${url}#again`])).toEqual([]);
  expect(asking.servers.asked(url)).toHaveLength(21);
});

test('an empty Location is followed nowhere', async () => {
  const headers = [...allowOrigin('*'), ['Location', '']] as const;
  const url = asking.servers.answering(noPreflight, asking.answer(302, headers));
  expect((await asking.fetched(url, {})).status).toBe(302);
  expect(asking.servers.asked(url)).toHaveLength(1);
});

/** A URL with these answers, on one of three servers. */
function served(place: Stop[0], { preflight, actual }: Exchange): string {
  if (place === 'own') return asking.servers.answeringOwn(preflight, actual);
  return (place === 'api' ? asking.servers : asking.others).answering(preflight, actual);
}

function serverOf(url: string): TwoOrigins {
  return asking.others.isOnThese(url) ? asking.others : asking.servers;
}

function wordsOf(result: Extract<RedirectedFetchResult, { readable: false }>): readonly string[] {
  const { origin } = asking;
  const [first = ''] = result.urls;
  const url = result.urls.at(-1) ?? first;
  if ('fault' in result) {
    const words = redirectText(result.fault, { url: first, from: url, location: result.location, origin });
    return words === undefined ? [] : [words];
  }
  const { refused } = result;
  const way = url === first ? {} : { redirectedFrom: first };
  return [consoleText(refused.reason, { ...refused, url, ...way, origin })];
}

/** What the console says of CORS and these URLs. It has said all when it has said that loading has failed. */
async function consoleLinesAbout(urls: readonly string[]): Promise<readonly string[]> {
  const isOneOf = (url: string): boolean => urls.includes(url) || url.startsWith('foo:');
  await expect.poll(() => asking.failures.some(isOneOf)).toBe(true);
  const isAbout = (line: string): boolean => urls.some((url) => line.includes(`'${url}'`));
  return asking.consoleLines.filter((line) => isAbout(line) && line.includes('CORS policy'));
}
