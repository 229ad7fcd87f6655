// A server that guards nothing has GraphQL say that OPTIONS is no method of its own.
// requests: GET /graphql, POST /graphql

import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import cors from 'cors';
import express from 'express';

const app = express();
const server = new ApolloServer({ typeDefs: 'type Query { hello: String }', csrfPrevention: false });
await server.start();
server.logger.info('started');

app.use('/graphql', cors({ preflightContinue: true, origin: 'https://app.example.com' }), express.json());
app.use('/graphql', expressMiddleware(server));
app.listen(4000);
