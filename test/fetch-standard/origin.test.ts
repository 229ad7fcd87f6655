// Origins as browsers serialize them, and what is wrong with texts that look like one.

import { describe, expect, test } from 'vitest';
import { meantOrigin, originFault } from '../../server/src/engine/fetch-standard/origin-fault.ts';
import {
  isLoopback,
  isSerializedOrigin,
  opaqueOrigin,
  parseOrigin,
  serializeOrigin,
  type TupleOrigin,
} from '../../server/src/engine/fetch-standard/origin.ts';
import { faultRows, oddOrigins, sentOrigins } from '../support/origin-rows.ts';

test.each([...sentOrigins, ...oddOrigins])(
  '%s can be the Origin of a request and comes apart and together',
  (value) => {
    expect(isSerializedOrigin(value)).toBe(true);
    expect(serialized(parseOrigin(value))).toBe(value);
  },
);

test.each(sentOrigins)('%s has no fault', (value) => {
  expect(originFault(value)).toBeUndefined();
  expect(meantOrigin(value)).toBeUndefined();
});

test.each(oddOrigins.filter((value) => !value.includes('_')))(
  '%s is a mistake in a list of trusted origins',
  (value) => {
    expect(['host', 'list']).toContain(originFault(value));
  },
);

test.each(faultRows)('$value: $fault', ({ value, fault, meant }) => {
  expect(originFault(value)).toBe(fault);
  expect(meantOrigin(value)).toBe(meant);
});

test.each(faultRows.filter(({ fault }) => fault !== 'host'))('$value is never an Origin', ({ value }) => {
  expect(isSerializedOrigin(value)).toBe(false);
});

test('null is an Origin, but not a serialized one', () => {
  expect(originFault(opaqueOrigin)).toBeUndefined();
  expect(isSerializedOrigin(opaqueOrigin)).toBe(false);
});

test('an origin comes apart into scheme, host and port', () => {
  expect(parseOrigin('http://[::1]:8080')).toEqual({ scheme: 'http', host: '[::1]', port: 8080 });
  expect(parseOrigin('https://example.com')).toEqual({ scheme: 'https', host: 'example.com', port: null });
  expect(parseOrigin('capacitor://localhost')).toEqual({ scheme: 'capacitor', host: 'localhost', port: null });
});

describe('loopback', () => {
  test.each([
    ['http://localhost:3000', true],
    ['http://localhost.', true],
    ['http://app.localhost:5173', true],
    ['http://127.0.0.1', true],
    ['http://127.8.9.1:80', true],
    ['http://[::1]:8080', true],
    ['http://localhost.evil.example', false],
    ['http://notlocalhost', false],
    ['http://127.0.0.1.evil.example', false],
    ['http://192.168.0.1', false],
    ['http://0.0.0.0', false],
  ])('%s: %s', (value, expected) => {
    expect(isLoopback(partsOf(value))).toBe(expected);
  });
});

function serialized(origin: TupleOrigin | undefined): string | undefined {
  return origin && serializeOrigin(origin);
}

function partsOf(value: string): TupleOrigin {
  const [scheme = '', host = ''] = value.replace(/:\d+$/, '').split('://');
  return { scheme, host, port: null };
}
