const { ApolloServer } = require('apollo-server');
const settings = require('our-settings');

new ApolloServer({ typeDefs: settings.typeDefs, cors: settings.cors }).listen();
