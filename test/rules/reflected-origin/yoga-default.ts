import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';
import { schema } from './schema';

const yoga = createYoga({ schema, graphiql: true });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡

createServer(yoga).listen(4000, () => {
  console.info('http://localhost:4000/graphql');
});
