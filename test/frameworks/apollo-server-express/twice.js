// In Express, with `cors` before it and the one that Apollo brings, which overwrites it.
// requests: GET /graphql, POST /graphql

const cors = require('cors');
const express = require('express');
const { ApolloServer } = require('apollo-server-express');

const app = express();
app.use(cors({ origin: 'https://app.example.com', credentials: true }));

const server = new ApolloServer({ typeDefs: 'type Query { hello: String }' });

async function start() {
  await server.start();
  app.use(server.getMiddleware({ path: '/graphql' }));
  app.listen(4000);
}

start();
