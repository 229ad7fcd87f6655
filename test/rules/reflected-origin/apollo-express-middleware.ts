import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import cors from 'cors';
import express from 'express';
import { resolvers, typeDefs } from './schema';

const app = express();
const server = new ApolloServer({ typeDefs, resolvers });
await server.start();

app.use(
  '/graphql',
  cors<cors.CorsRequest>({
    origin: (origin, callback) => callback(null, origin),
    //                                           ^^^^^^ error reflected-origin 💡
    credentials: true,
  }),
  express.json(),
  expressMiddleware(server),
);
app.listen(4000);
