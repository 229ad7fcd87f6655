// Request headers that a page sets on a POST, and whether they force a preflight.

export interface RequestHeaderRow {
  readonly name: string;
  readonly value: string;
  readonly preflight: boolean;
  /** What Chromium does, where it does not follow the standard. */
  readonly inChromium?: boolean;
}

const asks = (name: string, ...values: string[]): RequestHeaderRow[] =>
  values.map((value) => ({ name, value, preflight: true }));
const asksNot = (name: string, ...values: string[]): RequestHeaderRow[] =>
  values.map((value) => ({ name, value, preflight: false }));

/** Hints about the client, which Chromium sends of its own accord. */
const asksButInChromium = (name: string, value: string): RequestHeaderRow[] => [
  { name, value, preflight: true, inChromium: false },
];

export const requestHeaderRows: readonly RequestHeaderRow[] = [
  ...asksNot('Accept', 'application/json', '*/*;q=0.8', 'a'.repeat(128)),
  ...asks('Accept', '"', '(comment)', 'a'.repeat(129)),
  ...asksNot('Accept-Language', 'de-CH, de;q=0.9, *;q=0.5'),
  ...asks('Accept-Language', '@', 'de_CH', '\u0001'),
  ...asksNot('Content-Language', 'en'),
  ...asks('Content-Language', '@', 'en/us'),
  ...asksNot(
    'Content-Type',
    'text/plain',
    'TEXT/Plain',
    'text/plain;',
    'text/plain;charset=utf-8',
    'text/plain;garbage',
  ),
  ...asksNot('Content-Type', 'multipart/form-data', 'application/x-www-form-urlencoded'),
  ...asks('Content-Type', 'application/json', 'text/html', 'text /plain', 'text/plain,', ',text/plain'),
  ...asks('Content-Type', 'text/plain,text/plain', 'text/plain;a="b"', 'application/www-form-urlencoded', 'text'),
  ...asks('Content-Type', `text/plain;long=${'0'.repeat(120)}`, 'text/plain;\u0001'),
  ...asksNot('Range', 'bytes=0-', 'bytes=100-200', 'bytes=200-200'),
  ...asks('Range', 'bytes=-200', 'bytes=200-100', 'bytes =0-1', 'bytes=0-1,3-4', 'bytes 0-', 'items=0-1'),
  ...asks('Authorization', 'Basic YTpi'),
  ...asks('Test', 'hi'),
  ...asks('X-HTTP-Method-Override', 'DELETE'),
  ...asksButInChromium('DPR', '2'),
  ...asksButInChromium('Width', '100'),
  ...asksButInChromium('Viewport-Width', '100'),
  ...asksButInChromium('Downlink', '7'),
  ...asksButInChromium('Save-Data', 'on'),
  ...asks('X-Requested-With', 'XMLHttpRequest'),
  ...asks('Cache-Control', 'no-cache'),
  ...asks('If-None-Match', '"abc"'),
  ...asks('Access-Control-Allow-Origin', '*'),
  // Forbidden to scripts: left out, and so no reason to ask.
  ...asksNot('Origin', 'https://other.example'),
  ...asksNot('Cookie', 'a=b'),
  ...asksNot('Sec-Test', '1'),
];
