// No measurement is forgotten: each file of them is read by a test, and none has lost a row.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { expectedFor } from '../support/measured-row.ts';
import { readMeasurements } from '../support/measured-rows.ts';

const here = new URL('./', import.meta.url);
const names = readdirSync(new URL('measured/', here)).map((file) => file.replace(/\.json$/, ''));
const tests = readdirSync(here)
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => readFileSync(new URL(file, here), 'utf8'));

it('has every row that was measured', () => {
  const rows = names.flatMap((name) => readMeasurements(name).rows);
  expect(rows).toHaveLength(2908);
});

it('can read every row', () => {
  for (const { origins, rows } of names.map(readMeasurements)) {
    for (const { get, pre, setupError } of rows) {
      expect(setupError !== undefined || (get !== undefined && pre !== undefined)).toBe(true);
      for (const [name, origin] of Object.entries(origins)) {
        for (const answers of [get, pre]) if (answers) expect(expectedFor(answers, name, origin)).toBeDefined();
      }
    }
  }
});

it('holds a model to the measurements of each library', () => {
  const isRead = (name: string) =>
    tests.some((text) => text.includes(`measured: '${name}'`) || text.includes(`readMeasurements('${name}')`));
  expect(names.filter((name) => !isRead(name))).toEqual([]);
});
