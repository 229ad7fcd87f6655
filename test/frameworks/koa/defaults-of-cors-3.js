// The defaults of @koa/cors 3, with cookies, and what an error takes along.
// requests: GET /, GET /fails, GET /teapot, GET /nothing
// with: koa-cors-3, koa-2

const Koa = require('koa');
const cors = require('@koa/cors');

const app = new Koa();
app.use(cors({ credentials: true, allowHeaders: 'X-Token' }));
app.use(async (ctx) => {
  if (ctx.path === '/fails') throw new Error('origin of all evil');
  if (ctx.path === '/teapot') ctx.throw(418, 'no origin here', { headers: { 'Access-Control-Max-Age': '5', Vary: 'Accept' } });
  if (ctx.path !== '/nothing') ctx.body = 'ok';
});
app.listen(3000);
