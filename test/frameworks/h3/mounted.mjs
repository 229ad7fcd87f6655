// requests: GET /api/users, GET /api/users/7, GET /apis, GET /hono/x, GET /hono, PUT /api/users/7
// Apps in apps: middleware of the inner one runs below its base only.

import { H3, serve } from 'h3';

const users = new H3();
users.use((event, next) => {
  event.res.headers.set('Access-Control-Allow-Origin', event.req.headers.get('origin') || 'null');
  return next();
});
users.get('/', () => []);
users.get(
  '/:id',
  (event) => {
    event.res.headers.append('Vary', 'Origin');
    return { id: event.url.pathname };
  },
  {
    middleware: [
      async (event, next) => {
        const body = await next();
        event.res.headers.set('Access-Control-Expose-Headers', 'x-user');
        return body;
      },
    ],
  },
);

const app = new H3();
app.mount('/api/users', users);
app.mount('/hono', (request) => {
  return new Response('mounted', { headers: { 'Access-Control-Allow-Origin': request.headers.get('origin') ?? '*' } });
});
app.use('/api/**', (event) => {
  event.res.headers.set('Access-Control-Max-Age', '5');
});
serve(app, { port: 3000 });
