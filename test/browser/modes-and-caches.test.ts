// What happens around the CORS check, asked of a real Chromium: which headers of a response a page sees, what other modes of a
// request do, what is kept. The answers must be those of our functions.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isForbiddenMethod } from '../../server/src/engine/fetch-standard/methods.ts';
import { opaqueResponseStatus, sentWithoutCors } from '../../server/src/engine/fetch-standard/no-cors.ts';
import { isSparedPreflight } from '../../server/src/engine/fetch-standard/preflight-cache.ts';
import { isReadableResponseHeader } from '../../server/src/engine/fetch-standard/response-headers.ts';
import { isReusable } from '../../server/src/engine/fetch-standard/vary.ts';
import { noPreflight, open, openAskingPage, type AskingPage } from '../support/asking-page.ts';
import { allowHeaders, allowMethods, allowOrigin, type HeaderLines } from '../support/cors-row.ts';

let asking: AskingPage;

beforeAll(async () => {
  asking = await openAskingPage();
}, 60_000);

afterAll(() => asking?.close());

describe('headers of a response that a page sees', () => {
  const sent: HeaderLines = [
    ['Cache-Control', 'no-store'],
    ['Content-Language', 'en'],
    ['Content-Type', 'text/plain'],
    ['Expires', '0'],
    ['Last-Modified', 'Sat, 21 Nov 2026 10:00:00 GMT'],
    ['Pragma', 'no-cache'],
    ['ETag', '"1"'],
    ['Link', '</a>; rel=next'],
    ['Set-Cookie', 'a=b'],
    ['X-Total', '7'],
    ['*', 'star'],
  ];
  const names = sent.map(([name]) => name);

  test.each<[string, boolean, readonly string[]]>([
    ['none', false, []],
    ['one', false, ['X-Total']],
    ['in lower case', false, ['x-total']],
    ['several', false, ['X-Total, ETag , Link']],
    ['in two lines', false, ['X-Total', 'ETag']],
    ['empty elements', false, [', X-Total,, ']],
    ['a list without a comma', false, ['X-Total ETag']],
    ['one that is no name among them', false, ['X-Total, @()']],
    ['one with a semicolon', false, ['X-Total;']],
    ['one in quotation marks', false, ['"X-Total"']],
    ['a line that is no name and one that is', false, ['no no', 'X-Total']],
    ['all', false, ['*']],
    ['all and one', false, ['*, X-Total']],
    ['all in a second line', false, ['ETag', '*']],
    ['cookies', false, ['Set-Cookie']],
    ['all, with credentials', true, ['*']],
    ['all and one, with credentials', true, ['*, X-Total']],
    ['one, with credentials', true, ['X-Total']],
    ['cookies, with credentials', true, ['Set-Cookie']],
  ])('are those of the safelist and: %s', async (_, credentials, expose) => {
    const lines: HeaderLines = expose.map((value) => ['Access-Control-Expose-Headers', value]);
    const url = asking.servers.answering(noPreflight, asking.answer(200, [...open, ...sent, ...lines]));
    const { seen } = await asking.fetched(url, { credentials: credentials ? 'include' : 'omit' }, names);
    expect(seen).toEqual(names.filter((name) => isReadableResponseHeader(name, expose, credentials)));
  });
});

describe('mode "no-cors"', () => {
  const init = { mode: 'no-cors', method: 'POST' };

  test('gives a response that tells nothing, whatever the server allows', async () => {
    const url = asking.servers.answering(noPreflight, asking.answer(200, allowOrigin('*')));
    expect(await asking.fetched(url, init, ['content-type'])).toEqual({
      status: opaqueResponseStatus,
      type: 'opaque',
      seen: [],
    });
  });

  test.each([
    ['Content-Type', 'application/json'],
    ['Content-Type', 'text/plain;charset=utf-8'],
    ['Authorization', 'Bearer x'],
    ['X-Api-Key', '1'],
    ['Accept', 'application/json'],
    ['Accept-Language', 'de'],
    ['Range', 'bytes=0-1'],
  ])('sends or leaves out %s: %s', async (name, value) => {
    const url = asking.servers.answering(noPreflight, asking.answer(200, []));
    await asking.fetched(url, { ...init, headers: { [name]: value } });
    const [asked] = asking.servers.asked(url);
    expect(asked?.method).toBe('POST');
    expect(asked?.headers[name.toLowerCase()] === value).toBe(sentWithoutCors('POST', [{ name, value }])?.length === 1);
  });

  test.each(['GET', 'head', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('takes or throws for %s', async (method) => {
    const url = asking.servers.answering(noPreflight, asking.answer(200, []));
    const { error } = await asking.fetched(url, { mode: 'no-cors', method });
    expect(error === undefined).toBe(sentWithoutCors(method, []) !== undefined);
    expect(asking.servers.asked(url).length).toBe(error === undefined ? 1 : 0);
  });
});

test('mode "same-origin" does not even ask another origin', async () => {
  const url = asking.servers.answering(noPreflight, asking.answer(200, allowOrigin('*')));
  expect((await asking.fetched(url, { mode: 'same-origin' })).error).toBeDefined();
  expect(asking.servers.asked(url)).toEqual([]);
});

test.each(['CONNECT', 'TRACE', 'track', 'Trace', 'PROPFIND', 'OPTIONS'])(
  'fetch throws for %s or asks',
  async (method) => {
    const url = asking.servers.answering(
      asking.answer(204, [...allowOrigin('*'), ...allowMethods('*')]),
      asking.answer(200, allowOrigin('*')),
    );
    await asking.fetched(url, { method });
    expect(asking.servers.asked(url).length === 0).toBe(isForbiddenMethod(method));
  },
);

describe('a preflight that was answered', () => {
  const put = { method: 'PUT', headers: [], credentials: false };
  const withHeader = { method: 'GET', headers: [{ name: 'X-A', value: '1' }], credentials: false };

  test.each([
    ['for the same request', put, put, ['PUT'], []],
    ['for another method that it allows', put, { ...put, method: 'DELETE' }, ['PUT, DELETE'], []],
    ['for another method that it does not allow', put, { ...put, method: 'DELETE' }, ['PUT'], []],
    ['for any method', put, { ...put, method: 'DELETE' }, ['*'], []],
    ['for a header that it allows', put, withHeader, ['PUT'], ['x-a']],
    ['for a header that it does not allow', put, withHeader, ['PUT'], []],
    ['for any header', put, withHeader, ['PUT'], ['*']],
    ['for a request with credentials', put, { ...put, credentials: true }, ['PUT'], []],
    ['with credentials, for the same', { ...put, credentials: true }, { ...put, credentials: true }, ['PUT'], []],
  ] as const)('spares another or not: %s', async (_, first, second, methods, headerNames) => {
    const headers = [...open, ...allowMethods(...methods), ...allowHeaders(...headerNames)];
    const url = asking.servers.answering(asking.answer(204, headers), asking.answer(200, open));
    await asking.fetched(url, initOf(first));
    const before = countOfPreflights(url);
    await asking.fetched(url, initOf(second));
    expect(before).toBe(1);
    const kept = { credentials: first.credentials, allowMethods: methods, allowHeaders: headerNames };
    expect(countOfPreflights(url) === before).toBe(isSparedPreflight(second, kept));
  });

  function initOf(request: typeof put | typeof withHeader): object {
    const headers = Object.fromEntries(request.headers.map(({ name, value }) => [name, value]));
    return {
      method: request.method,
      headers,
      credentials: request.credentials ? 'include' : 'omit',
    };
  }

  function countOfPreflights(url: string): number {
    return asking.servers.asked(url).filter(({ method }) => method === 'OPTIONS').length;
  }
});

describe('a stored response, asked for by a page of another origin of the same site,', () => {
  test.each<[string, readonly string[], boolean]>([
    ['without Vary', [], false],
    ['with Vary: Origin', ['Origin'], true],
    ['with Vary: Accept-Encoding, origin', ['Accept-Encoding, origin'], true],
    ['with Vary: Accept-Encoding', ['Accept-Encoding'], false],
    ['with Vary: *', ['*'], true],
  ])('%s', async (_, vary, isAskedAgain) => {
    const lines: HeaderLines = vary.map((value) => ['Vary', value]);
    const storable: HeaderLines = [...allowOrigin('{O}'), ['Cache-Control', 'max-age=600'], ...lines];
    const url = asking.servers.answering(noPreflight, asking.answer(200, storable));
    expect((await asking.fetched(url, {})).status).toBe(200);
    await asking.fetchedByOther(url, {});
    const { origin } = asking;
    const otherOrigin = new URL(asking.others.pageUrl).origin;
    expect(isReusable(vary, { origin }, { origin: otherOrigin })).toBe(!isAskedAgain);
    expect(asking.servers.asked(url).map(({ headers }) => headers.origin)).toEqual(
      isAskedAgain ? [origin, otherOrigin] : [origin],
    );
  });
});
