import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';

const allowEverybody = createMiddleware(async (c, next) => {
  const origin = c.req.header('Origin') || '*';
  c.header('Access-Control-Allow-Origin', origin);
  //                                      ^^^^^^ error reflected-origin 💡
  c.header('Access-Control-Allow-Credentials', 'true');
  if (c.req.method === 'OPTIONS') {
    c.header('Access-Control-Allow-Headers', 'Content-Type');
    return c.body(null, 204);
  }
  await next();
});

const app = new Hono().basePath('/api');
app.use('*', allowEverybody);
app.get('/orders', (c) => c.json([]));

export default { port: 8787, fetch: app.fetch };
