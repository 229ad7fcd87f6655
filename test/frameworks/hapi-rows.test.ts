// Every measurement that we have of hapi's own CORS (18.4, 20.3, 21.4), against our model.

import { expect, it } from 'vitest';
import { memoryHost } from '../../server/src/hosts/memory.ts';
import { derive, requestBy, type Project } from '../support/check-policy.ts';
import { hapiSource } from '../support/hapi-row.ts';
import { expectedFor, type MeasuredRow } from '../support/measured-row.ts';
import { checkMeasuredRows, installed, readMeasurements } from '../support/measured-rows.ts';

const hangs = ({ version, setupError }: MeasuredRow) => version === '18.4.1' && setupError === undefined;

checkMeasuredRows({
  measured: 'hapi-hapi',
  projectOf,
  // An empty answer that could have been compressed names Accept-Encoding.
  vary: 'origin',
  leftOut: [{ rows: hangs, reason: 'hapi 18 never answers OPTIONS on the Node that it was measured on; GET is below' }],
});

const { rows, origins } = readMeasurements('hapi-hapi');

it.each(rows.filter(hangs).map((row) => [row.config, row] as const))('GET on hapi 18: %s', (_config, row) => {
  for (const [name, origin] of Object.entries(origins)) {
    const [derived] = derive(projectOf(row), requestBy(origin ?? undefined, 'GET', '/'));
    const headers = derived?.kind === 'answer' ? derived.answer.headers : [];
    const expected = row.get && expectedFor(row.get, name, origin);
    expect(Object.fromEntries(headers.map((one) => [one.name, one.value]))).toEqual(
      expected?.kind === 'answer' && expected.headers,
    );
  }
});

function projectOf({ config, version }: MeasuredRow): Project {
  const file = '/app/server.js';
  return { file, host: memoryHost({ [file]: hapiSource(config), ...installed({ '@hapi/hapi': version }) }) };
}
