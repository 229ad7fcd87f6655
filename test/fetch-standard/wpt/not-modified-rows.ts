// What cors/304.htm of the web-platform-tests expects of a stored response that was asked for again and answered with 304; the
// last row, another origin, is what its server has ready and no test asks for.

import { allowOrigin, type HeaderLines } from '../../support/cors-row.ts';

export interface NotModifiedRow {
  readonly name: string;
  readonly stored: HeaderLines;
  /** The headers of the 304. */
  readonly fresh: HeaderLines;
  readonly readable: boolean;
  readonly seen: readonly string[];
  readonly hidden: readonly string[];
}

const stored: HeaderLines = [
  ...allowOrigin('*'),
  ['Cache-Control', 'private, max-age=3600'],
  ['ETag', '"abcdef"'],
  ['A', '1'],
  ['B', '1'],
];

export const notModifiedRows: readonly NotModifiedRow[] = [
  row('no headers of CORS', [], true, []),
  row('two are exposed', [['Access-Control-Expose-Headers', 'a, b']], true, ['A', 'B']),
  row('one is exposed', [['Access-Control-Expose-Headers', 'a']], true, ['A']),
  row('another origin', allowOrigin('http://other.origin.example'), false, []),
];

function row(name: string, fresh: HeaderLines, readable: boolean, seen: readonly string[]): NotModifiedRow {
  const hidden = ['A', 'B'].filter((one) => !seen.includes(one));
  return { name, stored, fresh: [['A', '2'], ['B', '2'], ...fresh], readable, seen, hidden };
}
