// Every measurement that we have of `moleculer-web`, against our model.

import { memoryHost } from '../../server/src/hosts/memory.ts';
import type { MeasuredRow } from '../support/measured-row.ts';
import { checkMeasuredRows, installed } from '../support/measured-rows.ts';

checkMeasuredRows({
  measured: 'moleculer-web',
  projectOf: (row) => {
    const file = '/app/services/api.service.js';
    return { file, host: memoryHost({ [file]: sourceOf(row), ...installed({ 'moleculer-web': row.version }) }) };
  },
  leftOut: [{ rows: ({ config }) => config === '(no cors)', reason: 'without cors settings there is nothing to ask' }],
});

function sourceOf({ config }: MeasuredRow): string {
  return `const ApiGateway = require('moleculer-web');
const A = 'https://app.example.com';
const B = 'https://b.example.com';
module.exports = {
  name: 'api',
  mixins: [ApiGateway],
  settings: { ${settingsOf(config)}, routes: [{ path: '/', aliases: { 'GET /': 'greeter.hello' } }] },
};
`;
}

function settingsOf(config: string): string {
  if (config.startsWith('methods,')) {
    return `cors: { origin: A, methods: ['GET', 'PUT'], allowedHeaders: ['x-a', 'authorization'], exposedHeaders: ['x-e'], maxAge: 60 }`;
  }
  return config.replace('fn=>true', '() => true').replace('/re/', String.raw`/app\.example\.com/`);
}
