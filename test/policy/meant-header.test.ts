// Which names of headers are slips of a CORS header's, and of which.

import { expect, test } from 'vitest';
import { meantHeader } from '../../server/src/engine/exchange/meant-header.ts';
import { mayHoldCors } from '../../server/src/engine/prefilter.ts';

const slips: readonly (readonly [written: string, meant: string])[] = [
  ['Access-Control-Allow-Orgin', 'Access-Control-Allow-Origin'],
  ['access-control-allow-origins', 'Access-Control-Allow-Origin'],
  ['Access-Control-Origin', 'Access-Control-Allow-Origin'],
  ['Access-Control-Allowed-Origin', 'Access-Control-Allow-Origin'],
  ['Access_Control_Allow_Origin', 'Access-Control-Allow-Origin'],
  ['Acces-Control-Allow-Origin', 'Access-Control-Allow-Origin'],
  ['Access-Allow-Control-Origin', 'Access-Control-Allow-Origin'],
  ['Access-Control-Allow-Credential', 'Access-Control-Allow-Credentials'],
  ['Access-Control-Credentials', 'Access-Control-Allow-Credentials'],
  ['Access-Control-Allow-Method', 'Access-Control-Allow-Methods'],
  ['Access-Controll-Allow-Methods', 'Access-Control-Allow-Methods'],
  ['Access-Control-Allow-Header', 'Access-Control-Allow-Headers'],
  ['Access-Control-Headers', 'Access-Control-Allow-Headers'],
  ['Access-Control-Exposed-Headers', 'Access-Control-Expose-Headers'],
  ['Access-Control-Allow-Expose-Headers', 'Access-Control-Expose-Headers'],
  ['Access-Control-Max-age-', 'Access-Control-Max-Age'],
  ['Access-Control-Allow-Max-Age', 'Access-Control-Max-Age'],
];

test.each(slips)('%s is meant as %s', (written, meant) => {
  expect(meantHeader(written)).toBe(meant);
});

test.each(slips.filter(([written]) => !/_|-Allow-Control-/.test(written)))('a file with %s is read', (written) => {
  expect(mayHoldCors(`reply.header('${written}', '*')`)).toBe(true);
});

const others = [
  'Access-Control-Allow-Origin',
  'ACCESS-CONTROL-MAX-AGE',
  'Access-Control-Request-Method',
  'Access-Control-Request-Headers',
  'Access-Control-Request-Private-Network',
  'Access-Control-Allow-Private-Network',
  'Access-Control-Allow-Local-Network',
  'Access-Control-Allow-External',
  'Access-Control-Policy-Path',
  'Access-Control-List',
  'Access-Control',
  'X-Access-Control-Allow-Origin',
  'Timing-Allow-Origin',
  'Allow-Origin',
  'Allow',
  'Accept-Encoding',
  'Authorization',
  'Access-Token-Max-Age',
  'Origin',
];

test.each(others)('%s is nobody’s slip', (name) => {
  expect(meantHeader(name)).toBeUndefined();
});
