// requests: GET /silent, GET /status, GET /promised, GET /twice, GET /text
import { Hono } from 'hono';

const app = new Hono();
app.use('*', async (c, next) => {
  c.header('Access-Control-Allow-Origin', 'https://app.example.com');
  if (c.req.path === '/status') return c.status(204);
  await next();
});
app.get('/silent', (c) => {
  c.header('Access-Control-Expose-Headers', 'X-Silent');
});
app.use('/twice', async (c, next) => {
  c.header('Access-Control-Max-Age', '5');
  await next();
  await next();
});
app.get('/promised', async (c) => c.json(await Promise.resolve({ ok: true })));
app.get('/text', async (c, next) => {
  c.header('Access-Control-Allow-Methods', 'GET');
  await next();
});
export default app;
