// Version 2 needs no start, and lets everybody in by name.
// requests: GET /graphql, POST /graphql, GET /elsewhere
// with: server-2

const Koa = require('koa');
const { ApolloServer, gql } = require('apollo-server-koa');

const typeDefs = gql`
  type Query {
    hello: String
  }
`;
const resolvers = { Query: { hello: () => 'world' } };

const server = new ApolloServer({ typeDefs, resolvers });
const app = new Koa();
server.applyMiddleware({ app });
app.use((ctx) => {
  ctx.set('Access-Control-Allow-Origin', 'https://elsewhere.example.com');
  ctx.body = 'elsewhere';
});
app.listen({ port: 4000 });
