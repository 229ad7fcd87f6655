import { Hono } from 'hono';

const allowedOrigins = ['https://app.example.com'];

const app = new Hono();

app.get('/', (c) => {
  const origin = c.req.header('Origin');
  c.header('Vary', 'Origin', { append: true });
  if (origin && allowedOrigins.includes(origin)) {
    c.header('Access-Control-Allow-Origin', origin);
  }
  c.header('Access-Control-Allow-Credentials', 'true');
  return c.text('hello');
});

export default app;
