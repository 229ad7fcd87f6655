// In Express, with options and a path.
// requests: GET /api, POST /api, GET /graphql

const express = require('express');
const { ApolloServer } = require('apollo-server-express');

const app = express();
const server = new ApolloServer({ typeDefs: 'type Query { hello: String }' });

server.start().then(() => {
  server.applyMiddleware({
    app,
    path: '/api',
    cors: { credentials: true, origin: 'https://app.example.com', maxAge: 60 },
  });
  app.listen(4000);
});
