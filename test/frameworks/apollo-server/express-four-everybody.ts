// In Express 4, as many a guide has it: `cors()` as it is, with a generic type.
// requests: GET /graphql, POST /graphql
// with: server-4

import http from 'http';
import cors from 'cors';
import express from 'express';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@apollo/server/express4';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';

interface MyContext {
  token?: string;
}

const app = express();
const httpServer = http.createServer(app);
const server = new ApolloServer<MyContext>({
  typeDefs: 'type Query { hello: String }',
  plugins: [ApolloServerPluginDrainHttpServer({ httpServer })],
});

void server.start().then(() => {
  app.use('/graphql', cors<cors.CorsRequest>(), express.json(), expressMiddleware(server));
  httpServer.listen({ port: 4000 });
});
