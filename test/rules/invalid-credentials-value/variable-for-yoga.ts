import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';

const yoga = createYoga({
  schema: createSchema({ typeDefs: 'type Query { me: String }' }),
  cors: { origin: ['https://app.example.com'], credentials: process.env.WITH_COOKIES },
  //                                                        ^^^^^^^^^^^^^^^^^^^^^^^^ warning invalid-credentials-value 💡
});

createServer(yoga).listen(4000);
