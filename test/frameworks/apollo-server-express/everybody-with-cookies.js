// The server that comes along, and whoever asks.
// requests: GET /, POST /

const { ApolloServer } = require('apollo-server');

const cors = { origin: true, credentials: true };
const server = new ApolloServer({ typeDefs: 'type Query { hello: String }', cors });

server.listen(4000);
