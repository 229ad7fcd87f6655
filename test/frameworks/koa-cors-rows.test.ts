// Every measurement that we have of `@koa/cors` (2.2 to 5.0), `kcors` 2.2 and `koa2-cors` 2.0, against our models.

import { expect, it } from 'vitest';
import { memoryHost } from '../../server/src/hosts/memory.ts';
import { derive, type Project } from '../support/check-policy.ts';
import { koaSource } from '../support/koa-row.ts';
import type { MeasuredRow } from '../support/measured-row.ts';
import { checkMeasuredRows, installed, readMeasurements, type LeftOut } from '../support/measured-rows.ts';

const ASKED_OTHERWISE = 'OPTIONS without ACRM';

const otherwise: LeftOut = {
  rows: ({ config }) => config === ASKED_OTHERWISE,
  reason: 'its OPTIONS request had no Access-Control-Request-Method: it is asked below',
};
const leftOut: readonly LeftOut[] = [
  otherwise,
  {
    rows: ({ version, get }) => /^[23]\./.test(version) && get?.class.startsWith('MULTI-HEADER') === true,
    reason: 'they do not tell that a request without an Origin got no headers, as it did with every other option',
  },
];

checkMeasuredRows({ measured: 'koa-cors', projectOf, leftOut });
checkMeasuredRows({ measured: 'kcors', projectOf, leftOut });
checkMeasuredRows({ measured: 'koa2-cors', projectOf, leftOut: [otherwise] });

it.each([
  ['koa-cors', 'NONE', ['vary: Origin']],
  ['kcors', 'NONE', ['vary: Origin']],
  ['koa2-cors', 'FIXED A', ['vary: Origin', 'access-control-allow-origin: https://app.example.com']],
])('does not take an OPTIONS request for a preflight that asks for no method: %s', (name, measured, expected) => {
  const rows = readMeasurements(name).rows.filter(({ config }) => config === ASKED_OTHERWISE);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(row.pre).toEqual({ status: '200', vary: 'Origin', class: measured });
    const request = { method: 'OPTIONS', path: '/', requestMethod: undefined, requestHeaders: undefined };
    const answers = derive(projectOf(row), { ...request, origin: 'https://app.example.com' });
    const headers = answers.flatMap((one) => (one.kind === 'answer' ? one.answer.headers : []));
    expect(headers.map((header) => `${header.name}: ${header.value}`)).toEqual(expected);
  }
});

function projectOf(row: MeasuredRow): Project {
  const file = '/app/server.js';
  const koa = row.framework.split(' ')[1] ?? '3.3.0';
  return { file, host: memoryHost({ [file]: koaSource(row), ...installed({ [row.lib]: row.version, koa }) }) };
}
