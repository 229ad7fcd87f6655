// Yoga in an Express app that has headers of its own.
// requests: GET /graphql, POST /graphql, GET /items

import express from 'express';
import { createYoga } from 'graphql-yoga';

const app = express();
const yoga = createYoga({ cors: { origin: ['https://app.example.com', 'https://shop.example.com'], credentials: true } });

app.use(yoga.graphqlEndpoint, yoga);
app.get('/items', (req, res) => {
  res.set('Access-Control-Allow-Origin', 'https://shop.example.com');
  res.json([]);
});

app.listen(4000);
