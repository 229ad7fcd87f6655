import { Hono } from 'hono';

const allowedOrigins = ['https://app.example.com'];

const app = new Hono();

app.use('*', async (c, next) => {
  const origin = c.req.header('Origin');
  c.header('Vary', 'Origin', { append: true });
  if (origin && allowedOrigins.includes(origin)) c.header('Access-Control-Allow-Origin', origin);
  c.header('Access-Control-Allow-Credentials', 'true');
  if (c.req.method === 'OPTIONS') return c.body(null, 204);
  return next();
});
app.get('/', (c) => c.text('hello'));

export default app;
