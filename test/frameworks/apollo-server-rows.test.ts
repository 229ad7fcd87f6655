// Every measurement that we have of Apollo's servers (2.26.2, 3.13.0, 4.13.0, 5.5.1), standalone and in Express, against
// our models.

import { memoryHost } from '../../server/src/hosts/memory.ts';
import type { Project } from '../support/check-policy.ts';
import type { MeasuredRow } from '../support/measured-row.ts';
import { checkMeasuredRows, installed } from '../support/measured-rows.ts';

checkMeasuredRows({
  measured: 'apollo-server',
  projectOf,
  // What the server makes of a GET without a query is not CORS: 400 in these rows.
  ignores: ({ config }) => (config.startsWith('cors:{origin:A} passed') ? ['status'] : []),
});
checkMeasuredRows({ measured: 'apollo-server-express', projectOf, path: '/graphql' });

const NAMES = `const A = 'https://app.example.com';
const B = 'https://b.example.com';
`;

function projectOf({ lib, version, framework, config }: MeasuredRow): Project {
  const file = '/app/server.js';
  const source = lib === '@apollo/server' ? server4(framework, config) : server3(lib, config);
  const packages = { [lib]: version, express: '4.22.1', cors: '2.8.6', '@as-integrations/express4': '1.1.2' };
  return { file, host: memoryHost({ [file]: source, ...installed(packages) }) };
}

function server3(lib: string, config: string): string {
  const applied = /^applyMiddleware\((.*)\)$/.exec(config)?.[1];
  if (applied !== undefined) {
    return `const express = require('express');
const { ApolloServer } = require('${lib}');
const app = express();
const server = new ApolloServer({ typeDefs, resolvers });
server.applyMiddleware(${applied});
app.listen(4000);
`;
  }
  return `const { ApolloServer } = require('${lib}');
${NAMES}
const server = new ApolloServer({ typeDefs, resolvers, ${config === '(no cors option)' ? '' : config} });
server.listen().then(({ url }) => console.log(url));
`;
}

function server4(framework: string, config: string): string {
  if (framework === 'startStandaloneServer') {
    const more = config.startsWith('cors:') ? ', cors: { origin: A }' : '';
    return `const { ApolloServer } = require('@apollo/server');
const { startStandaloneServer } = require('@apollo/server/standalone');
${NAMES}
startStandaloneServer(new ApolloServer({ typeDefs, resolvers }), { listen: { port: 4000 }${more} });
`;
  }
  // A GET that names no type of content was answered, so nothing kept forgeries away.
  const mounted = /^(cors\(.*\))(?: \+ expressMiddleware)?$/.exec(config)?.[1];
  return `const express = require('express');
const cors = require('cors');
const { ApolloServer } = require('@apollo/server');
const { expressMiddleware } = require('@as-integrations/express4');
${NAMES}
const app = express();
const server = new ApolloServer({ typeDefs, resolvers, csrfPrevention: false });
app.use('/', ${mounted ? `${mounted}, ` : ''}express.json(), expressMiddleware(server));
app.listen(4000);
`;
}
