// requests: GET /users, GET /users/7, DELETE /users/7, GET /health
// An app of another file, and middleware that another module makes.

import { createServer } from 'node:http';
import { H3, toNodeHandler } from 'h3';
import { corsFor } from './cors.mjs';
import { users } from './users.mjs';

const app = new H3({
  onError: (error, event) => {
    event.res.headers.set('Access-Control-Expose-Headers', 'x-error');
    return new Response(error.message, { status: error.status, headers: { Vary: 'Accept' } });
  },
})
  .use(corsFor(['https://app.example.com', 'https://b.example.com']))
  .use('/users', users);

createServer(toNodeHandler(app)).listen(3000);
