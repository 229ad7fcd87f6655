import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';
import { corsOptions } from './settings';
import { schema } from './schema';

const yoga = createYoga({ schema, cors: corsOptions, graphqlEndpoint: '/api' });

createServer(yoga).listen(4000);
