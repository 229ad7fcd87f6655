// Every measurement that we have of `restify-cors-middleware` 1.1 and `restify-cors-middleware2` 2.2, against our model.

import { memoryHost } from '../../server/src/hosts/memory.ts';
import type { Project } from '../support/check-policy.ts';
import type { MeasuredRow } from '../support/measured-row.ts';
import { checkMeasuredRows, installed } from '../support/measured-rows.ts';

checkMeasuredRows({ measured: 'restify-cors-middleware', projectOf });
checkMeasuredRows({ measured: 'restify-cors-middleware2', projectOf });

const SPECIAL: Readonly<Record<string, string>> = {
  '{}': '',
  'origin:[A] (wrong key)': 'origin: [A]',
  'origins:A string': 'origins: A',
  'allowHeaders,exposeHeaders,preflightMaxAge': `origins: [A], allowHeaders: ['X-A'], exposeHeaders: ['X-E'], preflightMaxAge: 5`,
};

/** The server that was measured, as its author would have written it. */
function projectOf({ lib, version, config }: MeasuredRow): Project {
  const file = '/app/server.js';
  const text = `const restify = require('restify');
const corsMiddleware = require('${lib}');

const A = 'https://app.example.com';
const server = restify.createServer();
const cors = corsMiddleware({ ${SPECIAL[config] ?? config} });
server.pre(cors.preflight);
server.use(cors.actual);
server.get('/', (req, res, next) => {
  res.send('ok');
  next();
});
server.listen(3000);
`;
  return { file, host: memoryHost({ [file]: text, ...installed({ [lib]: version, restify: '11.1.0' }) }) };
}
