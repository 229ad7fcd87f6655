'use strict';

const { ApolloServer } = require('apollo-server');
const { typeDefs, resolvers } = require('./schema');

const server = new ApolloServer({
  typeDefs,
  resolvers,
  cors: {
    origin: true,
    //      ^^^^ error reflected-origin 💡
    credentials: true,
  },
});

server.listen().then(({ url }) => console.log(url));
