import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();

app.use('*', cors());
app.get('/menu', (c) => {
  c.header('Access-Control-Allow-Origin', 'https://app.example.com', { append: true });
  //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^ warning duplicate-allow-origin 💡
  return c.json(['soup']);
});

export default app;
