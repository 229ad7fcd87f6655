// What the web-platform-tests expect of redirects: which Origin the last server sees, and what is refused on the way. Ends with
// another protocol cannot be asked here; a third host of theirs is a third port.

import { allowHeaders, allowOrigin, type HeaderLines, type Sent } from '../../support/cors-row.ts';
import type { RedirectRow, Stop } from './redirect-row.ts';
import { type FileOf, open, sent, withCredentials } from './row.ts';

const statuses = [301, 302, 303, 307, 308] as const;
const none: HeaderLines = [];
const any = allowOrigin('*');
const page = allowOrigin('{O}');
const opaque = allowOrigin('null');

export const redirectFiles: readonly FileOf<RedirectRow>[] = [
  {
    file: 'cors/redirect-origin.htm',
    rows: [
      ...[any, page].flatMap((first) => [
        goes(['own', first], ['api', any], '{O}'),
        goes(['own', first], ['api', page], '{O}'),
        goes(['own', first], ['api', opaque], 'refused'),
        goes(['own', first], ['api', none], 'refused'),

        goes(['api', first], ['own', any], 'null'),
        goes(['api', first], ['own', page], 'refused'),
        goes(['api', first], ['own', opaque], 'null'),
        goes(['api', first], ['own', none], 'refused'),

        goes(['api', first], ['api', any], '{O}'),
        goes(['api', first], ['api', page], '{O}'),
        goes(['api', first], ['api', opaque], 'refused'),
        goes(['api', first], ['api', none], 'refused'),

        goes(['api', first], ['third', any], 'null'),
        goes(['api', first], ['third', page], 'refused'),
        goes(['api', first], ['third', opaque], 'null'),
        goes(['api', first], ['third', none], 'refused'),
      ]),
      goes(['own', opaque], ['api', any], '{O}'),
      goes(['own', none], ['api', any], '{O}'),
      ...(['own', 'api', 'third'] as const).flatMap((to) => [
        goes(['api', opaque], [to, any], 'refused'),
        goes(['api', none], [to, any], 'refused'),
      ]),
      goes(['api', any], ['api', allowOrigin('http://127.0.0.1:81')], 'refused'),
      goes(['api', any], ['third', allowOrigin('http://127.0.0.1:81')], 'refused'),
      goes(['api', allowOrigin('http://127.0.0.1:81')], ['api', any], 'refused'),
    ],
  },
  {
    file: 'fetch/api/cors/cors-redirect.any.js',
    rows: statuses.flatMap((status) => [
      goes(['api', any], ['api', any], '{O}', { status }),
      goes(['api', any], ['third', any], 'null', { status }),
      goes(['own', any], ['api', any], '{O}', { status }),
      goes(['api', any], ['own', any], 'null', { status }),
    ]),
  },
  {
    file: 'cors/redirect-preflight.htm',
    rows: statuses.map((status) =>
      goes(['api', allowing('x-test')], ['api', allowing('x-test')], '{O}', {
        status,
        request: sent('GET', [['x-test', 'test']]),
      }),
    ),
  },
  {
    file: 'cors/redirect-preflight-2.htm',
    rows: [
      goes(['own', any], ['api', any], 'refused', { request: sent('GET', [['custom-header', 'admin']]) }),
      goes(['own', any], ['api', allowing('custom-header')], '{O}', {
        request: sent('GET', [['custom-header', 'admin']]),
      }),
    ],
  },
  {
    file: 'fetch/api/cors/cors-redirect-preflight.any.js',
    rows: statuses.flatMap((status) => {
      const request = sent('GET', [['x-w3c', 'test']]);
      const first = allowing('x-w3c');
      return [
        goes(['own', first], ['api', first], '{O}', { status, request }),
        goes(['api', first], ['own', first], 'null', { status, request }),
        goes(['api', first], ['third', first], 'null', { status, request }),
        goes(['own', any], ['api', any], 'refused', { status, request }),
        goes(['api', any], ['own', any], 'refused', { status, request }),
        goes(['api', any], ['third', any], 'refused', { status, request }),
      ];
    }),
  },
  {
    file: 'fetch/api/cors/cors-preflight-redirect.any.js',
    rows: statuses.flatMap((status) => {
      const request = sent('GET', [['x-force-preflight', '']]);
      const first: Stop = ['api', allowing('x-force-preflight')];
      return [
        goes(first, ['api', any], 'refused', { status, request, redirectsPreflight: true }),
        goes(first, ['api', any], 'refused', { status, request }),
      ];
    }),
  },
  {
    // Old: it also expects `:@` to be refused, but an empty name and password are none.
    file: 'cors/redirect-userinfo.htm',
    rows: [
      ...['test:test', 'user:', 'user', ':pass'].map((info) => refusesInfo('api', 'api', info)),
      { ...refusesInfo('api', 'api', ':'), expected: '{O}' },
      { ...refusesInfo('api', 'api', ''), expected: '{O}' },
    ],
  },
  {
    file: 'fetch/api/cors/cors-redirect-credentials.any.js',
    rows: statuses.flatMap((status) => [
      goes(['own', any], ['api', any], '{O}', { status }),
      ...['user:password', 'user:', ':password'].flatMap((info) => [
        refusesInfo('own', 'api', info, status),
        refusesInfo('api', 'own', info, status),
        refusesInfo('api', 'api', info, status),
        refusesInfo('api', 'third', info, status),
      ]),
    ]),
  },
  {
    file: 'xhr/access-control-and-redirects-async.any.js',
    rows: [
      goes(['api', none], ['api', any], 'refused'),
      goes(['api', any], ['api', any], '{O}'),
      refusesInfo('api', 'api', 'username:password'),
      goes(['api', any], ['api', any], 'refused', { location: 'foo://bar.cgi' }),
      goes(['api', any], ['api', any], 'refused', { request: withTest(), redirectsPreflight: true }),
      goes(['api', allowing('x-test')], ['api', any], 'refused', { request: withTest(), redirectsPreflight: true }),
      goes(['own', none], ['own', none], undefined, { request: withTest() }),
    ],
  },
  {
    file: 'xhr/access-control-and-redirects-async-same-origin.any.js',
    rows: [
      goes(['own', none], ['api', any], '{O}'),
      goes(['own', none], ['api', any], 'refused', { request: withCredentials(sent('GET')) }),
      goes(['own', none], ['api', open], '{O}'),
      goes(['own', none], ['api', open], '{O}', { request: withCredentials(sent('GET')) }),
      goes(['own', none], ['api', page], '{O}'),
      goes(['own', none], ['api', page], 'refused', { request: withCredentials(sent('GET')) }),
    ],
  },
];

function goes(
  first: Stop,
  last: Stop,
  expected: RedirectRow['expected'],
  more: Partial<Pick<RedirectRow, 'request' | 'status' | 'location' | 'redirectsPreflight'>> = {},
): RedirectRow {
  const { request = sent('GET'), status = 302, ...rest } = more;
  return { name: nameOf(request, status, first, last), request, status, first, last, expected, ...rest };
}

function refusesInfo(from: Stop[0], to: Stop[0], info: string, status = 302): RedirectRow {
  const row = goes([from, any], [to, any], 'refused', { status, location: `http://${info}@{LAST}` });
  return { ...row, name: `${row.name}, with ${info}@` };
}

function nameOf({ method, headers, credentials }: Sent, status: number, first: Stop, last: Stop): string {
  const names = headers.map(([name]) => name).join(', ');
  const cookies = credentials ? ' with credentials' : '';
  return `${method} [${names}]${cookies}, ${status} from ${shown(first)} to ${shown(last)}`;
}

function shown([place, headers]: Stop): string {
  return `${place} (${headers.map(([, value]) => value).join('; ') || 'none'})`;
}

function allowing(name: string): HeaderLines {
  return [...any, ...allowHeaders(name)];
}

function withTest(): Sent {
  return sent('GET', [['x-test', 'test']]);
}
