// Responses to a GET that needs no preflight, and whether the page may read them: values of
// Access-Control-Allow-Origin and Access-Control-Allow-Credentials that people and libraries send.

import {
  allowCredentials,
  allowOrigin,
  type Answer,
  blocked,
  type CorsRow,
  type HeaderLines,
  readable,
  type Verdict,
} from './cors-row.ts';

export const corsCheckRows: readonly CorsRow[] = [
  get('no header at all', [], blocked('missing-allow-origin')),
  get('the origin', allowOrigin('{O}'), readable),
  get('the origin with whitespace around it', allowOrigin('  {O} \t '), readable),
  get('the origin after a tab', allowOrigin('\t{O}'), readable),
  get('a wildcard', allowOrigin('*'), readable),
  get('a wildcard with whitespace around it', allowOrigin(' *  '), readable),
  get('a wildcard after a tab', allowOrigin('\t*'), readable),
  get(
    'a wildcard and an unasked permission for credentials',
    [...allowOrigin('*'), ...allowCredentials('true')],
    readable,
  ),
  get(
    'the origin and a wrong permission nobody asks for',
    [...allowOrigin('{O}'), ...allowCredentials('no')],
    readable,
  ),

  get('another origin', allowOrigin('https://other.example'), blocked('mismatch', 'https://other.example')),
  get('a trailing slash', allowOrigin('{O}/'), blocked('mismatch', '{O}/')),
  get('a path', allowOrigin('{O}/app'), blocked('mismatch', '{O}/app')),
  get('an empty query', allowOrigin('{O}?'), blocked('mismatch', '{O}?')),
  get('an empty fragment', allowOrigin('{O}#'), blocked('mismatch', '{O}#')),
  get('the default port', allowOrigin('http://localhost:80'), blocked('mismatch', 'http://localhost:80')),
  get('the other scheme', allowOrigin('https://{HOST}'), blocked('mismatch', 'https://{HOST}')),
  get('an upper-case host', allowOrigin('http://LOCALHOST:1'), blocked('mismatch', 'http://LOCALHOST:1')),
  get('an upper-case scheme', allowOrigin('HTTP://{HOST}'), blocked('mismatch', 'HTTP://{HOST}')),
  get('a subdomain', allowOrigin('http://www.{HOST}'), blocked('mismatch', 'http://www.{HOST}')),
  get('a domain that starts with a dot', allowOrigin('http://.{HOST}'), blocked('mismatch', 'http://.{HOST}')),
  get('a pattern of subdomains', allowOrigin('https://*.example.com'), blocked('mismatch', 'https://*.example.com')),
  get('one slash', allowOrigin('http:/{HOST}'), blocked('mismatch', 'http:/{HOST}')),
  get('no slash', allowOrigin('http:{HOST}'), blocked('mismatch', 'http:{HOST}')),
  get('a host and port', allowOrigin('{HOST}'), blocked('mismatch', '{HOST}')),
  get('null, to a page that is not opaque', allowOrigin('null'), blocked('mismatch', 'null')),
  get('a percent-encoded fragment', allowOrigin('{O}%23'), blocked('invalid-value', '{O}%23')),
  get('ftp', allowOrigin('ftp://{HOST}'), blocked('mismatch', 'ftp://{HOST}')),
  get('a colon too many', allowOrigin('http:://{HOST}'), blocked('invalid-value', 'http:://{HOST}')),
  get('a pattern of everything', allowOrigin('*://*'), blocked('invalid-value', '*://*')),
  get('an asterisk before the origin', allowOrigin('*{O}'), blocked('invalid-value', '*{O}')),
  get('a pattern of ports', allowOrigin('http://localhost:*'), blocked('invalid-value', 'http://localhost:*')),
  get('a regular expression', allowOrigin('/\\.example\\.com$/'), blocked('invalid-value', '/\\.example\\.com$/')),
  get('the page itself', allowOrigin('{O}/index.html?a=b#c'), blocked('mismatch', '{O}/index.html?a=b#c')),
  get('a backslash at the end', allowOrigin('{O}\\'), blocked('mismatch', '{O}\\')),
  get('quotation marks around the origin', allowOrigin('"{O}"'), blocked('invalid-value', '"{O}"')),
  get(
    'a host with a percent sign',
    allowOrigin('http://a%zz.example'),
    blocked('invalid-value', 'http://a%zz.example'),
  ),
  get('a number that is no address', allowOrigin('http://256.1.1.1'), blocked('invalid-value', 'http://256.1.1.1')),
  get('an underscore', allowOrigin('http://my_app.example'), blocked('mismatch', 'http://my_app.example')),
  get('a vertical bar', allowOrigin('http://a.example|b'), blocked('invalid-value', 'http://a.example|b')),
  get('a mail address', allowOrigin('mailto:me@example.com'), blocked('mismatch', 'mailto:me@example.com')),
  get('a user name', allowOrigin('http://user@{HOST}'), blocked('mismatch', 'http://user@{HOST}')),

  get('an empty value', allowOrigin(''), blocked('invalid-value', '')),
  get('a bare host', allowOrigin('localhost'), blocked('invalid-value', 'localhost')),
  get('a domain', allowOrigin('app.example.com'), blocked('invalid-value', 'app.example.com')),
  get('a domain pattern', allowOrigin('*.example.com'), blocked('invalid-value', '*.example.com')),
  get('a value relative to the scheme', allowOrigin('//{HOST}'), blocked('invalid-value', '//{HOST}')),
  get('a value without the scheme', allowOrigin('://{HOST}'), blocked('invalid-value', '://{HOST}')),
  get('a stringified true', allowOrigin('true'), blocked('invalid-value', 'true')),
  get('a stringified undefined', allowOrigin('undefined'), blocked('invalid-value', 'undefined')),
  get('a stringified object', allowOrigin('[object-Object]'), blocked('invalid-value', '[object-Object]')),
  get('two asterisks', allowOrigin('**'), blocked('invalid-value', '**')),
  get('a quoted wildcard', allowOrigin("'*'"), blocked('invalid-value', "'*'")),
  get('a doubly quoted wildcard', allowOrigin('"*"'), blocked('invalid-value', '"*"')),
  get('a hyphen', allowOrigin('-'), blocked('invalid-value', '-')),
  get('a scheme alone', allowOrigin('https://'), blocked('invalid-value', 'https://')),
  get('a port that is none', allowOrigin('http://localhost:port'), blocked('invalid-value', 'http://localhost:port')),
  get('an upper-case null', allowOrigin('NULL'), blocked('invalid-value', 'NULL')),

  get('a list', allowOrigin('https://a.example, {O}'), blocked('multiple-values', 'https://a.example, {O}')),
  get('a list without a space', allowOrigin('{O},{O}'), blocked('multiple-values', '{O},{O}')),
  get('a list with spaces', allowOrigin('{O} https://a.example'), blocked('multiple-values', '{O} https://a.example')),
  get('the origin and a wildcard', allowOrigin('{O}, *'), blocked('multiple-values', '{O}, *')),
  get('a wildcard and the origin', allowOrigin('*, {O}'), blocked('multiple-values', '*, {O}')),
  get('a wildcard and null', allowOrigin('* null'), blocked('multiple-values', '* null')),
  get('null and a wildcard', allowOrigin('null *'), blocked('multiple-values', 'null *')),
  get('two wildcards in one line', allowOrigin('* *'), blocked('multiple-values', '* *')),
  get('a space before the slash', allowOrigin('{O} /'), blocked('multiple-values', '{O} /')),
  get('the header twice', allowOrigin('{O}', '{O}'), blocked('multiple-values', '{O}, {O}')),
  get('the header twice, a wildcard and the origin', allowOrigin('*', '{O}'), blocked('multiple-values', '*, {O}')),
  get('the header twice, both wildcards', allowOrigin('*', '*'), blocked('multiple-values', '*, *')),
  get('the header twice, the first empty', allowOrigin('', '*'), blocked('multiple-values', ', *')),
  get('the header twice, the second empty', allowOrigin('*', ''), blocked('multiple-values', '*, ')),

  withCredentials('both headers', [...allowOrigin('{O}'), ...allowCredentials('true')], readable),
  withCredentials('whitespace around true', [...allowOrigin('{O}'), ...allowCredentials(' true\t')], readable),
  withCredentials('no header at all', [], blocked('missing-allow-origin')),
  withCredentials(
    'another origin',
    [...allowOrigin('https://o.example'), ...allowCredentials('true')],
    blocked('mismatch', 'https://o.example'),
  ),
  withCredentials('a wildcard', allowOrigin('*'), blocked('wildcard-with-credentials', '*')),
  withCredentials(
    'a wildcard and true',
    [...allowOrigin('*'), ...allowCredentials('true')],
    blocked('wildcard-with-credentials', '*'),
  ),
  withCredentials('no permission', allowOrigin('{O}'), blocked('credentials-not-true', '')),
  ...['True', 'TRUE', '"true"', "'true'", 'false', '1', '0', 'yes', '*'].map((value) =>
    withCredentials(
      `permission ${value}`,
      [...allowOrigin('{O}'), ...allowCredentials(value)],
      blocked('credentials-not-true', value),
    ),
  ),
  withCredentials(
    'permission twice',
    [...allowOrigin('{O}'), ...allowCredentials('true', 'true')],
    blocked('credentials-not-true', 'true, true'),
  ),

  { ...get('status 403', allowOrigin('{O}'), readable), actual: { status: 403, headers: allowOrigin('{O}') } },
  { ...get('status 500 without headers', [], blocked('missing-allow-origin')), actual: { status: 500, headers: [] } },
];

function get(name: string, headers: HeaderLines, expected: Verdict): CorsRow {
  return rowOf(name, false, { status: 200, headers }, expected);
}

function withCredentials(name: string, headers: HeaderLines, expected: Verdict): CorsRow {
  return rowOf(`with credentials, ${name}`, true, { status: 200, headers }, expected);
}

// The server would refuse a preflight: a readable row proves that none was sent, credentials or not.
function rowOf(name: string, credentials: boolean, actual: Answer, expected: Verdict): CorsRow {
  const request = { method: 'GET', headers: [], credentials };
  return { name, request, preflight: { status: 500, headers: [] }, actual, expected };
}
