// In Express 5, by the package of its own; whoever asks is let in.
// requests: GET /graphql, POST /graphql, GET /health

import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import cors from 'cors';
import express from 'express';

const app = express();
const server = new ApolloServer({ typeDefs: 'type Query { hello: String }' });
await server.start();

const corsOptions = {
  origin: (origin, callback) => callback(null, origin),
  credentials: true,
};

app.use('/graphql', cors(corsOptions), express.json(), expressMiddleware(server));
app.get('/health', (req, res) => res.send('ok'));
app.listen(4000);
