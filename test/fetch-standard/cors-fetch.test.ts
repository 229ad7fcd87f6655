// Our verdicts on the tables of requests and answers. That the tables are true is shown in test/browser.

import { describe, expect, test } from 'vitest';
import { corsFetch } from '../../server/src/engine/fetch-standard/cors-fetch.ts';
import { needsPreflight } from '../../server/src/engine/fetch-standard/preflight.ts';
import { isForbiddenRequestHeader } from '../../server/src/engine/fetch-standard/request-headers.ts';
import { corsCheckRows } from '../support/cors-check-rows.ts';
import { type CorsRow, questionOf, type Verdict, verdictFor } from '../support/cors-row.ts';
import { preflightRows } from '../support/preflight-rows.ts';
import { requestHeaderRows } from '../support/request-header-rows.ts';

const origin = 'http://localhost:8080';

function judge(row: CorsRow, by: 'standard' | 'engines'): Verdict {
  const { request, answers } = questionOf(row, origin);
  const result = corsFetch(request, answers, by);
  if (result.readable) return result;
  return { readable: false, phase: result.phase, reason: result.reason, value: result.value };
}

describe('a response without a preflight', () => {
  test.each(corsCheckRows)('$name', (row) => {
    expect(judge(row, 'engines')).toEqual(verdictFor(row.expected, origin));
    expect(judge(row, 'standard')).toEqual(verdictFor(row.expected, origin));
  });
});

describe('a request with a preflight', () => {
  test.each(preflightRows)('$name', (row) => {
    expect(judge(row, 'engines')).toEqual(verdictFor(row.expected, origin));
    expect(judge(row, 'standard')).toEqual(verdictFor(row.byTheStandard ?? row.expected, origin));
  });

  test('a refused answer brings its status and whether Access-Control-Allow-Origin was repeated', () => {
    const twice = { status: 404, hasLocation: false, allowOrigin: ['*', '*'], allowCredentials: [] };
    const answers = { preflight: { ...twice, allowMethods: [], allowHeaders: [] }, actual: twice };
    const request = { origin, method: 'PUT', headers: [], credentials: false };
    expect(corsFetch(request, answers)).toMatchObject({ phase: 'preflight', status: 404, repeatedAllowOrigin: true });
  });
});

describe('request headers that force a preflight', () => {
  test.each(requestHeaderRows)('$name: $value → $preflight', ({ name, value, preflight }) => {
    const headers = [{ name, value }].filter((header) => !isForbiddenRequestHeader(header));
    expect(needsPreflight({ method: 'POST', headers })).toBe(preflight);
  });

  test('safelisted headers of more than 1024 bytes are too much together', () => {
    const headers = Array.from({ length: 8 }, () => ({ name: 'Accept', value: 'a'.repeat(128) }));
    expect(needsPreflight({ method: 'GET', headers })).toBe(false);
    expect(needsPreflight({ method: 'GET', headers: [...headers, { name: 'Accept-Language', value: 'a' }] })).toBe(
      true,
    );
  });

  test('a header that overrides the method is forbidden only when the method is', () => {
    expect(isForbiddenRequestHeader({ name: 'X-HTTP-Method-Override', value: 'GET, trace' })).toBe(true);
    expect(isForbiddenRequestHeader({ name: 'X-HTTP-Method-Override', value: 'DELETE' })).toBe(false);
  });
});
