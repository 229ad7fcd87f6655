import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@apollo/server/express4';
import cors from 'cors';
import express from 'express';
import { resolvers, typeDefs } from './schema';

const app = express();
const server = new ApolloServer({ typeDefs, resolvers, csrfPrevention: true });
await server.start();
app.use(
  '/graphql',
  cors<cors.CorsRequest>({ origin: ['https://app.example.com', 'https://studio.apollographql.com'], credentials: true }),
  express.json(),
  expressMiddleware(server, { context: async ({ req }) => ({ origin: req.headers.origin }) }),
);
app.listen(4000);
