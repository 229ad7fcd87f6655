// Every measurement that we have of `@fastify/cors` (7.0 to 11.4) and `fastify-cors` 6.0, against our models.

import { expect, it } from 'vitest';
import { memoryHost } from '../../server/src/hosts/memory.ts';
import { derive, type Project } from '../support/check-policy.ts';
import { fastifySource } from '../support/fastify-row.ts';
import type { MeasuredRow } from '../support/measured-row.ts';
import { checkMeasuredRows, installed, readMeasurements } from '../support/measured-rows.ts';

const ASKED_OTHERWISE = 'origin:[A], OPTIONS without ACRM';

checkMeasuredRows({
  measured: 'fastify-cors',
  projectOf,
  leftOut: [
    {
      rows: ({ config }) => config === ASKED_OTHERWISE,
      reason: 'its OPTIONS request had no Access-Control-Request-Method: it is asked below',
    },
  ],
});

it('refuses a preflight that asks for no method, as measured', () => {
  const row = readMeasurements('fastify-cors').rows.find(({ config }) => config === ASKED_OTHERWISE);
  expect(row?.pre?.status).toBe('400');
  const request = { method: 'OPTIONS', path: '/', requestMethod: undefined, requestHeaders: undefined };
  const answers = row ? derive(projectOf(row), { ...request, origin: 'https://app.example.com' }) : [];
  expect(answers.map((one) => one.kind === 'answer' && one.answer.status)).toEqual([400]);
});

function projectOf(row: MeasuredRow): Project {
  const file = '/app/server.js';
  const version = row.framework.split(' ')[1] ?? '5.12.8';
  return {
    file,
    host: memoryHost({ [file]: fastifySource(row), ...installed({ [row.lib]: row.version, fastify: version }) }),
  };
}
