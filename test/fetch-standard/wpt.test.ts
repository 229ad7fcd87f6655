// What the web-platform-tests expect of browsers is what our functions say. That the expectations are true of a browser is shown
// in test/browser/wpt.test.ts, of the same rows.

import { describe, expect, test } from 'vitest';
import { corsFetch } from '../../server/src/engine/fetch-standard/cors-fetch.ts';
import { needsPreflight } from '../../server/src/engine/fetch-standard/preflight.ts';
import { type CorsRow, questionOf, type Verdict, verdictFor } from '../support/cors-row.ts';
import { allowOriginFiles } from './wpt/allow-origin-rows.ts';
import { preflightFiles } from './wpt/preflight-rows.ts';
import { preflightStatusFiles } from './wpt/preflight-status-rows.ts';
import { requestHeaderFiles } from './wpt/request-header-rows.ts';

const origin = 'http://app.localhost:8080';

describe.each([...allowOriginFiles, ...preflightFiles, ...preflightStatusFiles])('$file', ({ rows }) => {
  test.each(rows)('$name', (row) => {
    expect(judge(row)).toEqual(verdictFor(row.expected, origin));
  });
});

describe.each(requestHeaderFiles)('$file', ({ rows }) => {
  test.each(rows)('$method $headers → $expected', ({ method, headers, expected, byTheStandard = expected }) => {
    expect(needsPreflight({ method, headers: headers.map(([name, value]) => ({ name, value })) })).toBe(byTheStandard);
  });
});

function judge(row: CorsRow): Verdict {
  const { request, answers } = questionOf(row, origin);
  const result = corsFetch(request, answers, 'standard');
  if (result.readable) return result;
  return { readable: false, phase: result.phase, reason: result.reason, value: result.value };
}
