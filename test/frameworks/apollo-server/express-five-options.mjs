// In Express 5, without anything for preflights: GraphQL refuses them.
// requests: GET /graphql, POST /graphql

import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';

const app = express();
const server = new ApolloServer({ typeDefs: 'type Query { hello: String }' });
await server.start();

app.use('/graphql', express.json());
app.use('/graphql', (req, res, next) => {
  res.set('Access-Control-Allow-Origin', '*');
  next();
});
app.use('/graphql', expressMiddleware(server));
app.listen(4000);
