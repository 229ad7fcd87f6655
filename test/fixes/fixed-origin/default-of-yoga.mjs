// path: /graphql?query={greetings}
import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';

const schema = createSchema({ typeDefs: 'type Query { greetings: String }' });

const yoga = createYoga({ schema, graphiql: false });

createServer(yoga).listen(4000);
