// Holds a model to every measurement of its library: what a real server answered to ten origins, each with a GET and a
// preflight, must be what the engine derives from the source of the same server.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { derive, deriveInTurn, preflightBy, requestBy, type Derived, type Project } from './check-policy.ts';
import {
  expectedFor,
  type Expected,
  type MeasuredAnswers,
  type Measurements,
  type MeasuredRow,
} from './measured-row.ts';

export interface RowTest {
  /** The file in test/frameworks/measured, without `.json`. */
  readonly measured: string;
  /** The server that was measured, as its author would have written it. Throws for words that nobody knows. */
  readonly projectOf: (row: MeasuredRow) => Project;
  /** The path that was asked for; `/` by default. */
  readonly path?: string;
  /** Rows that the engine does not predict, with the reason. A row that it does predict may not be among them. */
  readonly leftOut?: readonly LeftOut[];
  /** Header names, and `status`, that are not compared in a row: each needs a reason beside it. */
  readonly ignores?: (row: MeasuredRow) => readonly string[];
  /** Whether Vary is compared whole, or only for Origin and `*`, where frameworks add names of their own. */
  readonly vary?: 'whole' | 'origin';
  /** What stands between several lines of Access-Control-Allow-Headers where they were written down; `, ` by default. */
  readonly linesJoinedBy?: string;
}

export interface LeftOut {
  readonly rows: (row: MeasuredRow) => boolean;
  readonly reason: string;
}

export function readMeasurements(name: string): Measurements {
  const file = new URL(`../frameworks/measured/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Measurements; // The file's own shape; each test would fail on another.
}

/** One test per row, in groups by library and version that say how many of their rows are predicted. */
export function checkMeasuredRows(test: RowTest): void {
  const { rows } = readMeasurements(test.measured);
  const reasons = test.leftOut ?? [];
  const isLeftOut = (row: MeasuredRow) => reasons.some((one) => one.rows(row));
  for (const [name, group] of groups(rows)) {
    const predicted = group.filter((row) => !isLeftOut(row));
    describe(`${name}: ${predicted.length} of ${group.length} rows`, () => {
      if (predicted.length === 0) return;
      it.each(predicted.map((row) => [row.config, row] as const))('%s', (_config, row) => {
        expect(derivedRow(row, test)).toEqual(expectedRow(row, test));
      });
    });
  }
  if (reasons.length === 0) return;
  it.each(reasons)('leaves out what it does not predict: $reason', ({ rows: belongs }) => {
    const left = rows.filter(belongs);
    expect(left.length).toBeGreaterThan(0);
    expect(left.filter((row) => isPredicted(row, test)).map(({ version, config }) => `${version} ${config}`)).toEqual(
      [],
    );
  });
}

function groups(rows: readonly MeasuredRow[]): [string, MeasuredRow[]][] {
  const byName = new Map<string, MeasuredRow[]>();
  for (const row of rows) {
    const name = `${row.lib} ${row.version} on ${row.framework}`;
    byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  return [...byName];
}

function isPredicted(row: MeasuredRow, test: RowTest): boolean {
  try {
    return JSON.stringify(derivedRow(row, test)) === JSON.stringify(expectedRow(row, test));
  } catch {
    return false;
  }
}

function expectedRow(row: MeasuredRow, test: RowTest): readonly string[] {
  // A server that does not start gives nobody a CORS header.
  if (row.setupError !== undefined) return perOrigin(test, () => ['nothing', 'nothing']);
  const { get, pre } = row;
  if (!get || !pre) throw new Error('There is nothing to expect.');
  const shown = (answers: MeasuredAnswers, name: string, origin: string | null) =>
    inOneLine(expectedFor(answers, name, origin), row, test);
  return perOrigin(test, (name, origin) => [shown(get, name, origin), shown(pre, name, origin)]);
}

function derivedRow(row: MeasuredRow, test: RowTest): readonly string[] {
  const { requestMethod, requestHeaders } = readMeasurements(test.measured).preflight;
  const project = test.projectOf(row);
  const path = test.path ?? '/';
  return perOrigin(test, (_name, origin) => {
    const first = requestBy(origin ?? undefined, 'GET', path);
    const second = preflightBy(origin ?? undefined, requestMethod, requestHeaders, path);
    if (row.setupError !== undefined) {
      return [first, second].map((request) => (derive(project, request).some(hasCors) ? 'CORS' : 'nothing'));
    }
    // Where the options keep a state, the preflight was answered by the server that had just answered the GET.
    const [get, pre] =
      row.stateful === undefined
        ? [onlyOne(derive(project, first)), onlyOne(derive(project, second))]
        : onlyOne(deriveInTurn(project, [first, second]));
    return [inOneLine(plain(get, test), row, test), inOneLine(plain(pre, test), row, test)];
  });
}

/** Two lines per origin: what its GET got and what its preflight got. */
function perOrigin(
  test: RowTest,
  pair: (name: string, origin: string | null) => readonly (string | undefined)[],
): readonly string[] {
  return Object.entries(readMeasurements(test.measured).origins).flatMap(([name, origin]) => {
    const [get, pre] = pair(name, origin);
    return [`${name} GET: ${get}`, `${name} preflight: ${pre}`];
  });
}

function hasCors(derived: Derived): boolean {
  return derived.kind === 'answer' && derived.answer.headers.some(({ name }) => name.startsWith('access-control-'));
}

function onlyOne<T>(paths: readonly T[]): T {
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0) throw new Error(`There are ${paths.length} paths, not one.`);
  return path;
}

function plain(derived: Derived | undefined, { linesJoinedBy = ', ' }: RowTest): Expected {
  if (derived?.kind !== 'answer') return { kind: 'silence' };
  // The engine does not look into the route's own handler, which cannot change who reads the answer: it sends a 200.
  const { status = 200, headers } = derived.answer;
  const values = new Map<string, string>();
  for (const { name, value = '(unknown)' } of headers) {
    // Several lines of one header count as one list, as they do for every reader.
    const before = values.get(name);
    const between = name === 'access-control-allow-headers' ? linesJoinedBy : ', ';
    values.set(name, before === undefined ? value : `${before}${between}${value}`);
  }
  return { kind: 'answer', status, headers: Object.fromEntries(values) };
}

function inOneLine(answer: Expected, row: MeasuredRow, { ignores, vary }: RowTest): string {
  if (answer.kind === 'silence') return 'no answer';
  const ignored = ignores?.(row) ?? [];
  const headers = vary === 'origin' ? withVaryReduced(answer.headers) : answer.headers;
  const lines = Object.entries(headers)
    .filter(([name]) => name !== 'cache-control' && !ignored.includes(name))
    .sort()
    .map(([name, value]) => `${name}: ${name === 'vary' ? value.replace(/,\s*/g, ', ') : value}`);
  return [...(ignored.includes('status') ? [] : [answer.status]), ...lines].join(' | ');
}

function withVaryReduced({ vary, ...headers }: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const isNamed = /(?:^|[\s,])(?:origin|\*)(?:$|[\s,])/i.exec(vary ?? '');
  return isNamed ? { ...headers, vary: isNamed[0].replace(/[\s,]/g, '').toLowerCase() } : headers;
}

/** Manifests of installed packages, as a host wants them: `{ cors: '2.8.6' }`. */
export function installed(packages: Readonly<Record<string, string>>, root = '/app'): Record<string, string> {
  const manifests = Object.entries(packages).map(([name, version]) => [
    `${root}/node_modules/${name}/package.json`,
    JSON.stringify({ name, version }),
  ]);
  return Object.fromEntries(manifests) as Record<string, string>; // Pairs of two texts.
}
