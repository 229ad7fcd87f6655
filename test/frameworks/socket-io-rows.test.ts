// Every measurement that we have of Socket.IO 2, 3 and 4, against our model.

import { memoryHost } from '../../server/src/hosts/memory.ts';
import type { Project } from '../support/check-policy.ts';
import type { MeasuredRow } from '../support/measured-row.ts';
import { checkMeasuredRows, installed } from '../support/measured-rows.ts';

checkMeasuredRows({ measured: 'socket-io', projectOf, path: '/socket.io/?EIO=4&transport=polling' });

function projectOf(row: MeasuredRow): Project {
  const file = '/app/server.js';
  return { file, host: memoryHost({ [file]: sourceOf(row), ...installed({ 'socket.io': row.version }) }) };
}

function sourceOf({ config }: MeasuredRow): string {
  const called = /^io\.origins\(.*\)$/.test(config) ? `${config};` : '';
  return `const http = require('http');
const socketIo = require('socket.io');

const A = 'https://app.example.com';
const B = 'https://b.example.com';
const server = http.createServer((req, res) => res.end('ok'));
const io = socketIo(server, ${called ? '{}' : optionsOf(config)});
${called}
server.listen(3000);
`;
}

function optionsOf(config: string): string {
  switch (config) {
    case '(none)':
    case '(default)':
      return '{}';
    case 'cors:{absent,credentials:true}':
      return '{ cors: { credentials: true } }';
    case 'cors:{origin:A,allowedHeaders:[X-A],methods:[GET]}':
      return `{ cors: { origin: A, allowedHeaders: ['X-A'], methods: ['GET', 'POST'] } }`;
    case 'cors:fn delegate':
      return `{ cors: (req, callback) => callback(null, { origin: true }) }`;
    case 'allowRequest reject + cors origin A':
      return `{ allowRequest: (req, callback) => callback('no', false), cors: { origin: A } }`;
    case 'legacy origins option on v3/4':
      return `{ origins: [A] }`;
    case 'origins:fn cb(null,true)':
      return `{ origins: (origin, callback) => callback(null, true) }`;
    default:
      return `{ ${config
        .replace(' (no port)', '')
        .replace(`'A'`, 'A')
        .replace(/new Error\b/, `new Error('not allowed')`)} }`;
  }
}
