// Values that people write where an origin belongs: what is wrong with each, and what was meant.

import type { OriginFault } from '../../server/src/engine/fetch-standard/origin-fault.ts';

/** Origins that pages of real sites and apps send. */
export const sentOrigins: readonly string[] = [
  'https://example.com',
  'http://example.com',
  'https://app.example.com',
  'https://a-b.c--d.example.com',
  'https://my_app.example.com',
  'https://example.com:8443',
  'http://example.com:443',
  'https://example.com:80',
  'http://localhost',
  'http://localhost:3000',
  'http://127.0.0.1:5173',
  'http://192.168.1.20',
  'http://[::1]:8080',
  'http://[2001:db8::1]',
  'https://xn--exmple-cua.com',
  'https://example.com.',
  'https://-dash.example.com',
  'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
  'moz-extension://0f3c6a7e-1c2d-4e5f-8a9b-0c1d2e3f4a5b',
  'capacitor://localhost',
  'tauri://localhost',
  'vscode-webview://0abc',
  'file://',
];

/**
 * Origins that Chromium sends for hosts that no registry gives out. Anyone can have such a name below a domain of their
 * own, so a check must withstand them.
 */
export const oddOrigins: readonly string[] = [
  'https://example.com{.evil.example',
  'https://example.com,.evil.example',
  'https://example.com`.evil.example',
  'https://example.com$.evil.example',
  'https://example.com!.evil.example',
  'https://example.com;.evil.example',
  'https://example.com=.evil.example',
  'https://example.com&.evil.example',
  'https://example.com+.evil.example',
  'https://example.com~.evil.example',
  "https://example.com'.evil.example",
  'https://example.com(.evil.example',
  'https://example.com_.evil.example',
];

export interface FaultRow {
  readonly value: string;
  readonly fault: OriginFault;
  readonly meant?: string;
}

export const faultRows: readonly FaultRow[] = [
  { value: '', fault: 'empty' },
  { value: '  ', fault: 'empty' },
  { value: "'https://example.com'", fault: 'quoted', meant: 'https://example.com' },
  { value: '"https://example.com/"', fault: 'quoted', meant: 'https://example.com' },
  { value: 'https://a.example, https://b.example', fault: 'list' },
  { value: 'https://a.example https://b.example', fault: 'list' },
  { value: 'https://a.example;https://b.example', fault: 'list' },
  { value: 'https://a.example|https://b.example', fault: 'list' },
  { value: ' https://example.com', fault: 'whitespace', meant: 'https://example.com' },
  { value: 'https://example.com\n', fault: 'whitespace', meant: 'https://example.com' },
  { value: '*', fault: 'wildcard' },
  { value: 'https://*.example.com', fault: 'wildcard' },
  { value: '*.example.com', fault: 'wildcard' },
  { value: 'http://localhost:*', fault: 'wildcard' },
  { value: 'example.com', fault: 'no-scheme' },
  { value: 'localhost:3000', fault: 'no-scheme' },
  { value: '//example.com', fault: 'no-scheme' },
  { value: 'http:/example.com', fault: 'no-scheme' },
  { value: 'true', fault: 'no-scheme' },
  { value: 'NULL', fault: 'no-scheme' },
  { value: 'wss://example.com', fault: 'scheme' },
  { value: 'ftp://example.com', fault: 'scheme' },
  { value: 'file:///srv/app', fault: 'scheme' },
  { value: 'https://user@example.com', fault: 'userinfo', meant: 'https://example.com' },
  { value: 'https://example.com/', fault: 'trailing-slash', meant: 'https://example.com' },
  { value: 'http://localhost:3000/', fault: 'trailing-slash', meant: 'http://localhost:3000' },
  { value: 'https://example.com/app', fault: 'path', meant: 'https://example.com' },
  { value: 'https://example.com?', fault: 'path', meant: 'https://example.com' },
  { value: 'https://example.com#top', fault: 'path', meant: 'https://example.com' },
  { value: 'https://Example.com', fault: 'upper-case', meant: 'https://example.com' },
  { value: 'HTTPS://example.com', fault: 'upper-case', meant: 'https://example.com' },
  { value: 'https://exämple.com', fault: 'not-ascii', meant: 'https://xn--exmple-cua.com' },
  { value: 'https://example.com:443', fault: 'default-port', meant: 'https://example.com' },
  { value: 'http://example.com:80', fault: 'default-port', meant: 'http://example.com' },
  { value: 'https://example.com:', fault: 'port', meant: 'https://example.com' },
  { value: 'https://example.com:08443', fault: 'port', meant: 'https://example.com:8443' },
  { value: 'https://example.com:99999', fault: 'port' },
  { value: 'https://', fault: 'host' },
  { value: 'https://example..com', fault: 'host' },
  { value: 'https://.example.com', fault: 'host' },
  { value: 'https://exam%70le.com', fault: 'host', meant: 'https://example.com' },
  { value: 'https://[example.com', fault: 'host' },
  { value: 'http://127.1', fault: 'host', meant: 'http://127.0.0.1' },
  { value: 'http://0x7f000001:3000', fault: 'host', meant: 'http://127.0.0.1:3000' },
  { value: 'http://[0:0:0:0:0:0:0:1]', fault: 'host', meant: 'http://[::1]' },
  { value: 'http://256.1.1.1', fault: 'host' },
];
