import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';
import { schema } from './schema';

const yoga = createYoga({
  schema,
  cors: { origin: 'https://app.example.com', credentials: true, allowedHeaders: ['content-type'] },
});

createServer(yoga).listen(4000);
