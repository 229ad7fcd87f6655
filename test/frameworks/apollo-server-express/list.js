// The server that comes along, with a list.
// requests: GET /, POST /

const { ApolloServer } = require('apollo-server');

const server = new ApolloServer({
  typeDefs: 'type Query { hello: String }',
  cors: { origin: ['https://app.example.com', 'https://studio.apollographql.com'], credentials: true },
});

server.listen({ port: process.env.PORT || 4000 });
