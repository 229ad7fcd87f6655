// CORS is for development only.
// requests: GET /graphql, POST /graphql
// env: NODE_ENV=production
// env: NODE_ENV=development

import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';

const isDevelopment = process.env.NODE_ENV !== 'production';

const yoga = createYoga({
  graphiql: isDevelopment,
  cors: isDevelopment ? { origin: 'http://localhost:3000', credentials: true } : false,
});

createServer(yoga).listen(4000);
