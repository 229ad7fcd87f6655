// Every measurement that we have of Next.js (15.5 and 16.4, served by `next start`), against what the engine derives
// from the sources of the same app.

import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../server/src/hosts/memory.ts';
import { derive, preflightBy, requestBy, type Derived, type ProbeRequest } from '../support/check-policy.ts';
import { expectedFor, type Expected, type MeasuredRow } from '../support/measured-row.ts';
import { readMeasurements } from '../support/measured-rows.ts';
import { nextSources } from '../support/next-config.ts';

const measured = readMeasurements('next');
const origins = Object.entries(measured.origins);
const { requestMethod, requestHeaders } = measured.preflight;

it('leaves no measured row out', () => {
  expect(measured.rows).toHaveLength(22);
});

describe.each(['16.4.6', '15.5.29'])('next %s', (version) => {
  const rows = measured.rows.filter((row) => row.version === version);
  it.each(rows.map((row) => [row.config, row] as const))('%s', (_, row) => {
    expect(derivedRow(row)).toEqual(expectedRow(row));
  });
});

function expectedRow({ get, pre }: MeasuredRow): string[] {
  if (!get || !pre) throw new Error('There is nothing to expect.');
  return origins.flatMap(([name, origin]) => [
    `${name} GET: ${shown(expectedFor(get, name, origin))}`,
    `${name} preflight: ${shown(expectedFor(pre, name, origin))}`,
  ]);
}

function derivedRow({ config, version }: MeasuredRow): string[] {
  return origins.flatMap(([name, given]) => {
    const origin = given ?? undefined;
    const get = laidOver(config, version, requestBy(origin, 'GET', '/data'));
    const preflight = laidOver(config, version, preflightBy(origin, requestMethod, requestHeaders, '/data'));
    return [`${name} GET: ${shown(get)}`, `${name} preflight: ${shown(preflight)}`];
  });
}

/** What all files of the app answer together: middleware's headers replace those of the route that it lets through. */
function laidOver(config: string, version: string, request: ProbeRequest): Expected {
  const files = nextSources(config);
  const manifest = JSON.stringify({ name: 'next', version });
  const paths = Object.entries(files).map(([name, text]) => [`/app/${name}`, text]);
  const host = memoryHost({ ...Object.fromEntries(paths), '/app/node_modules/next/package.json': manifest });
  let headers: Record<string, string> = {};
  for (const name of Object.keys(files)) {
    const [derived, ...others] = derive({ file: `/app/${name}`, host }, request);
    if (derived?.kind !== 'answer' || others.length > 0) throw new Error(`${name} has not one answer.`);
    headers = { ...headers, ...headersOf(derived) };
  }
  return { kind: 'answer', status: 0, headers };
}

function headersOf(derived: Derived & { readonly kind: 'answer' }): Record<string, string> {
  return Object.fromEntries(derived.answer.headers.map(({ name, value = '(unknown)' }) => [name, value]));
}

/** CORS headers, and whether Vary names Origin: Next adds names of its own. An empty value is a value. */
function shown(expected: Expected): string {
  if (expected.kind === 'silence') return 'no answer';
  const cors = Object.entries(expected.headers).filter(([name]) => name.startsWith('access-control-'));
  const vary = /\borigin\b/i.test(expected.headers['vary'] ?? '') ? ['vary: Origin'] : [];
  return [...cors.map(([name, value]) => `${name}: ${value}`).sort(), ...vary].join(' | ');
}
