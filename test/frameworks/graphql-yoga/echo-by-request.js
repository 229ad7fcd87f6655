// The example of many a page: whatever asks is let in.
// requests: GET /graphql, POST /graphql

import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';

export const yoga = createYoga({
  cors: (request) => {
    const requestOrigin = request.headers.get('origin');
    return {
      origin: requestOrigin,
      credentials: true,
      allowedHeaders: ['X-Custom-Header'],
      methods: ['POST'],
    };
  },
});

createServer(yoga).listen(4000);
