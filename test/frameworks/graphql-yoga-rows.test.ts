// Every measurement that we have of GraphQL Yoga (1.18.3, 3.9.1, 5.24.1), against our model.

import { memoryHost } from '../../server/src/hosts/memory.ts';
import type { Project } from '../support/check-policy.ts';
import type { MeasuredRow } from '../support/measured-row.ts';
import { checkMeasuredRows, installed } from '../support/measured-rows.ts';

checkMeasuredRows({
  measured: 'graphql-yoga',
  projectOf,
  path: '/graphql',
  leftOut: [
    {
      rows: ({ version, config }) => version === '3.9.1' && /\[\/app/.test(config),
      reason: 'a RegExp in a list of one is sent as a text that depends on how the platform makes texts of objects',
    },
  ],
});

function projectOf({ config, version }: MeasuredRow): Project {
  const file = '/app/server.js';
  const source = version.startsWith('1.') ? graphqlServer(config) : yogaServer(config);
  return { file, host: memoryHost({ [file]: source, ...installed({ 'graphql-yoga': version }) }) };
}

function yogaServer(config: string): string {
  return `const { createYoga } = require('graphql-yoga');
const A = 'https://app.example.com';
const B = 'https://b.example.com';

const yoga = createYoga({ schema, ${config === '(default)' ? '' : corsOf(config)} });
module.exports = { fetch: yoga.fetch };
`;
}

function corsOf(config: string): string {
  return config
    .replace(/\{absent,?/, '{')
    .replace(/ \(unescaped dot\)/, '')
    .replace('/app/g', String.raw`/app\.example\.com$/g`)
    .replace(`'A,B'`, `'https://app.example.com,https://b.example.com'`)
    .replace(`'A/'`, `'https://app.example.com/'`)
    .replace(`'A'`, `'https://app.example.com'`)
    .replace('[POST]', `['POST']`)
    .replace('[X-A]', `['X-A']`)
    .replace('[X-E]', `['X-E']`);
}

function graphqlServer(config: string): string {
  return `const { GraphQLServer } = require('graphql-yoga');
const A = 'https://app.example.com';

const server = new GraphQLServer({ typeDefs, resolvers });
server.start({ port: 4000, ${config === '(default)' ? '' : config} }, () => console.log('ready'));
`;
}
