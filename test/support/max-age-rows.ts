// What people write into Access-Control-Max-Age, and for how many seconds each browser then keeps the answer to a preflight.

export interface MaxAgeRow {
  /** One value a line. */
  readonly lines: readonly string[];
  readonly chromium: number;
  readonly firefox: number;
  readonly safari: number;
}

export const maxAgeRows: readonly MaxAgeRow[] = [
  row([], 5, 5, 5),
  row([''], 5, 5, 5),
  row(['0'], 0, 0, 0),
  row(['-0'], 0, 0, 0),
  row(['-1'], 0, 0, 0),
  row(['60'], 60, 60, 60),
  row(['0600'], 600, 600, 600),
  row([' 600 '], 600, 600, 600),
  row(['3600'], 3600, 3600, 600),
  row(['86400'], 7200, 86400, 600),
  row(['86400000'], 7200, 86400, 600),
  row(['9223372036854775807'], 7200, 86400, 600),
  row(['99999999999999999999'], 5, 86400, 5),
  row(['-99999999999999999999'], 5, 0, 5),
  row(['+600'], 600, 0, 600),
  row(['+0'], 0, 0, 0),
  ...['10m', '3600s', '24h', '600.5', '-1.5', '1e3', '0x10', '"600"', '600;', '600,', '600 600'].map(unread),
  ...['Infinity', 'NaN', 'undefined', '60 * 60'].map(unread),
  row(['600', '600'], 5, 0, 5),
  row(['0', '0'], 5, 0, 5),
];

function row(lines: readonly string[], chromium: number, firefox: number, safari: number): MaxAgeRow {
  return { lines, chromium, firefox, safari };
}

function unread(value: string): MaxAgeRow {
  return row([value], 5, 0, 5);
}
