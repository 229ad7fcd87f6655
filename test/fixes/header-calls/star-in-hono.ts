import { Hono } from 'hono';

const app = new Hono();

app.get('/', (c) => {
  c.header('Access-Control-Allow-Origin', '*');
  c.header('Access-Control-Allow-Credentials', 'true');
  return c.text('hello');
});

export default app;
