// Every measurement that we have of `http-server` (14.1.1), against our model.

import { memoryHost } from '../../server/src/hosts/memory.ts';
import { checkMeasuredRows, installed } from '../support/measured-rows.ts';

checkMeasuredRows({
  measured: 'http-server',
  projectOf: ({ lib, version, config }) => {
    const file = '/app/server.js';
    const source = `const httpServer = require('http-server');

httpServer.createServer({ root: 'dist', ${config === '(no cors)' ? '' : config} }).listen(8080);
`;
    return { file, host: memoryHost({ [file]: source, ...installed({ [lib]: version }) }) };
  },
});
