// Since version 5 everybody gets in as `*`, and by name as soon as credentials are let in.
// requests: GET /open, GET /cookies, GET /cookies/fails

const Koa = require('koa');
const Router = require('@koa/router');
const cors = require('@koa/cors');

const app = new Koa();
const open = new Router();
open.use(cors());
open.get('/open', (ctx) => (ctx.body = 'open'));
open.options('/open', () => {});
const cookies = new Router({ prefix: '/cookies' });
cookies.use(cors({ credentials: true, keepHeadersOnError: false }));
cookies.all('/', (ctx) => {
  ctx.body = 'cookies';
});
cookies.all('/fails', () => {
  throw new Error('boom');
});
app.use(open.routes());
app.use(cookies.routes());
app.listen(3000);
