// path: /?query={hello}
const { ApolloServer } = require('apollo-server');

const server = new ApolloServer({
  typeDefs: 'type Query { hello: String }',
  cors: {
    origin: true,
    credentials: true,
  },
});

server.listen();
