// In Express, where the middleware has `cors` in it unless it is told otherwise.
// requests: GET /graphql, POST /graphql, GET /items

const express = require('express');
const { ApolloServer } = require('apollo-server-express');

async function start() {
  const app = express();
  app.get('/items', (req, res) => {
    res.set('Access-Control-Allow-Origin', 'https://app.example.com');
    res.json([]);
  });
  const server = new ApolloServer({ typeDefs: 'type Query { hello: String }' });
  await server.start();
  server.applyMiddleware({ app });
  app.listen(4000);
}

start();
