// Who is let in is written in the environment.
// requests: GET /graphql, POST /graphql
// env: ORIGINS=https://app.example.com
// env: ORIGINS=https://app.example.com,https://admin.example.com

import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';

const yoga = createYoga({
  cors: {
    origin: process.env.ORIGINS?.split(',') ?? ['http://localhost:3000'],
    credentials: true,
  },
});

createServer(yoga).listen(4000);
