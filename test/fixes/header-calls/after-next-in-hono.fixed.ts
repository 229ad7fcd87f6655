import { Hono } from 'hono';

const allowedOrigins = ['https://app.example.com'];

const app = new Hono();

app.use(async (c, next) => {
  await next();
  const origin = c.req.header('Origin');
  c.res.headers.append('Vary', 'Origin');
  if (origin && allowedOrigins.includes(origin)) {
    c.res.headers.set('Access-Control-Allow-Origin', origin);
  }
  c.res.headers.set('Access-Control-Allow-Credentials', 'true');
});
app.get('/', () => new Response('hello'));

export default app;
