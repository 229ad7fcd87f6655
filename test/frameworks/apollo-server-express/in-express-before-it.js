// In Express, where the app's own `cors` comes first and Apollo's is switched off.
// requests: GET /graphql, POST /graphql, GET /items

const cors = require('cors');
const express = require('express');
const { ApolloServer } = require('apollo-server-express');

const allowlist = new Set(['https://app.example.com', 'https://admin.example.com']);
const app = express();
app.use(
  cors({
    credentials: true,
    origin(origin, callback) {
      callback(null, !origin || allowlist.has(origin));
    },
  }),
);
app.get('/items', (req, res) => res.json([]));

(async () => {
  const server = new ApolloServer({ typeDefs: 'type Query { hello: String }' });
  await server.start();
  server.applyMiddleware({ app, cors: false });
  app.listen(4000);
})();
