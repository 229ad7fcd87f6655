import { Hono } from 'hono';

const app = new Hono();

app.use('/api/*', async (c, next) => {
  c.header('Access-Control-Allow-Origin', 'https://forms.example.com');
  c.header('Access-Control-Allow-Methods', 'GET, POST');
  if (c.req.method === 'OPTIONS') return c.body(null, 204);
  await next();
});

app.post('/api/answers', async (c) => {
  const { answers } = await c.req.parseBody();
  return c.json({ received: String(answers).length });
});

export default app;
