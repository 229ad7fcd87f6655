// A function of the request decides: the origin is echoed for whoever has asked, in the own subdomains only.
// requests: GET /graphql, POST /graphql

import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';

const yoga = createYoga({
  cors: (request) => {
    const origin = request.headers.get('origin');
    if (origin !== null && /^https:\/\/[a-z]+\.example\.com$/.test(origin)) {
      return { origin, credentials: true, allowedHeaders: ['x-a'] };
    }
    return { origin: 'https://app.example.com', credentials: false };
  },
});

createServer(yoga).listen(4000);
