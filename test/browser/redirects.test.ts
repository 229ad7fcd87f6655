// What redirects do to a cross-origin request, asked of a real Chromium: who it then comes from, and which are not followed.
// The answers must be those of our functions.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consoleText } from '../../server/src/engine/fetch-standard/console-text.ts';
import { originsOnTheWay, redirectFault } from '../../server/src/engine/fetch-standard/redirects.ts';
import { noPreflight, openAskingPage, type AskingPage } from '../support/asking-page.ts';
import { allowHeaders, allowMethods, allowOrigin } from '../support/cors-row.ts';
import type { TwoOrigins } from '../support/two-origins.ts';

let asking: AskingPage;

beforeAll(async () => {
  asking = await openAskingPage();
}, 60_000);

afterAll(() => asking?.close());

describe('a redirect', () => {
  /** A URL on either other server, or on the page's own, that answers with a redirect to `to`. */
  const redirecting = (pair: TwoOrigins, to: string, allowed: string): string =>
    pair.answering(noPreflight, asking.answer(302, [...allowOrigin(allowed), ['Location', to]]));
  const ending = (pair: TwoOrigins, allowed: string): string =>
    pair.answering(noPreflight, asking.answer(200, allowOrigin(allowed)));

  test('within the other origin keeps the Origin', async () => {
    const { origin } = asking;
    const last = ending(asking.servers, '{O}');
    const first = redirecting(asking.servers, last, '{O}');
    expect((await asking.fetched(first, {})).status).toBe(200);
    expect(originsSeen(first, last)).toEqual(originsOnTheWay(origin, [first, last]));
  });

  test('to a third origin makes it null', async () => {
    const { origin } = asking;
    const last = ending(asking.others, 'null');
    const first = redirecting(asking.servers, last, '{O}');
    expect((await asking.fetched(first, {})).status).toBe(200);
    expect(originsSeen(first, last)).toEqual([origin, 'null']);
    expect(originsOnTheWay(origin, [first, last])).toEqual([origin, 'null']);
  });

  test('to a third origin that names the page is blocked', async () => {
    const { origin } = asking;
    const last = ending(asking.others, '{O}');
    const first = redirecting(asking.servers, last, '{O}');
    expect((await asking.fetched(first, {})).error).toBeDefined();
    expect(originsSeen(first, last)).toEqual(originsOnTheWay(origin, [first, last]));
    const said = consoleText('mismatch', { url: last, redirectedFrom: first, origin, value: origin });
    await expect.poll(() => asking.consoleLines.filter((line) => line.includes(`'${last}'`))).toEqual([said]);
  });

  test('from a third origin back to the first leaves it null', async () => {
    const { origin } = asking;
    const last = ending(asking.servers, '*');
    const second = redirecting(asking.others, last, 'null');
    const first = redirecting(asking.servers, second, '{O}');
    expect((await asking.fetched(first, {})).status).toBe(200);
    expect(originsSeen(first, second, last)).toEqual([origin, 'null', 'null']);
    expect(originsOnTheWay(origin, [first, second, last])).toEqual([origin, 'null', 'null']);
  });

  test.each([
    ['a user name', 'http://user@{THERE}/', 'user-information'],
    ['a password', 'http://user:secret@{THERE}/', 'user-information'],
    ['data', 'data:text/plain,hello', 'scheme'],
    ['nothing that is a URL', 'http://[', 'not-a-url'],
  ] as const)('to a URL with %s is not followed', async (_, location, fault) => {
    const { origin } = asking;
    const there = ending(asking.servers, '*');
    const to = location.replace('{THERE}', new URL(there).host);
    const first = redirecting(asking.servers, to, '*');
    expect((await asking.fetched(first, {})).error).toBeDefined();
    expect(redirectFault(origin, first, to)).toBe(fault);
    expect(redirectFault(origin, first, there)).toBeUndefined();
  });

  test('after a preflight is followed too', async () => {
    const allowed = asking.answer(204, [...allowOrigin('{O}'), ...allowMethods('PUT')]);
    const last = asking.servers.answering(allowed, asking.answer(200, allowOrigin('{O}')));
    const first = asking.servers.answering(allowed, asking.answer(307, [...allowOrigin('{O}'), ['Location', last]]));
    expect((await asking.fetched(first, { method: 'PUT' })).status).toBe(200);
    expect(asking.servers.asked(last).map(({ method }) => method)).toEqual(['OPTIONS', 'PUT']);
  });

  test('to another origin is asked without Authorization', async () => {
    const allowed = (to: string) => asking.answer(204, [...allowOrigin(to), ...allowHeaders('authorization')]);
    const last = asking.others.answering(allowed('null'), asking.answer(200, allowOrigin('null')));
    const first = asking.servers.answering(
      allowed('{O}'),
      asking.answer(302, [...allowOrigin('{O}'), ['Location', last]]),
    );
    expect((await asking.fetched(first, { headers: { Authorization: 'Bearer x' } })).status).toBe(200);
    expect(asking.others.asked(last).map(({ method, headers }) => [method, headers.authorization])).toEqual([
      ['GET', undefined],
    ]);
  });
});

function originsSeen(...urls: readonly string[]): readonly (string | undefined)[] {
  return urls.map(
    (url) =>
      [asking.servers, asking.others].flatMap((pair) => (isOn(pair, url) ? pair.asked(url) : []))[0]?.headers.origin,
  );
}

function isOn(pair: TwoOrigins, url: string): boolean {
  return new URL(pair.answering(noPreflight, noPreflight)).origin === new URL(url).origin;
}
