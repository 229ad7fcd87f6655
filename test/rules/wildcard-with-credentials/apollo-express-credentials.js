'use strict';

const express = require('express');
const { ApolloServer } = require('apollo-server-express');
const { typeDefs, resolvers } = require('./schema');

async function start() {
  const app = express();
  const server = new ApolloServer({ typeDefs, resolvers });
  await server.start();
  server.applyMiddleware({
    app,
    cors: { credentials: true },
    //                   ^^^^ error wildcard-with-credentials 💡
  });
  app.listen(4000);
}

start();
