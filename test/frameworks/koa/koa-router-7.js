// The router by its older name: stars stand by themselves, and preflights are routes.
// requests: GET /x, OPTIONS /deep/path
// with: koa-2

const Koa = require('koa');
const router = require('koa-router')();

router.options('*', async (ctx) => {
  ctx.set('Access-Control-Allow-Origin', ctx.get('Origin'));
  ctx.set('Access-Control-Allow-Headers', 'authorization');
  ctx.status = 204;
});
router.get('/:anything', async (ctx) => {
  ctx.set('Access-Control-Allow-Origin', '*');
  ctx.body = 'ok';
});
const app = new Koa();
app.use(router.routes());
app.listen(3000);
