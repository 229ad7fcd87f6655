// `cors: true` and `cors: {}` are the defaults of the package.
// requests: GET /, POST /

const { ApolloServer } = require('apollo-server');

new ApolloServer({ typeDefs: 'type Query { hello: String }', cors: true }).listen(4000);
