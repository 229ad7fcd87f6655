// What Vary names, however it is written.

import { expect, test } from 'vitest';
import { varyNames, variesOn } from '../../server/src/engine/fetch-standard/vary.ts';

test.each([
  [[], []],
  [[''], []],
  [['Origin'], ['origin']],
  [['Accept-Encoding, ORIGIN'], ['accept-encoding', 'origin']],
  [
    ['Accept-Encoding', ' Origin\t'],
    ['accept-encoding', 'origin'],
  ],
  [[',Origin,, Origin'], ['origin']],
  [['*'], ['*']],
])('Vary: %j names %j', (lines, names) => {
  expect([...varyNames(lines)]).toEqual(names);
});

test.each([
  [['Origin'], true],
  [['accept, origin'], true],
  [['Accept', 'Origin'], true],
  [['*'], true],
  [[], false],
  [['Accept-Encoding'], false],
  [['X-Origin'], false],
  [['Origin X'], false],
])('Vary: %j varies on Origin: %s', (lines, expected) => {
  expect(variesOn(lines, 'Origin')).toBe(expected);
  expect(variesOn(lines, 'origin')).toBe(expected);
});
