import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();

app.use('*', cors({ origin: 'https://birds.example.com' }));
app.use(async (c, next) => {
  if (!c.req.header('Authorization')) return c.json({ error: 'Please sign in' }, 401);
  await next();
});
app.get('/birds', (c) => c.json([]));

export default app;
