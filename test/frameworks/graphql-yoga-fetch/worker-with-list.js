// A Worker whose handler is Yoga's own.
// requests: GET /graphql, POST /graphql

import { createYoga } from 'graphql-yoga';

const yoga = createYoga({
  cors: { origin: ['https://app.example.com', 'https://admin.example.com'], credentials: true },
});

export default { fetch: yoga.fetch };
