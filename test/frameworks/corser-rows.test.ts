// Every measurement that we have of `corser`, against our model.

import { memoryHost } from '../../server/src/hosts/memory.ts';
import type { MeasuredRow } from '../support/measured-row.ts';
import { checkMeasuredRows, installed } from '../support/measured-rows.ts';

checkMeasuredRows({
  measured: 'corser',
  projectOf: (row) => {
    const file = '/app/server.js';
    return { file, host: memoryHost({ [file]: sourceOf(row), ...installed({ corser: row.version }) }) };
  },
});

function sourceOf({ config }: MeasuredRow): string {
  return `const http = require('http');
const corser = require('corser');
const A = 'https://app.example.com';
const B = 'https://b.example.com';
const middleware = corser.create(${optionsOf(config)});
http.createServer((req, res) => middleware(req, res, () => res.end('ok'))).listen(3000);
`;
}

const SPECIAL: Readonly<Record<string, string>> = {
  'corser.create()': '',
  'origins:fn cb(null,false)': '{ origins: (origin, cb) => cb(null, false) }',
  'origins:[A]+supportsCredentials': '{ origins: [A], supportsCredentials: true }',
  'supportsCredentials:true (default origins)': '{ supportsCredentials: true }',
  'requestHeaders+methods': `{ origins: [A], methods: ['GET', 'PUT'], requestHeaders: ['X-A', 'Authorization'], responseHeaders: ['X-E'], maxAge: 60 }`,
  'methods PUT+headers + supportsCredentials, default origins': `{ methods: ['GET', 'PUT'], requestHeaders: ['X-A', 'Authorization'], supportsCredentials: true }`,
  'endPreflightRequests:false': `{ endPreflightRequests: false, methods: ['PUT'], requestHeaders: ['X-A', 'Authorization'] }`,
};

function optionsOf(config: string): string {
  return SPECIAL[config] ?? `{ ${config.replace('origins:fn(origin,cb)', 'origins: (origin, cb)')} }`;
}
