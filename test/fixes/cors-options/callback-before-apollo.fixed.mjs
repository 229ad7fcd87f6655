// path: /graphql?query={hello}
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import cors from 'cors';
import express from 'express';

const app = express();
const server = new ApolloServer({ typeDefs: 'type Query { hello: String }', csrfPrevention: false });
await server.start();

app.use(
  '/graphql',
  cors({ origin: ['https://app.example.com'], credentials: true }),
  express.json(),
  expressMiddleware(server),
);
app.listen(4000);
