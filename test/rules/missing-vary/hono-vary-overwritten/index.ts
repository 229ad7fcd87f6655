import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();

app.use('*', cors({ origin: ['https://app.example.com', 'https://admin.example.com'] }));
app.get('/news', (c) => {
  c.header('Vary', 'Accept-Language');
  //               ^^^^^^^^^^^^^^^^^ warning missing-vary 💡
  return c.json([]);
});

export default app;
