// What proves that a fix keeps who may read: every difference that a browser could see, or that could hide one, counts.

import { describe, expect, test } from 'vitest';
import { filePath } from '../../server/src/engine/finding.ts';
import { keepsReaders } from '../../server/src/engine/fixes/readers.ts';
import type { Answer, Clause, Policy, SentHeader } from '../../server/src/engine/policy/policy.ts';

const here = { file: filePath('/project/server.js'), start: 0, end: 1 };
const elsewhere = { ...here, start: 40, end: 41 };

function header(name: string, value: string | undefined, replaced: Partial<SentHeader> = {}): SentHeader {
  const said = { name, wrongName: undefined, value, fromOrigin: false, requesterPart: undefined, library: undefined };
  return { ...said, cause: here, site: here, causeText: 'origin', ...replaced };
}

const asked: Clause = {
  kind: 'other',
  key: '1',
  subject: 'settings.open',
  asks: 'truthy',
  outcome: true,
  text: '`settings.open` is set',
  place: here,
  branching: undefined,
};

const app = 'https://app.example.com';
const answer: Answer = {
  request: { origin: app, method: 'GET', path: '/', requestMethod: undefined, requestHeaders: undefined },
  server: undefined,
  headers: [
    header('access-control-allow-origin', app),
    header('access-control-allow-methods', 'GET'),
    header('access-control-allow-headers', undefined),
    header('cache-control', 'public'),
  ],
  status: 200,
  clauses: [asked],
  ignored: [],
  misread: [],
  isRefused: false,
  isSure: true,
  readsJson: false,
  unreached: undefined,
  isLoopback: false,
  equalTo: undefined,
  passed: undefined,
};

function policy(answers: readonly Answer[], replaced: Partial<Policy> = {}): Policy {
  return {
    label: 'GET /',
    place: here,
    methods: [],
    toldApart: [],
    seesAll: true,
    answers,
    nearMisses: [],
    repeats: [],
    ...replaced,
  };
}

/** The answer with other headers in place of those of the same name, and further ones. */
function withHeaders(...headers: readonly SentHeader[]): Answer {
  const kept = answer.headers.filter(({ name }) => !headers.some((other) => other.name === name));
  return { ...answer, headers: [...kept, ...headers] };
}

describe('the readers are the same', () => {
  test.each([
    ['when nothing has changed', answer],
    ['when caches are told more', withHeaders(header('vary', 'Origin'), header('cache-control', 'private'))],
    [
      'when places have moved',
      withHeaders(header('access-control-allow-origin', app, { cause: elsewhere, site: elsewhere })),
    ],
    ['when a question is another node', { ...answer, clauses: [{ ...asked, key: '2', place: elsewhere }] }],
  ])('%s', (_name, after) => {
    expect(keepsReaders([policy([answer])], [policy([after])])).toBe(true);
  });
});

describe('the readers may be others', () => {
  test.each([
    ['when another origin is allowed', withHeaders(header('access-control-allow-origin', '*'))],
    ['when credentials are allowed', withHeaders(header('access-control-allow-credentials', 'true'))],
    ['when more methods are allowed', withHeaders(header('access-control-allow-methods', 'GET, PUT'))],
    ['when other headers may be read', withHeaders(header('access-control-expose-headers', 'etag'))],
    ['when a header is sent twice', { ...answer, headers: [...answer.headers, ...answer.headers.slice(0, 1)] }],
    [
      'when what nobody knows is something else',
      withHeaders(header('access-control-allow-headers', undefined, { causeText: 'all' })),
    ],
    ['when it hangs on another condition', { ...answer, clauses: [{ ...asked, outcome: false }] }],
    ['when it hangs on nothing any more', { ...answer, clauses: [] }],
    ['when the status is another', { ...answer, status: 403 }],
    ['when the request is another', { ...answer, request: { ...answer.request, method: 'PUT' } }],
  ])('%s', (_name, after) => {
    expect(keepsReaders([policy([answer])], [policy([after])])).toBe(false);
  });

  test('when two conditions have changed places', () => {
    const [open, closed] = [answer, { ...answer, headers: [] }];
    const not = [{ ...asked, outcome: false }];
    const before = policy([open, { ...closed, clauses: not }]);
    expect(keepsReaders([before], [policy([closed, { ...open, clauses: not }])])).toBe(false);
  });

  test('when an endpoint is gone, has come, or is called otherwise', () => {
    const one = policy([answer]);
    expect(keepsReaders([one, one], [one])).toBe(false);
    expect(keepsReaders([one], [one, one])).toBe(false);
    expect(keepsReaders([one], [{ ...one, label: 'PUT /' }])).toBe(false);
  });

  test('when a stranger gets in', () => {
    const nearMisses = [{ kind: 'look-alike' as const, answer, isChecked: false }];
    expect(keepsReaders([policy([answer])], [policy([answer], { nearMisses })])).toBe(false);
  });
});
