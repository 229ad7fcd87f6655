// requests: GET /boom, GET /teapot, GET /sub/boom, GET /missing, GET /ok, GET /text
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';

const sub = new Hono();
sub.get('/boom', () => {
  throw new Error('in sub');
});
sub.onError((error, c) => {
  c.header('Access-Control-Allow-Origin', 'https://sub.example.com');
  return c.text(error.message, 500);
});

const app = new Hono();
app.use('*', async (c, next) => {
  c.res.headers.set('Access-Control-Allow-Credentials', 'true');
  await next();
  if (c.error) c.header('Access-Control-Expose-Headers', 'X-Error');
});
app.get('/boom', () => {
  throw new Error('boom');
});
app.get('/teapot', () => {
  const res = new Response('no coffee', { headers: { 'Access-Control-Allow-Origin': '*' } });
  throw new HTTPException(418, { res });
});
app.get('/ok', (c) => c.text('ok'));
app.route('/sub', sub);
app.notFound((c) => c.text('nothing here', 404, { 'Access-Control-Allow-Origin': '*' }));
app.onError((error, c) => {
  if (error instanceof HTTPException) return error.getResponse();
  c.header('Access-Control-Allow-Origin', c.req.header('Origin') ?? '*');
  return c.json({ message: error.message }, 500);
});

export default app;
