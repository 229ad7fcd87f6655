import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';

const yoga = createYoga({
  schema: createSchema({ typeDefs: 'type Query { hello: String }' }),
  cors: { origin: 'https://app.example.com', credentials: true, allowHeaders: ['x-api-key'] },
  //                                                            ^^^^^^^^^^^^ warning unknown-cors-option 💡
});

createServer(yoga).listen(4000);
