// The server of version 3 that comes along: every page may read.
// requests: GET /, POST /, GET /graphql

const { ApolloServer, gql } = require('apollo-server');

const server = new ApolloServer({
  typeDefs: gql`
    type Query {
      hello: String
    }
  `,
});

server.listen().then(({ url }) => console.log(`Listening at ${url}`));
