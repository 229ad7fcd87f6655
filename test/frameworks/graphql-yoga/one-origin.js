// A list of one, by a path of its own.
// requests: GET /api/graphql, POST /api/graphql

import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';

const yoga = createYoga({
  graphqlEndpoint: '/api/graphql',
  cors: { origin: ['https://app.example.com'], methods: ['GET', 'POST'] },
});

createServer((req, res) => {
  res.setHeader('X-Powered-By', 'yoga');
  yoga(req, res);
}).listen(4000);
