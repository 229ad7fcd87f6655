// In Express 4, with the options of `cors` for the path of GraphQL only.
// requests: GET /graphql, POST /graphql, GET /items
// with: server-4

const cors = require('cors');
const express = require('express');
const { ApolloServer } = require('@apollo/server');
const { expressMiddleware } = require('@apollo/server/express4');

async function start() {
  const app = express();
  const server = new ApolloServer({ typeDefs: 'type Query { hello: String }' });
  await server.start();
  app.use(
    '/graphql',
    cors({ origin: ['https://app.example.com', 'https://studio.example.com'], credentials: true }),
    express.json(),
    expressMiddleware(server, { context: async ({ req }) => ({ token: req.headers.token }) }),
  );
  app.get('/items', (req, res) => res.json([]));
  app.listen(4000);
}

start();
