// path: /graphql?query={hello}
const express = require('express');
const { ApolloServer } = require('apollo-server-express');

async function start() {
  const app = express();
  const server = new ApolloServer({ typeDefs: 'type Query { hello: String }' });
  await server.start();
  server.applyMiddleware({ app, cors: { origin: ['https://app.example.com'], credentials: true } });
  app.listen(4000);
}

start();
