// Every measurement that we have of `micro-cors`, against our model.

import { memoryHost } from '../../server/src/hosts/memory.ts';
import type { MeasuredRow } from '../support/measured-row.ts';
import { checkMeasuredRows, installed } from '../support/measured-rows.ts';
import { spelledOut } from '../support/row-words.ts';

checkMeasuredRows({
  measured: 'micro-cors',
  projectOf: (row) => {
    const file = '/app/server.js';
    return { file, host: memoryHost({ [file]: sourceOf(row), ...installed({ 'micro-cors': row.version }) }) };
  },
});

function sourceOf({ config }: MeasuredRow): string {
  const options = config === 'microCors()' ? '' : `{ ${spelledOut(config.replace('(fn)', '()=>true'))} }`;
  return `const http = require('http');
const microCors = require('micro-cors');
const A = 'https://app.example.com';
const B = 'https://b.example.com';
http.createServer(microCors(${options})((req, res) => res.end('ok'))).listen(3000);
`;
}
