// Every measurement that we have of `cors` (2.7.1, 2.8.5, 2.8.6) and `nextjs-cors`, against what our model derives from
// the source of the same server: ten origins, each with a GET and a preflight.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../server/src/hosts/memory.ts';
import {
  derive,
  deriveInTurn,
  preflightBy,
  requestBy,
  type Derived,
  type ProbeRequest,
  type Project,
} from '../support/check-policy.ts';
import { sourceOf } from '../support/cors-config.ts';
import { expectedFor, type Expected, type Measurements, type MeasuredRow } from '../support/measured-row.ts';

const measured = JSON.parse(readFileSync(new URL('cors/measured.json', import.meta.url), 'utf8')) as Measurements; // The file's own shape; each test would fail on another.
const origins = Object.entries(measured.origins);
const { requestMethod, requestHeaders } = measured.preflight;

const compared = measured.rows.filter((row) => row.setupError === undefined);
const refusedAtStart = measured.rows.filter((row) => row.setupError !== undefined);

it('leaves no measured row out', () => {
  expect(measured.rows).toHaveLength(356);
  expect(refusedAtStart).toHaveLength(1);
  expect(compared.every(({ get, pre }) => get && pre)).toBe(true);
});

describe.each(groups(compared))('%s', (_name, rows) => {
  it.each(rows.map((row) => [row.config, row] as const))('%s', (_config, row) => {
    expect(derivedRow(row)).toEqual(expectedRow(row));
  });
});

describe('a server that does not start', () => {
  it.each(refusedAtStart.map((row) => [`${row.lib} ${row.version} ${row.config}`, row] as const))('%s', (_, row) => {
    // Nothing is said of a middleware that was never made.
    const answers = origins.map(([, origin]) => single(derive(projectOf(row), actual(origin))));
    expect(answers.map(inOneLine)).toEqual(origins.map(() => '200'));
  });
});

function groups(rows: readonly MeasuredRow[]): [string, MeasuredRow[]][] {
  const byName = new Map<string, MeasuredRow[]>();
  for (const row of rows) {
    const name = `${row.lib} ${row.version} on ${row.framework}`;
    byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  return [...byName];
}

function expectedRow({ get, pre }: MeasuredRow): string[] {
  if (!get || !pre) throw new Error('There is nothing to expect.');
  return perOrigin((name, origin) => [expectedFor(get, name, origin), expectedFor(pre, name, origin)]);
}

function derivedRow(row: MeasuredRow): string[] {
  const project = projectOf(row);
  return perOrigin((_name, origin) => {
    const [first, second] = [actual(origin), preflightBy(origin ?? undefined, requestMethod, requestHeaders, '/')];
    // Where the options keep a state, the preflight was answered by the server that had just answered the GET.
    if (row.stateful !== undefined) {
      const [get, pre] = onlyOne(deriveInTurn(project, [first, second]));
      return [plain(get), plain(pre)];
    }
    return [single(derive(project, first)), single(derive(project, second))];
  });
}

/** Two lines per origin: what its GET got and what its preflight got. */
function perOrigin(pair: (name: string, origin: string | null) => readonly [Expected, Expected]): string[] {
  return origins.flatMap(([name, origin]) => {
    const [get, pre] = pair(name, origin);
    return [`${name} GET: ${inOneLine(get)}`, `${name} preflight: ${inOneLine(pre)}`];
  });
}

function inOneLine(expected: Expected): string {
  if (expected.kind === 'silence') return 'no answer';
  const lines = Object.entries(expected.headers)
    .sort()
    .map(([name, value]) => `${name}: ${value}`);
  return [expected.status, ...lines].join(' | ');
}

function actual(origin: string | null): ProbeRequest {
  return requestBy(origin ?? undefined, 'GET', '/');
}

function projectOf(row: MeasuredRow): Project {
  const file = row.lib === 'nextjs-cors' ? '/app/pages/api/data.js' : '/app/server.js';
  const [framework = '', version] = row.framework.split(' ');
  // Where only the name was written down, both majors were measured alike.
  const installed = { [row.lib]: row.version, [framework]: exactVersion(version ?? '5') };
  const manifests = Object.entries(installed).map(([name, number]) => [
    `/app/node_modules/${name}/package.json`,
    JSON.stringify({ name, version: number }),
  ]);
  return { file, host: memoryHost({ [file]: sourceOf(row), ...Object.fromEntries(manifests) }) };
}

function exactVersion(version: string): string {
  const numbers = version.replace(/^v/, '');
  return numbers.includes('.') ? numbers : `${numbers}.0.0`;
}

function single(paths: readonly Derived[]): Expected {
  return plain(onlyOne(paths));
}

function onlyOne<T>(paths: readonly T[]): T {
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0) throw new Error(`There are ${paths.length} paths, not one.`);
  return path;
}

function plain(derived: Derived | undefined): Expected {
  if (derived?.kind !== 'answer') return { kind: 'silence' };
  // The engine does not look into the route's own handler, which cannot change who reads the answer: it sends a 200.
  const { status = 200, headers } = derived.answer;
  const values = new Map<string, string>();
  for (const { name, value = '(unknown)' } of headers) {
    // Several lines of one header count as one list, as they do for every reader.
    const before = values.get(name);
    values.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return { kind: 'answer', status, headers: Object.fromEntries(values) };
}
