import { Hono } from 'hono';

const app = new Hono();

app.use(async (c, next) => {
  await next();
  c.res.headers.set('Access-Control-Allow-Origin', c.req.header('Origin') ?? '*');
  c.res.headers.set('Access-Control-Allow-Credentials', 'true');
});
app.get('/', () => new Response('hello'));

export default app;
