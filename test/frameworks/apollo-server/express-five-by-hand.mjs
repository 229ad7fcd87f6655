// In Express 5, with headers by hand before GraphQL.
// requests: GET /graphql, POST /graphql

import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';

const allowed = ['https://app.example.com', 'https://studio.example.com'];
const app = express();
const server = new ApolloServer({ typeDefs: 'type Query { hello: String }', introspection: true });
await server.start();

app.use((req, res, next) => {
  const { origin } = req.headers;
  res.vary('Origin');
  if (allowed.includes(origin)) {
    res.header('Access-Control-Allow-Origin', origin);
    res.header('Access-Control-Allow-Credentials', 'true');
    res.header('Access-Control-Allow-Headers', 'content-type, apollo-require-preflight');
  }
  if (req.method === 'OPTIONS') return res.sendStatus(204);
  return next();
});
app.use('/graphql', express.json(), expressMiddleware(server));
app.listen(4000);
