import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();

app.use('*', cors({ origin: ['https://app.example.com'], credentials: true }));
app.get('/menu', (c) => {
  c.header('Cache-Control', 'public, max-age=30');
  //                        ^^^^^^^^^^^^^^^^^^^^ warning cacheable-credentials 💡
  return c.json(['soup']);
});

export default app;
