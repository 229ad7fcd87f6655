// Every measurement that we have of `json-server` (0.17.4, 1.0.0-beta.3), against our model.

import { memoryHost } from '../../server/src/hosts/memory.ts';
import { checkMeasuredRows, installed } from '../support/measured-rows.ts';

checkMeasuredRows({
  measured: 'json-server',
  projectOf: ({ lib, version, config }) => {
    const file = '/app/server.js';
    const source = config === 'createApp()' ? NEW : oldServer(config);
    return { file, host: memoryHost({ [file]: source, ...installed({ [lib]: version }) }) };
  },
  // The compression that is built in adds a name of its own.
  vary: 'origin',
  // What the database holds is not known: a preflight without CORS gets a 404 from it.
  ignores: ({ config }) => (config.includes('noCors') ? ['status'] : []),
  linesJoinedBy: ',',
});

const NEW = `import { createApp } from 'json-server/lib/app.js';

createApp(db).listen(3000);
`;

function oldServer(config: string): string {
  return `const jsonServer = require('json-server');

const server = jsonServer.create();
server.use(jsonServer.${config});
server.use(jsonServer.router('db.json'));
server.listen(3000);
`;
}
