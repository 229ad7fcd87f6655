import { Hono } from 'hono';

const app = new Hono();

app.get('/doors', (c) => {
  c.header('Access-Control-List', 'front, back');
  c.header('X-Access-Control-Allow-Origin', 'seen');
  c.header('Access-Control-Allow-Origin', '*');
  return c.json([]);
});

export default app;
