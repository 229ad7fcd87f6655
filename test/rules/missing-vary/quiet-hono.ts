// The middleware adds to Vary what it has to, also to what a handler sets.
import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();
app.use('/list/*', cors({ origin: ['https://app.example.com', 'https://admin.example.com'] }));
app.get('/list/news', (c) => {
  c.header('Vary', 'Accept-Language');
  return c.json([]);
});
app.get('/by-hand', (c) => {
  const origin = c.req.header('Origin') === 'https://app.example.com' ? 'https://app.example.com' : undefined;
  c.header('Access-Control-Allow-Origin', origin);
  c.header('Vary', 'Accept-Encoding');
  c.header('Vary', 'Origin', { append: true });
  return c.text('ok');
});

export default app;
