// Middleware of Koa 1 in Koa 2, converted, and kcors beside it.
// requests: GET /old, GET /new, GET /new/fails
// with: koa-2

const Koa = require('koa');
const convert = require('koa-convert');
const mount = require('koa-mount');
const oldCors = require('koa-cors');
const cors = require('kcors');

const app = new Koa();
app.silent = true;
app.use(mount('/old', convert(oldCors({ credentials: true }))));
app.use(mount('/new', cors({ credentials: true, origin: '*' })));
app.use(
  convert(function* (next) {
    yield next;
    this.append('Access-Control-Expose-Headers', 'X-Old');
  }),
);
app.use(async (ctx) => {
  if (ctx.path === '/new/fails') throw new Error('boom');
  ctx.body = 'ok';
});
app.listen(3000);
