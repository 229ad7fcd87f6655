import { Hono } from 'hono';

const app = new Hono();

app.use('*', async (c, next) => {
  const origin = c.req.header('Origin');
  if (origin) c.header('Access-Control-Allow-Origin', origin);
  c.header('Access-Control-Allow-Credentials', 'true');
  if (c.req.method === 'OPTIONS') return c.body(null, 204);
  return next();
});
app.get('/', (c) => c.text('hello'));

export default app;
