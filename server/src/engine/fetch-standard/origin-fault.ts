// Why a value that was meant as an origin can never equal one, and which origin was meant. It judges one entry of an
// allowlist or one header value; whether a library gives `*` or a list a meaning of its own is not known here.

import { isHttpScheme, isSerializedOrigin, opaqueOrigin, schemesWithoutOrigin } from './origin.ts';

export type OriginFault =
  | 'empty'
  | 'quoted' // Quotation marks that are part of the value.
  | 'list' // Several origins in one value.
  | 'whitespace' // Around the value or in it.
  | 'wildcard' // A `*`: an Origin never holds one.
  | 'no-scheme' // `example.com`, `localhost:3000`, `//example.com`
  | 'scheme' // `wss:`, `ftp:` …: no page of that scheme sends an Origin.
  | 'userinfo' // `https://user@example.com`
  | 'trailing-slash'
  | 'path' // A path, query or fragment.
  | 'upper-case'
  | 'not-ascii' // Browsers send Punycode.
  | 'default-port' // Browsers leave out `:80` of http and `:443` of https.
  | 'port' // Not a port's number in its shortest form.
  | 'host'; // Not a host name or IP address in the form in which browsers send it.

/**
 * The first reason for which no site's pages ever send `value` as their Origin; `undefined` when they can, and for
 * `null`. This is stricter than `isSerializedOrigin` with the odd characters that a host can hold but no registry
 * gives out: in a list of trusted origins they are mistakes, from an attacker they are real.
 * https://fetch.spec.whatwg.org/#origin-header
 */
export function originFault(value: string): OriginFault | undefined {
  if (value === opaqueOrigin || value === 'file://') return undefined;
  return faultOfText(value) ?? faultOfScheme(value) ?? faultOfRest(value);
}

/**
 * The origin that the author of a faulty http or https value meant, as far as the value tells it: quotation marks and
 * outer whitespace taken off, then parsed as a URL. `undefined` when there is nothing to repair or no way to know.
 */
export function meantOrigin(value: string): string | undefined {
  const bare = value
    .trim()
    .replace(/^(["'`])(.*)\1$/, '$2')
    .trim();
  if (/[\s,;|*]/.test(bare) || !/^https?:\/\//i.test(bare) || !URL.canParse(bare)) return undefined;
  const { origin } = new URL(bare);
  return origin !== value && originFault(origin) === undefined ? origin : undefined;
}

function faultOfText(value: string): OriginFault | undefined {
  if (value.trim() === '') return 'empty';
  if (/^(["'`]).*\1$/.test(value)) return 'quoted';
  if (value.split(/[\s,;|]+/).filter((part) => part !== '').length > 1) return 'list';
  if (/\s/.test(value)) return 'whitespace';
  return value.includes('*') ? 'wildcard' : undefined;
}

function faultOfScheme(value: string): OriginFault | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(value)?.[1];
  if (scheme === undefined) return 'no-scheme';
  if (schemesWithoutOrigin.has(scheme.toLowerCase())) return 'scheme';
  return scheme === scheme.toLowerCase() ? undefined : 'upper-case';
}

function faultOfRest(value: string): OriginFault | undefined {
  const afterScheme = value.slice(value.indexOf('://') + '://'.length);
  const [authority = ''] = afterScheme.split(/[/?#\\]/, 1);
  const path = afterScheme.slice(authority.length);
  if (authority.includes('@')) return 'userinfo';
  if (path !== '') return path === '/' ? 'trailing-slash' : 'path';
  if (/[A-Z]/.test(authority)) return 'upper-case';
  if (/[^\x21-\x7e]/.test(authority)) return 'not-ascii';
  return faultOfPort(value) ?? faultOfHost(value, authority);
}

function faultOfPort(value: string): OriginFault | undefined {
  const port = /:(\d*)$/.exec(value)?.[1];
  if (port === undefined) return undefined;
  if (value.startsWith('https://') && Number(port) === 443) return 'default-port';
  if (value.startsWith('http://') && Number(port) === 80) return 'default-port';
  return /^[1-9]\d{0,4}$/.test(port) && Number(port) <= 65535 ? undefined : 'port';
}

// Letters, digits and hyphens, plus the underscore that some companies' hosts have and browsers send.
function faultOfHost(value: string, authority: string): OriginFault | undefined {
  const host = authority.replace(/:\d*$/, '');
  const plain = /^(\[[0-9a-f:]+\]|[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?)$/.test(host);
  const isWebOrigin = isHttpScheme(value.slice(0, value.indexOf(':')));
  return (plain || !isWebOrigin) && isSerializedOrigin(value) ? undefined : 'host';
}
