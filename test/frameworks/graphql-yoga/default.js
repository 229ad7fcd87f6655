// Nothing is said of CORS: every page is let in, with its cookies.
// requests: GET /graphql, POST /graphql, GET /health

import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';

const yoga = createYoga({
  schema: createSchema({
    typeDefs: 'type Query { hello: String }',
    resolvers: { Query: { hello: () => 'world' } },
  }),
});

createServer(yoga).listen(4000, () => console.info('http://localhost:4000/graphql'));
