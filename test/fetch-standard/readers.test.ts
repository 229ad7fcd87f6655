// How much of an answer a page may read, by the headers that the answer carries.

import { expect, test } from 'vitest';
import { readAccess } from '../../server/src/engine/fetch-standard/readers.ts';

const page = 'https://app.example';

test.each([
  ['the page is not named', page, ['https://other.example'], ['true'], 'nothing'],
  ['there is no header', page, [], ['true'], 'nothing'],
  ['everyone may, without cookies', page, ['*'], [], 'without-credentials'],
  ['a wildcard does not go with credentials', page, ['*'], ['true'], 'without-credentials'],
  ['the page is named', page, [page], [], 'without-credentials'],
  ['the page is named, True is not true', page, [page], ['True'], 'without-credentials'],
  ['the page is named, with cookies', page, [page], ['true'], 'with-credentials'],
  ['any sandboxed frame, with cookies', 'null', ['null'], ['true'], 'with-credentials'],
  ['null says nothing about other pages', page, ['null'], ['true'], 'nothing'],
])('%s', (_, origin, allowOrigin, allowCredentials, expected) => {
  expect(readAccess(origin, { allowOrigin, allowCredentials })).toBe(expected);
});
