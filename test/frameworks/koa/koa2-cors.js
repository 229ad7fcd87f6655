// koa2-cors: its preflight lets credentials in beside `*`, and errors lose its headers.
// requests: GET /, GET /star, GET /fails, GET /list
// with: koa-2

const Koa = require('koa');
const Router = require('koa-router');
const cors = require('koa2-cors');

const router = new Router();
router.all('/star', cors({ origin: '*', credentials: true }), (ctx) => (ctx.body = 'star'));
router.all('/list', cors({ origin: (ctx) => (ctx.url === '/list' ? ['https://a.example', 'https://b.example'] : false), allowMethods: ['GET'] }), (ctx) => (ctx.body = 'list'));
router.get('/fails', () => {
  throw new Error('boom');
});

const app = new Koa();
app.silent = true;
app.use(async (ctx, next) => (ctx.path === '/' || ctx.path === '/fails' ? cors({ credentials: true, exposeHeaders: ['X-A'] })(ctx, next) : next()));
app.use(router.routes());
app.listen(3000);
