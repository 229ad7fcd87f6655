import { Hono } from 'hono';

const app = new Hono();

app.options('/feedback', (c) => {
  c.header('Access-Control-Allow-Origin', 'https://www.example.com');
  c.header('Access-Control-Allow-Headers', 'X-Request-Id');
  //                                       ^^^^^^^^^^^^^^ warning incomplete-preflight 💡
  return c.body(null, 204);
});

app.post('/feedback', async (c) => {
  const { text } = await c.req.json();
  c.header('Access-Control-Allow-Origin', 'https://www.example.com');
  return c.json({ length: text.length }, 201);
});

export default app;
