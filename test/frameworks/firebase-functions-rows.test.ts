// Every measurement that we have of Firebase's HTTP functions (6.6.0, both generations), against our model.

import { memoryHost } from '../../server/src/hosts/memory.ts';
import type { Project } from '../support/check-policy.ts';
import type { MeasuredRow } from '../support/measured-row.ts';
import { checkMeasuredRows, installed } from '../support/measured-rows.ts';

checkMeasuredRows({
  measured: 'firebase-functions',
  projectOf,
  leftOut: [
    {
      rows: ({ config }) => config === 'onCall(handler)' || config === 'v1 https.onCall',
      reason: 'a callable function that says nothing of CORS is open on purpose, and is not probed',
    },
  ],
});

function projectOf({ config, version }: MeasuredRow): Project {
  const file = '/app/index.js';
  return { file, host: memoryHost({ [file]: sourceOf(config), ...installed({ 'firebase-functions': version }) }) };
}

function sourceOf(config: string): string {
  const [, options] = /^on\w+\((\{.*\})\)$/.exec(config) ?? [];
  const isCall = config.includes('onCall');
  const handler = isCall ? `(request) => ({ ok: true })` : `(req, res) => res.send('ok')`;
  const args = options === undefined ? handler : `${options}, ${handler}`;
  const name = isCall ? 'onCall' : 'onRequest';
  if (config.startsWith('v1')) {
    return `const functions = require('firebase-functions/v1');

exports.api = functions.region('europe-west1').https.${name}(${args});
`;
  }
  return `const { ${name} } = require('firebase-functions/v2/https');
const A = 'https://app.example.com';
const B = 'https://b.example.com';

exports.api = ${name}(${args});
`;
}
