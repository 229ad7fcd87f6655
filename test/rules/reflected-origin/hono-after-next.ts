import { Hono } from 'hono';

const app = new Hono();

app.use(async (c, next) => {
  await next();
  const { origin } = c.req.header();
  if (origin) {
    c.res.headers.set('Access-Control-Allow-Origin', origin);
    //                                               ^^^^^^ error reflected-origin 💡
    c.res.headers.set('Access-Control-Allow-Credentials', 'true');
    c.res.headers.append('Vary', 'Origin');
  }
});
app.get('/files', () => new Response('a list'));

Deno.serve(app.fetch);
