// Every measurement that we have of `@middy/http-cors` (2.5.7, 4.7.0, 6.4.5, 7.9.2), against our model.

import { memoryHost } from '../../server/src/hosts/memory.ts';
import type { Project } from '../support/check-policy.ts';
import type { MeasuredRow } from '../support/measured-row.ts';
import { checkMeasuredRows, installed } from '../support/measured-rows.ts';

checkMeasuredRows({
  measured: 'middy-http-cors',
  projectOf,
  leftOut: [
    {
      // Before version 6 the header of nobody is `undefined`, which was written down as a text.
      rows: ({ version, config }) =>
        /^[24]\./.test(version) && (config === 'origin:undefined' || config.startsWith('getOrigin:')),
      reason: 'a header that is undefined was measured as a text, but is not in the JSON that a function answers with',
    },
  ],
});

function projectOf({ config, version }: MeasuredRow): Project {
  const file = '/app/handler.js';
  const source = `const middy = require('@middy/core');
const httpCors = require('@middy/http-cors');
const A = 'https://app.example.com';
const B = 'https://b.example.com';

exports.handler = middy(async () => ({ statusCode: 200, body: 'ok' })).use(httpCors(${optionsOf(config)}));
`;
  const packages = { '@middy/core': version, '@middy/http-cors': version };
  return { file, host: memoryHost({ [file]: source, ...installed(packages) }) };
}

function optionsOf(config: string): string {
  if (config === 'httpCors()') return '';
  if (config === 'headers/methods/expose/maxAge') {
    return `{ origin: A, headers: 'X-A', methods: 'GET,PUT', exposeHeaders: 'X-E', maxAge: 60 }`;
  }
  const preflight = /^disableBeforePreflightResponse:false,? ?origins \[A,B\](,methods PUT)?$/.exec(config);
  if (preflight) {
    const more = preflight[1] ? `headers: 'x-a', ` : '';
    return `{ disableBeforePreflightResponse: false, origins: [A, B], ${more}methods: 'PUT' }`;
  }
  const options = config
    .replace(/ ?\+ ?credentials$/, ', credentials: true')
    .replace(/ only$| \(array in origin\)$/, '')
    .replace('origin:/re/', 'origin:/x/')
    .replace('[/re/]', '[/app/]')
    .replace('getOrigin:o=>o', 'getOrigin: (o) => o');
  return `{ ${options} }`;
}
