// For how long Chromium keeps the answer to a preflight: each row is asked for twice at once, and once more when what it keeps by
// default is over.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultMaxAge, preflightCacheSeconds } from '../../server/src/engine/fetch-standard/max-age.ts';
import { openAskingPage, type AskingPage } from '../support/asking-page.ts';
import { allowMethods, allowOrigin, type HeaderLines } from '../support/cors-row.ts';
import { maxAgeRows } from '../support/max-age-rows.ts';

let asking: AskingPage;
const urls = new Map<string, string>();

beforeAll(async () => {
  asking = await openAskingPage();
  for (const { lines } of maxAgeRows) {
    const age: HeaderLines = lines.map((value) => ['Access-Control-Max-Age', value]);
    const headers = [...allowOrigin('*'), ...allowMethods('PUT'), ...age];
    urls.set(lines.join(), asking.servers.answering(asking.answer(204, headers), asking.answer(200, headers)));
  }
}, 60_000);

afterAll(() => asking?.close());

test('at once', async () => {
  for (const url of urls.values()) {
    await asking.fetched(url, { method: 'PUT' });
    await asking.fetched(url, { method: 'PUT' });
  }
  expect(whoWasAsked(2)).toEqual(maxAgeRows.filter(({ chromium }) => chromium === 0).map(({ lines }) => lines));
  expect(maxAgeRows.map(({ lines }) => preflightCacheSeconds(lines, 'chromium'))).toEqual(
    maxAgeRows.map(({ chromium }) => chromium),
  );
});

test('after the time for which it keeps an answer that does not say', async () => {
  await new Promise((resolve) => setTimeout(resolve, (defaultMaxAge + 0.5) * 1000));
  for (const url of urls.values()) await asking.fetched(url, { method: 'PUT' });
  const isKeptNoLonger = (seconds: number): boolean => seconds > 0 && seconds <= defaultMaxAge;
  expect(whoWasAsked(2)).toEqual(
    maxAgeRows.filter(({ chromium }) => isKeptNoLonger(chromium)).map(({ lines }) => lines),
  );
});

/** The rows whose preflight has been asked so many times. */
function whoWasAsked(times: number): readonly (readonly string[])[] {
  return maxAgeRows
    .map(({ lines }) => lines)
    .filter((lines) => {
      const asked = asking.servers.asked(urls.get(lines.join()) ?? '');
      return asked.filter(({ method }) => method === 'OPTIONS').length === times;
    });
}
