// What a route has answered does not get to the middleware behind it; a check before it refuses the preflight.
// requests: GET /birds, DELETE /birds, GET /late, PUT /late

import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();

app.get('/birds', (c) => c.json([]));
app.use('/late', async (c, next) => {
  if (c.req.method === 'OPTIONS') return c.json({ error: 'Who are you?' }, 401);
  await next();
});
app.use('*', cors({ origin: 'https://birds.example.com' }));
app.get('/late', (c) => c.json([]));

export default app;
