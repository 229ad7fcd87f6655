import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();

app.use('*', cors({ origin: 'https://money.example.com' }));

app.get('/convert', (c) => {
  const amount = Number(c.req.query('amount'));
  if (Number.isNaN(amount)) return c.json({ error: 'Not a number' }, 400);
  return c.json({ euros: amount * 0.9 });
});

export default app;
