import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';
import { schema } from './schema.mjs';

// Strangers are told `null`.
const yoga = createYoga({
  schema,
  cors: {
    origin: ['https://app.example.com', 'https://admin.example.com'],
    //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error null-origin
    credentials: true,
  },
});

createServer(yoga).listen(4000);
