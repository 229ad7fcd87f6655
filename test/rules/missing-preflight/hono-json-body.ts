import { Hono } from 'hono';

const app = new Hono();

app.post('/feedback', async (c) => {
  const { text } = await c.req.json();
  c.header('Access-Control-Allow-Origin', 'https://www.example.com');
  //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-preflight 💡
  return c.json({ length: text.length }, 201);
});

export default app;
