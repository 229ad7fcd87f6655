// What the web-platform-tests expect of Access-Control-Allow-Origin and Access-Control-Allow-Credentials on answers to requests
// without a preflight. Hosts of theirs that nobody has here (another protocol, another port) stand for "another origin".

import {
  allowCredentials,
  allowMethods,
  allowOrigin,
  blocked,
  type CorsRow,
  preflightBlocked,
  readable,
  readableAfterPreflight,
} from '../../support/cors-row.ts';
import { type FileOf, ok, preflighted, sent, simple, withCredentials } from './row.ts';

export const allowOriginFiles: readonly FileOf<CorsRow>[] = [
  {
    // The same table is in cors/allow-headers.htm, and in cors/remote-origin.htm with the two servers exchanged.
    file: 'cors/origin.htm',
    rows: [
      passes('*'),
      passes(' *  '),
      passes('\t*'),
      passes('{O}'),
      passes(' {O}'),
      passes(' {O}   \t '),
      passes('\t{O}'),

      differs('http://www2.{HOST}'),
      isInvalid('//{HOST}'),
      isInvalid('://{HOST}'),
      differs('ftp://{HOST}'),
      isInvalid('http:://{HOST}'),
      differs('http:/{HOST}'),
      differs('http:{HOST}'),
      differs('{HOST}'),
      differs('{O}?'),
      differs('{O}/'),
      isSeveral('{O} /'),
      differs('{O}#'),
      isInvalid('{O}%23'),
      isInvalid('{O}:80'),
      isSeveral('{O}, *'),
      isInvalid('{O}\0'),
      differs('HTTP://{UPPER}'),
      differs('HTTP://{HOST}'),
      isInvalid('-'),
      isInvalid('**'),
      isInvalid('\0*'),
      isInvalid('*\0'),
      isInvalid("'*'"),
      isInvalid('"*"'),
      isSeveral('* *'),
      isSeveral('* null'),
      isInvalid('*http://*'),
      isInvalid('*{O}'),
      isSeveral('* {O}'),
      isSeveral('*, {O}'),
      isInvalid('\0{O}'),
      isSeveral('null {O}'),
      differs('http://example.net'),
      differs('null'),
      isSeveral('null *'),
      isInvalid(''),
      differs('{O}/cors/origin.htm'),
      differs('{O}/cors/'),
      differs('http://www1.{HOST}/cors/'),
      differs('{PARENT}'),
      isInvalid('.{PARENT}'),
      isInvalid('*.{PARENT}'),
      differs('http://{PARENT}'),
      differs('http://.{PARENT}'),
      differs('http://*.{PARENT}'),

      isSeveral('', '*'),
      isSeveral('*', ''),
      isSeveral('*', '*'),
      isSeveral('', '{O}'),
      isSeveral('*', '{O}'),
      isSeveral('{O}', '{O}'),
    ],
  },
  {
    // Its tests of cookies are in test/browser/wpt-responses.test.ts.
    file: 'cors/credentials-flag.htm',
    rows: ['TRUE', 'True', '"true"', 'false', '1', '0'].map((value) =>
      simple(
        `with credentials, Access-Control-Allow-Credentials: ${value}`,
        withCredentials(sent('GET')),
        [...allowOrigin('{O}'), ...allowCredentials(value)],
        blocked('credentials-not-true', value),
      ),
    ),
  },
  {
    // What is stored of it is older than the rule that there is one origin: five of its lists were to pass. None does.
    file: 'fetch/api/cors/cors-multiple-origins.js',
    rows: [
      isSeveral('"", http://example.com, {O}'),
      isSeveral('"", http://example.com, *'),
      isSeveral('"", {O}, {O}'),
      isSeveral('*, http://example.com, *'),
      isSeveral(', http://example.com, https://example2.com'),
    ],
  },
  {
    file: 'fetch/api/cors/cors-origin.any.js',
    rows: [
      ...['GET', 'POST', 'HEAD'].flatMap((method) => [
        simple(`${method}, the origin`, sent(method), allowOrigin('{O}'), readable),
        simple(
          `${method}, the origin of the server that is asked`,
          sent(method),
          allowOrigin('http://127.0.0.1:81'),
          blocked('mismatch', 'http://127.0.0.1:81'),
        ),
      ]),
      preflighted('PUT, the origin', sent('PUT'), ok(allowMethods('PUT')), readableAfterPreflight),
      preflighted(
        'PUT, the origin of the server that is asked',
        sent('PUT'),
        { status: 200, headers: [...allowOrigin('http://127.0.0.1:81'), ...allowMethods('PUT')] },
        preflightBlocked('mismatch', 'http://127.0.0.1:81'),
      ),
      isInvalid(''),
    ],
  },
  {
    // Its no-cors requests are in test/browser/modes-and-caches.test.ts. cors/basic.htm and xhr/access-control-basic-denied.htm
    // expect the same.
    file: 'fetch/api/cors/cors-basic.any.js',
    rows: [passes('*'), simple('no header', sent('GET'), [], blocked('missing-allow-origin'))],
  },
  {
    file: 'cors/status.htm',
    rows: [
      { ...simple('400, not allowed', sent('GET'), [], blocked('missing-allow-origin')), actual: answer(400, []) },
      {
        ...simple('400, allowed', sent('GET'), [], readable),
        actual: answer(400, allowOrigin('{O}')),
      },
    ],
  },
];

function passes(value: string): CorsRow {
  return simple(`Allow-Origin: ${shown(value)}`, sent('GET'), allowOrigin(value), readable);
}

function differs(value: string): CorsRow {
  return simple(`Allow-Origin: ${shown(value)}`, sent('GET'), allowOrigin(value), blocked('mismatch', value));
}

function isInvalid(value: string): CorsRow {
  return simple(`Allow-Origin: ${shown(value)}`, sent('GET'), allowOrigin(value), blocked('invalid-value', value));
}

function isSeveral(...values: readonly string[]): CorsRow {
  const name = `Allow-Origin: ${values.map(shown).join(' and again: ')}`;
  return simple(name, sent('GET'), allowOrigin(...values), blocked('multiple-values', values.join(', ')));
}

function answer(status: number, headers: CorsRow['actual']['headers']): CorsRow['actual'] {
  return { status, headers };
}

function shown(value: string): string {
  return JSON.stringify(value);
}
