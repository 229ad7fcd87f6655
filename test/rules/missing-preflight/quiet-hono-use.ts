import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();

app.use('/feedback/*', cors({ origin: 'https://www.example.com' }));
app.post('/feedback/new', async (c) => {
  const { text } = await c.req.json();
  return c.json({ length: text.length }, 201);
});

export default app;
